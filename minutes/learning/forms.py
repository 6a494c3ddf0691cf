"""The texts that a value may print, each with its expression: dates, times, values, lists in one line; and the
candidates to search for in a scope.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from typing import NamedTuple

from minutes.learning.text import folded, is_weak
from minutes.learning.values import CHOSEN, Known, Scope, Several, Spelling
from minutes.model import DataTable, Record, TableRow
from minutes.richtext import Blank, Paragraph, Phrase, Picture, RichText, Table
from minutes.wording import (
    counted,
    day_month,
    first_lower,
    first_upper,
    full_date,
    listing,
    number,
    short_date,
    weekday_date,
)

Form = tuple[str, str]
"""A text, and the expression that prints it."""


def date_forms(day: date, expression: str, spelling: Spelling) -> Iterator[Form]:
    """Yield the forms of a date, that of the wording first, then those typed by hand."""
    for say in (weekday_date, full_date, short_date, day_month):
        told = f"{expression} | {spelling.filter(say.__name__)}"
        yield str(say(day)), told
        yield str(first_upper(say(day))), f"{told} | {spelling.filter('first_upper')}"
    short = f"({expression} | {spelling.filter('short_date')})"
    at, month, year = f"{short}[:2]", f"{short}[3:5]", f"{short}[6:]"
    for mark in "/-.":
        yield f"{day.day:02}{mark}{day.month:02}{mark}{day.year}", _told(at, f'"{mark}"', month, f'"{mark}"', year)
        written = _told(f"{at} | int", f'"{mark}"', f"{month} | int", f'"{mark}"', year)
        yield f"{day.day}{mark}{day.month}{mark}{day.year}", written
        written = _told(at, f'"{mark}"', f"{month} | int", f'"{mark}"', year)
        yield f"{day.day:02}{mark}{day.month}{mark}{day.year}", written
    yield day.isoformat(), _told(year, '"-"', month, '"-"', at)
    for zeros in (("", ""), ("02", ""), ("02", "02")):
        said = f"gày {day.day:{zeros[0]}} tháng {day.month:{zeros[1]}} năm {day.year}"
        parts = [part if zero else f"{part} | int" for part, zero in zip((at, month), zeros, strict=True)]
        for first in "nN":
            yield first + said, _told(f'"{first}gày "', parts[0], '" tháng "', parts[1], '" năm "', year)


def time_forms(at: time, expression: str, spelling: Spelling) -> Iterator[Form]:
    """Yield the forms of a time with each usual separator, with and without a leading zero."""
    text = f"({expression} | string)"
    hour, minute = f"{text}[:2]", f"{text}[3:5]"
    for between, after in ((" giờ ", " phút"), (" giờ ", ""), ("h", ""), (":", ""), ("g", "")):
        behind = [f'"{after}"'] if after else []
        yield f"{at.hour:02}{between}{at.minute:02}{after}", _told(hour, f'"{between}"', minute, *behind)
        written = _told(f"{hour} | int", f'"{between}"', minute, *behind)
        yield f"{at.hour}{between}{at.minute:02}{after}", written


def _told(*parts: str) -> str:
    return " ~ ".join(parts)


DOTS = "………"
"""The engine's default for a blank."""
_SEPARATORS = (", ", "; ", " - ", "; - ", "\n")


def value_forms(known: "Known", spelling: "Spelling") -> Iterator[Form]:
    """Yield the forms of a single value, the simplest first."""
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
    """Return the text of a sentence with blanks, or of a rich text of one paragraph; empty for other values."""
    if isinstance(value, RichText):
        if len(value.blocks) != 1 or not isinstance(value.blocks[0], Paragraph):
            return ""
        return _of_runs(value.blocks[0].runs)
    return _of_runs(value.runs) if isinstance(value, Phrase | Paragraph) else ""


def _of_runs(runs: tuple[object, ...]) -> str:
    return "".join(DOTS if isinstance(run, Blank) else str(getattr(run, "text", "")) for run in runs)


def list_forms(several: "Several", scope: "Scope") -> Iterator[Form]:
    """Yield the forms of a list in one line: its items, or one of their fields, with separators."""
    spelling, expression = scope.spelling, several.expression
    for texts, items in _columns(several):
        told = f"{expression}{items}"
        if len(texts) > 1:
            yield str(listing(texts)), f"{told} | {spelling.filter('listing')}"
        for mark in _SEPARATORS if len(texts) > 1 else ("; ",):
            written = mark.replace("\n", "\\n")
            yield mark.join(texts), f'{told} | join("{written}")'


def _columns(several: "Several") -> Iterator[tuple[list[str], str]]:
    """Yield the texts of all items with the expression of the list; for records, once for each field that all have."""
    if all(isinstance(item, str) for item in several.items):
        yield [str(item) for item in several.items], ""
        return
    first = several.items[0]
    for name in first if isinstance(first, Mapping) else ():
        values = [item.get(name) if isinstance(item, Mapping) else None for item in several.items]
        if name != "key" and all(isinstance(value, str) for value in values):
            # Inside a string a template needs the English name.
            yield [str(value) for value in values], f' | map(attribute="{name}")'


