"""The names that a template may use: those of the meeting's facts, and of the page's measures."""

from collections.abc import Mapping
from typing import Any

from minutes import layout, meeting
from minutes.engine import Vocabulary
from minutes.engine.cache import edition


def vocabulary() -> Vocabulary:
    """The names and their aliases, worked out only when a template has to be compiled."""
    # The declarations change the names, and nothing else does.
    return Vocabulary(edition(*meeting.__path__, *layout.__path__), _names)


def _names() -> tuple[Mapping[str, Any], Mapping[str, str]]:
    measures = {title: name for name, title in layout.TITLES.items()}
    return {**meeting.shape(), layout.ROOT: layout.shape()}, {**meeting.aliases(), **measures}
