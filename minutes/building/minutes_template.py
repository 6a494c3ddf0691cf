"""The template of minutes: head, text, signatures, appendices (Mẫu 1.9 of NĐ 30/2020/NĐ-CP, Phụ lục III)."""

from collections.abc import Sequence
from pathlib import Path

from minutes.building.elements import Cell, Frame, Row, Rule, paragraph, rule, run, table, twips, word_field
from minutes.building.lines import body
from minutes.building.numbering import numbering_part, style_id
from minutes.building.package import FIRST_HEADER, PAGE_HEADER, package
from minutes.building.styles import DATA_TABLE, PLAIN_TABLE, styles_part
from minutes.ooxml.namespaces import nsdecls
from minutes.standards import Layout, Standard, default_layout

FORM = Path(__file__).with_name("bien-ban.txt")
_NAMESPACES = nsdecls("w", "r", "wp", "a", "mc", "wps", "pic")
_TASK_COLUMNS = (12, 63, 35, 30, 25)
_SIGNER_COLUMNS = (82.5, 82.5)
_EVERYBODY_COLUMNS = (12, 53, 55, 45)
_SPACE_TO_SIGN = 24
"""Millimetres between a role and a name: a signature with a third of the seal on it."""


def minutes_template(standard: Standard) -> bytes:
    """The Word file of the template, in the standard's own layout; the same bytes each time."""
    layout = default_layout(standard)
    parts = {
        "word/document.xml": _Builder(standard, layout).document(),
        "word/styles.xml": styles_part(standard, layout),
        "word/numbering.xml": numbering_part(standard, layout),
        "word/header1.xml": _header(standard, word_field("PAGE", "2")),
        "word/header2.xml": _header(standard, ""),
    }
    return package(parts, standard.font, "Biên bản {{ full_title | optional }}")


def _header(standard: Standard, content: str) -> str:
    number = paragraph(style_id(standard.components["page_number"]), content)
    return f"<w:hdr {_NAMESPACES}>{number}</w:hdr>"


