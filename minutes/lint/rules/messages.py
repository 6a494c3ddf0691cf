"""Messages of findings: what was found, what is prescribed, how often, and the source."""

from collections.abc import Mapping
from typing import Any

from minutes.lint.rules.registry import Aspect, Fact
from minutes.problems import N_, Message
from minutes.standards import Rule

LONGEST = 80
"""Greatest length of a quotation."""


def message(rule: Rule, aspect: Aspect, component: str, fact: Fact, wanted: object) -> Message:
    """Return what was found and what is prescribed; for facts without a measure, the fault and a quotation."""
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
    """Return the message with the number of paragraphs and the citation."""
    if count > 1:
        found = Message(N_("{finding}, in {count} paragraphs"), {"finding": found, "count": count})
    return Message(N_("{finding} ({citation})"), {"finding": found, "citation": citation}) if citation else found


def shown_wanted(rule: Rule, wanted: Any, unit: str) -> object:
    """Return the allowed value for display: a range by its ends, alternatives separated by ``/``."""
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


UNITS = {
    "mm": (N_("{number} mm"), N_("{low}–{high} mm"), N_("at least {low} mm")),
    "pt": (N_("{number} pt"), N_("{low}–{high} pt"), N_("at least {low} pt")),
    "lines": (N_("{number} lines"), N_("{low}–{high} lines"), N_("at least {low} lines")),
    "share": (
        N_("{number} times the words above it"),
        N_("{low}–{high} times the words above it"),
        N_("at least {low}"),
    ),
    "": (N_("{number}"), N_("{low}–{high}"), N_("at least {low}")),
}
"""A value, a range and a minimum in each unit."""

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
"""Values with a word for display."""


def shown(value: object, unit: str) -> object:
    """Return a value for display."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return Message(UNITS[unit][0], {"number": rounded(value, unit)})
    return Message(VALUES[value]) if isinstance(value, str) and value in VALUES else value


def rounded(value: float, unit: str) -> float | int:
    """Round to tenths in millimetres, else to hundredths; an int when the result is whole."""
    near = round(value, 1 if unit == "mm" else 2)
    return int(near) if near == int(near) else near


NAMES = {
    "national_title": N_("national title"),
    "motto": N_("motto"),
    "parent": N_("parent body"),
    "agency": N_("issuing body"),
    "symbol": N_("number and symbol"),
    "place_date": N_("place and date"),
    "letter_summary": N_("summary of a letter"),
    "addressee": N_("addressee"),
    "type": N_("type of the document"),
    "summary": N_("summary"),
    "basis": N_("legal basis"),
    "body": N_("text"),
    "line": N_("labelled line"),
    "label": N_("label of a list"),
    "minor_heading": N_("minor heading"),
    "section": N_("section"),
    "numbered_section": N_("section"),
    "heading": N_("clause with a title"),
    "clause": N_("clause"),
    "point": N_("point"),
    "bullet": N_("item"),
    "sub_bullet": N_("item below an item"),
    "closing": N_("closing sentence"),
    "signer_role": N_("position of a signer"),
    "signature": N_("place of a signature"),
    "signer_position": N_("further position of a signer"),
    "signer_name": N_("name of a signer"),
    "recipients_label": N_("label of the recipients"),
    "recipients": N_("recipient"),
    "drafter": N_("mark of the drafter"),
    "page_number": N_("page number"),
    "appendix_label": N_("label of an appendix"),
    "appendix_title": N_("title of an appendix"),
    "appendix_reference": N_("reference of an appendix"),
    "table_head": N_("header of a table"),
    "table_text": N_("text in a table"),
}
"""Message ids of component names."""


def name(component: str) -> str:
    """Return the message id of a component; of an unlisted one, its name in the standard."""
    return NAMES.get(component, component.replace("_", " "))
