"""``minutes templates show``: a template as text."""

import click

from minutes.cli.finding import located, organization_option
from minutes.cli.options import Argument, Command, lang_option
from minutes.problems import N_


@click.command(
    cls=Command,
    help=N_(
        "Print a template, or any .docx file, as text.\n\n"
        "Each paragraph with its style and its tags, so that two versions can be compared line by line."
    ),
    epilog="minutes templates show bien-ban\nminutes templates show bienban.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The Word file, or the name of a template."))
@organization_option
@lang_option
def show(file: str, organization: str | None) -> None:
    """Print a Word file as text."""
    from minutes.cli.files import read_file
    from minutes.ooxml.dump.document import dump

    path = located(file, organization)
    click.echo(dump(read_file(path), path), nl=False)
