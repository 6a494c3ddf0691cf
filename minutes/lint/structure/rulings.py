"""The lines below motto, issuing body, summary and the head of an appendix, and how long they are."""

from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy, Ruling
from minutes.lint.structure.looks import faces, font_of
from minutes.lint.structure.wording import is_rule
from minutes.ooxml.units import EMU_PER_MM
from minutes.problems import N_

ANCHORS = ("motto", "agency", "summary", "appendix_reference")
_BELOW = 3
"""Paragraphs below the words in which their line may stand."""


def find_rules(anatomy: Anatomy) -> None:
    """Find the line of each."""
    for name in ANCHORS:
        for lines in blocks(anatomy, name):
            ruling = _ruling(anatomy, lines[-1])
            if ruling:
                anatomy.rulings[lines[-1].number] = ruling
                paragraph = anatomy.document.paragraphs[ruling.paragraph]
                anatomy.mark(paragraph, "rule", N_("a line below what stands above it"))


def blocks(anatomy: Anatomy, component: str) -> list[list[Paragraph]]:
    """The paragraphs of a component, those that follow one another together."""
    found: list[list[Paragraph]] = []
    for paragraph in anatomy.of(component):
        if found and found[-1][-1].number + 1 == paragraph.number:
            found[-1].append(paragraph)
        else:
            found.append([paragraph])
    return found


def _ruling(anatomy: Anatomy, anchor: Paragraph) -> Ruling | None:
    following = list(_below(anatomy, anchor))
    for paragraph in (anchor, *following):
        for drawing in paragraph.drawings:
            if drawing.is_line:
                return Ruling("drawn", drawing.width, paragraph.number)
        if paragraph is not anchor and is_rule(paragraph.text):
            return Ruling("text", _length(paragraph), paragraph.number)
        if ("bottom" if paragraph is anchor else "top") in paragraph.shape.borders or (
            paragraph is not anchor and not paragraph.text.strip() and "bottom" in paragraph.shape.borders
        ):
            return Ruling("border", None, paragraph.number)
    if all(one.letters.underlined for one in anchor.stretches if one.text.strip()):
        return Ruling("underline", None, anchor.number)
    return None


def _below(anatomy: Anatomy, anchor: Paragraph) -> Iterator[Paragraph]:
    """The paragraphs below, to the next that says something; in a table those of the same column."""
    count = 0
    for paragraph in anatomy.below(anchor, 30):
        if anchor.cell and (paragraph.cell is None or paragraph.cell.table != anchor.cell.table):
            return
        if anchor.cell and paragraph.cell and paragraph.cell.column != anchor.cell.column:
            continue
        if count >= _BELOW or (anchor.cell is None and paragraph.cell is not None):
            return
        yield paragraph
        count += 1
        if paragraph.text.strip():
            return


def is_unassigned(anatomy: Anatomy) -> bool:
    """Whether a line is drawn near the head that was not found to belong to anything: it may be the one missed."""
    taken = {one.paragraph for one in anatomy.rulings.values()}
    return any(
        drawing.is_line and paragraph.number not in taken
        for paragraph in anatomy.body[:60]
        for drawing in paragraph.drawings
    )


def _length(paragraph: Paragraph) -> float | None:
    """How long a line of underscores is; raised ones are as small as the program likes."""
    looks = faces(paragraph)
    if len(looks) != 1 or looks[0].raised:
        return None
    font = font_of(looks[0])
    return font.width(paragraph.text.strip()) / EMU_PER_MM if font else None
