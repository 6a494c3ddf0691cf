"""Section and page breaks that hang on a paragraph of tags: they outlive the paragraph (17.6.18, 17.3.1.23)."""

from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.blocks import Block
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.engine.xml import ancestor, is_element
from minutes.ooxml.oxml import P_PR, SECT_PR, P, R, W, child, insert, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE_BREAK_BEFORE = f"{W}pageBreakBefore"


class Sections:
    """Knows which blocks begin and end with a section break, and puts the breaks back."""

    def __init__(self, story: Story, blocks: list[Block], nodes: "dict[int, _Element]") -> None:
        self._story = story
        self._blocks = {id(tag): block for block in blocks for tag in block.tags}
        self._breaking = {
            key
            for key, node in nodes.items()
            if (paragraph := ancestor(node, P)) is not None and paragraph.find(f"{P_PR}/{SECT_PR}") is not None
        }

    def take(self, paragraph: "_Element") -> "_Element | None":
        """Detach the section that ends with the paragraph; ``None`` when none does."""
        section = paragraph.find(f"{P_PR}/{SECT_PR}")
        if section is not None:
            paragraph[0].remove(section)
        return section

    def put_back(self, section: "_Element | None", marks: "list[_Element]", last: "_Element | None") -> None:
        """End the section again: with ``last``, the piece of its paragraph behind all tags, or with a new paragraph."""
        if section is None:
            return
        if last is not None:
            end_section(last, section)
            return
        mark = marks[-1]
        paragraph = last = mark.makeelement(P)
        if self._inside(mark):
            (mark.addnext if self._opens(mark) else mark.addprevious)(paragraph)
        else:
            (mark.addprevious if self._opens(mark) else mark.addnext)(paragraph)
        end_section(paragraph, section)

    def _tag(self, mark: "_Element") -> Tag:
        meaning = self._story.meaning(mark)
        assert isinstance(meaning, Tag)
        return meaning

    def _opens(self, mark: "_Element") -> bool:
        return self._tag(mark).opens

    def _inside(self, mark: "_Element") -> bool:
        """Whether the break belongs to what the block holds: it does when the block begins and ends with one.

        The first break of a loop does not: it ends the section before the loop, once.
        """
        block = self._blocks.get(id(self._tag(mark)))
        if block is None or block.closer is None:
            return False
        both = id(block.opener) in self._breaking and id(block.closer) in self._breaking
        return both and not (block.word == "for" and self._opens(mark))


def end_section(paragraph: "_Element", section: "_Element") -> None:
    """End a section with this paragraph: the section stands before a change of the properties (17.3.1.26)."""
    insert(child(paragraph, "pPr"), section)


def keep_page_break(paragraph: "_Element", mark: "_Element") -> None:
    """A paragraph of tags that began a new page is gone: what follows the mark begins it."""
    before = paragraph.find(f"{P_PR}/{_PAGE_BREAK_BEFORE}")
    if before is None or not is_on(before):
        return
    following = next((node for node in mark.itersiblings() if is_element(node)), None)
    if following is not None and following.tag == P:
        properties = child(following, "pPr")
        if properties.find(_PAGE_BREAK_BEFORE) is None:
            insert(properties, deepcopy(before))
        return
    breaking = mark.makeelement(P)
    run = breaking.makeelement(R)
    run.append(run.makeelement(f"{W}br", {f"{W}type": "page"}))
    breaking.append(run)
    mark.addnext(breaking)
