"""LibreOffice as a helper: what it makes, and what is said when it cannot."""

import pytest

from minutes.libreoffice import converted, find_pdftoppm, find_soffice, page_count, page_pictures, pdf_of
from minutes.problems import ToolError
from tests.proof import document


def code(error: pytest.ExceptionInfo[ToolError]) -> str:
    [problem] = error.value.problems
    return problem.code


def test_several_files_become_pdfs_in_one_call(tmp_path):
    sources = []
    for name in ("một", "hai"):
        sources.append(tmp_path / f"{name}.docx")
        sources[-1].write_bytes(document(f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>"))
    made = converted(sources, tmp_path / "out")
    assert [path.name for path in made] == ["một.pdf", "hai.pdf"]
    assert [page_count(path.read_bytes()) for path in made] == [1, 1]


def test_pages_are_counted():
    page = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    assert page_count(pdf_of(document(page * 13))) == 13


def test_a_file_that_is_no_document_is_a_problem_with_its_name(tmp_path):
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\3\4 not a document")
    with pytest.raises(ToolError) as caught:
        converted([broken], tmp_path / "out")
    assert code(caught) == "libreoffice-failed"
    assert caught.value.problems[0].place.source == str(broken)
    assert list((tmp_path / "out").iterdir()) == []


def test_too_little_time_is_a_problem(tmp_path):
    source = tmp_path / "a.docx"
    source.write_bytes(document("<w:p/>"))
    with pytest.raises(ToolError) as caught:
        converted([source], tmp_path, timeout=0.01)
    assert code(caught) == "libreoffice-too-slow"


def test_a_program_that_is_named_and_is_not_there_is_a_problem(monkeypatch):
    monkeypatch.setenv("MINUTES_SOFFICE", "/nowhere/soffice")
    with pytest.raises(ToolError) as caught:
        find_soffice()
    assert code(caught) == "no-libreoffice"


def test_its_absence_is_a_problem_with_a_way_out(monkeypatch):
    monkeypatch.delenv("MINUTES_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("minutes.libreoffice.USUAL_PLACES", ())
    with pytest.raises(ToolError) as caught:
        find_soffice()
    assert code(caught) == "no-libreoffice"
    assert "apt-get install" in caught.value.problems[0].hint


def test_no_files_need_no_program(monkeypatch, tmp_path):
    monkeypatch.setenv("MINUTES_SOFFICE", "/nowhere/soffice")
    assert converted([], tmp_path) == []


def test_what_is_no_pdf_has_no_pages():
    with pytest.raises(ToolError) as caught:
        page_count(b"not a PDF")
    assert code(caught) == "no-page-count"


def test_without_poppler_the_package_to_install_is_named(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolError) as caught:
        find_pdftoppm()
    assert code(caught) == "no-poppler"
    assert "poppler-utils" in caught.value.problems[0].hint


def test_what_is_no_pdf_has_no_pictures():
    with pytest.raises(ToolError) as caught:
        page_pictures(b"not a PDF")
    assert code(caught) == "no-page-pictures"
