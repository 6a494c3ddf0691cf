"""The day and hour at which the meeting began, where the document has a line for it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.auditing.days import days_in
from minutes.auditing.faults import found, there
from minutes.auditing.hours import moments_in
from minutes.auditing.lines import Paper
from minutes.meeting import facts, usage_of
from minutes.problems import Problem

if TYPE_CHECKING:
    from minutes.reading import Reading

_LINE = re.compile(r"^(?:\d+[.)]\s*)?thời gian(?: bắt đầu)?\s*:|^hôm nay\b", re.IGNORECASE)


def starting(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """The first line of the start against the data."""
    line = next((line for line in paper.running if _LINE.search(line.text)), None)
    tree = facts(reading.meeting, usage_of(reading.meeting))
    wanted = str(tree.get("start_line") or tree.get("start") or "")
    if line is None or not wanted:
        return
    day, other = (next((one.date for one in days_in(text)), None) for text in (line.text, wanted))
    at, begun = (next((one.at for one in moments_in(text)), None) for text in (line.text, wanted))
    if (day and other and day != other) or (at and begun and at != begun):
        place = there(reading.positions.place("start"))
        yield found("start-differs", line.paragraph, None, found=line.text, expected=wanted, there=place)
