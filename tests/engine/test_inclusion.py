"""``{% include "x.docx" %}``: another template as a block."""

import os
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import yaml

from minutes.engine import Limits, Template
from minutes.engine.annotating import annotate
from minutes.problems import TemplateError
from minutes.text import Paragraph, RichText, Run
from tests.engine.hostile import FILES as HOSTILE
from tests.engine.paper import paper, part, printed, run
from tests.engine.test_annotating import commented, comments
from tests.engine.test_faults import worded
from tests.engine.test_parts import PIXEL
from tests.proof.packages import document, paragraphs, parts_of, with_part
from tests.proof.validating import validate

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "inclusion.yml").read_text("utf-8"))
FAULTS = yaml.safe_load((Path(__file__).parent / "cases" / "inclusion-faults.yml").read_text("utf-8"))
MAIN = "mau.docx"
BLOCK = '{% include "khoi.docx" %}'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Files = Mapping[str, str | bytes]


def written(folder: Path, files: Files) -> Path:
    """The files in a folder; the first is the template."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else paper(content))
    return folder / next(iter(files))


def filled(folder: Path, files: Files, **data: Any) -> bytes:
    return Template.compile(written(folder, files), cache=False).render(data).content


def problems(folder: Path, files: Files, **wishes: Any) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        Template.compile(written(folder, files), cache=False, **wishes)
    return [worded(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_block_prints_what_it_would_print_there(case: dict[str, Any], tmp_path: Path) -> None:
    done = filled(tmp_path, case["files"], **case.get("data", {}))
    assert printed(done) == case["prints"].strip()


@pytest.mark.parametrize("case", FAULTS, ids=[case["case"] for case in FAULTS])
def test_all_faults_of_all_files_are_said_at_once(case: dict[str, Any], tmp_path: Path) -> None:
    names = {"names": case["names"]} if "names" in case else {}
    assert problems(tmp_path, case["files"], **names) == case["problems"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_as_hostile_as_a_template(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = written(tmp_path, {MAIN: BLOCK, "khoi.docx": make()})
    try:
        Template.compile(path, cache=False).render({"a": 1})
        found = ""
    except TemplateError as error:
        found = worded(error.problems[0])
    assert found.startswith(f"paragraph 1 file khoi.docx: {code}: " if code else "")
    assert bool(found) == bool(code)


def test_names_have_places_in_the_file_that_asks(tmp_path: Path) -> None:
    template = Template.compile(written(tmp_path, {MAIN: f"x\n{BLOCK}", "khoi.docx": "y\n{{ a.b }}"}), cache=False)
    [asked] = template.names
    assert asked.name == "a.b"
    assert [(step.kind, step.value) for step in asked.places[0].steps] == [
        ("paragraph", 2),
        ("file", "khoi.docx"),
        ("paragraph", 2),
        ("tag", "{{ a.b }}"),
    ]
    assert asked.places[0].source == str(tmp_path / MAIN)


def test_a_failing_tag_of_a_block_is_told_with_its_file(tmp_path: Path) -> None:
    template = Template.compile(written(tmp_path, {MAIN: BLOCK, "khoi.docx": "{{ 1 // a }}"}), cache=False)
    with pytest.raises(TemplateError) as caught:
        template.render({"a": 0})
    assert worded(caught.value.problems[0]).startswith("paragraph 1 file khoi.docx paragraph 1: ")


def test_a_fault_in_a_block_is_a_comment_at_its_tag(tmp_path: Path) -> None:
    path = written(tmp_path, {MAIN: f"x\n{BLOCK}", "khoi.docx": "y\n{{ a b }}"})
    with pytest.raises(TemplateError) as caught:
        Template.compile(path, cache=False)
    done = annotate(path, caught.value.problems)
    assert commented(done) == [BLOCK]
    assert comments(done)[0].startswith("khoi.docx: the tag {{ a b }} cannot be understood")
    path.write_bytes(done)
    written(tmp_path, {"khoi.docx": "y\n{{ a }}"})
    assert printed(Template.compile(path, cache=False).render({"a": "&"}).content) == "x\ny\n&"


def test_without_a_folder_the_way_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(BLOCK), cache=False)
    assert [problem.code for problem in caught.value.problems] == ["include-nowhere"]
    written(tmp_path, {"khoi.docx": "{{ a }}"})
    assert printed(Template.compile(paper(BLOCK), folder=str(tmp_path), cache=False).render({"a": 1}).content) == "1"


OUTSIDE: dict[str, Callable[[Path], object]] = {
    "a link to a file outside": lambda folder: (folder / "khoi.docx").symlink_to(folder.parent / "ngoai.docx"),
    "a pipe": lambda folder: os.mkfifo(folder / "khoi.docx"),
    "a folder": lambda folder: (folder / "khoi.docx").mkdir(),
}


@pytest.mark.parametrize("kind", OUTSIDE)
def test_nothing_is_read_that_is_no_file_of_the_folder(kind: str, tmp_path: Path) -> None:
    inside = tmp_path / "trong"
    written(tmp_path, {"ngoai.docx": "secret"})
    written(inside, {MAIN: BLOCK})
    OUTSIDE[kind](inside)
    [found] = problems(inside, {MAIN: BLOCK})
    assert found.startswith(("paragraph 1: include-outside", "paragraph 1: include-unreadable"))


def test_a_folder_that_is_a_link_leads_nowhere_else(tmp_path: Path) -> None:
    written(tmp_path / "ngoai", {"khoi.docx": "secret"})
    written(tmp_path / "trong", {MAIN: '{% include "muc/khoi.docx" %}'})
    (tmp_path / "trong" / "muc").symlink_to(tmp_path / "ngoai")
    [found] = problems(tmp_path / "trong", {MAIN: '{% include "muc/khoi.docx" %}'})
    assert found.startswith("paragraph 1: include-outside")


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    written(tmp_path, {MAIN: BLOCK, "that.docx": "a"})
    (tmp_path / "khoi.docx").symlink_to("that.docx")
    assert printed(filled(tmp_path, {MAIN: BLOCK})) == "a"


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    files = {MAIN: f"{BLOCK}\n" * 5, "khoi.docx": '{% include "x.docx" %}\n' * 5, "x.docx": "a"}
    [found] = problems(tmp_path, files, limits=Limits(includes=20))
    assert "limit-reached" in found


def test_files_inside_one_another_have_an_end(tmp_path: Path) -> None:
    files = {f"{number}.docx": f'{{% include "{number + 1}.docx" %}}' for number in range(9)}
    assert printed(filled(tmp_path, {**files, "8.docx": "a"})) == "a"
    [found] = problems(tmp_path, {**files, "9.docx": "a"})
    assert "file 8.docx paragraph 1: include-too-deep: " in found


def test_a_changed_block_makes_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "mau"
    path = written(folder, {MAIN: BLOCK, "khoi.docx": '{% include "x.docx" %}', "x.docx": "one {{ a }}"})
    first = Template.compile(path)
    assert first.is_current()
    written(folder, {"x.docx": "two {{ a }}"})
    assert not first.is_current()
    assert printed(Template.compile(path).render({"a": 1}).content) == "two 1"
    assert Template.compile(path).is_current()
    (folder / "x.docx").unlink()
    with pytest.raises(TemplateError):
        Template.compile(path)


def test_a_warm_render_with_blocks_loads_neither_jinja_nor_lxml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess
    import sys

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = written(tmp_path, {MAIN: BLOCK, "khoi.docx": "{{ a }}"})
    Template.compile(path)
    code = (
        "import sys; from minutes.engine import Template; Template.compile(sys.argv[1]).render({'a': 1}); "
        "print([name for name in ('jinja2', 'lxml', 'minutes.engine.compiling') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def relationships(*more: tuple[str, str, str, str]) -> str:
    """The relationships of the judges' document, with further ones: id, kind, target, mode."""
    xml = parts_of(document(""))["word/_rels/document.xml.rels"].decode()
    added = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>' for i, kind, target, mode in more
    )
    return xml.replace("</Relationships>", f"{added}</Relationships>")


