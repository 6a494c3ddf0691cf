"""What is broken in a clean document is mended, and nothing else is different: not a word, not a part."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.fix.fix import fix_document, fixable_facts
from minutes.lint.document import Document
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, rules_of
from minutes.lint.rules.registry import aspect
from minutes.problems import InputError
from minutes.standards.standard import load
from tests.learning.forms import FORMS
from tests.lint.breaking import base, broken
from tests.lint.effective.imitations import as_strict, imitated
from tests.lint.rules.bases import clean
from tests.lint.rules.test_fuzzing import Property, breaches
from tests.lint.rules.test_rules import CASES, RULES, Case
from tests.proof import parts_of, validate
from tests.review.corpus import CORPUS

STANDARD = load("nd30")
FIXABLE = [case for case in CASES if case.rules and RULES[case.rules[0]].fixable]


def words(document: Document) -> Counter[str]:
    """All that is said, without lines made of signs and numbers of pages."""
    told = (one.text for one in document.paragraphs if one.story not in ("header", "footer"))
    return Counter(text for text in told if any(map(str.isalnum, text)))


def found(content: bytes) -> Counter[str]:
    return Counter(one.rule.name for one in check(read_document(content, "x.docx"), STANDARD))


def fixable(content: bytes) -> Counter[str]:
    """Of what is found, that which could be mended: a centred title may be recognised, and told of, only then."""
    return Counter({name: count for name, count in found(content).items() if RULES[name].fixable})


@cache
def known(name: str) -> Counter[str]:
    """The hints in a clean document."""
    return found(clean(name).content)


def complaints(content: bytes) -> Counter[tuple[str, str]]:
    """What the validators mind, without places, which move when a line comes in."""
    return Counter((one.judge, one.code) for one in validate(content))


def changed(old: bytes, new: bytes) -> set[str]:
    """The parts that are not the same bytes in both."""
    before, after = parts_of(old), parts_of(new)
    return {name for name in before | after if before.get(name) != after.get(name)}


def test_each_fixable_rule_asks_for_something_that_can_be_mended():
    facts = {rule.name: {aspect(about)[0].name for about in rule.about} for rule in rules_of(STANDARD) if rule.fixable}
    assert {name: asked for name, asked in facts.items() if len(asked) > 1} == {}
    assert {name: asked for name, asked in facts.items() if not asked <= fixable_facts()} == {}


@pytest.mark.parametrize("case", FIXABLE, ids=lambda case: f"{case.base}: {case.where} {case.breach}")
def test_what_was_broken_is_mended_and_no_word_changes(case: Case):
    content, _ = broken(clean(case.base), case.where, case.breach)
    fixed = fix_document(content, "x.docx", STANDARD)

    # What was a hint in the clean document is mended as well, where it can be.
    assert found(fixed.content) - known(case.base) == Counter()
    assert {one.rule.name for one in fixed.done} >= set(case.rules)
    assert words(fixed.document) == words(read_document(content, "x.docx"))
    assert fix_document(fixed.content, "x.docx", STANDARD).content == fixed.content


SEVERAL = """
form | page | left 25
form | page | paper 215.9x279.4
form | page | footer
form | motto | font Calibri
form | motto | size 11
form | rule 1 | text ____________
form | rule 2 | undraw
form | type | align left
form | body 1 | color FF0000
form | body 2 | before 0
form | point 2 | face italic
form | closing | loose
form | signer_name 1 | size 16
form | page | unheaded
"""


def test_many_faults_are_mended_at_once():
    content = clean("form").content
    for line in SEVERAL.strip().splitlines():
        _, where, breach = (one.strip() for one in line.split("|"))
        content, _ = broken(base(content), where, breach)
    assert sum(found(content).values()) >= len(SEVERAL.strip().splitlines())

    fixed = fix_document(content, "x.docx", STANDARD)
    assert found(fixed.content) - known("form") == Counter()
    assert words(fixed.document) == words(read_document(content, "x.docx"))
    assert fix_document(fixed.content, "x.docx", STANDARD).content == fixed.content
    assert complaints(fixed.content) - complaints(content) == Counter()


@given(st.lists(breaches(), min_size=1, max_size=3))
@settings(max_examples=25)
def test_what_is_broken_at_random_is_mended(several: list[tuple[Property, str]]):
    name = several[0][0].base
    content = clean(name).content
    for chosen, verb in several:
        try:
            content, _ = broken(base(content), f"{chosen.component} {chosen.which}", verb)
        except (KeyError, IndexError):
            continue  # of another document, or not recognised any more beside the first breach
    fixed = fix_document(content, "x.docx", STANDARD)
    assert [one.rule.name for one in fixed.left if one.rule.fixable and one.rule.name not in known(name)] == []
    assert words(fixed.document) == words(read_document(content, "x.docx"))


def test_a_clean_document_comes_back_as_the_very_bytes():
    content = CORPUS["ours"]()
    fixed = fix_document(content, "x.docx", STANDARD)
    assert (fixed.content, fixed.done) == (content, ())


FOREIGN = {
    **{name: make for name, make in CORPUS.items() if name not in ("ours", "as_strict")},
    **{name: lambda name=name: FORMS[name].content for name in FORMS},  # type: ignore[misc]
}


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_documents_are_mended_without_loss(name: str):
    content = FOREIGN[name]()
    fixed = fix_document(content, "x.docx", STANDARD)

    assert fixable(fixed.content) <= fixable(content)
    assert {one.rule.name for one in fixed.done} <= set(found(content))
    assert words(fixed.document) == words(read_document(content, "x.docx"))
    assert set(parts_of(content)) <= set(parts_of(fixed.content))
    assert fix_document(fixed.content, "x.docx", STANDARD).content == fixed.content


@pytest.mark.parametrize("name", ["python-docx", "docx-npm", "with_other_prefixes", *FORMS])
def test_the_copy_is_as_good_a_file_as_the_document(name: str):
    content = FOREIGN[name]()
    minded = complaints(fix_document(content, "x.docx", STANDARD).content)
    assert minded - (complaints(content) if minded else minded) == Counter()


def test_strict_open_xml_is_refused_with_a_way_out():
    with pytest.raises(InputError) as caught:
        fix_document(imitated(CORPUS["ours"](), as_strict), "x.docx", STANDARD)
    assert [one.code for one in caught.value.problems] == ["strict-open-xml"]
    assert "save it in Word" in caught.value.problems[0].hint


def test_only_what_is_asked_for_is_mended():
    content, _ = broken(clean("form"), "page", "left 25")
    fixed = fix_document(content, "x.docx", STANDARD, select=["right-margin-out-of-range"])
    assert fixed.content == content
    fixed = fix_document(content, "x.docx", STANDARD, ignore=["page.left"])
    assert fixed.document.sections[0].left == pytest.approx(25, abs=0.1)
