"""The requirements of a standard for a finished document: rules and lists of words. Loaded by the checker only."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from minutes.built import tables
from minutes.problems import Severity

GRADES = {"must": Severity.ERROR, "should": Severity.WARNING, "hint": Severity.HINT}
"""``must``: required by the standard. ``should``: follows from the standard or its model documents. ``hint``: a doubt,
a practice, or an unverified fact."""


class Rule(NamedTuple):
    """A requirement, the severity of a violation, and the reason."""

    name: str
    """The stable name of the fault in kebab-case: ``head-wrong-size``."""
    about: tuple[str, ...]
    """The facts that it checks: ``motto.size``, ``page.left``."""
    grade: str
    """A key of :data:`GRADES`."""
    fault: str
    """The catalogue id of a short description of the fault; also the message if there is nothing to measure."""
    why: str
    """The catalogue id of the reason, one sentence."""
    allowed: str = ""
    """The path of the allowed value in the standard; ``*`` is the component: ``components.*.sizes``."""
    value: object = None
    """The allowed value, if the standard does not have it elsewhere."""
    pattern: str = ""
    """The regular expression that a whole text must match."""
    test: str = "equal"
    """The name of the comparison of the found and the allowed value; see ``minutes.lint.rules.engine``."""
    tolerance: float | None = None
    """The tolerance in the unit of the value; ``None``: the standard's for millimetres, else none."""
    citation: str = ""
    """The place in the standard; empty: that of the allowed value, or, without one, the rule is our own advice."""
    law: str = ""
    """Another law that requires it, with its article."""
    kinds: tuple[str, ...] = ()
    """The kinds of document that it applies to: ``minutes``, ``titled``, ``letter``; empty: all."""
    implies: tuple[str, ...] = ()
    """The rules that may report the same fault."""
    fixable: bool = False
    """Whether the fault can be fixed without a change of the text."""
    example: tuple[str, ...] = ()
    """A wrong text and the corrected one."""


class Requirements(NamedTuple):
    """All requirements of a standard."""

    rules: tuple[Rule, ...]
    words: Mapping[str, Any]
    """Lists of words: the types of document, honours, abolished units."""


@cache
def requirements(name: str) -> Requirements:
    """Return the requirements of the standard of this name. KeyError for an unknown name."""
    table = tables("standards", "_rules")[name]
    return Requirements(tuple(rule(one) for one in table.get("checks", ())), table.get("words", {}))


def rule(table: Mapping[str, Any]) -> Rule:
    """Return the rule of a TOML table. TypeError for an unknown key."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return Rule(**values)
