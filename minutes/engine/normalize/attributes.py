"""Tags in attributes: alternative texts, table captions, link targets and tooltips, drawings, Word fields; and content
controls that contain tags."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.normalize.lexer import Pieces, find_tags, pieces_of, tag_of
from minutes.engine.passes import Embedded, InAttribute, Link, Measure, Placeholder, attribute_mark
from minutes.engine.stories import Story, is_mark
from minutes.engine.tags import Tag
from minutes.engine.xml import ancestor, is_element
from minutes.ooxml import DRAWING_PROPERTIES, SDT, SDT_CONTENT, VAL, P, R, W, extents, qn, whole
from minutes.problems import N_, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element


_CODE = (f"{W}fldSimple", f"{W}instr")
_TEXTS = frozenset(((f"{W}tblCaption", VAL), (f"{W}tblDescription", VAL), (f"{W}hyperlink", f"{W}tooltip"), _CODE))
_NAMED = ("docPr", "cNvPr")
"""Drawings and pictures, in any namespace."""
_SIDES = ("width", "height")


def normalize_attributes(story: Story, places: Mapping["_Element", Place]) -> list[Problem]:
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
                problems += normalize_drawing(story, element, place)
            else:
                problems += _normalize(story, element, name, place)
    return problems


def _holds_text(element: "_Element", name: str) -> bool:
    """Return whether the attribute is text that readers see or hear."""
    tag = str(element.tag)
    if (tag, name) in _TEXTS:
        return True
    if tag.startswith(qn("v:")):
        return name in ("alt", "title")
    return tag.rpartition("}")[2] in _NAMED and name in ("descr", "title")


def _normalize(story: Story, element: "_Element", name: str, place: Place) -> list[Problem]:
    problems: list[Problem] = []
    text = element.get(name, "")
    is_code = (element.tag, name) == _CODE
    pieces = pieces_of(text, place, problems)
    # The VML copy of a drawing has its size elsewhere; the tags that set it are for the DrawingML copy.
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
    """Return the place of the paragraph around the element, or of the first one in it; ``None`` without any."""
    around = ancestor(element, P)
    if around is None:
        parent = element.getparent()
        above = parent.getparent() if parent is not None else None
        around = next(above.iter(P), None) if above is not None else None
    return places.get(around) if around is not None else None


_EMBED = qn("r:embed")
_EXTENT_OF = {"width": "cx", "height": "cy"}


def normalize_drawing(story: Story, drawing: "_Element", place: Place) -> list[Problem]:
    """Replace the tags in the alternative text of a drawing (``wp:docPr``) by marks."""
    problems: list[Problem] = []
    pieces = pieces_of(drawing.get("descr", ""), place, problems)
    tags = [piece for piece in pieces if isinstance(piece, Tag)]
    for tag in tags:
        if tag.word in _EXTENT_OF:
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
    """Let the tag set one side of the drawing, in both places that state it (20.4.2.7, 20.1.7.6)."""
    name = _EXTENT_OF[tag.word]
    for extent in _own_extents(drawing):
        extent.set(name, attribute_mark(story, Measure(tag, extent.get(name, "0"))))


def _own_extents(drawing: "_Element") -> "list[_Element]":
    """Return the extents of the drawing and its frame; further ones belong to the parts of a group."""
    frame = drawing.getparent()
    return [] if frame is None else extents(frame)[:2]


def _put_placeholder(story: Story, drawing: "_Element", tag: Tag) -> bool:
    """Mark a picture whose alternative text is one value only: the value may be the picture to show."""
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


# Word fields with tags in their instructions (17.16): data may be arguments, never the kind of field.
_NAME = re.compile(r"[\w=]")


def check_field_code(code: str, place: Place) -> list[Problem]:
    """Return a problem if data determine the kind of a field: such a value could make Word run or fetch something."""
    end = 0
    for span in find_tags(code):
        if _NAME.search(code[end : span.start]) or not span.end:
            return []
        if span.sign == "{{":
            tag = tag_of(span.sign, code[span.start : span.end], place)
            message = N_("{tag}: what a Word field does must be written in the template")
            return [Problem("word-field-from-data", tag.place, message, {"tag": tag.source})]
        end = span.end
    return []


# Content controls that contain tags (17.5.2): the rendered content is no longer a placeholder.
_PLACEHOLDER = f"{W}showingPlcHdr"
_BINDING = "dataBinding"
"""In several namespaces: Word would replace the rendered content by the bound data (17.5.2.6)."""


def free_controls(story: Story) -> None:
    """Unbind each content control of a normalized story that contains a tag."""
    for control in story.root.iter(SDT):
        content, properties = control.find(SDT_CONTENT), control.find(f"{W}sdtPr")
        if content is None or properties is None or not any(is_mark(node) for node in content.iter()):
            continue
        for one in list(properties):
            if is_element(one) and _is_bound(one):
                properties.remove(one)


def _is_bound(property_: "_Element") -> bool:
    return property_.tag == _PLACEHOLDER or str(property_.tag).rpartition("}")[2] == _BINDING
