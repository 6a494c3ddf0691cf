"""What is told about a document that was made, or was not."""

import sys

import click

from minutes.cli.files import STANDARD_STREAM
from minutes.cli.making import Outcome
from minutes.cli.printing import note, print_problems
from minutes.cli.speaking import say
from minutes.problems import N_, Problem


def report(outcome: Outcome) -> None:
    """Say on standard error what became of a meeting; its document, if it goes to standard output, is written."""
    print_problems(outcome.problems)
    if outcome.fault:
        from minutes.cli.exiting import tell_fault

        note(f"{outcome.job.source}:\n{outcome.fault}")
        tell_fault()
    if outcome.code:
        return
    if outcome.job.target == STANDARD_STREAM:
        sys.stdout.buffer.write(outcome.content)
    else:
        note(say(N_("written: {path}"), path=outcome.job.target))
    if outcome.backup:
        note(say(N_("  what stood there is kept as {path}"), path=outcome.backup))
    _list(N_("left blank, because the data do not say ({count}):"), outcome.missing)
    _list(N_("not printed, because the template has no place for it ({count}):"), outcome.unplaced)


def _list(title: str, problems: tuple[Problem, ...]) -> None:
    if problems:
        note("  " + click.style(say(title, count=len(problems)), bold=True))
        print_problems(problems, "    ")
