"""Lettered points and items."""

import re
from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import words

_POINT = re.compile(r"\(?([a-zđ])([).:/])")
_FRESH = ("section", "heading", "numbered_section", "clause", "minor_heading")
"""After one of these the letters begin anew."""


def _letter(paragraph: Paragraph) -> tuple[str, str]:
    found = _POINT.match(paragraph.label.strip() or words(paragraph))
    return (found[1], found[2]) if found else ("", "")


@fact("point.letter")
def letter(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The letter of each point, with the one that follows the letter before; behind the known ones nothing is said."""
    known = anatomy.words["points"]
    before = ""
    for paragraph in anatomy.text:
        component = anatomy.component(paragraph)
        if component in _FRESH:
            before = ""
        if component != "point":
            continue
        found, sign = _letter(paragraph)
        at = known.find(before) + 1 if before else 0
        wanted = known[at] if found != "a" and before in known and at and at < len(known) else None
        if wanted:
            yield Fact(found + sign, (paragraph.number,), wanted + sign)
        before = wanted or found


@fact("point.sign")
def sign(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The sign behind the letter; a letter alone, without another point beside it, may be anything."""
    points = [(one, *_letter(one)) for one in anatomy.of("point")]
    if len(points) > 1:
        for paragraph, found, sign in points:
            if found:
                yield Fact(sign, (paragraph.number,))


@fact("bullet.sign")
def bullet(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The sign before an item."""
    for paragraph in anatomy.of("bullet"):
        label = paragraph.label.strip() or words(paragraph)[:1]
        if label and not label.isalnum():
            yield Fact("-" if label in "-–+" else label, (paragraph.number,))