class _Builder:
    """Writes the document part; knows the styles of the components."""

    def __init__(self, standard: Standard, layout: Layout) -> None:
        self.standard = standard
        self.layout = layout
        self.rules = 0

    def document(self) -> str:
        """The document part."""
        drawn = {"tasks": self.tasks()}
        return (
            f"<w:document {_NAMESPACES}><w:body>"
            f"{self.head()}{self.titles()}{body(FORM, self.standard, drawn)}"
            f"{self.signatures()}{self.line('end')}{self.further_signatures()}{self.everybody()}{self.appendices()}"
            f"{self.section()}</w:body></w:document>"
        )

    def line(self, component: str, text: str = "", properties: str = "") -> str:
        """A paragraph of a component."""
        content = run(text) if text else ""
        return paragraph(style_id(self.standard.components[component]), content, properties=properties)

    def lines(self, component: str, *texts: str) -> str:
        """Paragraphs of one component."""
        return "".join(self.line(component, text) for text in texts)

    def rule(self, name: str, fact: str, length: float) -> str:
        """The paragraph of a drawn rule whose length the data give."""
        self.rules += 1
        line = Rule(self.rules, name, length, self.standard.rule_weight, f"{{% width layout.{fact} %}}")
        return paragraph(style_id(self.standard.components["rule"]), rule(line))

    def head(self) -> str:
        """Who issues on the left, the nation on the right."""
        components = self.standard.components
        national_title, motto = components["national_title"].text, components["motto"].text
        left = (
            self.lines("parent", "{% for line in organization.parent_lines %}", "{{ line }}", "{% endfor %}")
            + self.lines("agency", "{% if organization.lines %}{% for line in organization.lines %}", "{{ line }}")
            + self.lines("agency", "{% endfor %}{% else %}", "{{ organization.name | dots }}", "{% endif %}")
            + self.rule("Đường kẻ dưới tên cơ quan", "agency_rule", 28)
        )
        right = self.line("national_title", national_title) + self.line("motto", motto)
        right += self.rule("Đường kẻ dưới Tiêu ngữ", "motto_rule", 60.5)
        number = self.line("symbol", "Số: {{ number_line }}")
        number += self.lines("urgency", "{% for stamp in stamps %}", "{{ stamp }}", "{% endfor %}")
        place = self.line("place_date", "{{ place_date_line | optional }}")
        rows = [Row([Cell(left), Cell(right)]), Row([Cell(number), Cell(place)])]
        columns = self.standard.page.columns["head"]
        return table(Frame(columns, rows, PLAIN_TABLE, "Tên cơ quan, số ký hiệu; Quốc hiệu và Tiêu ngữ"))

    def titles(self) -> str:
        """BIÊN BẢN, what it is the minutes of, and the rule below."""
        return (
            self.line("state", "{% needs draft_mark %}{{ draft_mark }}")
            + self.line("type", "BIÊN BẢN")
            + self.line("summary", "{{ full_title | dots }}")
            + self.rule("Đường kẻ dưới trích yếu", "title_rule", 40)
        )

    def tasks(self) -> str:
        """The table of all tasks, with who answers for each and until when."""
        titles = ("STT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")
        head = Row([Cell(self.line("table_head", title)) for title in titles], header=True)
        row = Row(
            [
                Cell(self.line("table_center", "{% for task in tasks %}{{ loop.index }}")),
                Cell(self.line("table_text", "{{ task.text }}")),
                Cell(self.line("table_text", "{{ task.owner_name | optional }}")),
                Cell(self.line("table_text", "{{ task.supporter_names | optional }}")),
                Cell(self.line("table_center", "{{ task.due_text | optional }}{% endfor %}")),
            ]
        )
        frame = Frame(_TASK_COLUMNS, [head, row], DATA_TABLE, "Bảng tổng hợp nhiệm vụ được giao")
        return table(frame) + self.line("after_table")

    def signatures(self) -> str:
        """THƯ KÝ on the left, CHỦ TỌA on the right, the recipients under the secretary's name."""
        secretary = self.lines("signer_role", "{% if not without_secretary %}", "THƯ KÝ", "{% endif %}")
        above = ("{% for position in presider_positions_above %}", "{{ position }}", "{% endfor %}")
        below = ("{% for position in presider_positions_below %}", "{{ position }}", "{% endfor %}")
        presider = self.line("signer_role", "CHỦ TỌA") + self.lines("signer_position", *above)
        names = (
            self.line("signer_name", "{% if not without_secretary %}{{ secretary_signature | gap }}{% endif %}"),
            self.line("signer_name", "{{ presider_signature | gap }}") + self.lines("signer_position", *below),
        )
        empty = Cell(self.line("signature"))
        recipients = (
            self.line("recipients_label", "{% needs recipient_lines %}Nơi nhận:")
            + self.lines("recipients", "{% for line in recipient_lines %}", "{{ line }}", "{% endfor %}")
            + self.line("drafter", "{% needs drafter_mark %}{{ drafter_mark }}")
        )
        rows = [
            Row([Cell(secretary), empty, Cell(presider)]),
            Row([empty, empty, empty], height=_SPACE_TO_SIGN),
            Row([Cell(names[0]), empty, Cell(names[1])]),
            Row([Cell(recipients), Cell(self.line("recipients")), Cell(self.line("recipients"))]),
        ]
        columns = self.standard.page.columns["signatures"]
        return table(Frame(columns, rows, PLAIN_TABLE, "Chữ ký của thư ký và chủ tọa; nơi nhận"))

    def further_signatures(self) -> str:
        """One further signature a row: the role on the left, the signature on the right."""
        label = self.lines("signer_role", "{% for signer in signers %}{{ signer.signature_label | gap }}")
        above = ("{% for position in signer.positions_above %}", "{{ position }}", "{% endfor %}")
        below = ("{% for position in signer.positions_below %}", "{{ position }}", "{% endfor %}")
        name = (
            self.lines("signer_position", *above)
            + self.line("signer_name", "{{ signer.printed_name | gap }}")
            + self.lines("signer_position", *below)
            + self.line("signature", "{% needs signer.refused %}(Từ chối ký)")
            + self.line("signature", "{% endfor %}")
        )
        row = Row([Cell(label), Cell(name)], height=_SPACE_TO_SIGN)
        return table(Frame(_SIGNER_COLUMNS, [row], PLAIN_TABLE, "Chữ ký khác")) + self.line("end")

    def everybody(self) -> str:
        """The list for everybody to sign, where all who attended sign."""
        titles = ("STT", "Họ và tên", "Chức vụ, đơn vị", "Chữ ký")
        head = Row([Cell(self.line("table_head", title)) for title in titles], header=True)
        row = Row(
            [
                Cell(self.line("table_center", "{% for one in everyone_signing %}{{ loop.index }}")),
                Cell(self.line("table_text", "{{ one.printed_name }}")),
                Cell(self.line("table_text", "{{ one.posts | optional }}")),
                Cell(self.line("table_text", "{% endfor %}")),
            ],
            height=10,
        )
        frame = Frame(_EVERYBODY_COLUMNS, [head, row], DATA_TABLE, "Chữ ký của những người dự họp")
        title = self.line("caption", "Chữ ký của những người dự họp")
        return (
            self.line("body", "{% if everyone_signing %}")
            + title
            + table(frame)
            + self.line("end")
            + self.line("body", "{% endif %}")
        )

    def appendices(self) -> str:
        """Each appendix in a section of its own, whose pages are counted from 1 (Phụ lục I, mục I.7)."""
        return (
            self.line("body", "{% for appendix in appendices %}")
            + self.line("end", properties=self.section())
            + self.line("appendix_label", "{{ appendix.appendix_label }}")
            + self.line("appendix_title", "{{ appendix.title }}")
            + self.line("appendix_reference", "(Kèm theo Biên bản số {{ number_line }})")
            + self.rule("Đường kẻ dưới tên phụ lục", "appendix_rule", 40)
            + self.line("body", "{% needs appendix.text %}{{ appendix.text }}")
            + self.figures("appendix")
            + self.line("body", "{% needs appendix.file %}(Tài liệu kèm theo: {{ appendix.file }})")
            + self.line("body", "{% endfor %}")
        )

    def figures(self, owner: str) -> str:
        """The tables and pictures of something."""
        return "".join(
            self.line(component, text.replace("OF", owner)) for component, text in _FIGURES
        )

    def section(self) -> str:
        """A section: the page, its margins, the number in the top margin from the second page on."""
        page, layout = self.standard.page, self.layout
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{PAGE_HEADER}"/>'
            f'<w:headerReference w:type="first" r:id="{FIRST_HEADER}"/>'
            f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
            f'<w:pgMar w:top="{twips(layout.top)}" w:right="{twips(layout.right)}" w:bottom="{twips(layout.bottom)}" '
            f'w:left="{twips(layout.left)}" w:header="{twips(page.header_distance)}" '
            f'w:footer="{twips(page.header_distance)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
        )


_FIGURES: Sequence[tuple[str, str]] = (
    ("body", "{% for figure in OF.tables %}"),
    ("caption", "{% needs figure.caption %}{{ figure.caption }}"),
    ("unit_line", "{% needs figure.unit_line %}{{ figure.unit_line }}"),
    ("body", "{{ figure.drawn }}"),
    ("table_note", "{% needs figure.note %}{{ figure.note }}"),
    ("body", "{% endfor %}"),
    ("body", "{% for photo in OF.pictures %}"),
    ("picture", "{{ photo.drawn }}"),
    ("picture_caption", "{% needs photo.caption %}{{ photo.caption }}"),
    ("body", "{% endfor %}"),
)
