"""A document that somebody wrote into is never overwritten unasked."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument

from minutes.problems import EditedError, OutputError, ToolError
from minutes.rendering.saving import save
from tests.rendering.made import SHORT, document


def edited(path: Path) -> bytes:
    """The file as it is after somebody added a sentence in a word processor."""
    word = WordDocument(str(path))
    word.add_paragraph("Thêm một câu.")
    word.save(str(path))
    return path.read_bytes()


def test_a_document_that_was_not_edited_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    save(document(SHORT), target)
    later = document(SHORT.replace("9h00", "9h30"))
    assert save(later, target).backup is None
    assert target.read_bytes() == later.content


def test_an_edited_document_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    save(document(SHORT), target)
    content = edited(target)
    with pytest.raises(EditedError) as caught:
        save(document(SHORT), target)
    assert [problem.code for problem in caught.value.problems] == ["edited"]
    assert caught.value.exit_code == 3
    assert target.read_bytes() == content


def test_force_keeps_what_was_there_and_every_backup_before_it(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    kept = []
    for _ in range(2):
        save(document(SHORT), target, force=True)
        content = edited(target)
        backup = save(document(SHORT), target, force=True).backup
        assert backup is not None
        kept.append(Path(backup))
        assert Path(backup).read_bytes() == content
    assert kept[0] != kept[1]
    assert target.read_bytes() == document(SHORT).content


def _changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def apply(content: bytes) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
            for member in old.namelist():
                data = old.read(member)
                new.writestr(member, change(data) if member == name else data)
        return out.getvalue()

    return apply


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda content: b"not a Word file", "not-ours"),
        (lambda content: content[:-30], "not-ours"),
        (_changed("word/styles.xml", lambda xml: xml.replace(b'w:sz w:val="28"', b'w:sz w:val="26"')), "edited"),
        (_changed("word/document.xml", lambda xml: xml.replace(b"8 gi", b"9 gi")), "edited"),
        (_changed("docProps/custom.xml", lambda xml: xml.replace(b"minutes-content", b"other")), "not-ours"),
    ],
)
def test_what_is_not_as_we_made_it_is_refused(tmp_path: Path, change: Callable[[bytes], bytes], code: str) -> None:
    target = tmp_path / "a.docx"
    made = document(SHORT)
    target.write_bytes(change(made.content))
    assert target.read_bytes() != made.content
    with pytest.raises(EditedError) as caught:
        save(made, target)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_repacking_alone_is_no_edit(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(_changed("", lambda data: data)(document(SHORT).content))
    save(document(SHORT.replace("9h00", "9h30")), target)


def test_a_print_that_somebody_marked_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    save(document(SHORT), target)
    save(document(SHORT.replace("9h00", "9h30")), target)
    target.write_bytes(target.read_bytes() + b"% a remark")
    with pytest.raises(EditedError):
        save(document(SHORT), target)


def test_a_print_that_may_not_be_replaced_is_refused_before_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"%PDF-1.7 of somebody else")
    monkeypatch.setenv("MINUTES_SOFFICE", str(tmp_path / "none"))
    with pytest.raises(EditedError):
        save(document(SHORT), target)
    with pytest.raises(ToolError):
        save(document(SHORT), target, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_missing_folder_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        save(document(SHORT), tmp_path / "none" / "a.docx")
    assert list(tmp_path.iterdir()) == []
