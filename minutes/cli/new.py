"""``minutes new``, which writes the skeleton of a meeting, and ``minutes schema``, which prints the JSON Schema."""

import click

from minutes.cli.options import Argument, Command, Option, lang_option, spoken
from minutes.cli.output import write_text
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
    from minutes.reading import skeleton

    write_text(skeleton(spoken(), previous), file, force)


@click.command(
    cls=Command,
    help=N_(
        "Print the JSON Schema of a meeting.\n\n"
        "With it an editor completes the keys of both languages, explains them and checks the file while it is typed."
        " In a YAML file name it on the first line: # yaml-language-server: $schema=minutes.schema.json"
    ),
    epilog="minutes schema -o minutes.schema.json",
)
@click.option(
    "-o", "--output", cls=Option, metavar=N_("FILE"), default="-", help=N_("Write it to a file, not to the screen.")
)
@click.option("--force", cls=Option, is_flag=True, help=N_("Replace a file that is already there."))
@lang_option
def schema(output: str, force: bool) -> None:
    """Print the JSON Schema, with descriptions in the language of the run."""
    import json

    from minutes.reading import schema as schema_in

    text = json.dumps(schema_in(spoken()), ensure_ascii=False, indent=2) + "\n"
    write_text(text, output, force)
