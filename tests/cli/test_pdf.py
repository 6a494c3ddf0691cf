import io

import pdfplumber
import pytest

from minutes.cli.pdf import is_own, marked, save_pdf
from minutes.problems import EditedError, ToolError
from tests.proof.packages import document, paragraphs

WORD = document(paragraphs("Biên bản họp"))
SCAN = b"%PDF-1.4\n...\n%%EOF\n"


@pytest.mark.parametrize("pdf", [SCAN, SCAN.rstrip(), SCAN + b"\n", b"", marked(SCAN)])
def test_a_marked_pdf_is_known_again(pdf):
    assert not is_own(pdf) or pdf == marked(SCAN)
    assert is_own(marked(pdf))


@pytest.mark.parametrize(("old", "new"), [(b"1.4", b"1.7"), (b"...", b"...."), (b"%%EOF", b"")])
def test_a_changed_pdf_is_no_longer_ours(old, new):
    ours = marked(SCAN)
    assert is_own(ours)
    assert not is_own(ours.replace(old, new))
    assert not is_own(ours + b"%%EOF\n")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A PDF as it was written, and the folder."""
    folder = tmp_path_factory.mktemp("pdf")
    save_pdf(WORD, str(folder / "a.pdf"), force=False)
    return (folder / "a.pdf").read_bytes()


@pytest.mark.xdist_group("office")
def test_the_pdf_is_one_that_readers_read(written):
    with pdfplumber.open(io.BytesIO(written)) as pdf:
        assert [page.extract_text() for page in pdf.pages] == ["Biên bản họp"]


@pytest.mark.xdist_group("office")
def test_our_own_pdf_is_replaced(written, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(written)
    assert save_pdf(WORD, str(path), force=False) == ""
    assert is_own(path.read_bytes())
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.xdist_group("office")
def test_somebody_elses_pdf_is_kept(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(SCAN)
    (tmp_path / "a.pdf.bak").write_bytes(b"an earlier one")
    with pytest.raises(EditedError) as refused:
        save_pdf(WORD, str(path), force=False)
    assert refused.value.exit_code == 3
    assert path.read_bytes() == SCAN
    assert save_pdf(WORD, str(path), force=True) == f"{path}.bak2"
    assert (tmp_path / "a.pdf.bak2").read_bytes() == SCAN
    assert (tmp_path / "a.pdf.bak").read_bytes() == b"an earlier one"
    assert is_own(path.read_bytes())


def test_without_libreoffice_nothing_is_touched(tmp_path, monkeypatch):
    monkeypatch.setenv("MINUTES_SOFFICE", "/nowhere/soffice")
    path = tmp_path / "a.pdf"
    path.write_bytes(SCAN)
    with pytest.raises(ToolError):
        save_pdf(WORD, str(path), force=True)
    assert path.read_bytes() == SCAN