_DEEPEST = 4
_NAMES = ("name", "title")
"""The fields with the name of an item."""


def item_texts(item: object, depth: int = 0) -> set[str]:
    """Return all folded texts that the values of an item may print."""
    scope = Scope(item, None, Spelling("en"), "x")
    found: set[str] = set()
    for known in scope.scalars():
        said = {folded(text) for text, _ in value_forms(Known("x", known.value), scope.spelling)}
        common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
        found |= {folded(str(known.value))} if common and not getattr(known.value, "parts", None) else said
        if isinstance(known.value, Picture):
            found.add(folded(known.value.description))
        if isinstance(known.value, RichText):
            found |= set(rich_lines(known.value))
    for several in scope.whole_lists():
        found |= {folded(text) for text, _ in list_forms(several, scope)}
        if depth < _DEEPEST:
            found |= set().union(*(item_texts(one, depth + 1) for one in several.items))
    return {text for text in found if text and any(map(str.isalnum, text))}


def naming_texts(item: object) -> set[str]:
    """Return the folded texts of an item's name; two people may have the same name."""
    named = [item.get(name) for name in _NAMES] if isinstance(item, Mapping) else [item]
    spelling = Spelling("en")
    return {
        folded(text)
        for value in named
        if isinstance(value, str) and not is_weak(folded(value))
        for text, _ in value_forms(Known("x", value), spelling)
    }


def rich_lines(value: RichText) -> list[str]:
    """Return the folded paragraphs of a rich text, including those of its tables."""
    found = []
    for block in value.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Table):
            found += [one for row in block.rows for cell in row.cells for one in cell.blocks or (Paragraph(()),)]
    return [folded("".join(str(getattr(run, "text", "………")) for run in one.runs)) for one in found]


def labelled(item: object, struct: type[Record] | None) -> list[tuple[str, str]]:
    """Return the short values of an item with the labels a form puts before them: ``tán thành``, ``14``."""
    scope = Scope(item, struct, Spelling("en"), "x")
    return [
        (word, folded(str(known.value)))
        for known in scope.scalars()
        if isinstance(known.value, int | str) and is_weak(folded(str(known.value)))
        for word in known.words
        if len(word) > 2
    ]


_COLUMNED = frozenset((DataTable, TableRow))
IN_LISTS = 9
"""The first element of the rank of expressions that print several items of a list."""


class Candidate(NamedTuple):
    """A text to search for."""

    text: str
    """Folded."""
    exact: str
    """As the expression prints it."""
    expression: str
    words: tuple[str, ...]
    """Labels of the value in a form, and, in ``around``, of its record."""
    around: tuple[str, ...]
    rank: tuple[int, ...]
    weak: bool
    """Whether it counts only after a label or as a whole segment."""
    alone: bool = True
    """Whether being a whole segment is enough."""


def candidates(scope: Scope, lists: Iterable[Several]) -> list[Candidate]:
    """Return the candidates of a scope, the longest first."""
    found: dict[tuple[str, str], Candidate] = {}
    for known in scope.scalars():
        for one in _of_value(known, scope):
            found.setdefault((one.text, one.expression), one)
    for several in lists:
        for one in _of_list(several, scope) if several.rank[0] != CHOSEN else ():
            found.setdefault((one.text, one.expression), one)
    for several in lists if scope.struct in _COLUMNED else ():
        for one in _by_place(several, scope):
            found.setdefault((one.text, one.expression), one)
    told = (one for one in found.values() if any(map(str.isalnum, one.text)))
    return sorted(told, key=lambda one: (-len(one.text), one.rank))


def _of_value(known: Known, scope: Scope) -> Iterable[Candidate]:
    common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
    # A single word in a document may be anything; in the row of an item it is the item's.
    alone = bool(scope.name) or "code" in getattr(known.value, "parts", ())
    for place, (exact, expression) in enumerate(value_forms(known, scope.spelling)):
        text = folded(exact)
        weak = is_weak(text) or (common and len(exact) <= len(str(known.value)))
        rank = (*known.rank, place)
        yield Candidate(text, exact, expression, known.words, known.around, rank, weak, alone)


def _by_place(several: Several, scope: Scope) -> Iterable[Candidate]:
    """Yield the cells of a data table, by column; a form's own table has the same columns."""
    for place, item in enumerate(several.items):
        if isinstance(item, str):
            text, rank = folded(item), (IN_LISTS + 1, *several.rank, place)
            expression = f"{several.expression}[{place}]"
            yield Candidate(text, item, expression, (), (), rank, weak=True, alone=bool(scope.name))


def _of_list(several: Several, scope: Scope) -> Iterable[Candidate]:
    for place, (exact, expression) in enumerate(list_forms(several, scope)):
        text = folded(exact)
        rank = (IN_LISTS, *several.rank, place)
        yield Candidate(text, exact, expression, several.words, several.around, rank, is_weak(text))
