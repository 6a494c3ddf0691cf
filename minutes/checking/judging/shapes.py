"""How the paragraphs of a component lie on the page."""

from collections.abc import Iterator

from minutes.checking.components import Anatomy
from minutes.checking.components.anatomy import TEXT
from minutes.checking.judging.registering import Fact, fact
from minutes.problems import N_


@fact("*.align", N_("alignment"))
def align(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The alignment of each paragraph."""
    for paragraph in anatomy.of(component):
        value = "both" if paragraph.shape.align == "distribute" else paragraph.shape.align
        yield Fact(value, (paragraph.number,))


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
    """The height of its lines; one that is given in points is not held against lines."""
    for paragraph in anatomy.of(component):
        if paragraph.shape.line.rule == "multiple":
            yield Fact(paragraph.shape.line.value, (paragraph.number,))
