"""Tags in attributes: alternative texts, titles and captions of tables, what a link says and where it goes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.normalize.drawings import heal_drawing
from minutes.engine.normalize.fields import check_field_code
from minutes.engine.normalize.pieces import Pieces, pieces_of
from minutes.engine.passes.marks import InAttribute, Link, attribute_mark
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.engine.xml import ancestor, is_element
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import DRAWING_PROPERTIES, VAL, P, W
from minutes.problems import N_, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODE = (f"{W}fldSimple", f"{W}instr")
_TEXTS = frozenset(((f"{W}tblCaption", VAL), (f"{W}tblDescription", VAL), (f"{W}hyperlink", f"{W}tooltip"), _CODE))
_NAMED = ("docPr", "cNvPr")
"""Drawings and their pictures, in whatever namespace."""
_SIDES = ("width", "height")


def heal_attributes(story: Story, places: Mapping["_Element", Place]) -> list[Problem]:
    """Replace the tags in the attributes of a story by marks."""
    problems: list[Problem] = []
    for element in list(story.root.iter()):
        if not is_element(element) or not element.attrib:
            continue
        for name, text in [(str(name), str(text)) for name, text in element.attrib.items()]:
            target = story.targets.get(text) if name.startswith(qn("r:")) else None
            if target is None and ("{" not in text or not _holds_text(element, name)):
                continue
            place = _place(element, places) or story.place()
            if target is not None:
                pieces = pieces_of(target, place, problems)
                problems += _only_values(pieces, N_("{tag}: in the target of a link only values may stand"))
                printed = tuple(piece for piece in pieces if isinstance(piece, str) or piece.is_output)
                element.set(name, attribute_mark(story, Link(printed)))
            elif element.tag == DRAWING_PROPERTIES and name == "descr":
                problems += heal_drawing(story, element, place)
            else:
                problems += _heal(story, element, name, place)
    return problems


def _holds_text(element: "_Element", name: str) -> bool:
    """Whether the attribute is a text that a reader may see or hear."""
    tag = str(element.tag)
    if (tag, name) in _TEXTS:
        return True
    if tag.startswith(qn("v:")):
        return name in ("alt", "title")
    return tag.rpartition("}")[2] in _NAMED and name in ("descr", "title")


def _heal(story: Story, element: "_Element", name: str, place: Place) -> list[Problem]:
    problems: list[Problem] = []
    text = element.get(name, "")
    is_code = (element.tag, name) == _CODE
    pieces = pieces_of(text, place, problems)
    # The older copy of a drawing says its size elsewhere; the tags that set it belong to the newer one.
    kept: Pieces = [piece for piece in pieces if isinstance(piece, str) or piece.word not in _SIDES]
    problems += _only_values(kept, N_("{tag}: in an alternative text only values, width and height may stand"))
    if is_code:
        problems += check_field_code(text, place)
    marked = [
        piece if isinstance(piece, str) else attribute_mark(story, InAttribute(piece, is_code))
        for piece in kept
        if isinstance(piece, str) or piece.is_output
    ]
    element.set(name, "".join(marked).strip())
    return problems


def _only_values(pieces: Pieces, message: str) -> list[Problem]:
    wrong = [piece for piece in pieces if isinstance(piece, Tag) and not piece.is_output]
    return [Problem("not-allowed", tag.place, message, {"tag": tag.source}) for tag in wrong]


def _place(element: "_Element", places: Mapping["_Element", Place]) -> Place | None:
    """Where the paragraph is that the element stands in, or the first one in it."""
    around = ancestor(element, P)
    if around is None:
        parent = element.getparent()
        above = parent.getparent() if parent is not None else None
        around = next(above.iter(P), None) if above is not None else None
    return places.get(around) if around is not None else None
