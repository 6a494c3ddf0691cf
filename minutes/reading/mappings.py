"""Reading a meeting from a dict whose keys are those of a file, in either language."""

import json
import os
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from minutes.problems import InputError, Problem
from minutes.reading.context import without_lines
from minutes.reading.meeting import Reading, read_text
from minutes.reading.source import NO_FOLDER


def read_mapping(data: Mapping[str, Any], folder: str | os.PathLike[str] = NO_FOLDER) -> Reading:
    """Read a meeting from a dict; files that it names are in ``folder``. Dates, times and Decimals are accepted.

    InputError with all problems, whose places have fields and no lines; TypeError for a value that no file could hold.
    """
    text = json.dumps(_plain(data), ensure_ascii=False, indent=2)
    try:
        reading = read_text(text, "", folder)
    except InputError as error:
        raise InputError(map(_without_line, error.problems)) from None
    source, organization = reading.positions.source, reading.positions.organization
    return reading._replace(
        problems=tuple(map(_without_line, reading.problems)),
        positions=without_lines(source)._replace(organization=organization),
    )


def _plain(value: Any) -> Any:
    """Return the value as JSON types; dates, times and decimals as texts of a meeting's file."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()  # a Day of the model has another text
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return str(value).replace(".", ",")
    return os.fspath(value) if isinstance(value, os.PathLike) else value


def _without_line(problem: Problem) -> Problem:
    place = problem.place
    return problem if place.source else problem._replace(place=place._replace(line=None, column=None))
