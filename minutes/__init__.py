"""Formal Vietnamese meeting minutes as Word files, right under Nghị định 30/2020/NĐ-CP.

>>> import minutes
>>> minutes.render("meeting.yaml").save("bienban.docx")

``docs/api.md`` tells of every name. Each is imported when it is first asked for (PEP 562).
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "EditedError",
    "InputError",
    "MinutesError",
    "Place",
    "Problem",
    "Severity",
    "Template",
    "TemplateError",
    "check",
    "describe",
    "fit",
    "learn",
    "render",
]

if TYPE_CHECKING:
    from minutes.api import Template, check, describe, fit, learn, render
    from minutes.problems import EditedError, InputError, MinutesError, Place, Problem, Severity, TemplateError

_OF_FUNCTIONS = frozenset(("Template", "check", "describe", "fit", "learn", "render"))
"""What :mod:`minutes.api` holds; the others are in :mod:`minutes.problems`."""

_RETIRED: dict[str, tuple[str, str]] = {}
"""Old names, each with the one that took its place and the version in which the old one goes."""


def __getattr__(name: str) -> object:
    if name in _RETIRED:
        from warnings import warn

        new, version = _RETIRED[name]
        warn(f"minutes.{name} is now minutes.{new}; it goes in {version}", DeprecationWarning, stacklevel=2)
        return __getattr__(new)
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module("minutes.api" if name in _OF_FUNCTIONS else "minutes.problems"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
