"""What was found in many documents, as a table of counts."""

from collections import Counter
from typing import TYPE_CHECKING

import click

from minutes.cli.speaking import say
from minutes.problems import N_

if TYPE_CHECKING:
    from minutes.review.review import Review, Unreadable

GRADES = {"must": N_("errors"), "should": N_("warnings"), "hint": N_("hints")}


class Totals:
    """Counts what comes, and prints it in the end: a line for each document in which something was found."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, Counter[str] | None]] = []
        self._clean = self._count = 0

    def add(self, review: "Review | Unreadable") -> None:
        """Take up one document."""
        from minutes.review.review import Unreadable

        self._count += 1
        if isinstance(review, Unreadable):
            self._rows.append((review.source, None))
            return
        self._clean += review.clean
        if review.counts:
            self._rows.append((review.source, review.counts))

    def print(self, hints: bool) -> None:
        """The table, and how many documents are clean."""
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
