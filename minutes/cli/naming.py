"""``minutes templates names``: what a template asks for, and what it may ask for."""

import click

from minutes.cli.fields import labelled
from minutes.cli.finding import located, organization_option
from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.printing import note
from minutes.cli.speaking import say, spoken
from minutes.problems import N_, Place

_SHOWN = 40
"""Who looks for a word reads no more names; what is nearest stands first."""


@click.command(
    cls=Command,
    help=N_(
        "List the names that a template asks for, or may ask for.\n\n"
        "Each with its Vietnamese name in brackets, and below it the places where the template asks for it. With"
        " --offered: every name that can be asked for, and below it what it means; behind --offered may stand a word"
        " to look for, with or without its marks."
    ),
    epilog=(
        "minutes templates names mau.docx\n"
        'minutes templates names --offered "thư ký"\n'
        "minutes templates names --offered"
    ),
)
@click.argument(
    "template",
    cls=Argument,
    metavar=N_("TEMPLATE"),
    required=False,
    help=N_("The template: its file, or its name as minutes templates list shows it."),
)
@click.option(
    "--offered",
    cls=Option,
    is_flag=False,
    flag_value="",
    metavar=N_("[WORD]"),
    help=N_("List what a template may ask for; only what has to do with the word, if there is one."),
)
@organization_option
@lang_option
def names(template: str | None, offered: str | None, organization: str | None) -> None:
    """Print each name with its places, or with its meaning."""
    if template is None and offered is None:
        raise click.UsageError(say(N_("name a template, or give --offered to see every name that there is.")))
    if template is not None:
        _print_asked(located(template, organization))
    if offered is not None:
        _print_offered(offered)


def _print_asked(file: str) -> None:
    from minutes.layout.layout import choose
    from minutes.rendering.compile import compiled

    for name, places in compiled(file, choose()).names:
        click.echo(labelled(name))
        for line in dict.fromkeys(map(_place, places)):
            click.echo(f"    {line}")


def _place(place: Place) -> str:
    from minutes.places import word_place

    return word_place(place._replace(source=""), spoken())


def _print_offered(word: str) -> None:
    from minutes.cli.offering import offered

    found = offered(word)
    shown = found[:_SHOWN] if word.strip() else found
    for name, meaning in shown:
        click.echo(labelled(name))
        if meaning:
            click.echo(f"    {meaning}")
    if len(found) > len(shown):
        note(say(N_("and {count} more names; search for what they belong to as well"), count=len(found) - len(shown)))
    if not found:
        note(say(N_('there is no name that has to do with "{word}"'), word=word))
