"""What was to be filled and was not: tags, a program's words, placeholders, blanks; and traces of editing."""

import re
from collections.abc import Iterator

from minutes.audit.faults import found
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem

_TAG = re.compile(r"\{[{%#].*?[}%#]\}|\{\{[^}]*$|\$\{\w+\}|«[^«»]*»|<<[^<>]+>>")
_PROGRAM = re.compile(
    r"(?<![\w.])(?:undefined|None|null|NaN|NoneType|#REF!|#N/A|#VALUE!|#DIV/0!|\[object Object\])(?!\w)"
)
_ERROR = re.compile(r"Error! (?:Reference source|Bookmark) not|Lỗi! Không tìm thấy")
_PLACEHOLDER = re.compile(
    r"\[[^\]\d]{3,60}\]|\b(?:x{3,}|X{3,}|TODO|TBD|lorem ipsum)\b|\((?:ghi|điền|nhập) [^)]{2,60}\)|\?{3,}", re.UNICODE
)
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,})")


def leftovers(paper: Paper) -> Iterator[Problem]:
    """What was left over, in headers and notes, too."""
    for paragraph in paper.document.paragraphs:
        if not paragraph.text.strip():
            continue
        line = Line(paragraph)
        yield from _left(line)
        if blank := _blank(line):
            yield found("blank-left", paragraph, text=blank)
    first = paper.document.paragraphs[0] if paper.document.paragraphs else None
    if first is not None and paper.document.comments:
        yield found("comments-left", first, count=paper.document.comments)
    if first is not None and paper.document.tracked:
        yield found("tracked-changes-left", first)


def _left(line: Line) -> Iterator[Problem]:
    if hit := _TAG.search(line.text):
        yield found("tag-left", line.paragraph, text=hit[0])
    elif hit := _PROGRAM.search(line.text) or _ERROR.search(line.text):
        yield found("word-of-a-program", line.paragraph, text=hit[0])
    elif hit := _PLACEHOLDER.search(line.text):
        yield found("placeholder-left", line.paragraph, text=hit[0])


def _blank(line: Line) -> str:
    """The text around a dotted blank, drawn by dots or by a tab's leader."""
    hit = _DOTS.search(line.text)
    if hit:
        return line.text
    typed = line.paragraph.text
    leads = any(stop.leader for stop in line.paragraph.shape.stops)
    return line.text if leads and re.search(r":\s*\t\s*$", typed) else ""