def made(body: str, *links: tuple[str, str, str, str], styles: str = "", picture: bytes = b"", **more: str) -> bytes:
    """A valid Word file with links, further styles and parts (``numbering``, ``footnotes``), and a picture."""
    content = with_part(document(body), "word/_rels/document.xml.rels", relationships(*links))
    kinds = parts_of(content)["[Content_Types].xml"].decode()
    if picture:
        kinds = kinds.replace("<Default ", '<Default Extension="png" ContentType="image/png"/><Default ', 1)
        content = with_part(content, "word/media/image1.png", picture)
    for name, xml in more.items():
        override = f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{name}+xml"/></Types>'
        kinds = kinds.replace("</Types>", override)
        content = with_part(content, f"word/{name}.xml", f"<w:{name} {W}>{xml}</w:{name}>")
    content = with_part(content, "[Content_Types].xml", kinds)
    own = parts_of(content)["word/styles.xml"].decode()
    return with_part(content, "word/styles.xml", own.replace("</w:styles>", f"{styles}</w:styles>"))


def numbered(number: int, text: str, style: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{style}{listed}</w:pPr>{run(text)}</w:p>"


def numbering(sign: str) -> str:
    return (
        '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11111111"/><w:multiLevelType w:val="singleLevel"/><w:lvl '
        f'w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{sign}"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


NUMBERED = ("rId9", "numbering", "numbering.xml", "")
STYLES = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
    '<w:basedOn w:val="{base}"/>{more}</w:style>'
)
DRAWING = (
    '<w:p><w:bookmarkStart w:id="1" w:name="anh"/><w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="720000"/>'
    '<wp:docPr id="1" name="Ảnh" descr="Ảnh"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Ảnh"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom '
    'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    '<w:bookmarkEnd w:id="1"/></w:p>'
)
REFER = '<w:p><w:hyperlink w:anchor="anh">{}</w:hyperlink></w:p>'
NOTE = '<w:p>{}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1">{}</w:footnote>'
)
FOOTNOTES = ("rId8", "footnotes", "footnotes.xml", "")
PICTURE = ("rId7", "image", "media/image1.png", "")
WEB = ("rId6", "hyperlink", "https://example.org/{{ a }}", ' TargetMode="External"')
STATIC = ("rId5", "hyperlink", "https://example.org/khoi", ' TargetMode="External"')
LINKS = "".join(f'<w:p><w:hyperlink r:id="{i}">{run("đây")}</w:hyperlink></w:p>' for i in ("rId5", "rId6"))


