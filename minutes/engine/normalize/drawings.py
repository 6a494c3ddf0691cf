"""Tags in a drawing's alternative text: its width and height, its picture, the text itself."""

from typing import TYPE_CHECKING

from minutes.engine.normalize.pieces import pieces_of
from minutes.engine.passes.marks import Embedded, InAttribute, Measure, Placeholder, attribute_mark
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import R, extents
from minutes.ooxml.whole_numbers import whole
from minutes.problems import N_, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMBED = qn("r:embed")
_SIDES = {"width": "cx", "height": "cy"}


def heal_drawing(story: Story, drawing: "_Element", place: Place) -> list[Problem]:
    """Replace the tags in the alternative text of a drawing (``wp:docPr``) by marks."""
    problems: list[Problem] = []
    pieces = pieces_of(drawing.get("descr", ""), place, problems)
    tags = [piece for piece in pieces if isinstance(piece, Tag)]
    for tag in tags:
        if tag.word in _SIDES:
            _measure(story, drawing, tag)
        elif not tag.is_output:
            message = N_("{tag}: in an alternative text only values, width and height may stand")
            return [*problems, Problem("not-allowed", tag.place, message, {"tag": tag.source})]
    printed = [tag for tag in tags if tag.is_output]
    words = "".join(piece for piece in pieces if isinstance(piece, str)).strip()
    if len(printed) == 1 and not words and _put_placeholder(story, drawing, printed[0]):
        return problems
    marked = [piece if isinstance(piece, str) else _text_mark(story, piece) for piece in pieces]
    drawing.set("descr", "".join(marked).strip())
    return problems


def _text_mark(story: Story, tag: Tag) -> str:
    return attribute_mark(story, InAttribute(tag)) if tag.is_output else ""


def _measure(story: Story, drawing: "_Element", tag: Tag) -> None:
    """Let the tag set one side of the drawing, in both places that say it (20.4.2.7, 20.1.7.6)."""
    name = _SIDES[tag.word]
    for extent in _own_extents(drawing):
        extent.set(name, attribute_mark(story, Measure(tag, extent.get(name, "0"))))


def _own_extents(drawing: "_Element") -> "list[_Element]":
    """The sizes of the drawing and of its frame; further ones belong to the parts of a group."""
    frame = drawing.getparent()
    return [] if frame is None else extents(frame)[:2]


def _put_placeholder(story: Story, drawing: "_Element", tag: Tag) -> bool:
    """Mark a picture whose alternative text is nothing but one value: that value may be the picture to show."""
    frame = drawing.getparent()
    if frame is None:
        return False
    blip = next((blip for blip in frame.iter(qn("a:blip")) if blip.get(_EMBED)), None)
    held = next(
        (node for node in drawing.iterancestors() if (above := node.getparent()) is not None and above.tag == R), None
    )
    own = _own_extents(drawing)
    if blip is None or held is None or not own:
        return False
    sides = (own[0].get("cx", "0"), own[0].get("cy", "0"))
    placeholder = Placeholder(tag, True, blip.get(_EMBED, ""), *sides)
    blip.set(_EMBED, attribute_mark(story, Embedded(tag, "embed")))
    drawing.set("descr", attribute_mark(story, Embedded(tag, "words")))
    if all(map(whole, sides)):
        for extent in own:
            extent.set("cy", attribute_mark(story, Embedded(tag, "height")))
    held.addprevious(story.mark(placeholder))
    held.addnext(story.mark(placeholder._replace(begins=False)))
    return True
