"""Values of the meeting itself inside the lines of a list: what all items say alike may be one."""

from minutes.learning.candidates import Candidate
from minutes.learning.match import Around, Match, matches
from minutes.learning.nodes import Line, Loop, Node

_SHORTEST = 8
"""Shorter texts stand in long sentences by chance."""


def complete(nodes: list[Node], known: list[Candidate], *, inside: bool = False) -> None:
    """Put the meeting's own values into what the lines of loops have in common."""
    strong = [one for one in known if not one.weak and len(one.text) >= _SHORTEST]
    _complete(nodes, strong, inside)


def _complete(nodes: list[Node], known: list[Candidate], inside: bool) -> None:
    for node in nodes:
        if isinstance(node, Line):
            if inside:
                _line(node, known)
        else:
            _complete(node.inside, known, inside or isinstance(node, Loop))


def _line(line: Line, known: list[Candidate]) -> None:
    edited = [Match(start, max(end, start + 1), "") for start, end, _ in line.edits]
    counted = [Match(start, end, "") for start, end in line.block.counted]
    found = matches(line.block.text, known, Around(taken=[*line.matches, *edited, *counted]))
    line.matches = sorted([*line.matches, *found])
