"""The language of messages and help, not of documents: translation, values in messages, places, problems."""

import os
from collections.abc import Mapping, Set
from io import BytesIO
from typing import TYPE_CHECKING

from minutes.built import PACKAGE, current
from minutes.problems import N_, Message, Place, Problem, Severity, Step

if TYPE_CHECKING:
    from gettext import NullTranslations


LANGUAGES = ("vi", "en")
DEFAULT = "vi"


def language(option: str | None, environ: Mapping[str, str]) -> str:
    """Return ``"vi"`` or ``"en"``: from the option, ``MINUTES_LANG`` or the locale; Vietnamese by default.

    Unsupported languages are ignored, so that ``LANG=C`` and ``LANG=fr_FR.UTF-8`` mean Vietnamese. Of the locale
    variables only the first that is set counts, as in POSIX.
    """
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG")
    for wanted in (option, environ.get("MINUTES_LANG"), locale):
        code = (wanted or "").replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT


LONGEST = 400
"""The most characters shown of a text: a message is one line."""

_GROUPED_FROM = 10_000  # years and line numbers have no separator


def fill(message: str, values: Mapping[str, object], lang: str) -> str:
    """Return the translated message with its values; a missing value stays as ``{name}``."""
    return translate(message, lang).format_map(_Shown({name: show(value, lang) for name, value in values.items()}))


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def show(value: object, lang: str) -> str:
    """Return a value as part of a sentence, on one line."""
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
    """Return the text without line breaks and terminal control characters."""
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "…"
    if text.isprintable():
        return text
    text = "↵".join(text.splitlines())
    return "".join(c if c.isprintable() or c in _JOINERS else f"\\u{ord(c):04x}" for c in text.replace("\t", "⇥"))


_JOINERS = "\u200d\u200c\u00a0"  # not printable for Python, but part of emoji and Vietnamese input


# In a checkout a compiled catalogue (``.mo``) may be missing or older than the ``.po``; then Babel compiles the ``.po``
# in memory.
FOLDER = os.path.join(PACKAGE, "locale")

_loaded: dict[tuple[str, str], "NullTranslations"] = {}


def translate(message: str, lang: str, domain: str = "minutes") -> str:
    """Return the translated message; unchanged without a translation (English is the id)."""
    if lang == "en" or not message:
        return message
    return _translations(lang, domain).gettext(message)


def translate_plural(one: str, many: str, count: int, lang: str, domain: str = "minutes") -> str:
    """Return one of two messages by a count, translated."""
    if lang == "en":
        return one if count == 1 else many
    return _translations(lang, domain).ngettext(one, many, count)


def _translations(lang: str, domain: str) -> "NullTranslations":
    key = (lang, domain)
    if key not in _loaded:
        _loaded[key] = load(os.path.join(FOLDER, lang, "LC_MESSAGES", domain))
    return _loaded[key]


def load(stem: str) -> "NullTranslations":
    """Return the catalogue of a path without extension; empty without ``.mo`` and ``.po``."""
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


# Places in words: ``hop.yaml:4:1`` for a text, ``mau.docx, bảng 2, hàng 3`` for a Word file.
_STEPS = {
    "table": N_("table {number}"),
    "row": N_("row {number}"),
    "cell": N_("cell {number}"),
    "paragraph": N_("paragraph {number}"),
    "text-box": N_("text box {number}"),
    "heading": N_("section “{text}”"),
    "page": N_("page {number}"),
    "part-of-document": N_("part {number} of the document"),
    "line": N_("at “{text}”"),
    "after": N_("below “{text}”"),
    "file": N_("in the file “{text}”"),
}
_PARTS = {
    "header": N_("header"),
    "footer": N_("footer"),
    "footnotes": N_("footnotes"),
    "endnotes": N_("endnotes"),
    "comments": N_("comments"),
    "core": N_("document properties"),
    "app": N_("document properties"),
    "custom": N_("document properties"),
    "settings": N_("settings"),
    "styles": N_("styles"),
    "numbering": N_("numbering"),
}
_BODY = ("document", "body", "")


def word_place(place: Place, lang: str) -> str:
    """Return the place without the field, which is in the sentence; empty when unknown."""
    spots = [place.source] if place.source else []
    if place.line is not None:
        spots[-1:] = [":".join(str(spot) for spot in (*spots, place.line, place.column) if spot is not None)]
    spots += [words for step in place.steps if step.kind != "tag" and (words := word_step(step, lang))]
    return ", ".join(spots)


def word_step(step: Step, lang: str) -> str:
    """Return one step in words; empty for the document body, the default."""
    if step.kind == "part":
        return _part(str(step.value), lang)
    message = _STEPS.get(step.kind, "{kind} {text}")
    return fill(message, {"number": str(step.value), "text": step.value, "kind": step.kind}, lang)


def quoted_tags(place: Place, lang: str) -> list[str]:
    """Return the tags of a place as written in the template."""
    return [fill("{text}", {"text": step.value}, lang) for step in place.steps if step.kind == "tag"]


def _part(value: str, lang: str) -> str:
    """Return ``header2`` or ``word/header2.xml`` in words; the first of a kind has no number."""
    stem = value.rpartition("/")[2].removesuffix(".xml")
    name = stem.rstrip("0123456789")
    number = stem.removeprefix(name)
    if name in _BODY:
        return ""
    words = fill(_PARTS[name], {}, lang) if name in _PARTS else stem
    return f"{words} {number}" if name in _PARTS and number not in ("", "1") else words


_SEVERITIES = {Severity.WARNING: N_("warning"), Severity.HINT: N_("hint")}


def word(problem: Problem, lang: str) -> str:
    """Return ``file:line:column: field: fault; way out``, with the hint indented on a line of its own.

    A warning or hint is marked as such after the place, where editors look.
    """
    severity = translate(_SEVERITIES.get(problem.severity, ""), lang)
    found = fill(problem.message, problem.values, lang)
    tags = [tag for tag in quoted_tags(problem.place, lang) if tag not in found]
    parts = [word_place(problem.place, lang), severity, problem.place.field, *tags, found]
    sentence = ": ".join(filter(None, parts))
    if not problem.hint:
        return sentence
    return f"{sentence}\n  {fill(problem.hint, problem.values, lang)}"
