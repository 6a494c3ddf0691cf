"""The names that a template may use: those of the meeting's facts, and of the page's measures."""

from collections.abc import Iterable, Mapping
from typing import Any

from minutes import layout, meeting
from minutes.engine import Vocabulary
from minutes.engine.cache import edition
from minutes.engine.vocabulary import extended


def vocabulary(further: Iterable[str] = ()) -> Vocabulary:
    """The names and their aliases, worked out only when a template has to be compiled.

    ``further`` are names of other data, of which nothing more is known.
    """
    # The declarations change the names, and nothing else does.
    known = Vocabulary(edition(*meeting.__path__, *layout.__path__), _names)
    return extended(known, further) if further else known


def _names() -> tuple[Mapping[str, Any], Mapping[str, str]]:
    measures = {title: name for name, title in layout.TITLES.items()}
    return {**meeting.shape(), layout.ROOT: layout.shape()}, {**meeting.aliases(), **measures}
