"""The names that a template may use: those of the meeting's facts, and of the page's measures."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from minutes import layout, model
from minutes.engine.cache import edition
from minutes.engine.options import Vocabulary
from minutes.layout.layout import ROOT, TITLES, measure_names
from minutes.model.names import aliases, shape


def vocabulary(further: Iterable[str] = ()) -> Vocabulary:
    """The names and their aliases, worked out only when a template has to be compiled.

    ``further`` are names of other data, which go before these; below them every name is allowed.
    """
    # The declarations change the names, and nothing else does.
    key, others = edition(*model.__path__, *layout.__path__), sorted(further)
    return Vocabulary(f"{key} {others}", partial(_names, others)) if others else Vocabulary(key, _names)


def _names(further: Iterable[str] = ()) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    from minutes.engine.codegen.names import UNKNOWN

    measures = {title: name for name, title in TITLES.items()}
    names = {**shape(), ROOT: measure_names(), **dict.fromkeys(further, UNKNOWN)}
    return names, {**aliases(), **measures}
