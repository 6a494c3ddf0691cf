"""``minutes templates names``: what a template asks for."""

import click

from minutes.cli.commands import Argument, Command, lang_option
from minutes.cli.fields import vietnamese_name
from minutes.cli.speaking import spoken
from minutes.problems import N_, Place


@click.command(
    cls=Command,
    help=N_(
        "List the names that a template asks for.\n\n"
        "Each with its Vietnamese name in brackets, and below it the places where it is asked for."
    ),
    epilog="minutes templates names mau.docx",
)
@click.argument("file", cls=Argument, metavar=N_("FILE"), help=N_("The template."))
@lang_option
def names(file: str) -> None:
    """Print each name with its places."""
    from minutes.layout import choose
    from minutes.rendering.compiling import compiled

    for name, places in compiled(file, choose()).names:
        label = vietnamese_name(name)
        click.echo(f"{name} ({label})" if label != name else name)
        for line in dict.fromkeys(map(_place, places)):
            click.echo(f"    {line}")


def _place(place: Place) -> str:
    from minutes.catalogue.places import word_place

    return word_place(place._replace(source=""), spoken())
