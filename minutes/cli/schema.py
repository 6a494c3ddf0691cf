"""``minutes schema``: what a meeting may hold, for editors."""

import click

from minutes.cli.options import Command, Option, lang_option
from minutes.cli.speaking import spoken
from minutes.cli.writing import write_text
from minutes.problems import N_


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
    """Print the JSON Schema, its descriptions in the language of the run."""
    import json

    from minutes.reading.json_schema import schema as schema_in

    text = json.dumps(schema_in(spoken()), ensure_ascii=False, indent=2) + "\n"
    write_text(text, output, force)
