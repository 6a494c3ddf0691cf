"""Drawings that show a picture of the data: they become its place, as wide as they are."""

from typing import TYPE_CHECKING

from minutes.learning.text import folded
from minutes.learning.values import Scope
from minutes.ooxml.oxml import DRAWING_PROPERTIES
from minutes.richtext import Picture

if TYPE_CHECKING:
    from lxml.etree import _Element


def shown(paragraph: "_Element", scope: Scope) -> "list[tuple[_Element, str]]":
    """The properties of each drawing that is described as a picture of the scope is, and the picture's expression."""
    found = []
    for drawn in paragraph.iter(DRAWING_PROPERTIES):
        described = folded(drawn.get("descr", ""))
        for known in scope.scalars() if described else ():
            if isinstance(known.value, Picture) and folded(known.value.description) == described:
                found.append((drawn, known.expression))
                break
    return found
