"""A finding in words: what was found, what is prescribed, how often, where it is written."""

from collections.abc import Mapping
from typing import Any

from minutes.checking.judging.names import NAMES, name
from minutes.checking.judging.registering import Aspect, Fact
from minutes.problems import N_, Message
from minutes.standards.requirements import Rule

UNITS = {
    "mm": (N_("{number} mm"), N_("{low}–{high} mm"), N_("at least {low} mm")),
    "pt": (N_("{number} pt"), N_("{low}–{high} pt"), N_("at least {low} pt")),
    "lines": (N_("{number} lines"), N_("{low}–{high} lines"), N_("at least {low} lines")),
    "": (N_("{number}"), N_("{low}–{high}"), N_("at least {low}")),
}
"""A value, a range and a least value in each unit."""

VALUES = {
    "upright": N_("upright, regular"),
    "upright bold": N_("upright, bold"),
    "italic": N_("italic, regular"),
    "italic bold": N_("italic, bold"),
    "left": N_("left"),
    "right": N_("right"),
    "center": N_("centred"),
    "both": N_("justified"),
    "000000": N_("black"),
}
"""Values that have a word."""

LONGEST = 80
"""So much of the words in question is quoted."""


def message(rule: Rule, aspect: Aspect, component: str, fact: Fact, wanted: object) -> Message:
    """What was found and what is prescribed; without a measure the fault, with the words in question."""
    if aspect.what:
        values = {
            "what": Message(aspect.what),
            "found": shown(fact.value, aspect.unit),
            "wanted": shown_wanted(rule, wanted, aspect.unit),
        }
        if component in NAMES:
            return Message(
                N_("{component}: {what} {found}; {wanted} is prescribed"),
                {"component": Message(name(component)), **values},
            )
        return Message(N_("{what} {found}; {wanted} is prescribed"), values)
    fault = Message(rule.fault)
    if isinstance(fact.wanted, str) and fact.wanted and isinstance(fact.value, str):
        values = {"fault": fault, "found": fact.value, "wanted": fact.wanted}
        return Message(N_("{fault}: “{found}”; right is “{wanted}”"), values)
    if fact.quote:
        return Message(N_("{fault}: “{quote}”"), {"fault": fault, "quote": _short(fact.quote)})
    return fault


def complete(found: Message, count: int, citation: str) -> Message:
    """The message with the number of paragraphs and the article."""
    if count > 1:
        found = Message(N_("{finding}, in {count} paragraphs"), {"finding": found, "count": count})
    return Message(N_("{finding} ({citation})"), {"finding": found, "citation": citation}) if citation else found


def shown(value: object, unit: str) -> object:
    """A value as it is shown in a message."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return Message(UNITS[unit][0], {"number": rounded(value, unit)})
    return Message(VALUES[value]) if isinstance(value, str) and value in VALUES else value


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


def rounded(value: float, unit: str) -> float | int:
    """A tenth of a millimetre, as rulers have it, else two decimals; none where there are none."""
    near = round(value, 1 if unit == "mm" else 2)
    return int(near) if near == int(near) else near


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
