"""What is read back, and how texts are compared with what was reviewed."""

from pathlib import Path

import pytest

from tests.proof import document, dump, reading
from tests.proof.goldens import compare
from tests.proof.packages import paragraphs

TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='100'/><w:gridCol w:w='100'/></w:tblGrid>"
    "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>Kết quả</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)


def test_every_reader_reads_the_same_text() -> None:
    body = paragraphs("A &amp; B &lt;C&gt;", "Tie\u0302\u0301ng Vie\u0323\u0302t") + TABLE + paragraphs("cuối")
    read = reading(document(body))
    assert set(read.values()) == {"A & B <C> Tiếng Việt Chỉ tiêu Kết quả cuối"}
    assert len(read) == 3


def test_a_dump_shows_styles_tables_and_breaks() -> None:
    heading = "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>BIÊN BẢN</w:t><w:tab/></w:r></w:p>"
    assert dump(document(heading + TABLE)).splitlines() == [
        "== word/document.xml",
        "[heading 1] BIÊN BẢN⇥",
        "table",
        "  row (header)",
        "  | [] Chỉ tiêu",
        "  | [] Kết quả",
        "section",
    ]


def test_a_text_that_is_not_as_reviewed_fails_and_is_kept(tmp_path: Path) -> None:
    reviewed, kept = tmp_path / "a.txt", tmp_path / "kept"
    compare(reviewed, "một\nhai", update=True)
    compare(reviewed, "một\nhai\n", update=False, kept=kept)
    assert not kept.exists()
    with pytest.raises(AssertionError, match="-hai\n\\+ba"):
        compare(reviewed, "một\nba", b"document", update=False, kept=kept)
    assert (kept / "a.txt").read_text("utf-8") == "một\nba\n"
    assert (kept / "a.docx").read_bytes() == b"document"


def test_a_text_that_was_never_reviewed_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="--update-goldens"):
        compare(tmp_path / "new.txt", "một", update=False, kept=tmp_path)
