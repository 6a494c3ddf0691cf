"""The language that this run of the program speaks, for our own words and for click's."""

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar

from minutes.filling import fill
from minutes.i18n import DEFAULT, language
from minutes.loading import translate, translate_plural

_spoken: ContextVar[str] = ContextVar("spoken", default=DEFAULT)


def spoken() -> str:
    """The language of this run: ``"vi"`` or ``"en"``."""
    return _spoken.get()


def say(message: str, **values: object) -> str:
    """A message of the catalogue in the language of this run, filled with values."""
    return fill(message, values, spoken())


def speak(args: Sequence[str]) -> None:
    """Choose the language by the arguments and the environment, before click reads the arguments.

    The first thing that goes wrong, and ``--help``, must already be in the right language.
    """
    _spoken.set(language(_wish(args), os.environ))
    _lend_click_our_words()


def _wish(args: Sequence[str]) -> str | None:
    """The value of the last ``--lang``, wherever it stands; click itself refuses a wrong one later."""
    wish = None
    for word, following in zip(args, [*args, ""][1:], strict=True):
        if word == "--":
            break
        if word == "--lang":
            wish = following
        elif word.startswith("--lang="):
            wish = word.removeprefix("--lang=")
    return wish


def _lend_click_our_words() -> None:
    """Have click look its words up here: its own look-up knows only the environment, and only compiled catalogues."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for attribute, ours in (("_", _click_word), ("ngettext", _click_plural)):
                if hasattr(module, attribute):
                    setattr(module, attribute, ours)


def _click_word(message: str) -> str:
    return translate(message, spoken(), "click")


def _click_plural(one: str, many: str, count: int) -> str:
    return translate_plural(one, many, count, spoken(), "click")
