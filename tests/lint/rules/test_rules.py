"""Each rule finds its fault where it is, and nothing else is found; what is allowed is not called a fault."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from minutes.lint.document import Document
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, rules_of
from minutes.lint.rules.engine import Finding
from minutes.lint.structure.stages import recognise
from minutes.problems import Severity
from minutes.standards.standard import load
from tests.lint.breaking import broken
from tests.lint.rules.bases import NAMES, clean

STANDARD = load("nd30")
RULES = {rule.name: rule for rule in rules_of(STANDARD)}


class Case(NamedTuple):
    """A breach in a clean document, the rules that find it, the one that is meant first, and where it is found."""

    base: str
    where: str
    breach: str
    rules: tuple[str, ...]
    at: str
    """The component; empty: at the paragraph that was broken."""


def cases() -> list[Case]:
    lines = Path(__file__).with_name("cases.txt").read_text("utf-8").splitlines()
    return [_case(line) for line in lines if line.strip() and not line.startswith("#")]


def _case(line: str) -> Case:
    given, _, expected = line.rpartition("=>")
    base, where, breach = (one.strip() for one in given.split("|", 2))
    names, _, at = expected.partition("@")
    visible = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), breach)
    return Case(base, where, visible, tuple(names.split()), at.strip())


CASES = cases()


@cache
def known(name: str) -> frozenset[tuple[str, str]]:
    """What is found in a clean document: hints."""
    return frozenset((one.rule.name, repr(one.found)) for one in check(clean(name).document, STANDARD))


@pytest.mark.parametrize("name", NAMES)
def test_a_clean_document_is_clean(name):
    document = clean(name).document
    assert [one.problem for one in check(document, STANDARD) if one.problem.severity > Severity.HINT] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.base}: {case.where} {case.breach}")
def test_a_breach_is_found_by_its_rule_where_it_is(case):
    content, number = broken(clean(case.base), case.where, case.breach)
    document = read_document(content, "x.docx")
    findings = [one for one in check(document, STANDARD) if (one.rule.name, repr(one.found)) not in known(case.base)]

    assert {one.rule.name for one in findings} == set(case.rules)
    for name in case.rules[1:]:
        assert name in RULES[case.rules[0]].implies or case.rules[0] in RULES[name].implies
    for finding in findings:
        if finding.rule.name == case.rules[0] and finding.paragraphs:
            place = components(document, finding) if case.at else finding.paragraphs
            assert (case.at or number) in place
            assert finding.problem.place == document.paragraphs[finding.paragraphs[0]].place


def components(document: Document, finding: Finding) -> set[str]:
    anatomy = recognise(document, STANDARD)
    return {anatomy.component(document.paragraphs[number]) for number in finding.paragraphs}


def test_every_rule_has_a_case():
    untested = set(RULES) - {name for case in CASES for name in case.rules[:1]}
    assert untested == {"comments-left"}


def test_comments_that_were_left_are_found():
    document = clean("seed").document
    assert [one.rule.name for one in check(document._replace(comments=2), STANDARD)] == ["comments-left"]
