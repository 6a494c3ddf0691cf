"""Lists of a document: which list a paragraph belongs to, and which lists restart in each iteration (17.9)."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.blocks import Block
from minutes.engine.passes.marks import ListNumber, Restart, attribute_mark, scopes
from minutes.engine.passes.repair import serialised
from minutes.engine.stories import HEAD, Story, is_mark, parse
from minutes.engine.xml import is_element
from minutes.ooxml import P_PR, TR, VAL, P, StyleSheet, W, child, list_number, put, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutes.ooxml import Package


_NUM_ID, _NUM_PR, _ILVL = f"{W}numId", f"{W}numPr", f"{W}ilvl"


class NewList(NamedTuple):
    """A restarting list: its number in the template, and a new instance's XML before and after its number."""

    number: str
    before: str
    behind: str


class Numbering:
    """The lists of ``numbering.xml`` and of the styles."""

    def __init__(self, archive: "Package", styles: StyleSheet) -> None:
        folder = archive.main.rpartition("/")[0]
        self.part = f"{folder}/numbering.xml"
        self.root = parse(archive.read(self.part), self.part, archive.source) if self.part in archive.members else None
        self._styles = styles
        nums = self.root.iter(f"{W}num") if self.root is not None else ()
        # Of two lists with one number, the first counts.
        self._nums = {num.get(_NUM_ID): num for num in reversed(list(nums))}
        self.lists: list[NewList] = []

    def number_of(self, paragraph: "_Element") -> str:
        """Return the ``numId`` of the paragraph or its style; empty when it is not numbered."""
        styles = self._styles.chain("paragraph", value(paragraph.find(P_PR), "pStyle"))
        holders = (paragraph, *(style.element for style in styles))
        number = next(filter(None, map(list_number, holders)), "0")
        return "" if number == "0" or self._num(number) is None else number

    def new_list(self, number: str) -> int:
        """Add a restart of the list ``number`` and return its index in :attr:`lists`."""
        num = self._num(number)
        assert num is not None
        abstract = num.find(f"{W}abstractNumId")
        name = abstract.get(VAL, "0") if abstract is not None else "0"
        overrides = "".join(self._override(num, name, level) for level in range(9))
        self.lists.append(
            NewList(number, '<w:num w:numId="', f'"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>')
        )
        return len(self.lists) - 1

    def set_number(self, paragraph: "_Element", value: str) -> None:
        """Set the list of the paragraph and keep its level."""
        put(child(child(paragraph, "pPr"), "numPr"), "numId", value)

    def split(self) -> tuple[str, str, str]:
        """Return the part, and its text before and after the place for new instances; empty texts without any."""
        if not self.lists or self.root is None:
            return ("", "", "")
        from lxml import etree

        text = etree.tostring(self.root, encoding="unicode")
        last = text.rindex("</w:num>") + len("</w:num>")
        return (self.part, HEAD + text[:last], text[last:])

    @property
    def largest(self) -> int:
        """The largest list number."""
        if self.root is None:
            return 0
        return max((whole(num.get(_NUM_ID)) for num in self.root.iter(f"{W}num")), default=0)

    def _num(self, number: str) -> "_Element | None":
        return self._nums.get(number)

    def _override(self, num: "_Element", abstract: str, level: int) -> str:
        """Return the override that starts one level of a new instance, with the changes of the old instance."""
        assert self.root is not None
        own = next((o for o in num.iter(f"{W}lvlOverride") if o.get(_ILVL) == str(level)), None)
        changed = own.find(f"{W}lvl") if own is not None else None
        start = own.find(f"{W}startOverride") if own is not None else None
        if start is None and changed is not None:
            start = changed.find(f"{W}start")
        if start is None:
            levels = (d for d in self.root.iter(f"{W}abstractNum") if d.get(f"{W}abstractNumId") == abstract)
            found = [lvl for d in levels for lvl in d.iter(f"{W}lvl") if lvl.get(_ILVL) == str(level)]
            if not found:
                return ""
            start = found[0].find(f"{W}start")
        value = start.get(VAL, "1") if start is not None else "1"
        inside = serialised(changed) if changed is not None else ""
        return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/>{inside}</w:lvlOverride>'


# A list nested in a loop's body restarts in each iteration (17.9.15, 17.9.27). The list of the first paragraph of the
# body is the loop's own number and continues; in a repeated row, that of its only paragraph of the list.
class _Use(NamedTuple):
    """A numbered paragraph with the loops around it."""

    paragraph: "_Element"
    loops: tuple[Block, ...]


def restart_lists(story: Story, blocks: list[Block], numbering: Numbering) -> None:
    """Mark where lists of an expanded story restart, and give their paragraphs the number of the new instance."""
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
    """Return the loop whose iterations restart the list; ``None`` when it continues through the document."""
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
    """Return whether these numbered paragraphs of a loop's body number its iterations."""
    body = [node for node in opener.itersiblings() if is_element(node)]
    if not body:
        return False
    if body[0].tag == TR:
        return len(direct) == 1
    return direct[0] is next(iter(body[0].iter(P)), None)
