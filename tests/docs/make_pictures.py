"""Draws the pictures of the guide about templates: ``python -m tests.docs.make_pictures`` from the project's top.

LibreOffice and poppler draw the pages; other versions of them give other bytes, which is why the files are committed.
"""

import re
import tempfile
import textwrap
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont, ImageOps

from minutes.engine.annotation import annotate
from minutes.i18n import word
from minutes.libreoffice import converted
from minutes.problems import Place, Problem
from minutes.reading.meeting import read_meeting
from minutes.rendering.inspect import faults
from minutes.rendering.renderer import render
from minutes.resources import find_template, sample_meeting
from tests.docs.hand import changed, mistaken
from tests.kept import ROOT
from tests.proof import Page, measure, page_pictures

DPI = 100
COLOURS = 24
EDGE, ABOVE, BELOW = 4.0, 0.4, 0.0
"""White left beside, above and below what is shown, in millimetres."""
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf"
PAPER, BORDER, NOTE_WIDTH = "#fbe9e7", "#c62828", 330
"""The colours of a comment beside the page, and its width in pixels."""


class View(NamedTuple):
    """A part of a page: from the line that begins with the first text down to the one with the second."""

    file: str
    top: str
    bottom: str
    noted: tuple[str, ...] = ()
    """Texts in the lines at which comments hang."""


VIEWS = {
    "the": View("mau", "{% for dòng in", "{% for phiên_này"),
    "xem-thu": View("mau-in", "TỔNG CÔNG TY", "- Buổi sáng"),
    "cot-truoc": View("mau", "Bảng phân công nhiệm vụ", "{% endif %}"),
    "cot-sau": View("sua", "Bảng phân công nhiệm vụ", "{% endif %}"),
    "cot-in": View("sua-in", "Bảng phân công nhiệm vụ", "Ông Nguyễn Văn A cảm ơn"),
    "chu-thich": View("loi", "{% needs dòng_người_triệu_tập", "{% endif %}", ("mục_địch", "leaders }")),
}


def documents(folder: Path) -> None:
    """Write the Word files that are shown, by their names in :data:`VIEWS`."""
    built_in = Path(find_template("nd30", "bien-ban")).read_bytes()
    wrong = mistaken(built_in)
    _write(folder, "mau", built_in)
    _write(folder, "sua", changed(built_in))
    _write(folder, "loi", annotate(wrong, faults(wrong, "mau.docx"), _comment))
    meeting = read_meeting(sample_meeting())
    for template in ("mau", "sua"):
        _write(folder, f"{template}-in", render(meeting, folder / f"{template}.docx").content)


def _write(folder: Path, name: str, content: bytes) -> None:
    (folder / f"{name}.docx").write_bytes(content)


def _comment(problem: Problem) -> str:
    return "\n".join(line.strip() for line in word(problem._replace(place=Place()), "vi").splitlines())


def drawn(view: View, pdf: Path, folder: Path) -> Image.Image:
    """The part of the page, in few colours; the file's comments stand beside it, as in Word."""
    pages = measure(pdf.read_bytes())
    number, top, bottom = _place(pages, view)
    picture = Image.open(page_pictures(pdf.read_bytes(), folder, DPI)[number]).convert("RGB")
    scale = DPI / 25.4
    strip = picture.crop((0, round((top - ABOVE) * scale), picture.width, round((bottom - BELOW) * scale)))
    if view.noted:
        heights = [round((_line(pages[number], text) - top) * scale) for text in view.noted]
        strip = _with_notes(strip, zip(heights, comments(pdf.parents[1] / f"{pdf.stem}.docx"), strict=True))
    return _framed(strip, round(EDGE * scale)).quantize(COLOURS)


def comments(file: Path) -> list[str]:
    """The texts of a Word file's comments, a line a paragraph."""
    xml = zipfile.ZipFile(file).read("word/comments.xml").decode()
    return ["\n".join(re.findall(">([^<>]+)</w:t>", one)) for one in re.findall("<w:comment .*?</w:comment>", xml)]


def _line(page: Page, text: str) -> float:
    return next(line.top for line in page.lines if text in line.text)


def _with_notes(strip: Image.Image, notes: Iterable[tuple[int, str]]) -> Image.Image:
    """LibreOffice prints no comments without its window, so they are drawn here."""
    wide = Image.new("RGB", (strip.width + NOTE_WIDTH, strip.height), "white")
    wide.paste(strip)
    draw, font = ImageDraw.Draw(wide), ImageFont.truetype(FONT, 15)
    for y, text in notes:
        lines = [part for line in text.splitlines() for part in textwrap.wrap(line, 42)]
        left, right = strip.width - 20, strip.width + NOTE_WIDTH - 40
        draw.line((strip.width - 90, y + 18, left, y + 18), BORDER)
        draw.rectangle((left, y, right, y + 20 * len(lines) + 12), PAPER, BORDER)
        draw.multiline_text((left + 10, y + 6), "\n".join(lines), "#202020", font, spacing=4)
    return wide


def _place(pages: list[Page], view: View) -> tuple[int, float, float]:
    """The number of the page that shows it, counted from 0, and the tops of the two lines in millimetres."""
    for number, page in enumerate(pages):
        for start in (line for line in page.lines if view.top in line.text):
            for end in page.lines:
                if view.bottom in end.text and end.top > start.top:
                    return number, start.top, end.top
    raise AssertionError(f"no page shows {view}")


def _framed(strip: Image.Image, edge: int) -> Image.Image:
    """Without the white at both sides, in a thin grey frame."""
    box = ImageOps.invert(strip.convert("L")).getbbox()
    assert box is not None
    kept = strip.crop((max(box[0] - edge, 0), 0, min(box[2] + edge, strip.width), strip.height))
    return ImageOps.expand(kept, 1, "#b0b0b0")


def main() -> None:
    """Write all of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents(folder)
        sources = [folder / f"{file}.docx" for file in sorted({view.file for view in VIEWS.values()})]
        made = {pdf.stem: pdf for pdf in converted(sources, folder / "pdf")}
        for picture, view in VIEWS.items():
            target = ROOT / "docs" / "images" / f"sua-mau-{picture}.png"
            drawn(view, made[view.file], folder / picture).save(target, optimize=True)
            print(f"{target.name}: {target.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
