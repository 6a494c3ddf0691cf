"""Where things stand on the pages of a PDF: its lines and its named destinations, as poppler sees them.

Points from the page's top left corner.
"""

import re
import subprocess
from collections.abc import Sequence
from typing import NamedTuple

from minutes.finding import find_measurer
from minutes.problems import N_, Place, Problem, ToolError

DESTINATIONS = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
"""The form for :func:`minutes.office.converted` in which bookmarks become named destinations (LibreOffice 7.4)."""
MEASURERS = ("pdftotext", "pdfinfo")
"""The programs of poppler that are needed."""
PATIENCE = 60.0
"""Seconds that poppler may take; a page takes 0.005."""
APART = 6.0
"""Words whose middles lie so many points apart stand in two lines: half of the lowest line, more than a raised note."""


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
        raise _failed()
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
        done = subprocess.run(command, input=pdf, capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise _failed() from None
    if done.returncode:
        raise _failed()
    return done.stdout.decode("utf-8", "replace")


def _failed() -> ToolError:
    return ToolError([Problem("not-measured", Place(), N_("poppler could not measure the pages"))])
