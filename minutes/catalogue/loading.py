"""Translations out of gettext catalogues.

An installed package carries compiled catalogues (``.mo``), made by its build. In a checkout they may be missing, or
older than the ``.po`` that somebody is editing; then the ``.po`` itself is read.
"""

import os
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")

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

    compiled, source = _age(stem + ".mo"), _age(stem + ".po")
    if compiled is None and source is None:
        return NullTranslations()
    if compiled is not None and (source is None or source <= compiled):
        with open(stem + ".mo", "rb") as file:
            return GNUTranslations(file)

    from minutes.catalogue.compiling import compile_catalogue

    with open(stem + ".po", encoding="utf-8") as text:
        return GNUTranslations(BytesIO(compile_catalogue(text.read())))


def _age(path: str) -> float | None:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return None
