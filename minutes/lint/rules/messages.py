"""A finding in words: what was found, what is prescribed, how often, where it is written."""

from collections.abc import Mapping
from typing import Any

from minutes.lint.rules.measures import UNITS, rounded, shown
from minutes.lint.rules.names import NAMES, name
from minutes.lint.rules.registry import Aspect, Fact
from minutes.problems import N_, Message
from minutes.standards.rules import Rule

LONGEST = 80
"""So much of the words in question is quoted."""


def message(rule: Rule, aspect: Aspect, component: str, fact: Fact, wanted: object) -> Message:
    """What was found and what is prescribed; without a measure the fault, with the words in question."""
    if aspect.what:
        found, right = fact.told or (shown(fact.value, aspect.unit), shown_wanted(rule, wanted, aspect.unit))
        values = {"what": Message(aspect.what), "found": found, "wanted": right}
        if component in NAMES:
            return Message(
                N_("{component}: {what} {found}; {wanted} is prescribed"),
                {"component": Message(name(component)), **values},
            )
        return Message(N_("{what} {found}; {wanted} is prescribed"), values)
    fault = Message(rule.fault)
    if isinstance(fact.wanted, str) and fact.wanted and isinstance(fact.value, str):
        found, right = fact.told or (fact.value, fact.wanted)
        values = {"fault": fault, "found": found, "wanted": right}
        return Message(N_("{fault}: “{found}”; right is “{wanted}”"), values)
    if fact.quote:
        values = {"fault": fault, "quote": _short(fact.quote)}
        if rule.pattern and rule.example:
            return Message(
                N_("{fault}: “{quote}”; right is for example “{example}”"), {**values, "example": rule.example[-1]}
            )
        return Message(N_("{fault}: “{quote}”"), values)
    return fault


def complete(found: Message, count: int, citation: str) -> Message:
    """The message with the number of paragraphs and the article."""
    if count > 1:
        found = Message(N_("{finding}, in {count} paragraphs"), {"finding": found, "count": count})
    return Message(N_("{finding} ({citation})"), {"finding": found, "citation": citation}) if citation else found


def shown_wanted(rule: Rule, wanted: Any, unit: str) -> object:
    """What is allowed, as it is shown: a range with its ends, one of several with ``/``."""
    if isinstance(wanted, Message):
        return wanted
    if isinstance(wanted, tuple) and not hasattr(wanted, "low"):
        return tuple(shown(one, unit) for one in wanted)
    if not hasattr(wanted, "low"):
        return shown(wanted, unit)
    values: Mapping[str, object] = {"low": rounded(wanted.low, unit), "high": rounded(wanted.high, unit)}
    if rule.test == "at-least":
        return Message(UNITS[unit][2], values)
    if wanted.low == wanted.high:
        return shown(wanted.low, unit)
    return Message(UNITS[unit][1], values)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
