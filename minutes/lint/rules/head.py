"""What the lines of the head say together: type and symbol, day and names of units."""

import re
from collections.abc import Iterator

from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import fold, words
from minutes.wording.parsing import dates_in


@fact("symbol.type")
def symbol_type(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The abbreviation of the type with which the symbol begins, where both are known."""
    types = {fold(name): short for name, short in anatomy.words["types"].items()}
    type_ = next(anatomy.of("type"), None)
    wanted = types.get(fold(words(type_))) if type_ else None
    for paragraph in anatomy.of("symbol"):
        found = re.search(r"/\s*([^\W\d_]+)", words(paragraph))
        if wanted and found and found[1] != wanted:
            yield Fact(found[1], (paragraph.number,), wanted)


def day(anatomy: Anatomy) -> str | None:
    """The day of the document as ``2025-07-01``: of the head, else of the first line that has one; None: unknown."""
    for paragraph in (*anatomy.of("place_date"), *anatomy.of("line", "closing")):
        for found in dates_in(words(paragraph)):
            if found.long and found.year:
                return f"{found.year}-{found.month:02}-{found.day:02}"
    return None


@fact("head.sides")
def sides(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the national title stands right of everything else in its row."""
    title = next(anatomy.of("national_title"), None)
    if title and title.cell:
        row = (one for one in anatomy.body if one.cell and one.cell[:2] == title.cell[:2] and one.text.strip())
        columns = [one.cell.column for one in row if one.cell]
        if len(set(columns)) > 1:
            yield Fact(title.cell.column == max(columns), (title.number,))


@fact("head.abolished")
def abolished_agency(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Names of bodies of units that no longer existed on the day of the document."""
    if _is_later(anatomy):
        # A name may run over several lines, such as ỦY BAN NHÂN DÂN and QUẬN below it.
        paragraphs = [*anatomy.of("parent"), *anatomy.of("agency")]
        names = " ".join(map(words, paragraphs))
        found = re.search(anatomy.words["abolished"], names, re.IGNORECASE)
        if found:
            yield Fact(found[0], tuple(one.number for one in paragraphs), "", quote=found[0])


@fact("text.abolished")
def abolished_unit(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The same in the running text, where it may be meant as history."""
    if _is_later(anatomy):
        pattern = re.compile(anatomy.words["abolished"])
        for paragraph in anatomy.text:
            for found in pattern.finditer(paragraph.text):
                yield Fact(found[0], (paragraph.number,), "", quote=found[0].strip())


def _is_later(anatomy: Anatomy) -> bool:
    found = day(anatomy)
    return found is not None and found >= anatomy.words["abolished_from"]
