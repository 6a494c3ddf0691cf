"""The form that ``docs/checking.md`` promises to programs."""

import json
import re

from minutes.review.json import plain
from minutes.review.review import CheckOptions, review_bytes, review_files
from tests.cli.running import run
from tests.kept import ROOT
from tests.lint.effective.corpus import python_docx
from tests.review.corpus import coloured, produced

PAGE = (ROOT / "docs" / "checking.md").read_text("utf-8")
OFTEN = {"components", "mended", "problems"}
"""Fields of a document that are there only sometimes."""


def fields(title: str) -> set[str]:
    """The fields of a table of the page."""
    table = PAGE.partition(f"{title}:\n\n")[2].partition("\n\n")[0]
    return set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))


def test_the_page_tells_all_fields_of_documents_and_findings(tmp_path):
    (tmp_path / "x.docx").write_bytes(python_docx())
    whole = json.loads(run("check", str(tmp_path / "x.docx"), "--format", "json", "--explain").out)
    [document] = whole["documents"]
    assert set(whole) == {"version", "standard", "documents"}
    assert set(document) | OFTEN == fields("Each document")
    assert all(set(one) == fields("Each finding") for one in document["findings"])
    assert set(document["components"][0]) == {"number", "text", "component", "why"}


def test_an_unreadable_document_has_its_problems():
    [review] = review_files(["không-có.docx"])
    found = plain(review, "en")
    assert set(found) == {"file", "status", "problems"}
    [problem] = found["problems"]
    assert problem == {
        "code": "no-such-file", "message": "there is no such file", "hint": "", "place": {"words": "", "steps": []},
    }  # fmt: skip


def test_values_are_as_json_has_them():
    review = review_bytes(produced("docx-npm"), "x.docx")
    found = {one["rule"]: one for one in plain(review)["findings"]}
    left = found["left-margin-out-of-range"]
    assert (left["found"], left["allowed"], left["unit"]) == (25.4, {"low": 30, "high": 35}, "mm")
    assert left["place"]["steps"] == [{"kind": "page", "value": 1}]
    assert json.loads(json.dumps(plain(review))) == plain(review)


def test_a_paragraph_is_named_by_number_part_place_and_text():
    [finding] = plain(review_bytes(coloured("Hôm nay"), "x.docx", CheckOptions(select=("coloured-letters",))))[
        "findings"
    ]
    steps = [{"kind": "paragraph", "value": 1}]
    assert finding["paragraphs"] == [
        {"number": 0, "part": "word/document.xml", "place": {"words": "đoạn 1", "steps": steps}, "text": "Hôm nay"}
    ]


def test_the_program_of_the_page_runs(tmp_path, monkeypatch):
    (tmp_path / "bien-ban.docx").write_bytes(python_docx())
    monkeypatch.chdir(tmp_path)
    [program] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(program, {})
    assert (tmp_path / "loi.docx").read_bytes()[:2] == b"PK"
