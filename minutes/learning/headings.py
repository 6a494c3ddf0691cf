"""Labels and short headings directly before a list: without the list they have nothing to say."""

import re

from minutes.learning.nodes import Condition, Line, Loop, Node

_LONGEST = 8
"""A heading of more words is a sentence."""
_CHAPTER = re.compile(r"[IVXLC]{1,6}[.)/-]\s|(?:phần|mục|chương) ", re.I)
"""A numbered part of the whole document: the numbers behind it need it, and it stays."""


def condition_headings(nodes: list[Node], *, inside: bool = False) -> None:
    """Let headings stand only where the list behind them has items."""
    for place, node in enumerate(nodes):
        following = nodes[place + 1] if place + 1 < len(nodes) else None
        if isinstance(node, Line):
            if isinstance(following, Loop) and _is_heading(node, inside=inside):
                nodes[place] = Condition(following.expression, [node])
        elif not isinstance(node, Condition):
            condition_headings(node.inside, inside=inside or isinstance(node, Loop))


def _is_heading(line: Line, *, inside: bool) -> bool:
    text = " ".join(line.block.text.split())
    if not text or line.expressions or line.edits or (not inside and _CHAPTER.match(text)):
        return False
    return text.endswith(":") or (len(text.split()) <= _LONGEST and text[-1] not in ".;")
