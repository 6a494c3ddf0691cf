"""Figures and verdicts that stay as fixed text beside tags: with another meeting they are as good as false."""

import re

from minutes.learning.nodes import Line, Loop, Node
from minutes.learning.remarks import Remarks

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_GAP = "\N{HORIZONTAL ELLIPSIS}"
_FIGURE = re.compile(r"\d")
_ORDINAL = re.compile(r"^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)/-]")
_VERDICT = re.compile(
    r"\b(?:nhất trí|thông qua|bác bỏ|trúng cử|(?:tất cả|toàn thể|mọi người)\b.*(?:tán thành|đồng ý))\b", re.I
)
"""Words that say how something was decided; beside a figure ``tán thành`` only names it."""
_PIECES = re.compile(rf"{_GAP}|(?<=[.;])\s")
_BEFORE = 25
"""So many letters before a figure show what it is."""
_LABEL = 4
"""More words than these name no figure."""


def doubt_figures(nodes: list[Node], remarks: Remarks, loop: Loop | None = None) -> None:
    """Remark what digits, and what words of a result, are printed for every meeting beside a value of one.

    The number of a heading is none, but in a loop whose only item has it.
    """
    for node in nodes:
        if isinstance(node, Line):
            _doubt(node, remarks, loop)
        else:
            doubt_figures(node.inside, remarks, node if isinstance(node, Loop) else loop)


def _doubt(line: Line, remarks: Remarks, loop: Loop | None) -> None:
    """Remark the first figure of a line, or the first words of a result in a line of a list's item."""
    text, inline = _fixed(line)
    keeps = bool(line.matches) and loop is not None and len(loop.parts) == 1
    said = text if keeps else _ORDINAL.sub("", text)
    figure = _FIGURE.search(said)
    # What only some items of a loop have, and no tag says, is remarked as theirs already.
    if figure and (line.matches or (loop is not None and len(loop.parts) == 1)):
        remarks.figure(_around(said, figure.start()))
        return
    for one in _PIECES.split(text):
        verdict = _VERDICT.search(one)
        if verdict and not _is_label(one):
            remark = remarks.figure if line.matches and (loop is not None or inline) else remarks.result
            remark(_around(one, verdict.start()))
            return


def _around(text: str, place: int) -> str:
    """A text from some words before a place."""
    return " ".join(text[text.rfind(" ", 0, max(0, place - _BEFORE)) + 1 :].split())


def _fixed(line: Line) -> tuple[str, bool]:
    """What a line prints whatever the data say, with a sign for each value; whether it has a list in it."""
    parts = [(one.start, one.end, _written(one.written)) for one in line.matches]
    parts += [(start, end, "" if not text.startswith("{{") else _GAP) for start, end, text in line.edits]
    parts += [(start, end, _GAP) for start, end in line.block.counted]
    text, place = "", 0
    for start, end, told in sorted(parts):
        text += line.block.text[place:start] + told
        place = max(place, end)
    return text + line.block.text[place:], any("{% for" in one.written for one in line.matches)


def _written(tag: str) -> str:
    return _TAG.sub(lambda one: _GAP if one[0].startswith("{{") else "", tag)


def _is_label(text: str) -> bool:
    """Whether words stand as the name of a figure beside it: ``… đồng ý``, ``tán thành: …``."""
    bare = text.strip(" ,;:./-()").lower()
    short = len(bare.split()) <= _LABEL or text.rstrip().endswith(":")
    return short and not bare.startswith("nhất trí")
