"""Lists inside one paragraph (``A, Chủ tịch; B, Phó Chủ tịch; C``), rich texts that one tag replaces, and lists of
people with one block per person.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from minutes.learning.blocks import Block, Chunk
from minutes.learning.forms import Candidate, rich_lines
from minutes.learning.match import Match, matches, said
from minutes.learning.merge import merge_lines
from minutes.learning.nodes import Line, Part, Remarks
from minutes.learning.segments import Weights, find_segments
from minutes.learning.text import fold, is_weak, occurrences
from minutes.learning.values import Scope, Several
from minutes.model import Person
from minutes.ooxml import TBL, TR, P, W, value
from minutes.richtext import Paragraph, RichText, Table

Span = tuple[int, int]

_KNOWN = 0.5
"""The least share of its letters that the values of a list must cover."""
_BETTER = 1.15
"""The factor by which a list must cover more than single values in its place."""
_CLOSERS = ")”\"'"
_USUAL = "; "
"""The separator of a list with only one item in the document."""


class Memory(Protocol):
    """A cache of lists and candidates."""

    weights: Weights

    def lists(self, scope: Scope) -> list[Several]:
        """Return the lists of a scope."""

    def known(self, scope: Scope) -> list[Candidate]:
        """Return the candidates of a scope."""


def find_inline(block: Block, scope: Scope, plain: list[Match], tools: Memory) -> Match | None:
    """Return the list that covers the most of a paragraph, and more than ``plain``, the single values in it."""
    best: tuple[int, Match] | None = None
    for several in tools.lists(scope):
        match = _loop(block, scope, several, tools)
        if match is None or several.label not in block.text[: match.start].lower():
            continue
        letters = said([match], block.text)
        inside = [one for one in plain if one.start < match.end and one.end > match.start]
        if any(one.start < match.start or (one.start, one.end) == (match.start, match.end) for one in inside):
            continue
        if letters < _BETTER * said([one for one in inside if "| join(" not in one.expression], block.text):
            continue
        if best is None or letters > best[0]:
            best = letters, match
    return best[1] if best else None


def _loop(block: Block, scope: Scope, several: Several, tools: Memory) -> Match | None:
    """Return the loop that replaces the items of a list in a paragraph."""
    spans = _spans(block.text, tools.weights.own(several)) if several.struct else None
    if not spans or "{" in block.text:
        return None
    mark = _mark(block.text, spans)
    if mark is None:
        return None
    parts, lines, remarks = [], [], Remarks()
    for item, (start, end) in enumerate(spans):
        inner = scope.inside(several, item)
        chunk = Chunk(block.element, block.text[start:end])
        lines.append(Line(chunk, matches(chunk.text, tools.known(inner)), []))
        parts.append(Part(inner, [], item, len(spans)))
    known_letters = sum(said(line.matches, line.block.text) for line in lines)
    letters = sum(map(str.isalnum, block.text[spans[0][0] : spans[-1][1]]))
    line = merge_lines(parts, lines, remarks)
    if remarks.loss or known_letters < _KNOWN * letters or not line.matches:
        return None
    body = _told(line)
    between = f"{{% if not loop.last %}}{mark}{{% endif %}}"
    told = f"{{% for {several.variable} in {several.expression} %}}{body}{between}{{% endfor %}}"
    return Match(spans[0][0], spans[-1][1], told)


def _spans(text: str, own: list[list[str]]) -> list[Span] | None:
    """Return the spans of consecutive items, each from the first to the last text that only this item has."""
    paper = fold(text)
    found: list[Span] = []
    place = 0
    for texts in own:
        places = [
            (start, start + len(one)) for one in texts if not is_weak(one) for start in occurrences(one, paper.text)
        ]
        starts = [start for start, _ in places if start >= place]
        if not starts:
            return None
        begin = min(starts)
        found.append((begin, max(end for start, end in places if start == begin)))
        place = found[-1][1]
    spans: list[Span] = []
    for number, (begin, end) in enumerate(found):
        limit = found[number + 1][0] if number + 1 < len(found) else len(paper.text)
        ends = [
            start + len(one) for one in own[number] for start in occurrences(one, paper.text[:limit]) if start >= begin
        ]
        spans.append(paper.origin(begin, max([end, *ends])))
    return spans


def _mark(text: str, spans: list[Span]) -> str | None:
    """Return the separator of the items, with ends moved past what belongs to them; ``None`` when it varies."""
    if len(spans) == 1:
        start, end = spans[0]
        spans[0] = (start, _closed(text, end))
        return _USUAL
    between = [text[left[1] : right[0]] for left, right in pairwise(spans)]
    mark = between[0]
    for other in between:
        while not other.endswith(mark):
            mark = mark[1:]
    if not any(sign in mark for sign in ",;–-\n"):
        return None
    mark = mark.lstrip(_CLOSERS)
    lead = next(
        (mark[at:] for at in range(len(mark)) if text[: spans[0][0]].endswith(mark[at:]) and mark[at:].strip()), ""
    )
    for number, (start, end) in enumerate(spans):
        last = number + 1 == len(spans)
        stop = _closed(text, end) if last else spans[number + 1][0] - len(mark)
        spans[number] = (start - len(lead), stop)
    return mark.removesuffix(lead)


def _closed(text: str, end: int) -> int:
    """Return the end with closing brackets included."""
    while text[end : end + 1] and text[end] in _CLOSERS:
        end += 1
    return end


def _told(line: Line) -> str:
    """Return a line as written in the template."""
    edits = [*line.edits, *((match.start, match.end, match.written) for match in line.matches)]
    text = line.block.text
    for _, (start, end, written) in sorted(
        enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]), reverse=True
    ):
        text = text[:start] + written + text[end:]
    return text


def find_rich(blocks: list[Block], scope: Scope, table_style: str) -> tuple[int, int, Line] | None:
    """Return the first blocks that are a rich text of the scope: start, end, and the paragraph for the tag."""
    for start in range(len(blocks)):
        found = [
            (_end(value, blocks, start, table_style), expression)
            for expression, value in _texts(scope)
            if not _told_apart(value, blocks[start])
        ]
        end = max((one for one, _ in found), default=0)
        if end:
            alike = tuple(expression for one, expression in found if one == end)
            return start, end, Line(_holder(blocks[start]), [Match(0, len(blocks[start].text), alike[0], alike)], [])
    return None


def _texts(scope: Scope) -> Iterator[tuple[str, RichText]]:
    """Yield the rich texts of a scope, the longest first."""
    found = []
    for known in scope.scalars():
        value = RichText((known.value,)) if isinstance(known.value, Table) else known.value
        if isinstance(value, RichText) and any(rich_lines(value)):
            found.append((known.expression, value))
    return iter(sorted(found, key=lambda one: -sum(map(len, rich_lines(one[1])))))


def _end(value: RichText, blocks: list[Block], start: int, table_style: str) -> int:
    """Return the end of a text that begins at a block; 0 when it does not begin there."""
    place = start
    for block in value.blocks:
        if place == len(blocks):
            return 0
        here = blocks[place]
        if isinstance(block, Paragraph):
            if here.tag != P or _bare(here.lines[0]) != _bare(rich_lines(RichText((block,)))[0]):
                return 0
        elif not (isinstance(block, Table) and is_drawn(here, table_style) and _prints_table(here, block)):
            return 0
        place += 1
        if isinstance(block, Table) and place < len(blocks) and not any(blocks[place].lines):
            place += 1
    return place


def _bare(line: str) -> str:
    """Return a line without a typed list marker."""
    return line.removeprefix("- ").removeprefix("+ ")


def _told_apart(value: RichText, block: Block) -> bool:
    """Whether a paragraph has several formats and the text none; its parts are then searched one by one."""
    runs = [run for one in value.blocks if isinstance(one, Paragraph) for run in one.runs]
    plain = not any(getattr(run, "bold", False) or getattr(run, "italic", False) for run in runs)
    return plain and len(value.blocks) == 1 and len(block.formats) > 1


def _prints_table(here: Block, table: Table) -> bool:
    return list(here.lines) == rich_lines(RichText((table,)))


def is_drawn(block: Block, table_style: str) -> bool:
    """Whether a block is a table in the style of the program's data tables."""
    if block.tag != TBL or not table_style:
        return False
    return value(block.element.find(f"{W}tblPr"), "tblStyle") == table_style