def whole_block() -> bytes:
    """A block with all that can be carried: styles, a list, a picture, links, a bookmark, a note, a table."""
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraphs('{{ a }}')}</w:tc></w:tr></w:tbl><w:p/>"
    )
    body = [
        numbered(1, "mục {{ a }}", "Rieng"),
        DRAWING.format(rel="rId7"),
        REFER.format(run("xem ảnh")),
        LINKS,
        NOTE.format(run("có chú thích")),
        table,
    ]
    styles = STYLES.format(id="Rieng", name="Riêng", base="Goc", more="<w:rPr><w:i/></w:rPr>") + STYLES.format(
        id="Goc", name="Gốc", base="Normal", more=""
    )
    return made(
        "".join(body),
        NUMBERED,
        PICTURE,
        WEB,
        STATIC,
        FOOTNOTES,
        styles=styles,
        numbering=numbering("lowerLetter"),
        footnotes=NOTES.format(paragraphs("chú thích {{ a }}")),
        picture=PIXEL,
    )


def whole_template(*inside: str) -> bytes:
    """A template that has the same ids, names and numbers as the block, with other meanings."""
    body = numbered(1, "một") + DRAWING.format(rel="rId7") + NOTE.format(run("x")) + "".join(map(paragraphs, inside))
    return made(
        body + paragraphs("hết"),
        NUMBERED,
        PICTURE,
        FOOTNOTES,
        styles=STYLES.format(id="Rieng", name="Khác", base="Normal", more=""),
        numbering=numbering("decimal"),
        footnotes=NOTES.format(paragraphs("của mẫu {{ a }}")),
        picture=PIXEL,
    )


def test_all_that_can_be_carried_is_carried(tmp_path: Path) -> None:
    files = {MAIN: whole_template(BLOCK, "{% for a in xs %}", BLOCK, "{% endfor %}"), "khoi.docx": whole_block()}
    done = filled(tmp_path, files, a="A & B", xs=[1, 2])
    assert validate(done) == []
    body, styles = part(done), part(done, "word/styles.xml")
    assert body.count('<w:pStyle w:val="Rieng2"/>') == 3
    assert re.search(r'w:styleId="Rieng2"[^>]*><w:name w:val="Riêng"/><w:basedOn w:val="Goc"/>', styles)
    assert styles.count('w:val="Riêng"') == styles.count('w:val="Gốc"') == 1
    assert part(done, "word/numbering.xml").count('w:numFmt w:val="lowerLetter"') == 2
    assert len(set(re.findall(r'r:embed="(\w+)"', body))) == 2
    assert part(done, "word/_rels/document.xml.rels").count("https://example.org/A%20&amp;%20B") == 1
    assert part(done, "word/_rels/document.xml.rels").count("https://example.org/khoi") == 1
    notes = [printed(done, "word/footnotes.xml").count(f"chú thích {text}") for text in ("A & B", "1", "2")]
    assert notes == [1, 1, 1]
    names = re.findall(r'w:bookmarkStart w:id="\d+" w:name="([^"]+)"', body)
    assert len(names) == len(set(names)) == 4


