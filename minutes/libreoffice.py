"""Converts documents with LibreOffice, without its window; measures or draws the pages of PDF files with poppler."""

import os
import re
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from minutes.problems import N_, Place, Problem, ToolError, reason

START_TIME = 60.0
TIME_PER_FILE = 30.0
"""Seconds for the first start and for each file; ten times the usual time."""


def converted(sources: Sequence[Path], folder: Path, form: str = "pdf", timeout: float | None = None) -> list[Path]:
    """Convert files into a folder, keeping their names; ``form`` is ``pdf``, ``docx`` or ``txt``.

    One start of the program serves all; ``timeout`` is the total in seconds. Sources need distinct names. ToolError
    when LibreOffice is missing, too slow, or cannot read a file.
    """
    if not sources:
        return []
    program = find_soffice()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as profile, tempfile.TemporaryDirectory() as inside:
        # Two runs with one profile lose files silently, so each has its own. Files are moved only when all exist:
        # LibreOffice exits with 0 even when it failed.
        _run(_command(program, Path(profile), sources, Path(inside), form), _patience(sources, timeout))
        return [_moved(source, Path(inside), folder, form) for source in sources]


def pdf_of(content: bytes) -> bytes:
    """Return a Word file's bytes as a PDF."""
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        source = Path(name) / "document.docx"
        source.write_bytes(content)
        return converted([source], Path(name) / "pdf")[0].read_bytes()


