"""The results of ``minutes check``: as text, as JSON, and as a table of counts for several documents."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from minutes.cli.exit import COLOURS, print_problems
from minutes.cli.options import say, spoken
from minutes.i18n import fill, word, word_place
from minutes.problems import N_, Severity

if TYPE_CHECKING:
    from minutes.review import Found, Review, Unreadable


LONGEST = 60
"""How many characters of a paragraph ``--explain`` shows."""

UNKNOWN = N_("not recognised as minutes, a letter or another document, so that little was judged")
"""Printed so that an unrecognised document does not pass as correct."""

COUNTED = {
    "must": (N_("{count} error"), N_("{count} errors")),
    "should": (N_("{count} warning"), N_("{count} warnings")),
    "hint": (N_("{count} hint"), N_("{count} hints")),
}
"""Singular and plural."""

Reviews = Iterator["Review | Unreadable"]


def tell(reviews: Reviews, count: int, hints: bool, summary: bool, explain: bool) -> Reviews:
    """Yield the reviews and print each; after several, print a table of counts."""
    from minutes.review import Unreadable

    totals = Totals()
    for review in reviews:
        totals.add(review)
        if isinstance(review, Unreadable):
            print_problems(review.problems)
        else:
            if explain:
                _explain(review)
            if not summary:
                _tell_findings(review, hints)
            if not summary or count == 1:
                click.echo(_verdict(review, hints))
        yield review
    if count > 1:
        totals.print(hints)


def shown(review: "Review", hints: bool) -> "tuple[Found, ...]":
    """Return the findings to print."""
    return tuple(one for one in review.found if hints or one.problem.severity > Severity.HINT)


def counted(counts: "dict[str, int]", hints: bool) -> str:
    """Return counts such as ``2 errors, 1 warning``, without zeros."""
    told = [say(texts[counts[grade] > 1], count=counts[grade]) for grade, texts in COUNTED.items() if counts.get(grade)]
    return ", ".join(told if hints or not counts.get("hint") else told[:-1])


def _tell_findings(review: "Review", hints: bool) -> None:
    for found in review.fixed:
        if hints or found.problem.severity > Severity.HINT:
            text = word(found.problem._replace(severity=Severity.ERROR, hint=""), spoken())
            click.echo(click.style(say(N_("mended")), fg="green") + f": {text} [{found.code}]")
    for found in shown(review, hints):
        text = f"{word(found.problem, spoken())} [{found.code}]"
        start, colon, rest = text.partition(": ")
        click.echo(click.style(start, fg=COLOURS[found.problem.severity]) + colon + rest)


def _verdict(review: "Review", hints: bool) -> str:
    asked = say(N_("{count} rules, {standard}"), count=review.rules, standard=review.standard.name)
    told = counted(review.counts, hints)
    if review.clean:
        told = say(N_("no faults")) + (f", {told}" if told else "")
    doubt = "" if not review.clean or review.kind else "; " + say(UNKNOWN)
    return f"{fill('{source}', {'source': review.source}, spoken())}: {told} ({asked}){doubt}"


def _explain(review: "Review") -> None:
    """Print the recognised component of each non-empty paragraph, and why."""
    from minutes.lint import explain

    for one in explain(review.document, review.standard):
        text = one.paragraph.text.strip()
        text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
        values = {"text": text, "called": one.called, "why": one.why}
        place = word_place(one.paragraph.place, spoken())
        click.echo(f"{place}: " + say(N_("“{text}” was taken for: {called} ({why})"), **values))
    click.echo("")


def print_json(reviews: Reviews, standard: str, hints: bool, summary: bool, explain: bool) -> Reviews:
    """Yield the reviews, then print one JSON object with all of them."""
    from minutes.review import VERSION

    documents = []
    for review in reviews:
        documents.append(_document(review, hints, summary, explain))
        yield review
    whole = {"version": VERSION, "standard": standard, "documents": documents}
    click.echo(json.dumps(whole, ensure_ascii=False, indent=2))


def _document(review: "Review | Unreadable", hints: bool, summary: bool, explain: bool) -> dict[str, Any]:
    from minutes.review import Unreadable, plain

    if isinstance(review, Unreadable):
        return plain(review, spoken())
    document = plain(review, spoken(), () if summary else shown(review, hints))
    if explain:
        document["components"] = list(_components(review))
    return document


def _components(review: "Review") -> Iterator[dict[str, Any]]:
    """Return the component of each non-empty paragraph."""
    from minutes.i18n import fill
    from minutes.lint import explain

    for one in explain(review.document, review.standard):
        why = fill(one.why.text, one.why.values, spoken())
        paragraph = one.paragraph
        yield {"number": paragraph.number, "text": paragraph.text, "component": one.component or None, "why": why}


GRADES = {"must": N_("errors"), "should": N_("warnings"), "hint": N_("hints")}


class Totals:
    """Counts reviews, and prints a line for each document with findings."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, Counter[str] | None]] = []
        self._clean = self._count = 0

    def add(self, review: "Review | Unreadable") -> None:
        """Count one document."""
        from minutes.review import Unreadable

        self._count += 1
        if isinstance(review, Unreadable):
            self._rows.append((review.source, None))
            return
        self._clean += review.clean
        if review.counts:
            self._rows.append((review.source, review.counts))

    def print(self, hints: bool) -> None:
        """Print the table and the number of clean documents."""
        grades = [grade for grade in GRADES if hints or grade != "hint"]
        rows = [(source, counts) for source, counts in self._rows if counts is None or any(map(counts.get, grades))]
        if rows:
            click.echo("")
            _print_rows(rows, grades)
        unread = sum(counts is None for _, counts in self._rows)
        message = N_("{count} documents: {clean} without faults, {faulty} with faults, {unread} could not be read")
        faulty = self._count - self._clean - unread
        click.echo("")
        click.echo(say(message, count=self._count, clean=self._clean, faulty=faulty, unread=unread))


def _print_rows(rows: list[tuple[str, Counter[str] | None]], grades: list[str]) -> None:
    heads = [say(GRADES[grade]) for grade in grades]
    click.echo("  ".join(heads))
    for source, counts in rows:
        cells = [("-" if counts is None else str(counts[grade])) for grade in grades]
        told = [cell.rjust(len(head)) for cell, head in zip(cells, heads, strict=True)]
        click.echo("  ".join([*told, say("{source}", source=source)]))
