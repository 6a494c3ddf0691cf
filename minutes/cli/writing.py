"""Results: to standard output, or into a file that must not yet be there."""

import os

import click

from minutes.cli.files import STANDARD_STREAM, read_file
from minutes.cli.printing import note
from minutes.cli.speaking import say
from minutes.problems import N_, EditedError, Place, Problem


def write_text(text: str, path: str, force: bool) -> None:
    """Write a text and say where it is. EditedError when something else stands there already and is not given up."""
    if path == STANDARD_STREAM:
        click.echo(text, nl=False)
        return
    write_file(text.encode(), path, force)


def write_file(content: bytes, path: str, force: bool) -> None:
    """Write a file and say where it is. EditedError as for a text."""
    from minutes.ooxml.files import write_atomically

    if not force and os.path.lexists(path) and read_file(path) != content:
        hint = N_("give another name, or --force to replace it")
        raise EditedError([Problem("file-exists", Place(path), N_("the file is already there"), hint=hint)])
    write_atomically(path, content)
    note(say(N_("written: {path}"), path=path))
