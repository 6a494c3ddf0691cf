"""A review as JSON values; the form is documented in ``docs/checking.md``."""

from typing import Any

from minutes.i18n import fill, word, word_place
from minutes.lint import Paragraph
from minutes.problems import Message, Place, Problem
from minutes.review.found import Found
from minutes.review.review import Review, Unreadable

VERSION = 1
"""The version of the form. It changes when a field is removed or changes its meaning, not when one is added."""


def plain(review: Review | Unreadable, lang: str = "vi", found: tuple[Found, ...] | None = None) -> dict[str, Any]:
    """Return a document and its findings, worded in a language; ``found``: the findings to list, else all."""
    if isinstance(review, Unreadable):
        problems = [_problem(one, lang) for one in review.problems]
        return {"file": review.source, "status": "unreadable", "problems": problems}
    told = review.found if found is None else found
    document = {
        "file": review.source,
        "status": "clean" if review.clean else "faulty",
        "kind": review.kind or None,
        "rules": review.rules,
        "data": review.data or None,
        "counts": {grade: review.counts[grade] for grade in ("must", "should", "hint")},
        "findings": [_found(one, review, lang) for one in told],
    }
    if review.fixed:
        document["mended"] = [_fix_finding(one, lang) for one in review.fixed]
    return document


def _fix_finding(found: Found, lang: str) -> dict[str, Any]:
    """Return a fixed finding, without its paragraphs, which are those of the original file."""
    told = _found(found._replace(paragraphs=()), None, lang)
    return {name: told[name] for name in ("rule", "severity", "message", "citation", "component", "place")}


def _found(found: Found, review: Review | None, lang: str) -> dict[str, Any]:
    problem = found.problem
    paragraphs = review.document.paragraphs if review else ()
    return {
        "rule": found.code,
        "severity": found.grade,
        "kind": found.kind,
        "message": fill(problem.message, problem.values, lang),
        "why": fill(found.why, {}, lang),
        "citation": found.citation,
        "component": found.component,
        "place": _place(problem.place, lang),
        "paragraphs": [_paragraph(paragraphs[number], lang) for number in found.paragraphs],
        "found": _value(found.found, lang),
        "allowed": _value(found.wanted, lang),
        "unit": found.unit,
        "fixable": found.fixable,
    }


def _problem(problem: Problem, lang: str) -> dict[str, Any]:
    bare = problem._replace(place=Place(), hint="")
    return {
        "code": problem.code,
        "message": word(bare, lang),
        "hint": fill(problem.hint, problem.values, lang),
        "place": _place(problem.place, lang),
    }


def _place(place: Place, lang: str) -> dict[str, Any]:
    """Return the steps, as values and in words."""
    steps = [{"kind": step.kind, "value": step.value} for step in place.steps]
    return {"words": word_place(place._replace(source=""), lang), "steps": steps}


def _paragraph(paragraph: Paragraph, lang: str) -> dict[str, Any]:
    return {
        "number": paragraph.number,
        "part": paragraph.part,
        "place": _place(paragraph.place, lang),
        "text": paragraph.text,
    }


def _value(value: Any, lang: str) -> Any:
    """Return numbers, booleans and texts unchanged, a range as its ends, several values as a list."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Message):
        return fill(value.text, value.values, lang)
    if hasattr(value, "low"):
        return {"low": value.low, "high": value.high}
    if isinstance(value, list | tuple | frozenset | set):
        return [_value(one, lang) for one in value]
    return str(value)
