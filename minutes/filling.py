"""Values into a message: how a number, a list, a text of the user or a further message is shown inside a sentence."""

from collections.abc import Mapping, Set

from minutes.loading import translate
from minutes.problems import Message

LONGEST = 400
"""Of a longer text only the beginning is shown: a message is one line."""

_GROUPED_FROM = 10_000  # a year, or a line's number, is written without a separator


def fill(message: str, values: Mapping[str, object], lang: str) -> str:
    """The message in the language with its values put in; a value that is missing stays as ``{name}``."""
    return translate(message, lang).format_map(_Shown({name: show(value, lang) for name, value in values.items()}))


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def show(value: object, lang: str) -> str:
    """A value as a part of a sentence, on one line."""
    if isinstance(value, Message):
        return fill(value.text, value.values, lang)
    if isinstance(value, str):
        return _one_line(value)
    if isinstance(value, (list, tuple, Set)) and not hasattr(value, "_fields"):
        items = sorted(value, key=str) if isinstance(value, Set) else value
        return ", ".join(show(item, lang) for item in items)
    if hasattr(value, "as_integer_ratio") and not isinstance(value, bool):  # int, float, Decimal, Fraction
        return _number(str(value), lang)
    return _one_line(str(value))


def _number(text: str, lang: str) -> str:
    digits, point, decimals = text.partition(".")
    if digits.lstrip("-").isdigit() and abs(int(digits)) >= _GROUPED_FROM:
        digits = f"{int(digits):,}"
    text = digits + point + decimals
    return text if lang == "en" else text.translate(_VIETNAMESE_MARKS)


_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def _one_line(text: str) -> str:
    """The text without line breaks, and without characters that would write elsewhere on a terminal."""
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "…"
    if text.isprintable():
        return text
    text = "↵".join(text.splitlines())
    return "".join(c if c.isprintable() or c in _JOINERS else f"\\u{ord(c):04x}" for c in text.replace("\t", "⇥"))


_JOINERS = "\u200d\u200c\u00a0"  # not printable by Python's book, but parts of emoji and of Vietnamese typing
