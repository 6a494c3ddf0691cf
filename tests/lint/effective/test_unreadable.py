"""What cannot be read is said in one problem, and nothing else happens."""

import pytest

from minutes.lint.effective import open as opening
from minutes.lint.effective.document import read_document
from minutes.problems import InputError
from tests.lint.effective.documents import packed, word_file
from tests.ooxml.packages import contents, flagged
from tests.ooxml.packages import word_file as archive
from tests.proof import make_package, parts_of, with_part

GOOD = word_file({"body": 'p(r("a"))', "styles": "docDefaults"})
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
WITH_TYPE = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
FILES = {
    "empty-file": b"",
    "not-a-zip": b"Bi\xc3\xaan b\xe1\xba\xa3n",
    "old-word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "not-word": b"{\\rtf1}",
    "macros": archive(contents(main=MACROS)),
    "malformed-part": with_part(GOOD, "word/document.xml", "<w:document"),
    "missing-part": make_package({name: part for name, part in parts_of(GOOD).items() if "document.xml" not in name}),
}
MORE = {
    "a workbook": (
        "not-word",
        archive(contents(main="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    ),
    "protected members": ("encrypted", flagged(archive(), 1)),
    "half a file": ("not-a-zip", GOOD[: len(GOOD) // 2]),
    "damaged styles": ("malformed-part", with_part(GOOD, "word/styles.xml", "")),
    "damaged relationships": ("malformed-part", with_part(GOOD, "word/_rels/document.xml.rels", "<x")),
    "a document type": (
        "malformed-part",
        with_part(GOOD, "word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
    ),
    "elements without end": ("malformed-part", with_part(GOOD, "word/document.xml", "<x>" * 400 + "</x>" * 400)),
    "an unknown encoding": (
        "malformed-part",
        with_part(GOOD, "word/document.xml", '<?xml version="1.0" encoding="x"?><x/>'),
    ),
}


@pytest.mark.parametrize("code", FILES)
def test_a_file_that_is_none_of_ours_is_one_problem(code):
    assert _code(FILES[code]) == code


@pytest.mark.parametrize("name", MORE)
def test_a_broken_file_is_one_problem(name):
    code, content = MORE[name]
    assert _code(content) == code


def test_parts_that_are_too_large_together_are_one_problem(monkeypatch):
    parts = parts_of(GOOD)
    read = ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels")
    size = sum(len(parts[name]) for name in read)
    monkeypatch.setattr(opening, "_LARGEST", size)
    assert read_document(GOOD, "x.docx").paragraphs[0].text == "a"
    monkeypatch.setattr(opening, "_LARGEST", size - 1)
    assert _code(GOOD) == "too-large"


def _code(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_document(content, "x.docx")
    [problem] = caught.value.problems
    assert problem.place.source == "x.docx"
    return problem.code


def test_a_document_without_a_body_is_empty():
    document = read_document(packed({"document": "<x/>"}), "x.docx")
    assert (document.paragraphs, len(document.sections)) == ((), 1)
