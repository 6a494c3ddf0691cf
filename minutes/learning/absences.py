"""Those who were absent: they stand in a list that says of each whether they came, and in no other."""

import re
from collections.abc import Iterator

from minutes.learning.nodes import Condition, Line, Loop, Node
from minutes.learning.values import CAME

_TOLD = re.compile(r"\.(?:sự_có_mặt|presence|lý_do|reason|đã_dự|took_part)\b")
_IN_LINE = re.compile(r"\{% for \w+ in [^%]*%\}.*?\{% endfor %\}", re.S)
_PLACE = re.compile(r"vắng_mặt|absentee|absent|excused")


def keep_absent(nodes: list[Node]) -> None:
    """Let lists that say of each whether they came have all of their people again."""
    for node in nodes:
        if isinstance(node, Line):
            node.matches = [one._replace(expression=_IN_LINE.sub(_whole, one.expression)) for one in node.matches]
            continue
        if isinstance(node, Loop) and any(map(_TOLD.search, _said(node.inside))):
            node.expression = node.expression.replace(CAME, "")
        keep_absent(node.inside)


def has_no_absent(template: str) -> bool:
    """Whether a template lists who came, and has no place for those who did not."""
    return CAME in template and not _PLACE.search(template)


def _whole(found: re.Match[str]) -> str:
    return found[0].replace(CAME, "") if _TOLD.search(found[0]) else found[0]


def _said(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Line):
            yield from node.expressions
            yield from (text for _, _, text in node.edits)
        else:
            yield from [node.expression] if isinstance(node, Loop | Condition) else []
            yield from _said(node.inside)
