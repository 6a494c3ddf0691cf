"""What a standard asks of a finished document, as records: the rules, and the words that some of them need.

Only the checker loads these: making a document does without.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from minutes.built import tables
from minutes.problems import Severity

GRADES = {"must": Severity.ERROR, "should": Severity.WARNING, "hint": Severity.HINT}
"""``must``: the standard says so. ``should``: it follows from the standard, or its model documents show it. ``hint``:
a doubt, practice, or a fact that was not verified."""


class Rule(NamedTuple):
    """What a standard asks, how grave a breach is, and why."""

    name: str
    """The stable name of the fault in kebab-case: ``head-wrong-size``."""
    about: tuple[str, ...]
    """The facts that it judges: ``motto.size``, ``page.left``."""
    grade: str
    """A key of :data:`GRADES`."""
    fault: str
    """The catalogue id of the fault in half a sentence; also the message where there is nothing to measure."""
    why: str
    """The catalogue id of one sentence."""
    allowed: str = ""
    """Where in the standard the allowed value stands; ``*`` is the component: ``components.*.sizes``."""
    value: object = None
    """The allowed value itself, where it stands nowhere else."""
    pattern: str = ""
    """The regular expression that a whole text must match."""
    test: str = "equal"
    """How the found value is held against the allowed one; see ``minutes.lint.rules.engine``."""
    tolerance: float | None = None
    """In the unit of the value; None: the standard's for millimetres, none otherwise."""
    citation: str = ""
    """Where the standard says so; empty: where the allowed value has its own; else it is our own advice."""
    law: str = ""
    """Another law that says so, with its article."""
    kinds: tuple[str, ...] = ()
    """The kinds of document that it holds for: ``minutes``, ``titled``, ``letter``; empty: all."""
    implies: tuple[str, ...] = ()
    """The rules that may find the same fault from another side."""
    fixable: bool = False
    """Whether it can be mended without touching a word."""
    example: tuple[str, ...] = ()
    """A wrong text and the right one."""


class Requirements(NamedTuple):
    """All that a standard asks."""

    rules: tuple[Rule, ...]
    words: Mapping[str, Any]
    """Lists of words: the types of document, honours, abolished units."""


@cache
def requirements(name: str) -> Requirements:
    """The requirements of the standard of this name. KeyError for a name that there is not."""
    table = tables("standards", "_rules")[name]
    return Requirements(tuple(rule(one) for one in table.get("checks", ())), table.get("words", {}))


def rule(table: Mapping[str, Any]) -> Rule:
    """A rule; a key that the record does not have is a mistake in the TOML file: TypeError."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return Rule(**values)
