"""The body of a loop: the blocks of all items aligned, equal lines merged to one, differences put under conditions."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby, islice
from typing import TypeVar

from minutes.learning.conditions import Presence, Reasons
from minutes.learning.nodes import Box, Condition, Line, Loop, Node, Part, Remarks, Token, expressions, texts_of

T = TypeVar("T")
Column = dict[int, T]
"""One place of the common sequence: nodes by the number of their sequence."""

_SAMPLES = 4
"""The number of first and last members of a column that others are compared with."""


def aligned(sequences: Sequence[Sequence[T]], similarity: Callable[[T, T], float]) -> list[Column[T]]:
    """Return the common sequence; ``similarity`` is 0 for two nodes that never share a place."""
    columns: list[Column[T]] = []
    for number, sequence in enumerate(sequences):
        columns = _joined(columns, sequence, number, similarity)
    return columns


def _joined(
    columns: list[Column[T]], sequence: Sequence[T], number: int, similarity: Callable[[T, T], float]
) -> list[Column[T]]:
    best = _table(columns, sequence, similarity)
    found: list[Column[T]] = []
    at, place = 0, 0
    while at < len(columns) or place < len(sequence):
        here = best[at][place]
        if at < len(columns) and place < len(sequence):
            like = _like(columns[at], sequence[place], similarity)
            if like and here == like + best[at + 1][place + 1]:
                columns[at][number] = sequence[place]
                found.append(columns[at])
                at, place = at + 1, place + 1
                continue
        if at < len(columns) and (place == len(sequence) or here == best[at + 1][place]):
            found.append(columns[at])
            at += 1
        else:
            found.append({number: sequence[place]})
            place += 1
    return found


def _table(columns: list[Column[T]], sequence: Sequence[T], similarity: Callable[[T, T], float]) -> list[list[float]]:
    """Return the table of the greatest total similarity of the remaining sequences."""
    best = [[0.0] * (len(sequence) + 1) for _ in range(len(columns) + 1)]
    for at in reversed(range(len(columns))):
        for place in reversed(range(len(sequence))):
            best[at][place] = max(best[at + 1][place], best[at][place + 1])
            like = _like(columns[at], sequence[place], similarity)
            if like:
                best[at][place] = max(best[at][place], like + best[at + 1][place + 1])
    return best


def _like(column: Column[T], one: T, similarity: Callable[[T, T], float]) -> float:
    """Return the similarity to the least similar member of a column."""
    return min(similarity(other, one) for other in _samples(column))


def _samples(column: Column[T]) -> Iterator[T]:
    yield from islice(column.values(), _SAMPLES)
    yield from islice(reversed(column.values()), max(0, min(_SAMPLES, len(column) - _SAMPLES)))


def settle(nodes: list[Node], remarks: Remarks) -> None:
    """Give every loop among the nodes its body."""
    for node in nodes:
        if isinstance(node, Loop):
            node.inside = merged(
                node.parts, list(range(len(node.parts))), [part.inside for part in node.parts], remarks
            )
        elif isinstance(node, Box | Condition):
            settle(node.inside, remarks)


def merged(
    parts: list[Part], among: Sequence[int], sequences: Sequence[Sequence[Node]], remarks: Remarks
) -> list[Node]:
    """Return the common sequence of the nodes of the items ``among`` all ``parts`` of a list."""
    alone = all(len(sequence) == 1 for sequence in sequences)
    columns = aligned(sequences, lambda left, right: similarity(left, right, alone))
    reasons = Reasons(parts)
    found: list[Node] = []
    wants = [_wanted(column, columns[place + 1 :], among) for place, column in enumerate(columns)]
    explained: list[tuple[Presence, str]] = []
    for column, wanted in zip(columns, wants, strict=True):
        split = kinds_of(parts, {among[key]: node for key, node in column.items()}, among)
        if split is not None:
            found += split
            continue
        node = _one(parts, [among[key] for key in column], list(column.values()), remarks)
        presence = tuple(key in column for key in range(len(among)))
        if all(presence) or (
            isinstance(node, Loop) and not reasons.values([node.expression], (True,) * len(presence), among)
        ):
            found.append(node)
            continue
        reason = reasons.values(wanted, presence, among) or reasons.places(presence, among, texts_of(node))
        if reason is None and not expressions(node):
            others = [one for other in columns for two in other.values() for one in expressions(two)]
            reason = reasons.absent(others, presence, among)
            if reason is not None:
                remarks.guessed(node, reason)
        if reason is None and alone and expressions(node):
            reason = _otherwise(presence, explained)
            remarks.sometimes(node, reason)
        if reason is not None:
            explained.append((presence, reason))
        _leave_out(found, node, reason, (reasons, remarks))
    return found


def similarity(left: Node, right: Node, alone: bool) -> float:
    """Return how well the same lines may print two nodes; ``alone``: they have no siblings."""
    if isinstance(left, Loop) and isinstance(right, Loop):
        return 5.0 if left.expression == right.expression else 0.0
    if isinstance(left, Box) and isinstance(right, Box):
        return 1.0 if left.block.look == right.block.look else 0.0
    if not (isinstance(left, Line) and isinstance(right, Line)):
        return 0.0
    said = bool(left.block.text and right.block.text)
    if left.block.look != right.block.look and not (alone and said):
        return 0.0
    shared = sum(any(one & other for other in right.choices) for one in left.choices)
    if shared:
        return 2.0 + shared
    if left.expressions or right.expressions:
        return 0.5 if alone and not said else 0.0
    return 2.0 if left.block.lines == right.block.lines else 0.5 if alone else 0.0


def _one(parts: list[Part], among: list[int], nodes: list[Node], remarks: Remarks) -> Node:
    """Return one node for those of several items."""
    first = nodes[0]
    if isinstance(first, Loop):
        loop = Loop(
            first.expression, first.variable, [part for node in nodes if isinstance(node, Loop) for part in node.parts]
        )
        settle([loop], remarks)
        return loop
    if isinstance(first, Box):
        inside = merged(parts, among, [node.inside for node in nodes if isinstance(node, Box)], remarks)
        return Box(first.block, inside)
    return merge_lines([parts[item] for item in among], [node for node in nodes if isinstance(node, Line)], remarks)


def _wanted(column: Column[Node], behind: list[Column[Node]], among: Sequence[int]) -> list[str]:
    """Return the expressions that a column may depend on: its own, else those after it for the same items."""
    own = [one for node in column.values() for one in expressions(node)]
    for other in behind:
        if other.keys() != column.keys():
            break
        own += [one for node in other.values() for one in expressions(node)]
    return own


def _otherwise(presence: Presence, explained: list[tuple[Presence, str]]) -> str | None:
    """Return the negation of the conditions explained so far, for the last of several kinds of lines in a cell."""
    others = [
        reason for known, reason in explained if not any(one and two for one, two in zip(presence, known, strict=True))
    ]
    return " and ".join(f"not {reason}" for reason in others if not reason.startswith("not ")) or None


def _says_words(node: Node) -> bool:
    """Whether a line has words of its own, specific to one item, which other items must not print."""
    tokens = node.tokens() if isinstance(node, Line) else []
    return any(len(token.text) > 1 and token.text.isalpha() for token in tokens if not token.is_tag)


def _leave_out(found: list[Node], node: Node, reason: str | None, tools: tuple[Reasons, Remarks]) -> None:
    """Put a node under its condition; without one, under its own value, or remove it with a remark."""
    reasons, remarks = tools
    if reason is None:
        reason = None if _says_words(node) else next(filter(None, map(reasons.path, expressions(node))), None)
        remarks.sometimes(node, reason)
        if reason is None:
            return
    last = found[-1] if found else None
    if isinstance(last, Condition) and last.expression == reason:
        last.inside.append(node)
    else:
        found.append(Condition(reason, [node]))


_TAIL = re.compile(r"[.;,:/]+\s*$")


def merge_lines(parts: list[Part], lines: list[Line], remarks: Remarks) -> Line:
    """Return the fullest line, with conditions where others have less; the unexplained is remarked."""
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
    """Where several values print the same in one line, select the one that fits the other lines."""
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
    """Print ``;`` after all items but the last, ``.`` after that, depending on the loop."""
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
    """Return the marks at the end of a line, outside of values."""
    found = _TAIL.search(line.block.text)
    end = max((match.end for match in line.matches), default=0)
    return line.block.text[max(found.start(), end) :] if found else ""


def _kept(tokens: list[Token], other: Line) -> list[bool]:
    """Return for each token whether another line has it."""
    theirs = [(one.is_tag, one.text) for one in other.tokens()]
    kept = [False] * len(tokens)
    ours = [(one.is_tag, one.text) for one in tokens]
    if ours == theirs:
        return [True] * len(tokens)
    for start, _, size in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        kept[start : start + size] = [True] * size
    return kept


def _condition(line: Line, group: list[Token], presence: Presence, tools: tuple[Reasons, list[int], Remarks]) -> None:
    """Put a condition around tokens; without one use their own value, and remove fixed text."""
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
    """Remark text of other lines that the chosen one does not have."""
    ours = line.tokens()
    for other in lines:
        theirs = other.tokens()
        end = len(other.block.text) - len(_tail(other)) if line.edits else len(other.block.text)
        known = _kept([one for one in theirs if one.end <= end], line)
        missing = [one.text for one, kept in zip(theirs, known, strict=False) if not kept and one.text.strip()]
        if missing and ours:
            remarks.lost(other, " ".join(missing))


_MOST = 3
"""The most kinds of lines at one place; more are coincidence."""


def kinds_of(parts: list[Part], lines: Mapping[int, Node], among: Sequence[int]) -> list[Node] | None:
    """Return the lines as conditions by kind; ``None`` when one line does for all items."""
    kinds = _kinds(lines)
    if not 1 < len(kinds) <= _MOST or not _loses(parts, lines):
        return None
    reasons = _reasons(parts, kinds, among)
    if reasons is None:
        return None
    found: list[Node] = []
    for reason, kind in zip(reasons, kinds, strict=True):
        line = merge_lines([parts[item] for item in kind], list(kind.values()), Remarks())
        found.append(Condition(reason, [line]))
    return found


def _kinds(lines: Mapping[int, Node]) -> list[dict[int, Line]]:
    """Group the lines by their words and tags."""
    found: dict[tuple[str, ...], dict[int, Line]] = {}
    for item, line in lines.items():
        if not isinstance(line, Line):
            return []
        key = tuple(token.text for token in line.tokens())
        found.setdefault(key, {})[item] = line
    return list(found.values())


def _loses(parts: list[Part], lines: Mapping[int, Node]) -> bool:
    """Whether one line for all would leave text unexplained."""
    remarks = Remarks()
    merge_lines([parts[item] for item in lines], [one for one in lines.values() if isinstance(one, Line)], remarks)
    return bool(remarks.found)


def _reasons(parts: list[Part], kinds: list[dict[int, Line]], among: Sequence[int]) -> list[str] | None:
    """Return the condition of each kind; one without a condition of its own gets the negation of the others."""
    reasons = Reasons(parts)
    found: list[str | None] = []
    for kind in kinds:
        wanted = [expression for line in kind.values() for expression in line.expressions]
        found.append(reasons.values(wanted, tuple(item in kind for item in among), among))
    known = [one for one in found if one]
    complete = sum(map(len, kinds)) == len(among)
    if len(known) < len(found) - 1 or (len(known) < len(found) and not complete):
        return None
    return [one or " and ".join(f"not {other}" for other in known) for one in found]
