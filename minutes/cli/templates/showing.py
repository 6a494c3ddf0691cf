"""``minutes templates show``: a template as text."""

import click

from minutes.cli.commands import Argument, Command, lang_option
from minutes.problems import N_


@click.command(
    cls=Command,
    help=N_(
        "Print a template, or any .docx file, as text.\n\n"
        "Each paragraph with its style and its tags, so that two versions can be compared line by line."
    ),
    epilog="minutes templates show templates/nd30/bien-ban.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The Word file."))
@lang_option
def show(file: str) -> None:
    """Print a Word file as text."""
    from minutes.cli.files import read_file
    from minutes.ooxml.dump import dump

    click.echo(dump(read_file(file), file), nl=False)
