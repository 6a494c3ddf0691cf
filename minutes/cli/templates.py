"""``minutes templates copy``: a template to edit."""

import click

from minutes.cli.finding import located, organization_option
from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.writing import write_file
from minutes.problems import N_


@click.command(
    cls=Command,
    help=N_(
        "Copy a template to edit it in Word.\n\n"
        "The copy is used with minutes render --template. A file that is there is not overwritten."
    ),
    epilog="minutes templates copy bien-ban mau.docx",
)
@click.argument(
    "name", cls=Argument, metavar=N_("NAME"), help=N_("The name of the template, as minutes templates list shows it.")
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("Where to write the copy."))
@click.option(
    "--house",
    cls=Option,
    type=click.Choice(["nd30"]),
    help=N_("Whose form: nd30 is Nghị định 30/2020/NĐ-CP; else the organisation's."),
)
@organization_option
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def copy(name: str, file: str, house: str | None, organization: str | None, force: bool) -> None:
    """Write a copy of a template."""
    from minutes.cli.files import read_file

    write_file(read_file(located(name, organization, house)), file, force)
