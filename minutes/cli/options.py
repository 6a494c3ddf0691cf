"""Extensions of click: help in the language of the run, subcommands imported on demand, ``--lang``."""

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from minutes.i18n import DEFAULT, fill, language, translate, translate_plural
from minutes.problems import N_

if TYPE_CHECKING:
    from click.types import OptionHelpExtra


HELP_NAMES = {"help_option_names": ["-h", "--help"]}


class Option(click.Option):
    """An option whose help and metavar are catalogue ids."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the metavar and the help."""
        message = self.help
        self.help = say(message or "")
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = message

    def get_help_extra(self, ctx: click.Context) -> "OptionHelpExtra":
        """Return the extra help, without a range, which the metavar already shows."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the translated metavar."""
        return say(super().make_metavar(ctx))


class Argument(click.Argument):
    """An argument whose help and metavar are catalogue ids."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the metavar and the help."""
        return self.make_metavar(ctx), say(self.help or "")

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the translated metavar."""
        name = say(self.metavar or "") + ("…" if self.nargs == -1 else "")
        return name if self.required else f"[{name}]"


class Speaking(click.Command):
    """A command whose help is a catalogue id."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("context_settings", HELP_NAMES)
        settings.setdefault("options_metavar", N_("[OPTIONS]"))
        super().__init__(*args, **settings)
        self._shown_by: Option | None = None

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first paragraph of the help, for the list of commands."""
        return say(self.help or "").partition("\n\n")[0].rstrip(".")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.help or ""))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples verbatim."""
        if self.epilog:
            with formatter.section(say(N_("Examples"))):
                formatter.write_text("\b\n" + self.epilog)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line, translated."""
        return [say(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option, translated on demand; click's own is translated at every start."""
        if self._shown_by is None:
            names = self.get_help_option_names(ctx)
            self._shown_by = Option(
                [*names, "help_wanted"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=N_("Show this help and exit."),
            )
        return self._shown_by


def _show_help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


class Command(Speaking):
    """A command without subcommands."""


class Group(Speaking, click.Group):
    """A command with subcommands, each imported on demand."""

    command_class = Command

    def __init__(self, *args: Any, lazy: Sequence[str] = (), **settings: Any) -> None:
        settings.setdefault("subcommand_metavar", N_("COMMAND [ARGUMENTS]…"))
        super().__init__(*args, **settings)
        self._lazy = dict(path.partition(":")[::2] for path in lazy)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the given order: the main command first."""
        return [*self._lazy, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name; ``None`` when it is unknown."""
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        inside = vars(import_module(self._lazy[cmd_name])).values()
        return next(one for one in inside if isinstance(one, click.Command) and one.name == cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name. UsageError, with similar names, when it is unknown."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            near = self.list_commands(ctx)
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=near, ctx=ctx) from None


def lang_option(command: Any) -> Any:
    """Add ``--lang``, which every command has; :func:`speak` reads its value before click does."""
    option = click.option(
        "--lang",
        cls=Option,
        type=click.Choice(["vi", "en"]),
        expose_value=False,
        help=N_("Language of messages and help, never of the document; else MINUTES_LANG or the locale chooses it."),
    )
    return option(command)


_spoken: ContextVar[str] = ContextVar("spoken", default=DEFAULT)


def spoken() -> str:
    """Return the language of this run: ``"vi"`` or ``"en"``."""
    return _spoken.get()


def say(message: str, **values: object) -> str:
    """Return a catalogue message in the language of this run, filled with values."""
    return fill(message, values, spoken())


def speak(args: Sequence[str]) -> None:
    """Set the language from arguments and environment, before click parses: ``--help`` and early errors need it."""
    _spoken.set(language(_option(args), os.environ))
    _lend_click_our_words()


def _option(args: Sequence[str]) -> str | None:
    """Return the value of the last ``--lang``; click rejects a wrong one later."""
    option = None
    for word, following in zip(args, [*args, ""][1:], strict=True):
        if word == "--":
            break
        if word == "--lang":
            option = following
        elif word.startswith("--lang="):
            option = word.removeprefix("--lang=")
    return option


def _lend_click_our_words() -> None:
    """Replace click's translation functions: its own use only the environment and compiled catalogues."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for attribute, ours in (("_", _click_word), ("ngettext", _click_plural)):
                if hasattr(module, attribute):
                    setattr(module, attribute, ours)


def _click_word(message: str) -> str:
    return translate(message, spoken(), "click")


def _click_plural(one: str, many: str, count: int) -> str:
    return translate_plural(one, many, count, spoken(), "click")
