"""The program ``minutes``: its commands, language, streams and exit."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from minutes.cli.options import Group, Option, lang_option, speak
from minutes.problems import N_


class Program(Group):
    """The group of all commands; runs start and end here only."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and exit with a documented code, whatever ``standalone_mode`` is."""
        from minutes.cli.exit import exit_with

        words = list(sys.argv[1:] if args is None else args)
        _write_utf8()
        speak(words)
        run = super().main
        exit_with(lambda: run(words, prog_name or "minutes", complete_var, standalone_mode=False, **extra))


def _write_utf8() -> None:
    """Write UTF-8 to standard output and standard error whatever the locale; what cannot be encoded is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a replaced stream may lack the method
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from minutes import __version__

        click.echo(f"minutes {__version__}")
        ctx.exit()


program = Program(
    "minutes",
    help=N_(
        "Formal Vietnamese meeting minutes as Word files.\n\n"
        "A meeting is written once, in YAML or JSON; the program makes the minutes that Nghị định 30/2020/NĐ-CP asks"
        " for.\n\n"
        "Exit codes: 0 done; 1 the checker found something; 2 it could not be done; 3 it would have overwritten"
        " somebody's edits; 70 a fault of the program; 130 interrupted."
    ),
    lazy=[
        "render:minutes.cli.render",
        "fit:minutes.cli.fit",
        "new:minutes.cli.new",
        "schema:minutes.cli.new",
        "check:minutes.cli.check",
        "templates:minutes.cli.templates",
    ],
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help=N_("Show the version and exit."),
        )
    ],
    no_args_is_help=True,
)
lang_option(program)
