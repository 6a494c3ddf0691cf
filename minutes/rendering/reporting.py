"""What is to be said of the blanks of a finished document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.engine import Missing
from minutes.meeting import field_behind
from minutes.problems import N_, Problem, Severity

if TYPE_CHECKING:
    from minutes.reading import Reading


def missing_problems(missing: Iterable[Missing], reading: "Reading") -> tuple[Problem, ...]:
    """A warning for each blank that was printed, at the place in the data where it belongs."""
    message = N_("not known; left as a dotted blank")
    return tuple(
        Problem("blank", reading.positions.place(name), message, {"name": name}, Severity.WARNING)
        for name in dict.fromkeys(field_behind(one.name) for one in missing)
    )
