"""``minutes new``: a meeting to fill in."""

import click

from minutes.cli.options import Argument, Command, Option, lang_option
from minutes.cli.speaking import spoken
from minutes.cli.writing import write_text
from minutes.problems import N_


@click.command(
    cls=Command,
    help=N_(
        "Write a commented YAML file to fill in.\n\n"
        "With --from, the organisation, the people and the usual words are taken over from an earlier meeting; what"
        " happened there, and who was present, is not."
    ),
    epilog="minutes new\nminutes new 2025-03-05.yaml --from 2025-02-05.yaml",
)
@click.argument(
    "file",
    cls=Argument,
    metavar=N_("FILE"),
    default="meeting.yaml",
    help=N_("Where to write it; meeting.yaml when it is left out, - for standard output."),
)
@click.option("--from", "previous", cls=Option, metavar=N_("FILE"), help=N_("An earlier meeting to start from."))
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def new(file: str, previous: str | None, force: bool) -> None:
    """Write the skeleton of a meeting."""
    from minutes.reading.offering import skeleton

    write_text(skeleton(spoken(), previous), file, force)
