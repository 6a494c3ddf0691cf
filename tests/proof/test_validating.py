"""Each judge must find the fault of a broken document; one that cannot is worthless."""

from pathlib import Path

import pytest

from tests.proof import document, make_package, parts_of, validate, with_part
from tests.proof.own import own_findings
from tests.proof.packages import paragraphs
from tests.proof.programs import ToolMissing, npm_program, program
from tests.proof.validating import audit, integrity, sdk

GOOD = document(paragraphs("Cộng hòa xã hội chủ nghĩa Việt Nam"))
RELS = "word/_rels/document.xml.rels"


def codes(body: str) -> set[str]:
    return {finding.code for finding in own_findings(document(body))}


def test_a_right_document_has_no_findings() -> None:
    assert validate(GOOD) == []


def test_the_sdk_finds_properties_out_of_order(tmp_path: Path) -> None:
    broken = document('<w:p><w:pPr><w:jc w:val="both"/><w:keepNext/></w:pPr></w:p>')
    (tmp_path / "a.docx").write_bytes(broken)
    assert [finding.code for finding in sdk(tmp_path / "a.docx")] == ["Sch_UnexpectedElementContentExpectingComplex"]
    assert any(finding.judge == "sdk" for finding in validate(broken))


def test_the_sdk_finds_a_file_that_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK nothing")
    assert list(sdk(tmp_path / "a.docx"))


def test_openxml_audit_finds_an_unknown_element(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(document("<w:p><w:nonsense/></w:p>"))
    assert list(audit(tmp_path / "a.docx"))


def test_ooxml_integrity_finds_a_relationship_to_nothing(tmp_path: Path) -> None:
    rels = parts_of(GOOD)[RELS].decode().replace("styles.xml", "stiles.xml")
    (tmp_path / "a.docx").write_bytes(with_part(GOOD, RELS, rels))
    assert list(integrity(tmp_path / "a.docx"))


P = "<w:p/>"
CELL = "<w:tc><w:tcPr><w:tcW w:w='100' w:type='dxa'/></w:tcPr>{}</w:tc>"
TABLE = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='100'/></w:tblGrid>{}</w:tbl>"
BEGIN, SEPARATE, END = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end"))
MARK = "<w:bookmarkStart w:id='{0}' w:name='{1}'/><w:bookmarkEnd w:id='{0}'/>"

CASES = {
    "a Word field that does not end": (f"<w:p>{BEGIN}{SEPARATE}</w:p>", "word-field-not-ended"),
    "a Word field that ends without having begun": (f"<w:p>{END}</w:p>", "word-field-out-of-order"),
    "a Word field with two separators": (f"<w:p>{BEGIN}{SEPARATE}{SEPARATE}{END}</w:p>", "word-field-out-of-order"),
    "a Word field that leaves its cell": (
        TABLE.format("<w:tr>" + CELL.format(f"<w:p>{BEGIN}</w:p>") + "</w:tr>") + f"<w:p>{END}</w:p>",
        "word-field-out-of-order",
    ),
    "a cell without a paragraph": (TABLE.format("<w:tr>" + CELL.format("") + "</w:tr>") + P, "no-paragraph-at-end"),
    "a cell that ends with a table": (
        TABLE.format("<w:tr>" + CELL.format(TABLE.format("<w:tr>" + CELL.format(P) + "</w:tr>")) + "</w:tr>") + P,
        "no-paragraph-at-end",
    ),
    "a table without rows": (TABLE.format("") + P, "table-without-rows"),
    "a row without cells": (TABLE.format("<w:tr/>") + P, "row-without-cells"),
    "a bookmark without an end": (
        "<w:p><w:bookmarkStart w:id='1' w:name='a'/></w:p>",
        "bookmark-without-its-other-end",
    ),
    "two bookmarks of one name": (f"<w:p>{MARK.format(1, 'a')}{MARK.format(2, 'A')}</w:p>", "id-twice"),
    "two bookmarks of one id": (f"<w:p>{MARK.format(1, 'a')}{MARK.format(1, 'b')}</w:p>", "id-twice"),
    "two paragraphs of one id": ("<w:p w14:paraId='0000000A'/>" * 2, "id-twice"),
    "a relationship that does not exist": (
        "<w:p><w:hyperlink r:id='rId99'><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
        "no-such-relationship",
    ),
    "a style that does not exist": ("<w:p><w:pPr><w:pStyle w:val='Nowhere'/></w:pPr></w:p>", "no-such-style"),
}


@pytest.mark.parametrize("case", CASES)
def test_our_own_checks_find(case: str) -> None:
    body, code = CASES[case]
    assert codes(body) == {code}


def test_our_own_checks_find_ids_that_two_parts_share() -> None:
    mark = f"<w:p>{MARK.format(1, 'a')}</w:p>"
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{mark}</w:hdr>'
    found = list(own_findings(with_part(document(mark), "word/header1.xml", header)))
    assert {finding.message for finding in found} == {"bookmarkStart id 1", "bookmarkStart name a"}


def test_our_own_checks_find_a_date_in_the_properties_that_is_none() -> None:
    core = parts_of(GOOD)["docProps/core.xml"].decode().replace("2018-12-13T17:00:00Z", "13/12/2018")
    assert [one.code for one in own_findings(with_part(GOOD, "docProps/core.xml", core))] == ["date-not-w3cdtf"]


def test_our_own_checks_accept_nested_word_fields_and_tables() -> None:
    inner = TABLE.format("<w:tr>" + CELL.format(f"<w:p>{BEGIN}{SEPARATE}{END}</w:p>") + "</w:tr>")
    body = f"<w:p>{BEGIN}{BEGIN}{SEPARATE}{END}{SEPARATE}{END}</w:p>" + TABLE.format(
        "<w:tr>" + CELL.format(inner + P) + "</w:tr>"
    )
    assert codes(body) == set()


def test_a_package_made_of_its_parts_is_the_same_package() -> None:
    assert make_package(parts_of(GOOD)) == GOOD


def test_a_tool_that_is_absent_fails() -> None:
    with pytest.raises(ToolMissing, match="make test"):
        program("no-such-program")
    with pytest.raises(ToolMissing, match="npm install"):
        npm_program("no/such/program")
