"""Those invited are those present and those absent; a list has as many names as its figure says."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.audit.numbers import Clause, Labels
from minutes.audit.percentages import is_rounded
from minutes.problems import Problem
from minutes.wording.numbers import number, share

_LABELS = Labels(
    {
        "unexcused": r"(?:vắng(?: mặt)?\s+)?không\s+(?:có\s+)?(?:lý do|lí do|phép)",
        "excused": r"(?:vắng(?: mặt)?\s+)?(?<!không )có\s+(?:lý do|lí do|phép)",
        "absent": r"vắng(?:\s+mặt)?(?!\s+(?:có|không))",
        "invited": r"(?:được\s+)?triệu\s+tập|(?:được\s+)?mời|phải\s+có\s+mặt|tổng\s+số(?!\s+(?:cổ phần|phiếu))",
        "present": r"(?<!phải )có\s+mặt|dự\s+họp|tham\s+dự",
    }
)
_GROUP = re.compile(
    r"\((?P<count>\d+)\s+(?:người|đồng chí|đại biểu|thành viên|đ/c)\)\s*:\s*(?P<names>[^(]+)", re.IGNORECASE
)
_PERSON = re.compile(
    r"^(?:[-+*•]\s*)?(?:\d+[.)]\s*)?(?:ông/bà|ông|bà|đồng chí|đ/c|cô|anh|chị)\s+[^\W\d_]", re.IGNORECASE
)
_ABSENTEES = re.compile(r"^(?:\d+[.)]\s*)?(?:thành phần\s+)?vắng(?: mặt)?\s*:?$", re.IGNORECASE)
_PRESENT = re.compile(r"^có mặt\s+\d+/\d+|\bcó mặt\s*:?\s*\d+/\d+", re.IGNORECASE)


def attendance(paper: Paper) -> Iterator[Problem]:
    """Figures of attendance that contradict one another, and lists that are longer or shorter than their figures."""
    for line in paper.running:
        lower = line.text.casefold()
        if any(word in lower for word in ("vắng", "có mặt", "dự họp", "triệu tập")):
            yield from _figures(line)
        if "(" in line.text:
            yield from _groups(line)
    yield from _listed(paper.running)


def _figures(line: Line) -> Iterator[Problem]:
    told: dict[str, Clause] = {}
    for clause in _LABELS.read(line.text):
        if clause.label == "invited" and clause.whole is not None:
            continue  # a rule: cần từ 3/4 tổng số thành viên
        if clause.label in told:
            return  # several sites or days in one paragraph
        told[clause.label] = clause
    excused, unexcused, absent, present = (
        told[name].figure if name in told else None for name in ("excused", "unexcused", "absent", "present")
    )
    if absent is not None and excused is not None and unexcused is not None and absent != excused + unexcused:
        counts = {"excused": excused, "unexcused": unexcused, "sum": excused + unexcused, "absent": absent}
        yield found("absentees", line.paragraph, **_numbers(counts))
        return
    if absent is None and excused is not None and unexcused is not None:
        absent = excused + unexcused
    invited = _invited(told)
    if present is not None and invited is not None and present > invited:
        yield found("part-above-whole", line.paragraph, part=number(present), whole=number(invited))
    elif present is not None and invited is not None and absent is not None and present + absent != invited:
        counts = {"present": present, "absent": absent, "sum": present + absent, "invited": invited}
        yield found("attendance", line.paragraph, **_numbers(counts))
    elif present is not None and invited is not None and "invited" in told:
        yield from _share(line, told["present"], invited)


def _invited(told: dict[str, Clause]) -> Decimal | None:
    if "invited" in told:
        return told["invited"].figure
    return told["present"].whole if "present" in told else None


def _share(line: Line, present: Clause, invited: Decimal) -> Iterator[Problem]:
    """The percentage of those present where no fraction stands before it."""
    if present.whole is None and present.share is not None and not is_rounded(present.share, present.figure, invited):
        counts = {"part": number(present.figure), "whole": number(invited), "stated": f"{number(present.share)}%"}
        yield found("percentage-denied", line.paragraph, computed=share(int(present.figure), int(invited)), **counts)


def _numbers(counts: dict[str, Decimal]) -> dict[str, object]:
    return {name: number(count) for name, count in counts.items()}


def _groups(line: Line) -> Iterator[Problem]:
    """``Các cổ đông thôn Năm (05 người): ông …; bà …``."""
    for hit in _GROUP.finditer(line.text):
        listed = len([name for name in re.split(r"[;,]", hit["names"].rstrip(" .;")) if name.strip()])
        by_semicolon = hit["names"].rstrip(" .;").count(";") + 1
        if int(hit["count"]) not in (listed, by_semicolon):
            values = {"listed": by_semicolon if by_semicolon > 1 else listed, "counted": int(hit["count"])}
            yield found("listed-and-counted", line.paragraph, there=there(line.paragraph), **values)


def _listed(lines: Sequence[Line]) -> Iterator[Problem]:
    """The names below ``Vắng mặt:`` against the figure of those absent, where each line is a person."""
    label = next((place for place, line in enumerate(lines) if _ABSENTEES.search(line.text)), None)
    if label is None:
        return
    people: list[Line] = []
    for line in lines[label + 1 :]:
        if not (line.paragraph.label or line.text.startswith(("-", "+", "•"))):
            break
        people.append(line)
    if not people or not all(_PERSON.search(line.text) for line in people):
        return
    for line in lines:
        told = {clause.label: clause for clause in _LABELS.read(line.text)} if _PRESENT.search(line.text) else {}
        present = told.get("present")
        if present is not None and present.whole is not None and "cổ phần" not in line.text[: present_end(line)]:
            absent = present.whole - present.figure
            if absent != len(people) and absent >= 0:
                values = {"listed": len(people), "counted": number(absent)}
                yield found("listed-and-counted", line.paragraph, there=there(lines[label].paragraph), **values)
            return


def present_end(line: Line) -> int:
    """Where the first figure of those present ends."""
    hit = _PRESENT.search(line.text)
    return hit.end() if hit else 0
