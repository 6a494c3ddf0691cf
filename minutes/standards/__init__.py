"""Decrees on the form of documents as data: allowed ranges, chosen values, citations and rules."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.standards.rules import GRADES, Rule, requirements
    from minutes.standards.standard import Choice, Component, Standard, load, names
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "rules": "GRADES Rule requirements",
        "standard": "Choice Component Standard load names",
    })
