"""What comes along with a block: styles, lists, pictures, links, notes."""

import re
from pathlib import Path
from time import monotonic

import pytest

from minutes.engine.template import Template
from minutes.richtext import Paragraph, RichText, Run
from tests.engine.including import (
    BLOCK,
    DRAWING,
    FOOTNOTES,
    LINKS,
    MAIN,
    NOTE,
    NOTES,
    NUMBERED,
    PICTURE,
    STATIC,
    STYLES,
    WEB,
    W,
    filled,
    made,
    numbered,
    problems,
    relationships,
    whole_block,
    whole_template,
    written,
)
from tests.engine.paper import paper, part, printed, run
from tests.engine.test_parts import PIXEL
from tests.proof.packages import document, paragraphs, parts_of, with_part
from tests.proof.validating import validate


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


def test_the_same_files_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = written(tmp_path, {MAIN: whole_template(BLOCK), "khoi.docx": whole_block()})
    done = [Template.compile(path, cache=cache).render({"a": 1}).content for cache in (False, True, True, False)]
    assert len(set(done)) == 1


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


def test_styles_based_on_one_another_without_end_are_a_problem(tmp_path: Path) -> None:
    chain = "".join(STYLES.format(id=f"s{n}", name=f"s{n}", base=f"s{n + 1}", more="") for n in range(5000))
    inner = made(f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>{run("x")}</w:p>', styles=chain)
    [found] = problems(tmp_path, {MAIN: BLOCK, "khoi.docx": inner})
    assert found.startswith("paragraph 1 file khoi.docx: too-deep")