def test_a_file_with_nothing_is_given_all_parts_that_a_block_needs(tmp_path: Path) -> None:
    done = filled(tmp_path, {MAIN: document(paragraphs(BLOCK)), "khoi.docx": whole_block()}, a="A & B")
    assert validate(done) == []
    assert "chú thích A &amp; B" in part(done, "word/footnotes.xml")


def test_a_block_in_a_header_has_its_picture_there(tmp_path: Path) -> None:
    block = made(DRAWING.format(rel="rId7") + LINKS, PICTURE, WEB, STATIC, picture=PIXEL)
    content = filled(tmp_path, {MAIN: paper("x", header=BLOCK), "khoi.docx": block}, a="1")
    assert "example.org/1" in part(content, "word/_rels/header1.xml.rels")
    assert "media/" in part(content, "word/_rels/header1.xml.rels")


def test_styles_of_the_same_name_are_the_templates(tmp_path: Path) -> None:
    outer = made(paragraphs(BLOCK), styles=STYLES.format(id="A1", name="Chữ Ký", base="Normal", more=""))
    inner = made(
        f'<w:p><w:pPr><w:pStyle w:val="ck"/></w:pPr>{run("x")}</w:p>',
        styles=STYLES.format(id="ck", name="chữ ký", base="Normal", more="<w:rPr><w:b/></w:rPr>"),
    )
    done = filled(tmp_path, {MAIN: outer, "khoi.docx": inner})
    assert '<w:pStyle w:val="A1"/>' in part(done)
    assert part(done, "word/styles.xml").lower().count("chữ ký") == 1


def test_section_and_page_breaks_of_the_tags_paragraph_stay(tmp_path: Path) -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = f"<w:p><w:pPr><w:pageBreakBefore/>{section}</w:pPr>{run(BLOCK)}</w:p>{paragraphs('hết')}"
    done = filled(tmp_path, {MAIN: document(body), "khoi.docx": "a\nb"})
    assert validate(done) == []
    assert re.findall(r"<w:pPr>(.*?)</w:pPr>", part(done)) == ["<w:pageBreakBefore/>", section]


def test_two_tables_stay_two(tmp_path: Path) -> None:
    done = filled(tmp_path, {MAIN: f"| a |\n{BLOCK}\n| d |", "khoi.docx": "| b |\n¶\n| c |"})
    assert printed(done) == "| a |\n¶\n| b |\n¶\n| c |\n¶\n| d |"


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p/>",
        '<w:altChunk r:id="rId5"/><w:p/>',
        '<w:p><w:r><w:object><w:control r:id="rId5" w:name="x"/></w:object></w:r></w:p>',
        '<w:p><w:hyperlink r:id="rId99"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
    ],
)
def test_what_cannot_be_carried_is_a_problem(body: str, tmp_path: Path) -> None:
    [found] = problems(tmp_path, {MAIN: BLOCK, "khoi.docx": made(body, STATIC)})
    assert "include-not-carried" in found
    assert "file khoi.docx" in found


def test_a_note_is_carried_into_the_body_only(tmp_path: Path) -> None:
    files = {MAIN: paper("x", header=BLOCK), "khoi.docx": whole_block()}
    assert any("include-not-carried" in found for found in problems(tmp_path, files))


def test_the_page_of_the_file_stays_behind_with_its_headers(tmp_path: Path) -> None:
    header = ("rId4", "header", "header1.xml", "")
    inner = with_part(
        made(paragraphs("x"), header),
        "word/header1.xml",
        f"<w:hdr {W}>{paragraphs('{{ b }}')}</w:hdr>",
    )
    body = parts_of(inner)["word/document.xml"].decode()
    body = body.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>')
    files = {MAIN: document(paragraphs(BLOCK)), "khoi.docx": with_part(inner, "word/document.xml", body)}
    template = Template.compile(written(tmp_path, files), cache=False)
    assert template.asked == frozenset()
    done = template.render({}).content
    assert validate(done) == []
    assert printed(done) == "x"
    assert "headerReference" not in part(done)


def test_the_lines_above_notes_keep_ids_of_their_own(tmp_path: Path) -> None:
    notes = NOTES.replace('w:id="1"', 'w:id="2"').replace('w:id="0"', 'w:id="1"').replace('w:id="-1"', 'w:id="0"')
    body = NOTE.format(run("x")).replace('w:id="1"', 'w:id="2"')
    inner = made(body, FOOTNOTES, footnotes=notes.format(paragraphs("{{ a }}")))
    done = filled(tmp_path, {MAIN: document(paragraphs(BLOCK)), "khoi.docx": inner}, a=1)
    assert validate(done) == []
    ids = re.findall(r'<w:footnote [^>]*w:id="(\d+)"', part(done, "word/footnotes.xml"))
    assert len(ids) == len(set(ids)) == 3


