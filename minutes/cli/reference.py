"""The page ``docs/cli.md``, from the commands themselves: ``python -m minutes.cli.reference docs/cli.md``."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from minutes.cli.program import program
from minutes.cli.speaking import speak

HEAD = """# The command line

Made by `python -m minutes.cli.reference docs/cli.md` from the commands; do not edit.

Messages and help are in Vietnamese, or in English with `--lang en`, with `MINUTES_LANG=en`, or where the locale
(`LC_ALL`, `LC_MESSAGES`, `LANG`) is English. The language of a document is never touched by this. Results go to
standard output, everything that is told about them to standard error, both in UTF-8.

| exit code | meaning |
|--:|---|
| 0 | done, nothing found |
| 1 | the checker found something |
| 2 | could not do it: the input, the template, the usage, the place for the output |
| 3 | would have lost somebody's edits |
| 70 | internal error |
| 130 | interrupted |
"""
WIDTH = 80


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_section(*found) for found in _commands(program, None, "minutes"))


def _commands(command: click.Command, parent: click.Context | None, name: str) -> Iterator[tuple[str, click.Context]]:
    """Every command with its full name, a group before what it holds."""
    context = click.Context(command, parent, name, terminal_width=WIDTH, **command.context_settings)
    yield context.command_path, context
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from _commands(found, context, below)


def _section(path: str, context: click.Context) -> str:
    """One command, in both languages."""
    return f"\n## {path}\n\n```text\n{_help(context, 'vi')}\n```\n\n```text\n{_help(context, 'en')}\n```\n"


def _help(context: click.Context, lang: str) -> str:
    speak(["--lang", lang])
    return context.command.get_help(context)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
