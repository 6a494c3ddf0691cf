"""The printed page: LibreOffice makes PDFs, poppler makes pictures of them."""

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from tests.proof.programs import ToolMissing, call, program

SHARED = "MINUTES_PROOF_FOLDER"
"""The environment's name for the folder in which the processes of one test run share their PDFs."""


def to_pdf(documents: Sequence[bytes]) -> list[bytes]:
    """Each document as LibreOffice prints it. One call for all: starting costs seconds, each further file 0.06 s."""
    return _converted(documents, "pdf")


def to_odf(documents: Sequence[bytes]) -> list[bytes]:
    """Each document as LibreOffice understands it: OpenDocument in one XML file (OpenDocument 1.3, 3.1.1)."""
    return _converted(documents, "fodt")


def to_text(documents: Sequence[bytes]) -> list[str]:
    """Each document as LibreOffice reads it out, with the labels of lists."""
    return [text.decode("utf-8-sig") for text in _converted(documents, "txt")]


def to_word(odfs: Sequence[bytes]) -> list[bytes]:
    """Each flat OpenDocument file as LibreOffice writes it for Word."""
    return _converted(odfs, "docx", source="fodt")


def _converted(documents: Sequence[bytes], form: str, source: str = "docx") -> list[bytes]:
    kept = {content: shared_folder() / f"{hashlib.sha256(content).hexdigest()}.{form}" for content in documents}
    fresh = [content for content, made in kept.items() if not made.exists()]
    if fresh:
        _convert(fresh, [kept[content] for content in fresh], form, source)
    return [kept[content].read_bytes() for content in documents]


def _convert(documents: Sequence[bytes], results: Iterable[Path], form: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="proof-", dir=shared_folder()) as folder:
        files = [Path(folder, f"{number}.{source}") for number, _ in enumerate(documents)]
        for file, content in zip(files, documents, strict=True):
            file.write_bytes(content)
        options = ["--headless", "--norestore", "--convert-to", form, "--outdir", folder]
        # Two runs in one profile lose a file without a word, hence a profile of this process.
        done = call([program("soffice"), f"-env:UserInstallation={_profile().as_uri()}", *options, *files], timeout=300)
        for file, result in zip(files, results, strict=True):
            made = file.with_suffix(f".{form}")
            if not made.exists():  # LibreOffice ends with 0 all the same
                raise AssertionError(f"LibreOffice made no {form.upper()} of {file.name}: {done.stdout}{done.stderr}")
            os.replace(made, result)


def page_pictures(pdf: bytes, folder: Path, dpi: int = 80) -> list[Path]:
    """A PNG of each page, for a person to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "pages.pdf"
    file.write_bytes(pdf)
    done = call([program("pdftoppm"), "-r", str(dpi), "-png", file, folder / "page"])
    pictures = sorted(folder.glob("page-*.png"))
    if done.returncode or not pictures:
        raise ToolMissing(f"pdftoppm made no picture: {done.stderr}")
    return pictures


@cache
def shared_folder() -> Path:
    """Where this test run keeps its PDFs; gone when it ends."""
    if SHARED in os.environ:
        return Path(os.environ[SHARED])
    folder = Path(tempfile.mkdtemp(prefix="proof-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _profile() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="profile-", dir=shared_folder()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