def _command(program: str, profile: Path, sources: Sequence[Path], folder: Path, form: str) -> list[str]:
    # -env: must be a URL; --norestore keeps a dialog about an earlier crash away.
    options = [f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--norestore", "--nologo"]
    files = [str(source.resolve()) for source in sources]
    return [program, *options, "--convert-to", form, "--outdir", str(folder), *files]


def _patience(sources: Sequence[Path], timeout: float | None) -> float:
    return timeout if timeout is not None else START_TIME + TIME_PER_FILE * len(sources)


def _run(command: list[str], timeout: float) -> None:
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        message = N_("LibreOffice did not finish within {seconds} seconds")
        raise _failed("libreoffice-too-slow", message, seconds=round(timeout)) from None
    except OSError as error:
        message = N_("LibreOffice cannot be started: {error}")
        raise _failed("libreoffice-failed", message, error=reason(error)) from error


def _moved(source: Path, inside: Path, folder: Path, form: str) -> Path:
    name = f"{source.stem}.{form.partition(':')[0]}"
    if not (inside / name).is_file():
        message = N_("LibreOffice could not make {name} of this file")
        raise ToolError([Problem("libreoffice-failed", Place(source=str(source)), message, {"name": name})])
    target = folder / name
    target.write_bytes((inside / name).read_bytes())
    return target


def _failed(code: str, message: str, **values: object) -> ToolError:
    return ToolError([Problem(code, Place(), message, values)])


NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str:
    """Return ``MINUTES_SOFFICE`` or the path of LibreOffice. ToolError, with how to install it, when it is missing."""
    named = os.environ.get("MINUTES_SOFFICE")
    if named:
        if found := shutil.which(named):
            return found
        message = N_("MINUTES_SOFFICE names {path}, which is not a program")
        raise ToolError([Problem("no-libreoffice", Place(), message, {"path": named})])
    for name in (*NAMES, *USUAL_PLACES):
        if found := shutil.which(name):
            return found
    raise ToolError(
        [
            Problem(
                "no-libreoffice",
                Place(),
                N_("LibreOffice is needed for this and was not found"),
                hint=N_(
                    "install it (Debian, Ubuntu: apt-get install libreoffice-writer-nogui fonts-liberation2), "
                    "or write a .docx instead"
                ),
            )
        ]
    )


def find_pdftoppm() -> str:
    """Return the path of poppler's ``pdftoppm``. ToolError, with how to install it, when it is missing."""
    if found := shutil.which("pdftoppm"):
        return found
    message = N_("pdftoppm, a program of poppler, is needed to make pictures of the pages and was not found")
    hint = N_(
        "install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler), or write a .pdf"
        " instead"
    )
    raise ToolError([Problem("no-poppler", Place(), message, hint=hint)])


def find_measurer(name: str) -> str:
    """Return the path of a poppler program that measures. ToolError, with how to install it, when it is missing."""
    if found := shutil.which(name):
        return found
    message = N_("{program}, a program of poppler, is needed to measure the pages and was not found")
    hint = N_("install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler)")
    raise ToolError([Problem("no-poppler", Place(), message, {"program": name}, hint=hint)])


_PAGES = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d+)")
_STREAM = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF that LibreOffice wrote; ToolError when it is not one.

    The root of the page tree (ISO 32000-1, 7.7.3) has the largest count. This is enough for our own files and cheaper
    than a PDF library.
    """
    counts = list(_counts(pdf))
    for stream in _STREAM.findall(pdf) if not counts else ():
        counts += _counts(_inflated(stream))
    if not counts:
        raise ToolError([Problem("no-page-count", Place(), N_("the number of pages cannot be read from the PDF"))])
    return max(counts)


def _counts(text: bytes) -> list[int]:
    """Yield the counts of all page tree nodes, objects with ``/Pages``."""
    found = []
    for piece in text.split(b"endobj"):
        if _PAGES.search(piece) and (count := _COUNT.search(piece)):
            found.append(int(count[1]))
    return found


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


# LibreOffice draws only the first page of a PDF as a picture; poppler draws all of them.
DOTS_PER_INCH = 100
"""A page fits on a screen, and the smallest note is legible."""
DRAWING_TIMEOUT = 120.0
"""Seconds for drawing all pages; a page takes 0.1."""


def page_pictures(pdf: bytes) -> list[bytes]:
    """Return a PNG for each page. ToolError when poppler is missing or cannot read the PDF."""
    program = find_pdftoppm()
    with tempfile.TemporaryDirectory(prefix="minutes-pages-") as name:
        command = [program, "-png", "-r", str(DOTS_PER_INCH), "-", str(Path(name, "page"))]
        try:
            done = subprocess.run(command, input=pdf, capture_output=True, timeout=DRAWING_TIMEOUT, check=False)
            failed = done.returncode != 0
        except (OSError, subprocess.TimeoutExpired):
            failed = True
        pictures = [path.read_bytes() for path in sorted(Path(name).iterdir(), key=_number)]
    if failed or not pictures:
        message = N_("poppler could not make pictures of the pages")
        raise ToolError([Problem("no-page-pictures", Place(), message)])
    return pictures


def _number(picture: Path) -> int:
    return int(picture.stem.rpartition("-")[2])


# Positions are in points from the top left corner of the page.
DESTINATIONS = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
"""The form for :func:`converted` in which bookmarks become named destinations (LibreOffice 7.4)."""
MEASURERS = ("pdftotext", "pdfinfo")
"""The poppler programs needed."""
MEASURING_TIMEOUT = 60.0
"""Seconds for poppler; a page takes 0.005."""
APART = 6.0
"""Points between the middles of words in different lines: half of the lowest line, more than a raised note."""


class Spot(NamedTuple):
    """The position of a destination; the page counts from 1."""

    page: int
    top: float


class Paper(NamedTuple):
    """A page: its height, and the middle of each line from the top. Words side by side are one line."""

    height: float
    lines: tuple[float, ...]


class Positions(NamedTuple):
    """The pages of a PDF and its named destinations."""

    pages: tuple[Paper, ...]
    destinations: dict[str, Spot]


_PAGE = re.compile(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="[-\d.]+" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">')
_DESTINATION = re.compile(r'^ *(\d+) \[ *XYZ +\S+ +(-?\d+) +\S+ *\] "(.*)"$', re.MULTILINE)


def positions(pdf: bytes) -> Positions:
    """Measure a PDF. ToolError when poppler is missing or cannot read it."""
    pages = tuple(_paper(float(height), words) for height, words in _PAGE.findall(_told(pdf, "pdftotext", "-bbox")))
    if not pages:
        raise _not_measured()
    spots = (
        (int(page), int(height), name) for page, height, name in _DESTINATION.findall(_told(pdf, "pdfinfo", "-dests"))
    )
    return Positions(pages, {name: Spot(page, pages[page - 1].height - height) for page, height, name in spots})


def _paper(height: float, words: str) -> Paper:
    middles = sorted((float(top) + float(bottom)) / 2 for top, bottom in _WORD.findall(words))
    return Paper(height, tuple(_lines(middles)))


def _lines(middles: Sequence[float]) -> list[float]:
    found: list[float] = []
    for middle in middles:
        if not found or middle - found[-1] > APART:
            found.append(middle)
    return found


def _told(pdf: bytes, name: str, option: str) -> str:
    streams = ["-", "-"] if name == "pdftotext" else ["-"]
    command = [find_measurer(name), option, *streams]
    try:
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=MEASURING_TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise _not_measured() from None
    if done.returncode:
        raise _not_measured()
    return done.stdout.decode("utf-8", "replace")


def _not_measured() -> ToolError:
    return ToolError([Problem("not-measured", Place(), N_("poppler could not measure the pages"))])
