"""One paragraph for those of several items: what only some of them say stands under a condition."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import groupby

from minutes.learning.conditions import Presence, Reasons
from minutes.learning.nodes import Line, Part, Token
from minutes.learning.remarks import Remarks

_TAIL = re.compile(r"[.;,:/]+\s*$")


def merge_lines(parts: list[Part], lines: list[Line], remarks: Remarks) -> Line:
    """The fullest of the lines, with conditions where others say less. What cannot be explained is remarked."""
    lines = [Line(one.block, list(one.matches), one.pictures) for one in lines]
    _agree(lines)
    line = max(lines, key=lambda one: (len(one.expressions), len(one.block.text)))
    _end_marks(parts, lines, line)
    tokens = line.tokens()
    if tokens and line.edits:
        tokens = [one for one in tokens if one.start < line.edits[0][0]]
    kept = [_kept(tokens, other) for other in lines]
    reasons, among = Reasons(parts), list(range(len(parts)))
    for presence, group in groupby(zip(tokens, zip(*kept, strict=True), strict=True), key=lambda pair: pair[1]):
        if not all(presence):
            _condition(line, [token for token, _ in group], presence, (reasons, among, remarks))
    _lost(line, lines, remarks)
    return line


def _agree(lines: list[Line]) -> None:
    """Where several values print the same in one line, take the one that the other lines print, too."""
    counts = Counter(choice for line in lines for choices in line.choices for choice in choices)
    firsts = Counter(expression for line in lines for expression in {match.expression for match in line.matches})

    def agreed(one: str) -> tuple[int, int, int, str]:
        return counts[one], firsts[one], -len(one), one

    for line in lines:
        line.matches = [
            match
            if firsts[match.expression] == len(lines)
            else match._replace(expression=max((match.expression, *match.choices), key=agreed))
            for match in line.matches
        ]


def _end_marks(parts: list[Part], lines: list[Line], line: Line) -> None:
    """``;`` behind all items but the last, ``.`` behind that: the mark asks the loop."""
    tails = {id(one): _tail(one) for one in lines}
    if len(set(tails.values())) < 2:
        return
    last = {tails[id(one)] for part, one in zip(parts, lines, strict=True) if part.position == part.length - 1}
    others = {tails[id(one)] for part, one in zip(parts, lines, strict=True) if part.position < part.length - 1}
    if len(last) == 1 and len(others) == 1:
        text, own = line.block.text, tails[id(line)]
        mark = f'{{{{ "{last.pop()}" if loop.last else "{others.pop()}" }}}}'
        line.edits.append((len(text) - len(own), len(text), mark))


def _tail(line: Line) -> str:
    """The marks at the end of a line that are no part of a value."""
    found = _TAIL.search(line.block.text)
    end = max((match.end for match in line.matches), default=0)
    return line.block.text[max(found.start(), end) :] if found else ""


def _kept(tokens: list[Token], other: Line) -> list[bool]:
    """Which of the tokens another line has as well."""
    theirs = [(one.is_tag, one.text) for one in other.tokens()]
    kept = [False] * len(tokens)
    ours = [(one.is_tag, one.text) for one in tokens]
    if ours == theirs:
        return [True] * len(tokens)
    for start, _, size in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        kept[start : start + size] = [True] * size
    return kept


def _condition(line: Line, group: list[Token], presence: Presence, tools: tuple[Reasons, list[int], Remarks]) -> None:
    """Put a condition around tokens; without a reason, their own value is it, and fixed text goes."""
    reasons, among, remarks = tools
    start, end = group[0].start, group[-1].end
    tags = [token.text for token in group if token.is_tag]
    reason = reasons.values(tags, presence, among) or reasons.places(
        presence, among, tags or [line.block.text[start:end]]
    )
    if reason is None:
        reason = next(filter(None, map(reasons.path, tags)), None)
        remarks.words(line, line.block.text[start:end], reason)
    if reason is None:
        line.edits.append((start, end, ""))
        line.matches = [match for match in line.matches if not start <= match.start < end]
        return
    line.edits += [(start, start, f"{{% if {reason} %}}"), (end, end, "{% endif %}")]


def _lost(line: Line, lines: list[Line], remarks: Remarks) -> None:
    """Remark what other lines say and the chosen one does not."""
    ours = line.tokens()
    for other in lines:
        theirs = other.tokens()
        end = len(other.block.text) - len(_tail(other)) if line.edits else len(other.block.text)
        known = _kept([one for one in theirs if one.end <= end], line)
        missing = [one.text for one, kept in zip(theirs, known, strict=False) if not kept and one.text.strip()]
        if missing and ours:
            remarks.lost(other, " ".join(missing))
