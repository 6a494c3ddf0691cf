"""Evaluate rules: find their facts, compare them with the allowed values of the standard, group equal breaches."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from typing import Any, NamedTuple

from minutes.lint.rules import format, head, page, text
from minutes.lint.rules.messages import complete, message
from minutes.lint.rules.registry import Aspect, Fact, aspect
from minutes.lint.structure import TEXT, Anatomy, words
from minutes.problems import Place, Problem
from minutes.standards import GRADES, Choice, Rule, Standard


class Finding(NamedTuple):
    """A breach of a rule at one place, or equal ones at several."""

    problem: Problem
    """The message at the first place; its code is the rule's name."""
    rule: Rule
    component: str
    """Such as ``motto``; ``page`` or ``document`` for these."""
    paragraphs: tuple[int, ...]
    """The numbers of all affected paragraphs; empty for the page or the whole document."""
    found: object
    wanted: object
    """The compared values; for a text, the pattern."""


MODULES = (format, head, page, text)


assert MODULES  # importing them registers the facts


class Breach(NamedTuple):
    """A fact that a rule does not allow."""

    rule: Rule
    aspect: Aspect
    component: str
    fact: Fact
    wanted: object


def judge(anatomy: Anatomy, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings, in document order; those about pages and the whole document first."""
    groups: dict[tuple[object, ...], list[Breach]] = {}
    for rule in rules:
        for breach in breaches(anatomy, rule):
            fact = breach.fact
            component = "text" if breach.component in TEXT else breach.component
            alike = (rule.name, component, repr(fact.value), repr(breach.wanted), not fact.paragraphs)
            groups.setdefault(alike, []).append(breach)
    found = [finding(anatomy, group) for group in groups.values()]
    return tuple(sorted(found, key=lambda one: one.paragraphs[:1] or (-1,)))


def breaches(anatomy: Anatomy, rule: Rule) -> Iterator[Breach]:
    """Yield the facts that the rule does not allow."""
    if rule.kinds and anatomy.kind not in rule.kinds:
        return
    test = TESTS["match" if rule.pattern else rule.test]
    for about in rule.about:
        asked, component = aspect(about)
        general = allowed(rule, anatomy.standard, component)
        tolerance = rule.tolerance
        if tolerance is None:
            tolerance = anatomy.standard.page.tolerance if asked.unit == "mm" else 0.0
        for fact in asked.find(anatomy, component):
            wanted = general if fact.wanted is None else fact.wanted
            if not test(fact.value, wanted, tolerance):
                yield Breach(rule, asked, component, fact, wanted)


def finding(anatomy: Anatomy, group: list[Breach]) -> Finding:
    """Return one finding for breaches that are alike."""
    first = group[0]
    paragraphs = tuple(sorted({number for one in group for number in one.fact.paragraphs}))
    whole = words(anatomy.document.paragraphs[paragraphs[0]]) if paragraphs else ""
    quoted = first.fact.quote or (whole if any(map(str.isalpha, whole)) else "")
    # Breaches in several components of running text are one finding about the text.
    called = first.component if len({one.component for one in group}) == 1 else "body"
    said = message(first.rule, first.aspect, called, first.fact._replace(quote=quoted), first.wanted)
    said = complete(said, len(paragraphs), citation(first.rule, anatomy.standard, first.component))
    problem = Problem(
        first.rule.name, _place(anatomy, first.fact, paragraphs), said.text, said.values, GRADES[first.rule.grade]
    )
    return Finding(problem, first.rule, first.component, paragraphs, first.fact.value, first.wanted)


def _place(anatomy: Anatomy, fact: Fact, paragraphs: tuple[int, ...]) -> Place:
    if paragraphs:
        return anatomy.document.paragraphs[paragraphs[0]].place
    return fact.place or Place(source=anatomy.document.source)


def allowed(rule: Rule, standard: Standard, component: str) -> Any:
    """Return the allowed value for a component; None where it depends on the fact.

    AttributeError or KeyError for a path that the standard does not have: an error in its TOML file.
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
    """Return the source of a rule for display; empty for our own advice."""
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


def within(value: Any, allowed: Any, tolerance: float) -> bool:
    """Return whether the value is between the lowest and the highest."""
    return bool(allowed.low - tolerance <= value <= allowed.high + tolerance)


def at_least(value: Any, allowed: Any, tolerance: float) -> bool:
    """Return whether the value is not below the lowest."""
    return bool(value >= allowed.low - tolerance)


def equal(value: Any, allowed: Any, tolerance: float) -> bool:
    """Return whether the values are equal, numbers within the tolerance."""
    if isinstance(value, (int, float)) and isinstance(allowed, (int, float)) and tolerance:
        return abs(value - allowed) <= tolerance
    return bool(value == allowed)


def among(value: Any, allowed: Any, tolerance: float) -> bool:
    """Return whether the value is one of those allowed."""
    return value in allowed


def match(value: Any, allowed: Any, tolerance: float) -> bool:
    """Return whether the whole text matches the pattern."""
    return re.fullmatch(allowed, str(value), re.DOTALL) is not None


TESTS: dict[str, Callable[[Any, Any, float], bool]] = {
    "within": within, "at-least": at_least, "equal": equal, "among": among, "match": match,
}  # fmt: skip
