"""A rendered document, with the problems of its blanks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.engine import Missing
from minutes.model import field_behind
from minutes.problems import N_, Place, Problem, Severity

if TYPE_CHECKING:
    from minutes.engine import Template
    from minutes.reading import Reading


class Document:
    """The minutes as a Word file."""

    __slots__ = ("_asked", "_reading", "_unplaced", "content", "missing", "warnings")

    def __init__(self, content: bytes, missing: tuple[Problem, ...], template: "Template", reading: "Reading") -> None:
        self.content = content
        self.missing = missing
        """Dotted blanks: values that the form requires and the data lack, in page order."""
        self.warnings = (*reading.problems, *template.signs)
        """Contradictions and doubts in the data, and printed text that looks like a mistyped tag."""
        self._asked, self._reading = template.asked, reading
        self._unplaced: tuple[Problem, ...] | None = None

    @property
    def unplaced(self) -> tuple[Problem, ...]:
        """Given texts that the document does not print, computed on demand."""
        if self._unplaced is None:
            from minutes.rendering.coverage import unplaced

            self._unplaced = unplaced(self.content, self._asked, self._reading)
        return self._unplaced


def missing_problems(missing: Iterable[Missing], reading: "Reading") -> tuple[Problem, ...]:
    """Return a warning for each printed blank, at its place in the data."""
    return tuple(blank(reading.positions.place(name)) for name in fields_behind(missing))


def blank(place: Place) -> Problem:
    """Return a warning for the blank of the field at this place."""
    message = N_("not known; left as a dotted blank")
    return Problem("blank", place, message, {"name": place.field}, Severity.WARNING)


def fields_behind(missing: Iterable[Missing]) -> Iterable[str]:
    """Return the fields whose values are missing, each once."""
    return dict.fromkeys(field_behind(one.name) for one in missing)
