"""What was found, as JSON for programs."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from minutes.cli.check_output import Reviews, shown
from minutes.cli.speaking import spoken

if TYPE_CHECKING:
    from minutes.review.review import Review, Unreadable


def print_json(reviews: Reviews, standard: str, hints: bool, summary: bool, explain: bool) -> Reviews:
    """The reviews; when all are taken, one JSON object with them is written to standard output."""
    from minutes.review.json import VERSION

    documents = []
    for review in reviews:
        documents.append(_document(review, hints, summary, explain))
        yield review
    whole = {"version": VERSION, "standard": standard, "documents": documents}
    click.echo(json.dumps(whole, ensure_ascii=False, indent=2))


def _document(review: "Review | Unreadable", hints: bool, summary: bool, explain: bool) -> dict[str, Any]:
    from minutes.review.json import plain
    from minutes.review.review import Unreadable

    if isinstance(review, Unreadable):
        return plain(review, spoken())
    document = plain(review, spoken(), () if summary else shown(review, hints))
    if explain:
        document["components"] = list(_components(review))
    return document


def _components(review: "Review") -> Iterator[dict[str, Any]]:
    """What each paragraph that says something was taken for."""
    from minutes.filling import fill
    from minutes.lint.explaining import explain

    for one in explain(review.document, review.standard):
        why = fill(one.why.text, one.why.values, spoken())
        paragraph = one.paragraph
        yield {"number": paragraph.number, "text": paragraph.text, "component": one.component or None, "why": why}
