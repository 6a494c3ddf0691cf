"""Formal Vietnamese meeting minutes as Word files, conforming to Nghị định 30/2020/NĐ-CP.

>>> import minutes
>>> minutes.render("meeting.yaml").save("bienban.docx")

``docs/api.md`` describes every name. Each is imported on first access (PEP 562).
"""

import sys
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

if TYPE_CHECKING:  # for type checkers, which would accept any name given a module __getattr__
    from minutes.api import Template, check, describe, fit, learn, render
    from minutes.problems import EditedError, InputError, MinutesError, Place, Problem, Severity, TemplateError
else:
    _OF_FUNCTIONS = frozenset(("Template", "check", "describe", "fit", "learn", "render"))
    _RETIRED = {}
    """Old names with their replacement and the version that removes them: ``{"make": ("render", "2.0")}``."""

    def __getattr__(name):
        if name in _RETIRED:
            from warnings import warn

            new, version = _RETIRED[name]
            warn(f"minutes.{name} is minutes.{new} now; it goes in {version}", DeprecationWarning, stacklevel=2)
            return getattr(sys.modules[__name__], new)
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module("minutes.api" if name in _OF_FUNCTIONS else "minutes.problems"), name)
        globals()[name] = found
        return found

    def __dir__():
        return sorted({*globals(), *__all__})
