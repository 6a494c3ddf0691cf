"""What the user is told, on standard error; standard output is for results alone."""

from collections.abc import Iterable

import click

from minutes.catalogue_wording import word
from minutes.cli.fields import spoken_path
from minutes.cli.speaking import spoken
from minutes.problems import Problem, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def note(text: str) -> None:
    """A line on standard error."""
    click.echo(text, err=True)


def print_problems(problems: Iterable[Problem], indent: str = "") -> None:
    """Problems as lines, in the order in which they come; their first word coloured on a terminal."""
    for problem in problems:
        place = problem.place._replace(field=spoken_path(problem.place.field))
        text = word(problem._replace(place=place), spoken()).replace("\n", "\n" + indent)
        start, colon, rest = text.partition(": ")
        colour = COLOURS[problem.severity]
        note(indent + (click.style(start, fg=colour) + colon + rest if colon else text))
