"""What a rule allows, out of the standard."""

from functools import reduce
from typing import Any

from minutes.standards.rules import Rule
from minutes.standards.standard import Choice, Standard


def allowed(rule: Rule, standard: Standard, component: str) -> Any:
    """The allowed value for a component; None where the fact itself says what is wanted.

    AttributeError or KeyError for a place that the standard does not have: a mistake in its TOML file.
    """
    if rule.pattern:
        return rule.pattern
    if not rule.allowed:
        if rule.test == "within" and isinstance(rule.value, tuple):
            low, high = rule.value
            return Choice(low, high, low)
        return rule.value
    return reduce(_step, _path(rule, component), standard)


def citation(rule: Rule, standard: Standard, component: str) -> str:
    """Where it is prescribed, as it is quoted to a reader; empty for our own advice."""
    if rule.law:
        return rule.law
    if rule.citation:
        return standard.cite(rule.citation)
    node: Any = standard
    found = ""
    for step in _path(rule, component) if rule.allowed else ():
        node = _step(node, step)
        found = getattr(node, "citation", "") or found
    return standard.cite(found) if found else ""


def _path(rule: Rule, component: str) -> list[str]:
    return rule.allowed.replace("*", component).split(".")


def _step(node: Any, name: str) -> Any:
    return node[name] if hasattr(node, "keys") else getattr(node, name)