def test_a_chart_comes_along_with_its_workbook(tmp_path: Path) -> None:
    chart = ("rId4", "chart", "charts/chart1.xml", "")
    reference = '<w:p><w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="rId4"/></w:drawing></w:r></w:p>'
    own = relationships(("rId1", "package", "../embeddings/so.xlsx", "")).replace("rId2", "rId7")
    inner = made(reference, chart)
    parts = {"charts/chart1.xml": "<c/>", "charts/_rels/chart1.xml.rels": own, "embeddings/so.xlsx": "PK"}
    for name, content in parts.items():
        inner = with_part(inner, f"word/{name}", content)
    done = parts_of(filled(tmp_path, {MAIN: document(paragraphs(BLOCK, BLOCK)), "khoi.docx": inner}))
    charts = sorted(name for name in done if name.startswith("word/charts/") and name.endswith(".xml"))
    assert charts == ["word/charts/ichart1-1.xml", "word/charts/ichart1-2.xml"]
    assert done["word/embeddings/iso-1.xlsx"] == b"PK"
    assert b"../embeddings/iso-1.xlsx" in done["word/charts/_rels/ichart1-2.xml.rels"]


def test_a_name_is_found_in_whatever_form_the_disk_keeps_it(tmp_path: Path) -> None:
    path = written(tmp_path, {MAIN: '{% include "chữ ký/Khối.docx" %}'})
    written(tmp_path, {unicodedata.normalize("NFD", "chữ ký/Khối.docx"): "a"})
    template = Template.compile(path, cache=False)
    assert printed(template.render({}).content) == "a"
    assert template.is_current()


def test_the_same_files_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = written(tmp_path, {MAIN: whole_template(BLOCK), "khoi.docx": whole_block()})
    done = [Template.compile(path, cache=cache).render({"a": 1}).content for cache in (False, True, True, False)]
    assert len(set(done)) == 1


def test_headers_and_properties_of_the_file_are_not_looked_at(tmp_path: Path) -> None:
    inner = paper("x", header="{% if", core="{{ a b }}")
    assert printed(filled(tmp_path, {MAIN: BLOCK, "khoi.docx": inner})) == "x"


def test_styles_for_rich_text_come_along(tmp_path: Path) -> None:
    inner = made(paragraphs("{{ v }}"), styles=STYLES.format(id="gd", name="Gạch", base="Normal", more=""))
    path = written(tmp_path, {MAIN: document(paragraphs(BLOCK)), "khoi.docx": inner})
    template = Template.compile(path, styles={"bullet-1": "Gạch"}, cache=False)
    value = RichText((Paragraph((Run("a"),), "bullet-1"),))
    assert '<w:pStyle w:val="gd"/>' in part(template.render({"v": value}).content)


MANY = {
    "lists": (
        "".join(numbered(number, "x") for number in range(1, 3000)),
        "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>' for number in range(1, 3000)),
    ),
    "notes": ("".join(f'<w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>' for n in range(3000)), ""),
    "bookmarks": ("".join(f'<w:p><w:bookmarkStart w:id="{n}" w:name="b{n}"/></w:p>' for n in range(3000)), ""),
}


@pytest.mark.parametrize("kind", MANY)
def test_a_block_with_very_many_things_takes_its_time_only_once(kind: str, tmp_path: Path) -> None:
    body, lists = MANY[kind]
    notes = "".join(f'<w:footnote w:id="{n}"><w:p/></w:footnote>' for n in range(3000)) if kind == "notes" else "<w:p/>"
    inner = made(body, NUMBERED, FOOTNOTES, numbering=lists, footnotes=notes)
    start = monotonic()
    Template.compile(written(tmp_path, {MAIN: BLOCK, "khoi.docx": inner}), cache=False)
    assert monotonic() - start < 5


def test_very_many_tags_are_refused_before_the_disk_is_searched_for_each(tmp_path: Path) -> None:
    [found] = problems(tmp_path, {MAIN: '{% include "x.docx" %}\n' * 5000})
    assert "limit-reached" in found


def test_styles_based_on_one_another_without_end_are_a_problem(tmp_path: Path) -> None:
    chain = "".join(STYLES.format(id=f"s{n}", name=f"s{n}", base=f"s{n + 1}", more="") for n in range(5000))
    inner = made(f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>{run("x")}</w:p>', styles=chain)
    [found] = problems(tmp_path, {MAIN: BLOCK, "khoi.docx": inner})
    assert found.startswith("paragraph 1 file khoi.docx: too-deep")
