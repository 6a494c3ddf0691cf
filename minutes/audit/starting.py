"""The day and hour at which the meeting began, where the document has a line for it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.audit.faults import found, there
from minutes.audit.lines import Paper
from minutes.model.tree import facts
from minutes.model.usages import usage_of
from minutes.problems import Problem
from minutes.wording.parsing import dates_in, times_in

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading

_LINE = re.compile(r"^(?:\d+[.)]\s*)?thời gian(?: bắt đầu)?\s*:|^hôm nay\b", re.IGNORECASE)


def starting(paper: Paper, reading: "Reading") -> Iterator[Problem]:
    """The first line of the start against the data."""
    line = next((line for line in paper.running if _LINE.search(line.text)), None)
    tree = facts(reading.meeting, usage_of(reading.meeting))
    wanted = str(tree.get("start_line") or tree.get("start") or "")
    if line is None or not wanted:
        return
    day, other = (next((one.date for one in dates_in(text)), None) for text in (line.text, wanted))
    at, begun = (next((one.at for one in times_in(text)), None) for text in (line.text, wanted))
    if (day and other and day != other) or (at and begun and at != begun):
        place = there(reading.positions.place("start"))
        yield found("start-differs", line.paragraph, None, found=line.text, expected=wanted, there=place)
