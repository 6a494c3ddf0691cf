"""Text that may hold for one meeting only: verdicts and headings get conditions, values of the meeting in loops get
tags, absentees keep their lists, and single items, figures and results left as fixed text are remarked.
"""

import re
from collections.abc import Iterator, Mapping

from minutes.learning.forms import Candidate
from minutes.learning.match import Around, Match, matches
from minutes.learning.nodes import Condition, Line, Loop, Node, Part, Remarks
from minutes.learning.values import CAME
from minutes.model import Ballot

VERDICT = re.compile(r"\b(?:nhất trí|thông qua|bác bỏ|trúng cử|tán thành|đồng ý)\b", re.I)
"""Words that state the result of a vote."""
_SENTENCE = re.compile(r"(?:(?<=[.;] )|^)[^.;]+(?:[.;]|$)")


def condition_verdicts(nodes: list[Node]) -> None:
    """Put sentences without values that state a vote's result under the condition of that result, where it is known."""
    for node in nodes:
        if isinstance(node, Loop):
            for expression in _outcome(node.parts):
                for line in _lines(node.inside):
                    _condition(line, expression)
        if not isinstance(node, Line):
            condition_verdicts(node.inside)


def _outcome(parts: list[Part]) -> Iterator[str]:
    """Yield the condition that all ballots of a list meet."""
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


# Nothing separates the own words of a list's only item from those that every item has.
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[.)/-]\s")
"""A number that every item would repeat."""
_LABEL = 4
"""A line of at most so many words, or one ending in a colon, is a label that every item may have."""


def doubt_lone(nodes: list[Node], remarks: Remarks, *, alone: bool = False) -> None:
    """Remark sentences of a list's only item, which the loop repeats for each item."""
    for node in nodes:
        if isinstance(node, Line):
            for text in _sentences(node) if alone else ():
                remarks.lone(text)
        else:
            doubt_lone(node.inside, remarks, alone=len(node.parts) == 1 if isinstance(node, Loop) else alone)


def _sentences(line: Line) -> Iterator[str]:
    """Yield a line without values that is longer than a label, or numbered."""
    text = " ".join(line.block.text.split())
    says = len(text.split()) > _LABEL and not text.endswith(":")
    if not line.expressions and (says or _NUMBERED.match(text)):
        yield text


_TOLD = re.compile(r"\.(?:sự_có_mặt|presence|lý_do|reason|đã_dự|took_part)\b")
_IN_LINE = re.compile(r"\{% for \w+ in [^%]*%\}.*?\{% endfor %\}", re.S)
_PLACE = re.compile(r"vắng_mặt|absentee|absent|excused")


def keep_absent(nodes: list[Node]) -> None:
    """Restore the absentees in lists that state each person's presence; other lists leave them out."""
    for node in nodes:
        if isinstance(node, Line):
            node.matches = [one._replace(expression=_IN_LINE.sub(_whole, one.expression)) for one in node.matches]
            continue
        if isinstance(node, Loop) and any(map(_TOLD.search, _said(node.inside))):
            node.expression = node.expression.replace(CAME, "")
        keep_absent(node.inside)


def has_no_absent(template: str) -> bool:
    """Whether a template lists those present and has no place for the absentees."""
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


_LONGEST = 8
"""The most words of a heading; more are a sentence."""
_CHAPTER = re.compile(r"[IVXLC]{1,6}[.)/-]\s|(?:phần|mục|chương) ", re.I)
"""A numbered chapter; it stays, since the numbers after it depend on it."""


def condition_headings(nodes: list[Node], *, inside: bool = False) -> None:
    """Put labels and short headings before a list under the condition that the list has items."""
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


_SHORTEST = 8
"""Shorter texts occur in long sentences by chance."""


def complete(nodes: list[Node], known: list[Candidate], *, inside: bool = False) -> None:
    """Replace values of the meeting itself in the bodies of loops by tags."""
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


_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_GAP = "\N{HORIZONTAL ELLIPSIS}"
_FIGURE = re.compile(r"\d")
_ORDINAL = re.compile(r"^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)/-]")
_VERDICT = re.compile(
    r"\b(?:nhất trí|thông qua|bác bỏ|trúng cử|(?:tất cả|toàn thể|mọi người)\b.*(?:tán thành|đồng ý))\b", re.I
)
"""Words that state a result; ``tán thành`` beside a figure only names it."""
_PIECES = re.compile(rf"{_GAP}|(?<=[.;])\s")
_BEFORE = 25
"""The number of characters before a figure that tell what it is."""


def doubt_figures(nodes: list[Node], remarks: Remarks, loop: Loop | None = None) -> None:
    """Remark figures and results that stay as fixed text beside values and would be wrong for another meeting.

    The number of a heading is no figure, except in a loop with one item.
    """
    for node in nodes:
        if isinstance(node, Line):
            _doubt(node, remarks, loop)
        else:
            doubt_figures(node.inside, remarks, node if isinstance(node, Loop) else loop)


def _doubt(line: Line, remarks: Remarks, loop: Loop | None) -> None:
    """Remark the first figure of a line, or the first result in the line of a list's item."""
    text, inline = _fixed(line)
    keeps = bool(line.matches) and loop is not None and len(loop.parts) == 1
    said = text if keeps else _ORDINAL.sub("", text)
    figure = _FIGURE.search(said)
    # Text that only some items have without a condition has been remarked already.
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
    """Return the text around an index, from a few words before it."""
    return " ".join(text[text.rfind(" ", 0, max(0, place - _BEFORE)) + 1 :].split())


def _fixed(line: Line) -> tuple[str, bool]:
    """Return the fixed text of a line with placeholders for values, and whether the line has a loop."""
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
    """Whether words name the figure beside them: ``… đồng ý``, ``tán thành: …``."""
    bare = text.strip(" ,;:./-()").lower()
    short = len(bare.split()) <= _LABEL or text.rstrip().endswith(":")
    return short and not bare.startswith("nhất trí")
