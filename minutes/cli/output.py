"""Results of the commands: reports on rendered documents, text and files; input read as bytes."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from minutes.cli.exit import note, print_problems
from minutes.cli.fields import named
from minutes.cli.options import say
from minutes.problems import N_, EditedError, Place, Problem

if TYPE_CHECKING:
    from minutes.rendering import Outcome

WIDEST = 100
"""Columns. Longer lines are hard to read on any terminal."""


def report(outcome: "Outcome") -> None:
    """Report the outcome of a meeting on standard error; write a document for standard output."""
    print_problems(outcome.problems)
    if outcome.fault:
        from minutes.cli.exit import tell_fault

        note(f"{outcome.job.source}:\n{outcome.fault}")
        tell_fault()
    if outcome.strict:
        count = len(outcome.problems)
        note(
            say(
                N_("{source}: nothing was written, because of --strict: {count} blanks and contradictions"),
                source=outcome.job.source,
                count=count,
            )
        )
    if outcome.code:
        return
    if outcome.job.target == STANDARD_STREAM:
        sys.stdout.buffer.write(outcome.content)
    else:
        note(say(N_("written: {path}"), path=outcome.job.target))
    if outcome.backup:
        note("  " + say(N_("what stood there is kept as {path}"), path=outcome.backup))
    tell_fields(N_("left as dotted blanks, because the data do not say ({count}):"), outcome.missing)
    _tell_unplaced(outcome.unplaced)


def tell_fields(title: str, problems: tuple[Problem, ...]) -> None:
    """Print the fields of problems in one paragraph, under a title with their count."""
    if problems:
        _title(say(title, count=len(problems)))
        fields = ", ".join(dict.fromkeys(named(problem.place.field) for problem in problems))
        note(click.wrap_text(fields, _width(), "    ", "    "))


def _tell_unplaced(unplaced: tuple[Problem, ...]) -> None:
    """Print a line for each, with its place in the data."""
    if unplaced:
        _title(say(N_("not printed, because the template has no place for it ({count}):"), count=len(unplaced)))
        for problem in unplaced:
            place = problem.place
            spot = ":".join(str(one) for one in (place.source, place.line, place.column) if one)
            note(f"    {spot}: {named(place.field)}")


def _title(text: str) -> None:
    note("  " + click.style(text, bold=True))


def _width() -> int:
    """Return the width of the terminal; ``shutil`` would import compression libraries, which takes 2 ms."""
    for wide in (_wished, _shown):
        with suppress(KeyError, ValueError, OSError):
            if (columns := wide()) > 0:
                return min(columns, WIDEST)
    return 80


def _wished() -> int:
    return int(os.environ["COLUMNS"])


def _shown() -> int:
    return os.get_terminal_size(1).columns  # of standard output


def write_text(text: str, path: str, force: bool) -> None:
    """Write a text and report its path. EditedError for a different existing file without ``force``."""
    if path == STANDARD_STREAM:
        click.echo(text, nl=False)
        return
    write_file(text.encode(), path, force)


def write_file(content: bytes, path: str, force: bool) -> None:
    """Write a file and report its path. EditedError as for a text."""
    from minutes.ooxml import write_atomically

    if not force and os.path.lexists(path) and read_file(path) != content:
        hint = N_("give another name, or --force to replace it")
        raise EditedError([Problem("file-exists", Place(path), N_("the file is already there"), hint=hint)])
    write_atomically(path, content)
    note(say(N_("written: {path}"), path=path))


STANDARD_STREAM = "-"
"""The file name of standard input and standard output."""


def read_file(path: str) -> bytes:
    """Return the content of a file of any size, or of standard input. InputError when it cannot be read."""
    from minutes.reading import read_bytes

    return read_bytes(path, limit=None)
