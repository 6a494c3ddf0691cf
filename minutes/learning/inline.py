"""Lists that are told inside one paragraph: ``A, Chủ tịch; B, Phó Chủ tịch; C``."""

from itertools import pairwise
from typing import Protocol

from minutes.learning.blocks import Block, Chunk
from minutes.learning.candidates import Candidate
from minutes.learning.line_merging import merge_lines
from minutes.learning.match import Match, matches, said
from minutes.learning.nodes import Line, Part
from minutes.learning.remarks import Remarks
from minutes.learning.text import fold, is_weak, occurrences
from minutes.learning.values import Scope, Several
from minutes.learning.weights import Weights

Span = tuple[int, int]

_KNOWN = 0.5
"""The share of its letters that the values of a list must say."""
_BETTER = 1.15
"""How much more a list must say than the single values that stand there as well."""
_CLOSERS = ")”\"'"
_USUAL = "; "
"""What stands between the items of a list of which the document has only one."""


class Memory(Protocol):
    """What is remembered of the data while a document is walked through."""

    weights: Weights

    def lists(self, scope: Scope) -> list[Several]:
        """The lists of a scope."""

    def known(self, scope: Scope) -> list[Candidate]:
        """What may be looked for in a scope."""


def find_inline(block: Block, scope: Scope, plain: list[Match], tools: Memory) -> Match | None:
    """The list of a scope that says the most in a paragraph, more than ``plain``, the values that stand there."""
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
    """The loop over a list that stands for its items in a paragraph."""
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
    """Where the items stand, one behind the other, each from the first to the last thing that only it says."""
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
    """What stands between two items; ends are moved behind what belongs to them. ``None``: now this, now that."""
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
    """The end, with the brackets that are closed behind it."""
    while text[end : end + 1] and text[end] in _CLOSERS:
        end += 1
    return end


def _told(line: Line) -> str:
    """A line as the template writes it."""
    edits = [*line.edits, *((match.start, match.end, match.written) for match in line.matches)]
    text = line.block.text
    for _, (start, end, written) in sorted(
        enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]), reverse=True
    ):
        text = text[:start] + written + text[end:]
    return text
