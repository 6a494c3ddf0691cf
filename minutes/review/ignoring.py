"""The rules that an organisation does not want to hear of, from its file."""

import os

from minutes.problems import InputError
from minutes.reading.meeting import read_body
from minutes.review.naming import choice
from minutes.standards.loading import load


class Ignored:
    """Reads each organisation's file once in a run."""

    def __init__(self, standard: str, file: str | None = None) -> None:
        self._standard = standard
        self._file = file
        self._known: dict[str, tuple[str, ...]] = {}

    def beside(self, source: str) -> tuple[str, ...]:
        """The names that the organisation of a document ignores: that of the file, or the one near the document.

        None without a file for a document that has no name, and so no folder. InputError when the file is not right,
        or names a rule that there is not.
        """
        if not (self._file or source):
            return ()
        folder = "" if self._file else os.path.dirname(source) or "."
        if folder not in self._known:
            self._known[folder] = self._read(folder or ".")
        return self._known[folder]

    def _read(self, folder: str) -> tuple[str, ...]:
        reading = read_body(self._file, folder)
        organization = reading.meeting.organization
        names = (organization.ignored_rules if organization else None) or ()
        for number, name in enumerate(names, 1):
            try:
                choice(load(self._standard), (), (name,))
            except InputError as error:
                field = f"organization.ignored_rules[{number}]"
                raise InputError(
                    reading.positions.placed(problem._replace(place=problem.place._replace(field=field)))
                    for problem in error.problems
                ) from None
        return names
