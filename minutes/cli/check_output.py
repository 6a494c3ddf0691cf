"""What was found, as text for people."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from minutes.catalogue_wording import word
from minutes.cli.printing import COLOURS, print_problems
from minutes.cli.speaking import say, spoken
from minutes.filling import fill
from minutes.places import word_place
from minutes.problems import N_, Severity

if TYPE_CHECKING:
    from minutes.review.found import Found
    from minutes.review.review import Review, Unreadable

LONGEST = 60
"""So much of a paragraph is shown where it is told what it was taken for."""

UNKNOWN = N_("not recognised as minutes, a letter or another document, so that little was judged")
"""So that nobody takes a document for right of which nothing could be asked."""

COUNTED = {
    "must": (N_("{count} error"), N_("{count} errors")),
    "should": (N_("{count} warning"), N_("{count} warnings")),
    "hint": (N_("{count} hint"), N_("{count} hints")),
}
"""Of one, and of several."""

Reviews = Iterator["Review | Unreadable"]


def tell(reviews: Reviews, count: int, hints: bool, summary: bool, explain: bool) -> Reviews:
    """The reviews, each told on standard output as it comes; at the end of several, a table of them."""
    from minutes.cli.tabling import Totals
    from minutes.review.review import Unreadable

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
    """What is told of a review."""
    return tuple(one for one in review.found if hints or one.problem.severity > Severity.HINT)


def counted(counts: "dict[str, int]", hints: bool) -> str:
    """``2 errors, 1 warning``, without what there is none of."""
    told = [say(texts[counts[grade] > 1], count=counts[grade]) for grade, texts in COUNTED.items() if counts.get(grade)]
    return ", ".join(told if hints or not counts.get("hint") else told[:-1])


def _tell_findings(review: "Review", hints: bool) -> None:
    for found in review.mended:
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
    """Each paragraph that says something, with what it was taken for and why."""
    from minutes.lint.explaining import explain

    for one in explain(review.document, review.standard):
        text = one.paragraph.text.strip()
        text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
        values = {"text": text, "called": one.called, "why": one.why}
        place = word_place(one.paragraph.place, spoken())
        click.echo(f"{place}: " + say(N_("“{text}” was taken for: {called} ({why})"), **values))
    click.echo("")
