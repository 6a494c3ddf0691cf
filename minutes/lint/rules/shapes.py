"""How the paragraphs of a component lie on the page."""

from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.lines import is_one_line
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import TEXT, Anatomy
from minutes.problems import N_

SINGLE = 1.15
"""A single line of Times New Roman, in sizes of its letters."""
_WHOLE = 0.07


@fact("*.align", N_("alignment"))
def align(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The alignment of each paragraph, where it is to be seen."""
    for paragraph in anatomy.of(component):
        if component == "symbol" and paragraph.cell is None:
            continue  # below which words it should be centred is not known
        if component in TEXT and paragraph.shape.align == "left" and not _is_ragged(anatomy):
            continue  # lines that stand alone are printed as if they were justified
        value = "both" if paragraph.shape.align == "distribute" else paragraph.shape.align
        yield Fact(value, (paragraph.number,))


def _is_ragged(anatomy: Anatomy) -> bool:
    """Whether any running text of several lines is not justified."""
    return any(one.shape.align == "left" and not is_one_line(anatomy, one) for one in anatomy.text)


@fact("*.first_line", N_("first-line indent"), "mm")
def first_line(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The indent of the first line; a paragraph that is indented as a whole, or in a list, has its own ways."""
    for paragraph in anatomy.of(component):
        if paragraph.shape.left <= 0 and not paragraph.label and paragraph.cell is None:
            yield Fact(paragraph.shape.first_line, (paragraph.number,))


@fact("*.gap", N_("space between paragraphs"), "pt")
def gap(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The space from the paragraph of running text directly above."""
    paragraphs = anatomy.document.paragraphs
    for paragraph in anatomy.of(component):
        above = paragraphs[paragraph.number - 1] if paragraph.number else None
        if above and above.text.strip() and above.cell is None is paragraph.cell and anatomy.component(above) in TEXT:
            yield Fact(above.shape.after + paragraph.shape.before, (paragraph.number,))


@fact("*.line", N_("line spacing"), "lines")
def line(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The height of its lines; one that is given in points, where the size of the letters says how much that is."""
    for paragraph in anatomy.of(component):
        value = _lines(anatomy, paragraph)
        if value is not None:
            yield Fact(value, (paragraph.number,))


def _lines(anatomy: Anatomy, paragraph: Paragraph) -> float | None:
    line, look = paragraph.shape.line, anatomy.main_look(paragraph)
    if line.rule == "multiple":
        return line.value
    if look is None or look.size is None:
        return None
    lines = line.value / look.size / SINGLE
    if line.rule == "at-least":
        return max(lines, 1.0)
    # What is meant as single and set in whole points is a little less.
    return 1.0 if 1 - _WHOLE <= lines < 1 else round(lines, 2)
