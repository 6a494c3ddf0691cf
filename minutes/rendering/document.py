"""A finished document, and what is to be said of it."""

from typing import TYPE_CHECKING

from minutes.problems import Problem

if TYPE_CHECKING:
    from minutes.engine.template import Template
    from minutes.reading.meeting import Reading


class Document:
    """The minutes as a Word file."""

    __slots__ = ("_asked", "_reading", "_unplaced", "content", "missing", "warnings")

    def __init__(self, content: bytes, missing: tuple[Problem, ...], template: "Template", reading: "Reading") -> None:
        self.content = content
        self.missing = missing
        """Dotted blanks: what the form asks for and the data do not hold, in the order of the page."""
        self.warnings = (*reading.problems, *template.signs)
        """Contradictions and doubts found while reading, and what was printed though it looks like a mistyped tag."""
        self._asked, self._reading = template.asked, reading
        self._unplaced: tuple[Problem, ...] | None = None

    @property
    def unplaced(self) -> tuple[Problem, ...]:
        """What the data hold and the document does not say. Worked out when it is asked for."""
        if self._unplaced is None:
            from minutes.rendering.coverage import unplaced

            self._unplaced = unplaced(self.content, self._asked, self._reading)
        return self._unplaced
