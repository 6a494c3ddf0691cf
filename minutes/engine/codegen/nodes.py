"""The items of a template: its XML cut at the marks, and the tree of blocks built from them."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes.engine.passes import serialised
from minutes.engine.stories import CLOSE, HEAD, MARK, OPEN, Story, is_mark
from minutes.engine.tags import CLOSERS, MIDDLES, PRINTING, Tag
from minutes.ooxml import FIELD_CODE, P_PR, R_PR, P, R, T
from minutes.problems import N_, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_CUT = re.compile(rf"<\?{MARK} (\d+)\?>|{OPEN}(\d+){CLOSE}")
_CHANGES = re.compile(r"<w:(rPrChange|pPrChange)\b.*?</w:\1>", re.DOTALL)

Item = object
"""A literal (``str``), :class:`Output`, statement :class:`Tag`, :class:`Part` or mark; in a tree also a
:class:`BlockNode`."""


class Output(NamedTuple):
    """An output tag in a line, with the properties of its run and paragraph as XML."""

    tag: Tag
    run_properties: str = ""
    paragraph_properties: str = ""
    in_run: bool = False
    field_code: bool = False
    """Whether it is in the instruction of a Word field."""


class Part(NamedTuple):
    """The start of a part."""

    story: Story


class Note(NamedTuple):
    """A note that is written at its reference."""

    story: Story
    items: list[Item]


class BlockNode:
    """A block: its opening tag, its content and its further branches."""

    __slots__ = ("body", "branches", "tag")

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        self.body: list[Item] = []
        self.branches: list[tuple[Tag, list[Item]]] = []
        """The ``elif`` and ``else`` tags with their content."""

    @property
    def last(self) -> list[Item]:
        """The body to which the next item is added."""
        return self.branches[-1][1] if self.branches else self.body

    @property
    def bodies(self) -> list[list[Item]]:
        """The content of all branches."""
        return [self.body, *(branch for _, branch in self.branches)]


def slice_story(story: Story) -> list[Item]:
    """Return the literals and marks of a part in order."""
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
    """Return XML text split at its marks."""
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
    """Return properties for the runs of a value, without tracked changes; empty if they contain marks."""
    if element is None:
        return ""
    text = _CHANGES.sub("", serialised(element))
    return "" if _CUT.search(text) else text


def build_tree(items: Iterable[Item], problems: list[Problem] | None = None) -> list[Item]:
    """Return the items with blocks as nodes; tags that match no block are dropped and reported as crossing blocks."""
    top: list[Item] = []
    stack: list[BlockNode] = []
    for item in items:
        into = stack[-1].last if stack else top
        if not isinstance(item, Tag) or item.is_output:
            into.append(item)
        elif item.opens:
            node = BlockNode(item)
            into.append(node)
            stack.append(node)
        elif item.word in MIDDLES:
            if stack and stack[-1].tag is item.opener:
                stack[-1].branches.append((item, []))
            elif problems is not None:
                problems.append(_crossing(item))
        elif item.word in CLOSERS:
            if stack and stack[-1].tag is item.opener:
                stack.pop()
            elif problems is not None:
                problems.append(_crossing(item))
        else:
            into.append(item)
    return top


def _crossing(tag: Tag) -> Problem:
    message = N_("{tag} and another block's tags share a row or paragraph so that the blocks would cross")
    return Problem("crossing-blocks", tag.place, message, {"tag": tag.source}, hint=N_("give each of them its own row"))


def tags_of(items: list[Item]) -> list[Tag]:
    """Return all tags in a tree."""
    found: list[Tag] = []
    for item in items:
        if isinstance(item, Tag):
            found.append(item)
        elif isinstance(item, BlockNode):
            found += [item.tag, *tags_of(item.body)]
            for tag, branch in item.branches:
                found += [tag, *tags_of(branch)]
        elif isinstance(getattr(item, "tag", None), Tag):
            found.append(item.tag)  # type: ignore[attr-defined]  # just asked
    return found


def xml_of(items: list[Item]) -> str:
    """Return the literals of a tree, joined."""
    pieces = []
    for item in items:
        if isinstance(item, str):
            pieces.append(item)
        elif isinstance(item, BlockNode):
            pieces += map(xml_of, item.bodies)
    return "".join(pieces)


def assigned_names(items: list[Item]) -> list[str]:
    """Return the names set in a scope, without those of its inner scopes."""
    from jinja2 import nodes

    found: list[str] = []
    for item in items:
        tag = item.tag if isinstance(item, BlockNode) else item
        node: Any = tag.node if isinstance(tag, Tag) else None
        if isinstance(node, nodes.Assign | nodes.AssignBlock):
            targets = [node.target, *node.target.find_all(nodes.Name)]
            found += [target.name for target in targets if isinstance(target, nodes.Name)]
        if isinstance(item, BlockNode) and item.tag.word == "if":
            for body in item.bodies:
                found += assigned_names(body)
    return list(dict.fromkeys(found))
