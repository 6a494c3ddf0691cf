"""Translations from gettext catalogues, which the build compiles.

In a checkout a compiled catalogue (``.mo``) may be missing, or older than the ``.po`` under edit; then Babel compiles
the ``.po`` in memory.
"""

import os
from io import BytesIO
from typing import TYPE_CHECKING

from minutes.built import PACKAGE, current

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = os.path.join(PACKAGE, "locale")

_loaded: dict[tuple[str, str], "NullTranslations"] = {}


def translate(message: str, lang: str, domain: str = "minutes") -> str:
    """The message in the language; as it is when it has no translation (English is the id itself)."""
    if lang == "en" or not message:
        return message
    return _translations(lang, domain).gettext(message)


def translate_plural(one: str, many: str, count: int, lang: str, domain: str = "minutes") -> str:
    """One of two messages by a count, in the language."""
    if lang == "en":
        return one if count == 1 else many
    return _translations(lang, domain).ngettext(one, many, count)


def _translations(lang: str, domain: str) -> "NullTranslations":
    key = (lang, domain)
    if key not in _loaded:
        _loaded[key] = load(os.path.join(FOLDER, lang, "LC_MESSAGES", domain))
    return _loaded[key]


def load(stem: str) -> "NullTranslations":
    """The catalogue of a path without its ending; an empty one when there is neither a ``.mo`` nor a ``.po``."""
    from gettext import GNUTranslations, NullTranslations

    if current(stem + ".mo", stem + ".po"):
        with open(stem + ".mo", "rb") as file:
            return GNUTranslations(file)
    return GNUTranslations(_compiled(stem + ".po")) if os.path.exists(stem + ".po") else NullTranslations()


def _compiled(source: str) -> BytesIO:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with open(source, "rb") as file:
        write_mo(compiled, read_po(file, abort_invalid=True))
    compiled.seek(0)
    return compiled
