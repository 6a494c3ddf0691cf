"""Automatic numbering: a list nested inside a loop's body starts anew in each iteration (17.9.15, 17.9.27).

The paragraph that a loop's body begins with is the loop's own number and goes on counting; in a repeated row, the one
paragraph of its list. All other lists of the body are nested in it.
"""

from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import ListNumber, Restart, attribute_mark
from minutes.engine.passes.numbering import Numbering
from minutes.engine.passes.scopes import scopes
from minutes.engine.stories import Story, is_mark
from minutes.engine.xml import is_element
from minutes.ooxml.oxml import TR, P

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Use(NamedTuple):
    """A numbered paragraph, with the loops it stands in."""

    paragraph: "_Element"
    loops: tuple[Block, ...]


def restart_lists(story: Story, blocks: list[Block], numbering: Numbering) -> None:
    """Mark where lists of a lifted story start anew, and give their paragraphs the number of the new instance."""
    uses: dict[str, list[_Use]] = {}
    for node, scope in scopes(story, blocks):
        if node.tag == P:
            number = numbering.number_of(node)
            if number:
                uses.setdefault(number, []).append(_Use(node, tuple(b for b, _ in scope if b.word == "for")))
    openers = {id(story.meaning(node)): node for node in story.root.iter() if is_mark(node)}
    for number, found in uses.items():
        loop = _restarting_loop(found, openers)
        if loop is None:
            continue
        opener = openers[id(loop.opener)]
        instance = numbering.new_list(number)
        opener.addnext(story.mark(Restart(instance)))
        for use in found:
            numbering.set_number(use.paragraph, attribute_mark(story, ListNumber(instance)))


def _restarting_loop(uses: list[_Use], openers: "dict[int, _Element]") -> Block | None:
    """The loop whose every iteration starts the list anew; ``None``: the list goes on through the whole document."""
    common = uses[0].loops
    for use in uses[1:]:
        length = next((i for i, (a, b) in enumerate(zip(common, use.loops, strict=False)) if a is not b), None)
        common = common[: min(len(common), len(use.loops)) if length is None else length]
    if not common:
        return None
    direct = [use.paragraph for use in uses if len(use.loops) == len(common)]
    if direct and _is_own_number(direct, openers[id(common[-1].opener)]):
        return common[-2] if len(common) > 1 else None
    return common[-1]


def _is_own_number(direct: "list[_Element]", opener: "_Element") -> bool:
    """Whether these numbered paragraphs of a loop's body number its iterations."""
    body = [node for node in opener.itersiblings() if is_element(node)]
    if not body:
        return False
    if body[0].tag == TR:
        return len(direct) == 1
    return direct[0] is next(iter(body[0].iter(P)), None)
