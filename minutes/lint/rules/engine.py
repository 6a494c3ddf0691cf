"""The engine: asks the facts of each rule, holds them against what is allowed, groups what is alike."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes.lint.rules.allowed import allowed, citation
from minutes.lint.rules.aspects import MODULES
from minutes.lint.rules.findings import Finding
from minutes.lint.rules.messages import complete, message
from minutes.lint.rules.registry import Aspect, Fact, aspect
from minutes.lint.rules.tests import TESTS
from minutes.lint.structure.anatomy import TEXT, Anatomy
from minutes.lint.structure.wording import words
from minutes.problems import Place, Problem
from minutes.standards.rules import GRADES, Rule

assert MODULES  # importing them has registered the facts


class Breach(NamedTuple):
    """A fact that a rule does not allow."""

    rule: Rule
    aspect: Aspect
    component: str
    fact: Fact
    wanted: object


def judge(anatomy: Anatomy, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings of these rules, in the order of the document; those of pages and the whole document first."""
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
    """The facts that the rule does not allow."""
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
    """One finding for breaches that are alike."""
    first = group[0]
    paragraphs = tuple(sorted({number for one in group for number in one.fact.paragraphs}))
    whole = words(anatomy.document.paragraphs[paragraphs[0]]) if paragraphs else ""
    quoted = first.fact.quote or (whole if any(map(str.isalpha, whole)) else "")
    # Parts of the running text that share a fault are one finding, about the text.
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
