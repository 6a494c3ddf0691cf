"""What was decided by a vote: sentences that say so stand under the condition that the vote ended like that."""

import re
from collections.abc import Iterator, Mapping

from minutes.learning.nodes import Line, Loop, Node, Part
from minutes.model.votes import Ballot

VERDICT = re.compile(r"\b(?:nhất trí|thông qua|bác bỏ|trúng cử|tán thành|đồng ý)\b", re.I)
"""Words that say how a vote ended."""
_SENTENCE = re.compile(r"(?:(?<=[.;] )|^)[^.;]+(?:[.;]|$)")


def condition_verdicts(nodes: list[Node]) -> None:
    """Put sentences without any value that say how a vote ended under the vote's outcome, where that is known."""
    for node in nodes:
        if isinstance(node, Loop):
            for expression in _outcome(node.parts):
                for line in _lines(node.inside):
                    _condition(line, expression)
        if not isinstance(node, Line):
            condition_verdicts(node.inside)


def _outcome(parts: list[Part]) -> Iterator[str]:
    """The condition that all ballots of a list fulfil."""
    scope = parts[0].scope
    if scope.struct is not Ballot:
        return
    trees = [part.scope.tree for part in parts]
    outcomes = [tree.get("outcome") if isinstance(tree, Mapping) else None for tree in trees]
    codes = {getattr(one, "parts", {}).get("code") for one in outcomes}
    if len(codes) == 1 and None not in codes:
        yield f'{scope.name}.{scope.spelling.name(scope.struct, "outcome")}.code == "{codes.pop()}"'


def _lines(nodes: list[Node]) -> Iterator[Line]:
    for node in nodes:
        if isinstance(node, Line):
            yield node
        else:
            yield from _lines(node.inside)


def _condition(line: Line, expression: str) -> None:
    text = line.block.text
    busy = [(one.start, one.end) for one in line.matches] + [(start, end) for start, end, _ in line.edits]
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        if VERDICT.search(found[0]) and not any(begin < end and start < stop for begin, stop in busy):
            start -= len(text[:start]) - len(text[:start].rstrip())
            line.edits += [(start, start, f"{{% if {expression} %}}"), (end, end, "{% endif %}")]
