"""The names that are said to be lists are lists in the data, and no others."""

from collections.abc import Iterator
from typing import Any

from minutes.engine.runtime.operators import is_missing, look
from minutes.rendering.compile import vocabulary
from minutes.rendering.coverage import trial


def otherwise(names: Any, value: Any, path: str = "") -> Iterator[str]:
    """The dotted names below a value that are a list, and not said to be one, or the other way round."""
    for name, below in names.items():
        found = look(value, name)
        if found is None or is_missing(found):
            continue
        is_list = type(found) in (list, tuple)
        if is_list != getattr(below, "many", False):
            yield path + name
        for one in found if is_list else (found,):
            yield from otherwise(below or {}, one, f"{path}{name}.")


def test_what_is_a_list_is_said_to_be_one() -> None:
    names = vocabulary().make()[0]
    of_the_meeting = {name: below for name, below in names.items() if name != "layout"}
    assert sorted(set(otherwise(of_the_meeting, trial().facts(trial().reading.meeting)))) == []
