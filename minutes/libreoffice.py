"""Word files → PDF and other forms, by LibreOffice without its window."""

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
"""Seconds that the first start and each file may take; ten times what they need."""


def converted(sources: Sequence[Path], folder: Path, form: str = "pdf", timeout: float | None = None) -> list[Path]:
    """The files in another form (``pdf``, ``docx``, ``txt``), written into a folder under their own names.

    One start of the program serves all of them. ``timeout`` is in seconds for the whole. ToolError when LibreOffice
    is absent, is too slow or could not read a file; no two sources may have the same name.
    """
    if not sources:
        return []
    program = find_soffice()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as profile, tempfile.TemporaryDirectory() as inside:
        # Two runs with one profile lose a file silently, so each run has its own. What it writes is moved only when
        # all is there: it exits with 0 even when it failed.
        _run(_command(program, Path(profile), sources, Path(inside), form), _patience(sources, timeout))
        return [_moved(source, Path(inside), folder, form) for source in sources]


def pdf_of(content: bytes) -> bytes:
    """A Word file's bytes as a PDF."""
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


# Where the programs are that we call: LibreOffice, and poppler, which draws the pages of a PDF.
NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str:
    """The path of LibreOffice's program; ToolError with how to install it when there is none.

    ``MINUTES_SOFFICE`` in the environment names another one.
    """
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
    """The path of poppler's ``pdftoppm``; ToolError with how to install it when there is none."""
    if found := shutil.which("pdftoppm"):
        return found
    message = N_("pdftoppm, a program of poppler, is needed to make pictures of the pages and was not found")
    hint = N_(
        "install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler), or write a .pdf"
        " instead"
    )
    raise ToolError([Problem("no-poppler", Place(), message, hint=hint)])


def find_measurer(name: str) -> str:
    """The path of a program of poppler that measures positions; ToolError with how to install it."""
    if found := shutil.which(name):
        return found
    message = N_("{program}, a program of poppler, is needed to measure the pages and was not found")
    hint = N_("install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler)")
    raise ToolError([Problem("no-poppler", Place(), message, {"program": name}, hint=hint)])


# How many pages a PDF has.
_PAGES = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count\s+(\d+)")
_STREAM = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF that LibreOffice wrote; ToolError when it is not one.

    The root of the page tree (ISO 32000-1, 7.7.3) holds the largest count. Enough for our own files; a library for
    any PDF would cost more than it is asked for.
    """
    counts = list(_counts(pdf))
    for stream in _STREAM.findall(pdf) if not counts else ():
        counts += _counts(_inflated(stream))
    if not counts:
        raise ToolError([Problem("no-page-count", Place(), N_("the number of pages cannot be read from the PDF"))])
    return max(counts)


def _counts(text: bytes) -> list[int]:
    """The counts of all page tree nodes: objects of the type ``/Pages``."""
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


# The pages of a PDF as pictures. LibreOffice itself draws only the first page; poppler draws all of them.
DOTS_PER_INCH = 100
"""A page fits on a screen, and the smallest note on it can be read."""
DRAWING_TIMEOUT = 120.0
"""Seconds that the drawing of all pages may take; a page takes 0.1."""


def page_pictures(pdf: bytes) -> list[bytes]:
    """A PNG for each page. ToolError when poppler is absent or could not read the PDF."""
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


# Where things stand on the pages of a PDF: its lines and its named destinations, as poppler sees them.
#
# Points from the page's top left corner.
DESTINATIONS = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
"""The form for :func:`minutes.libreoffice.converted` in which bookmarks become named destinations (LibreOffice 7.4)."""
MEASURERS = ("pdftotext", "pdfinfo")
"""The programs of poppler that are needed."""
MEASURING_TIMEOUT = 60.0
"""Seconds that poppler may take; a page takes 0.005."""
APART = 6.0
"""Words whose middles are this many points apart are in two lines: half of the lowest line, more than a raised note."""


class Spot(NamedTuple):
    """Where a destination is; the page counts from 1."""

    page: int
    top: float


class Paper(NamedTuple):
    """One page: its height, and the middle of each line on it, from above. Words side by side are one line."""

    height: float
    lines: tuple[float, ...]


class Positions(NamedTuple):
    """The pages of a PDF and its destinations by their names."""

    pages: tuple[Paper, ...]
    destinations: dict[str, Spot]


_PAGE = re.compile(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="[-\d.]+" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">')
_DESTINATION = re.compile(r'^ *(\d+) \[ *XYZ +\S+ +(-?\d+) +\S+ *\] "(.*)"$', re.MULTILINE)


def positions(pdf: bytes) -> Positions:
    """Measure a PDF. ToolError when poppler is absent or could not read it."""
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
