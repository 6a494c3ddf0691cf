"""The texts by which a value may be recognised, each with the expression that prints exactly this text."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import TYPE_CHECKING

from minutes.learning.dates import Form, date_forms, time_forms
from minutes.richtext import Blank, Paragraph, Phrase, RichText
from minutes.wording.capitals import first_lower, first_upper
from minutes.wording.lists import listing
from minutes.wording.numbers import counted, number

if TYPE_CHECKING:
    from minutes.learning.spelling import Spelling
    from minutes.learning.values import Known, Scope, Several

DOTS = "………"
"""A blank as the engine prints it when nothing else is said."""
_SEPARATORS = (", ", "; ", " - ", "; - ", "\n")


def value_forms(known: "Known", spelling: "Spelling") -> Iterator[Form]:
    """The forms of a single value, the plainest first."""
    value, expression = known.value, known.expression
    if isinstance(value, date):
        yield from date_forms(value, expression, spelling)
    elif isinstance(value, time):
        yield from time_forms(value, expression, spelling)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value), expression
        yield number(value), f"{expression} | {spelling.filter('number')}"
        yield counted(value), f"{expression} | {spelling.filter('counted')}"
    elif isinstance(value, Phrase | RichText):
        text = plain_text(value)
        if text:
            yield text, expression
    elif isinstance(value, str):
        yield from _texts(value, expression, spelling)


def _texts(value: str, expression: str, spelling: "Spelling") -> Iterator[Form]:
    text = str(value)
    yield text, expression
    yield text.upper(), f"{expression} | upper"
    yield first_upper(text), f"{expression} | {spelling.filter('first_upper')}"
    yield first_lower(text), f"{expression} | {spelling.filter('first_lower')}"
    parts = getattr(value, "parts", {})
    if isinstance(parts.get("day"), date):
        yield from date_forms(parts["day"], f"{expression}.day", spelling)
    if isinstance(parts.get("clock"), time):
        yield from time_forms(parts["clock"], f"{expression}.clock", spelling)


def plain_text(value: object) -> str:
    """The text of a sentence with blanks, or of a rich text of one paragraph; empty for everything else."""
    if isinstance(value, RichText):
        if len(value.blocks) != 1 or not isinstance(value.blocks[0], Paragraph):
            return ""
        return _of_runs(value.blocks[0].runs)
    return _of_runs(value.runs) if isinstance(value, Phrase | Paragraph) else ""


def _of_runs(runs: tuple[object, ...]) -> str:
    return "".join(DOTS if isinstance(run, Blank) else str(getattr(run, "text", "")) for run in runs)


def list_forms(several: "Several", scope: "Scope") -> Iterator[Form]:
    """The forms of a list that is told in one line: its items, or one field of them, with marks between."""
    spelling, expression = scope.spelling, several.expression
    for texts, items in _columns(several):
        told = f"{expression}{items}"
        if len(texts) > 1:
            yield str(listing(texts)), f"{told} | {spelling.filter('listing')}"
        for mark in _SEPARATORS if len(texts) > 1 else ("; ",):
            written = mark.replace("\n", "\\n")
            yield mark.join(texts), f'{told} | join("{written}")'


def _columns(several: "Several") -> Iterator[tuple[list[str], str]]:
    """The texts of all items, and what makes the list of them; for records, once for each field that all have."""
    if all(isinstance(item, str) for item in several.items):
        yield [str(item) for item in several.items], ""
        return
    first = several.items[0]
    for name in first if isinstance(first, Mapping) else ():
        values = [item.get(name) if isinstance(item, Mapping) else None for item in several.items]
        if name != "key" and all(isinstance(value, str) for value in values):
            # Inside a string a template needs the English name: it is no name there, but a text.
            yield [str(value) for value in values], f' | map(attribute="{name}")'
