"""Paper and margins, section by section."""

from collections.abc import Iterator

from minutes.lint.document import Section
from minutes.lint.rules.registry import Fact, Finder, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.problems import N_, Message, Place

SIZE = N_("{width} × {height} mm")


@fact("page.paper", N_("paper"))
def paper(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The paper of each section, however it lies."""
    page = anatomy.standard.page
    wanted = (page.width, page.height)
    for section in anatomy.document.sections:
        if section.width is None or section.height is None:
            continue
        found = (min(section.width, section.height), max(section.width, section.height))
        if max(abs(one - other) for one, other in zip(found, wanted, strict=True)) > page.tolerance:
            yield Fact(_size(found), place=begin(anatomy, section), wanted=_size(wanted))


def begin(anatomy: Anatomy, section: Section) -> Place | None:
    """Where the section begins; the first one is the document."""
    return None if section is anatomy.document.sections[0] else section.place


def _size(sides: tuple[float, float]) -> Message:
    return Message(SIZE, {"width": round(sides[0], 1), "height": round(sides[1], 1)})


@fact("page.orientation")
def orientation(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """How the paper lies where no table asks for its width."""
    bordered = {table.number for table in anatomy.document.tables if table.bordered}
    broad = {one.section for one in anatomy.body if one.cell and one.cell.table in bordered}
    for number, section in enumerate(anatomy.document.sections):
        if number not in broad:
            yield Fact("landscape" if section.landscape else "portrait", place=begin(anatomy, section))


def _margin(side: str) -> Finder:
    def find(anatomy: Anatomy, component: str) -> Iterator[Fact]:
        for section in anatomy.document.sections:
            value: float | None = getattr(section, side)
            # Which edge of a page on its side is bound is not said: its margins are not judged.
            if value is not None and not section.landscape:
                yield Fact(value, place=begin(anatomy, section))

    return find


WHAT: dict[str, str] = {
    "top": N_("top margin"),
    "bottom": N_("bottom margin"),
    "left": N_("left margin"),
    "right": N_("right margin"),
}
for _name, _what in WHAT.items():
    fact(f"page.{_name}", _what, "mm")(_margin(_name))
