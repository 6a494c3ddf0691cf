"""The texts by which a value may be recognised, each with the expression that prints exactly this text."""

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

# The ways in which forms write dates and times, each with the expression that prints it.
Form = tuple[str, str]
"""A text, and the expression that prints it."""


def date_forms(day: date, expression: str, spelling: Spelling) -> Iterator[Form]:
    """The date as the wording prints it, then as typed by hand."""
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
    """The time of day with every usual mark between hour and minute, with and without a leading zero."""
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
"""A blank as the engine prints it by default."""
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
    """The forms of a list in one line: its items, or one field of them, with separators."""
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


# All texts that values may print: what is looked for in a document to find whose a paragraph is.
_DEEPEST = 4
_NAMES = ("name", "title")
"""The fields by which an item is called."""


def item_texts(item: object, depth: int = 0) -> set[str]:
    """All texts, folded, that anything of an item may print."""
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
    """The texts, folded, that print the name of an item: two people of one name are two people."""
    named = [item.get(name) for name in _NAMES] if isinstance(item, Mapping) else [item]
    spelling = Spelling("en")
    return {
        folded(text)
        for value in named
        if isinstance(value, str) and not is_weak(folded(value))
        for text, _ in value_forms(Known("x", value), spelling)
    }


def rich_lines(value: RichText) -> list[str]:
    """The paragraphs of a rich text, folded, those of its tables too."""
    found = []
    for block in value.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Table):
            found += [one for row in block.rows for cell in row.cells for one in cell.blocks or (Paragraph(()),)]
    return [folded("".join(str(getattr(run, "text", "………")) for run in one.runs)) for one in found]


def labelled(item: object, struct: type[Record] | None) -> list[tuple[str, str]]:
    """Short values of an item with the words that a form puts before them: ``tán thành``, ``14``."""
    scope = Scope(item, struct, Spelling("en"), "x")
    return [
        (word, folded(str(known.value)))
        for known in scope.scalars()
        if isinstance(known.value, int | str) and is_weak(folded(str(known.value)))
        for word in known.words
        if len(word) > 2
    ]


# What is looked for in a document: all texts that the values of a scope print.
_COLUMNED = frozenset((DataTable, TableRow))
IN_LISTS = 9
"""How a rank begins of what prints several items of a list."""


class Candidate(NamedTuple):
    """A text to look for."""

    text: str
    """Folded."""
    exact: str
    """As the expression prints it."""
    expression: str
    words: tuple[str, ...]
    """What a form may call it, and, in ``around``, what it belongs to."""
    around: tuple[str, ...]
    rank: tuple[int, ...]
    weak: bool
    """Whether it only counts where the words before it name it, or where it is all that there is."""
    alone: bool = True
    """Whether being all that there is suffices."""


def candidates(scope: Scope, lists: Iterable[Several]) -> list[Candidate]:
    """All that may be looked for in a scope, the longest first."""
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
    # A single word may mean anything; in the row of an item it is the item's.
    alone = bool(scope.name) or "code" in getattr(known.value, "parts", ())
    for place, (exact, expression) in enumerate(value_forms(known, scope.spelling)):
        text = folded(exact)
        weak = is_weak(text) or (common and len(exact) <= len(str(known.value)))
        rank = (*known.rank, place)
        yield Candidate(text, exact, expression, known.words, known.around, rank, weak, alone)


def _by_place(several: Several, scope: Scope) -> Iterable[Candidate]:
    """The cells of a table of data, each in its column: a form's own table has its columns."""
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
