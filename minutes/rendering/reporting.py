"""What is to be said of the blanks of a finished document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.engine.template import Missing
from minutes.model.names import field_behind
from minutes.problems import N_, Place, Problem, Severity

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


def missing_problems(missing: Iterable[Missing], reading: "Reading") -> tuple[Problem, ...]:
    """A warning for each blank that was printed, at the place in the data where it belongs."""
    return tuple(blank(reading.positions.place(name)) for name in fields_behind(missing))


def blank(place: Place) -> Problem:
    """A warning for the blank of the field of this place."""
    message = N_("not known; left as a dotted blank")
    return Problem("blank", place, message, {"name": place.field}, Severity.WARNING)


def fields_behind(missing: Iterable[Missing]) -> Iterable[str]:
    """The fields whose values are missing, each once."""
    return dict.fromkeys(field_behind(one.name) for one in missing)
