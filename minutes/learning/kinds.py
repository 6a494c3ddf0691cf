"""Lines of several kinds at one place of a list: each kind under the condition that its items fulfil."""

from collections.abc import Mapping, Sequence

from minutes.learning.conditions import Reasons
from minutes.learning.line_merging import merge_lines
from minutes.learning.nodes import Condition, Line, Node, Part
from minutes.learning.remarks import Remarks

_MOST = 3
"""More kinds than this are no kinds, but chance."""


def kinds_of(parts: list[Part], lines: Mapping[int, Node], among: Sequence[int]) -> list[Node] | None:
    """The lines as conditions, by the items that they stand with; ``None``: one line does for all of them."""
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
    """The lines by the words and tags that they have."""
    found: dict[tuple[str, ...], dict[int, Line]] = {}
    for item, line in lines.items():
        if not isinstance(line, Line):
            return []
        key = tuple(token.text for token in line.tokens())
        found.setdefault(key, {})[item] = line
    return list(found.values())


def _loses(parts: list[Part], lines: Mapping[int, Node]) -> bool:
    """Whether one line for all would leave something unexplained."""
    remarks = Remarks()
    merge_lines([parts[item] for item in lines], [one for one in lines.values() if isinstance(one, Line)], remarks)
    return bool(remarks.found)


def _reasons(parts: list[Part], kinds: list[dict[int, Line]], among: Sequence[int]) -> list[str] | None:
    """What the items of each kind have; for the one of which nothing is known, what those of the others have not."""
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
