"""The file itself: what was left in it, and what it tells those who cannot see it."""

from collections.abc import Iterator
from unicodedata import is_normalized

from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy

SEEN = ("picture", "chart", "object")


@fact("document.tracked")
def tracked(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether it holds tracked changes."""
    yield Fact(anatomy.document.tracked)


@fact("document.comments")
def comments(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether it holds comments."""
    yield Fact(anatomy.document.comments > 0)


@fact("document.title")
def title(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether its properties have a title."""
    yield Fact(bool(anatomy.document.title.strip()))


@fact("document.described")
def described(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether each picture is described for those who cannot see it."""
    for paragraph in anatomy.body:
        for drawing in paragraph.drawings:
            if drawing.kind in SEEN:
                yield Fact(drawing.described, (paragraph.number,))


@fact("document.composed")
def composed(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether each Vietnamese letter is one character."""
    wrong = tuple(one.number for one in anatomy.document.paragraphs if not is_normalized("NFC", one.text))
    if wrong:
        yield Fact(False, wrong)


@fact("table.header")
def table_header(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether a table of several rows has a header that is repeated."""
    for table in anatomy.document.tables:
        if table.bordered and table.within is None and table.rows > 2 and table.columns > 1:
            yield Fact(table.header_rows > 0, place=table.place)