def _holder(block: Block) -> Block:
    """Return the paragraph for the tag: the first of the text, or a new one in place of a table."""
    if block.tag == P:
        return block
    paragraph = block.element.makeelement(P)
    return Block(paragraph)


# Other lists do not get the lines or table rows of a list of people with one for each person.
_MOSTLY = 0.6
"""The least share of the lines that people must cover; lines of tasks or opinions have less."""

_SEVERAL = 2
"""More rows than this are no coincidence."""


class Place(NamedTuple):
    """The place of such a list: consecutive blocks; a table is one block."""

    start: int
    end: int
    some: bool = False
    """Whether it is a table of some of the people, which no list prints."""


def find_people(blocks: list[Block], lists: list[Several], tools: tuple[Weights, str]) -> Place | None:
    """Return the first list of people; ``tools`` has the style of the program's own tables, which are excluded."""
    weights, drawn = tools
    people = [one for one in lists if _is_of_people(one)]
    for at, block in enumerate(blocks) if people else ():
        if block.tag != TBL or is_drawn(block, drawn):
            continue
        rows = [row for row in block.children if row.tag == TR]
        whole = any(_stands(rows, one, weights) for one in people)
        if whole or any(_some(rows, one, weights) for one in people):
            return Place(at, at + 1, not whole)
    found = [place for one in people if (place := _lines(blocks, one, weights))]
    return min(found, default=None)


def _is_of_people(several: Several) -> bool:
    return len(several.items) > 1 and several.struct is not None and issubclass(several.struct, Person)


def _some(rows: list[Block], several: Several, weights: Weights) -> bool:
    """Whether most rows are of people in the list."""
    said = [any(_says_little_else(row, several, item, weights) for item in range(len(several.items))) for row in rows]
    return sum(said) > _SEVERAL and sum(said) > _MOSTLY * len(rows)


def _says_little_else(row: Block, several: Several, item: int, weights: Weights) -> bool:
    """Whether a row has little text beside one person."""
    return weights.covered(several, item, row) > _MOSTLY * sum(map(len, row.lines))


def _lines(blocks: list[Block], several: Several, weights: Weights) -> Place | None:
    found = _stands([one for one in blocks if one.tag == P], several, weights)
    if found is None:
        return None
    lines = [at for at, one in enumerate(blocks) if one.tag == P]
    start, end = lines[found[0]], lines[found[1] - 1] + 1
    return Place(start, end) if end - start == found[1] - found[0] else None


def _stands(blocks: list[Block], several: Several, weights: Weights) -> tuple[int, int] | None:
    """Return the range of consecutive blocks, one per person, that have little other text."""
    for one in find_segments(several, blocks, weights):
        start, end = one.starts[0], one.starts[-1]
        if end - start != len(several.items):
            continue
        said = sum(weights.covered(several, item, blocks[start + item]) for item in range(end - start))
        if said > _MOSTLY * sum(len(line) for block in blocks[start:end] for line in block.lines):
            return start, end
    return None
