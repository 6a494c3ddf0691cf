"""``minutes templates list``: the templates that there are."""

import click

from minutes.cli.commands import Command, lang_option
from minutes.problems import N_


@click.command(
    "list",
    cls=Command,
    help=N_(
        "List the built-in templates.\n\n"
        "A line each: the house, whose form it is; the name; the title of the document; where the file lies. The four"
        " are parted by tabs."
    ),
    epilog="minutes templates list",
)
@lang_option
def list_templates() -> None:
    """Print a line for each built-in template."""
    from minutes.kinds import kind, names
    from minutes.templates import builtin_templates, find_template

    titles = {one.template: one.title for one in map(kind, names())}
    for house, name in builtin_templates():
        click.echo("\t".join((house, name, titles.get(name, name), find_template(house, name))))
