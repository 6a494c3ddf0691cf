"""The whole file round the body of a form: styles, numbering, settings and the page number, as Word saves them."""

from tests.learning.forms.pen import Pen
from tests.proof.packages import BASE, DECLARATION, make_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
STYLES = f"""
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/>
<w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/></w:style>
</w:styles>"""
LEVELS = {"0": ("decimal", "%1.", (851, 284)), "1": ("bullet", "-", (851, 284)), "2": ("upperRoman", "%1.", (567, 567))}
"""Word's own numberings: form, text, indent and hanging. The number in Look.numbering is one more than the key."""


class Page:
    """The paper: margins in twentieths of a point, and where the page number stands."""

    def __init__(self, margins: tuple[int, int, int, int], number: str, *, below: bool = False) -> None:
        self.top, self.right, self.bottom, self.left = margins
        self.number = number
        self.kind, self.root = ("footer", "ftr") if below else ("header", "hdr")

    def section(self) -> str:
        """A4, another first page where the number stands above."""
        other = "<w:titlePg/>" if self.kind == "header" else ""
        return (
            f'<w:sectPr w:rsidR="00A11CE5"><w:{self.kind}Reference w:type="default" r:id="rId91"/>'
            f'<w:pgSz w:w="11907" w:h="16840" w:code="9"/><w:pgMar w:top="{self.top}" w:right="{self.right}" '
            f'w:bottom="{self.bottom}" w:left="{self.left}" w:header="567" w:footer="567" w:gutter="0"/>'
            f'<w:cols w:space="720"/>{other}<w:docGrid w:linePitch="360"/></w:sectPr>'
        )

    def story(self) -> str:
        """The header or footer, in the content control that Word's gallery of page numbers makes."""
        gallery = f"Page Numbers ({'Bottom' if self.kind == 'footer' else 'Top'} of Page)"
        control = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/><w:docPartUnique/></w:docPartObj>'
        inside = f"<w:sdtContent>{self.number}</w:sdtContent>"
        return f'<w:sdt><w:sdtPr><w:id w:val="-1357952"/>{control}</w:sdtPr>{inside}</w:sdt>'


def package(pen: Pen, body: str, page: Page) -> bytes:
    """The Word file."""
    parts: dict[str, bytes | str] = {
        path.relative_to(BASE).as_posix(): path.read_bytes() for path in sorted(BASE.rglob("*")) if path.is_file()
    }
    added = {"numbering": "numbering", f"{page.kind}1": page.kind}
    for name, old, new in (
        ("word/styles.xml", "</w:styles>", STYLES),
        ("word/settings.xml", "</w:compat>", f"</w:compat>{_rsids(pen)}"),
        ("word/_rels/document.xml.rels", "</Relationships>", f"{_relationships(added)}</Relationships>"),
        ("[Content_Types].xml", "</Types>", f"{_types(added)}</Types>"),
    ):
        text = bytes(parts[name]).decode()  # type: ignore[arg-type]
        assert old in text, f"{name} of the base has no {old}"
        parts[name] = text.replace(old, new)
    parts["word/numbering.xml"] = _part("numbering", _numbering())
    parts[f"word/{page.kind}1.xml"] = _part(page.root, page.story())
    parts["word/document.xml"] = _part("document", f"<w:body>{body}{page.section()}</w:body>")
    return make_package(parts)


def _part(root: str, inside: str) -> str:
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{inside}</w:{root}>"


def _rsids(pen: Pen) -> str:
    sessions = "".join(f'<w:rsid w:val="{one}"/>' for one in pen.rsids)
    return f'<w:rsids><w:rsidRoot w:val="{pen.rsids[0]}"/>{sessions}</w:rsids>'


def _numbering() -> str:
    lists = ""
    for key, (form, text, (left, hanging)) in LEVELS.items():
        level = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        lists += f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="singleLevel"/>'
        lists += f'<w:lvl w:ilvl="0">{level}{indent}</w:lvl></w:abstractNum>'
    return lists + "".join(f'<w:num w:numId="{int(k) + 1}"><w:abstractNumId w:val="{k}"/></w:num>' for k in LEVELS)


def _relationships(added: dict[str, str]) -> str:
    return "".join(
        f'<Relationship Id="rId{90 + number}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(added.items())
    )


def _types(added: dict[str, str]) -> str:
    stem = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{stem}.{kind}+xml"/>' for name, kind in added.items()
    )
