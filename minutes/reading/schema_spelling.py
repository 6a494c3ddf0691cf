"""Patterns for the ways in which one word may be spelt: ``Chủ trì``, ``chủ_trì``, ``CHỦ TOẠ``, ``in-favour``.

The regular expressions of JSON Schema know no flags, so each letter says its capital itself.
"""

from collections.abc import Iterable

from minutes.model.fields import OLD_TONES, key_form

OLDER = {new: old for old, new in OLD_TONES.items()}


def spelt(names: Iterable[str]) -> str:
    """The pattern of all spellings that :func:`~minutes.model.fields.key_form` holds to be one of the names."""
    forms = dict.fromkeys(key_form(name) for name in names)
    return f"^({'|'.join(map(_name, forms))})$"


def _name(form: str) -> str:
    return "[ _-]+".join(map(_word, form.split(" ")))


def _word(word: str) -> str:
    if word[-2:] in OLDER and not word.startswith("qu"):
        return f"{_letters(word[:-2])}({_letters(word[-2:])}|{_letters(OLDER[word[-2:]])})"
    return _letters(word)


def _letters(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if letter != letter.upper() else _plain(letter) for letter in word)


def _plain(letter: str) -> str:
    return letter if letter.isalnum() or letter in "/,;:%'\"" else f"[{letter}]"
