"""The pages of a PDF as pictures. LibreOffice itself draws only the first page; poppler draws all of them."""

import subprocess
import tempfile
from pathlib import Path

from minutes.finding import find_pdftoppm
from minutes.problems import N_, Place, Problem, ToolError

DOTS_PER_INCH = 100
"""A page fits on a screen, and the smallest note on it can be read."""
PATIENCE = 120.0
"""Seconds that the drawing of all pages may take; a page takes 0.1."""


def page_pictures(pdf: bytes) -> list[bytes]:
    """A PNG for each page. ToolError when poppler is absent or could not read the PDF."""
    program = find_pdftoppm()
    with tempfile.TemporaryDirectory(prefix="minutes-pages-") as name:
        command = [program, "-png", "-r", str(DOTS_PER_INCH), "-", str(Path(name, "page"))]
        try:
            done = subprocess.run(command, input=pdf, capture_output=True, timeout=PATIENCE, check=False)
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
