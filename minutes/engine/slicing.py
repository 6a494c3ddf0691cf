"""A finished tree as text, cut at its marks: what is always the same, and what a render has to fill in."""

import re
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.instrumenting.alone import serialised
from minutes.engine.stories import CLOSE, HEAD, MARK, OPEN, Story, is_mark
from minutes.engine.tags import PRINTING, Tag
from minutes.ooxml.oxml import FIELD_CODE, P_PR, R_PR, P, R, T

if TYPE_CHECKING:
    from lxml.etree import _Element

_CUT = re.compile(rf"<\?{MARK} (\d+)\?>|{OPEN}(\d+){CLOSE}")
_CHANGES = re.compile(r"<w:(rPrChange|pPrChange)\b.*?</w:\1>", re.DOTALL)


class Output(NamedTuple):
    """An output tag inside a line: its run's properties, and whether it stands in a run at all."""

    tag: Tag
    run_properties: str = ""
    paragraph_properties: str = ""
    in_run: bool = False
    field_code: bool = False
    """Whether it stands in the instruction of a Word field."""


Item = object
"""A literal (``str``), an :class:`Output`, a statement's :class:`Tag`, or a mark of the instrumenting stage."""


def slice_story(story: Story) -> list[Item]:
    """The story's part as literals and marks in their order."""
    from lxml import etree

    settings = {id(story.meaning(node)): _output(story, node) for node in story.root.iter() if is_mark(node)}
    text = etree.tostring(story.root, encoding="unicode", with_tail=False)
    items: list[Item] = []
    for piece in slice_text(HEAD + text, story):
        meaning = settings.get(id(piece), piece) if isinstance(piece, Tag) else piece
        if not (isinstance(meaning, Tag) and meaning.sign == "{#"):
            items.append(meaning)
    return items


def slice_text(text: str, story: Story) -> list[Item]:
    """Any XML text with marks, cut at them."""
    items: list[Item] = []
    place = 0
    for match in _CUT.finditer(text):
        if match.start() > place:
            items.append(text[place : match.start()])
        items.append(story.marks[int(match.group(1) or match.group(2))])
        place = match.end()
    if place < len(text):
        items.append(text[place:])
    return items


def _output(story: Story, node: "_Element") -> object:
    meaning = story.meaning(node)
    if isinstance(meaning, Tag) and meaning.word in PRINTING:
        meaning.output = _place(meaning, node)
    if not isinstance(meaning, Tag) or not meaning.is_output:
        return meaning
    return _place(meaning, node)


def _place(meaning: Tag, node: "_Element") -> Output:
    """How a value is printed where the mark stands."""
    text = node.getparent()
    run = text.getparent() if text is not None else None
    if text is not None and text.tag == FIELD_CODE:
        return Output(meaning, field_code=True)
    if text is None or run is None or text.tag != T or run.tag != R:
        return Output(meaning)
    paragraph = run.getparent()
    if paragraph is None or paragraph.tag != P:
        return Output(meaning, _properties(run.find(R_PR)), in_run=True)
    own = paragraph.find(P_PR)
    again = _properties(own) if own is not None else "<w:pPr/>"
    return Output(meaning, _properties(run.find(R_PR)), again, in_run=True)


def _properties(element: "_Element | None") -> str:
    """The properties that a value's own runs are given: without marks and tracked changes."""
    if element is None:
        return ""
    text = _CHANGES.sub("", serialised(element))
    return "" if _CUT.search(text) else text
