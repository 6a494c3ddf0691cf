"""The head of a document that is not ours: found from the words of the national title."""

import re
from collections.abc import Iterator
from itertools import islice

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import fold, is_rule, words
from minutes.problems import N_

REACH = 60
"""So many paragraphs from the beginning a head may reach."""
_NUMBER = re.compile(r"số\b[\s:.…\d]*/|số\s*:", re.IGNORECASE)
_DATE = re.compile(r"ngày\b.*\btháng\b|,\s*ngày\b|\b\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}\b", re.IGNORECASE)
_CLOSE = 0.9
_LOOSE = 60
"""Fewer letters in a line without a table may be a number and nothing else."""


def find_head(anatomy: Anatomy) -> None:
    """Mark national title, motto, bodies, number, and place and date."""
    title = _named(anatomy, "national_title", N_("the words of the national title"))
    motto = _named(anatomy, "motto", N_("the words of the motto"))
    anchor = title or motto
    if anchor is None or anchor.cell is None:
        _loose(anatomy)
        return
    for paragraph in _table(anatomy, anchor.cell.table):
        if paragraph.cell is None or not paragraph.text.strip():
            continue
        text = words(paragraph)
        if paragraph.cell.column >= anchor.cell.column:
            if _DATE.search(text):
                anatomy.mark(paragraph, "place_date", N_("a date below the national title"))
        elif _NUMBER.match(text):
            _number(anatomy, paragraph)
        elif text.startswith(("V/v", "v/v", "Về việc")):
            anatomy.mark(paragraph, "letter_summary", N_("V/v below the number"))
    _agency(anatomy, anchor)


def _number(anatomy: Anatomy, paragraph: Paragraph) -> None:
    """With another line in the same paragraph, such as V/v, it is there, but cannot be judged apart."""
    if "\n" not in paragraph.text.strip():
        anatomy.mark(paragraph, "symbol", N_("begins with Số, left of the national title"))
        return
    anatomy.seen["symbol"] = paragraph.number
    if "v/v" in paragraph.text.lower():
        anatomy.seen["letter_summary"] = paragraph.number


def _named(anatomy: Anatomy, name: str, why: str) -> Paragraph | None:
    known = next(anatomy.of(name), None)
    if known:
        return known
    anatomy.forget()
    wanted = fold(anatomy.standard.components[name].text)
    for paragraph in anatomy.body[:REACH]:
        found = fold(words(paragraph))
        if _same(found, wanted):
            anatomy.mark(paragraph, name, why)
            return paragraph
        if wanted in found:
            anatomy.seen[name] = paragraph.number
    return None


def _same(found: str, wanted: str) -> bool:
    if found == wanted:
        return True
    if not found or abs(len(found) - len(wanted)) > 3:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, found, wanted).ratio() >= _CLOSE


def _table(anatomy: Anatomy, table: int) -> Iterator[Paragraph]:
    """The paragraphs of the table; nested ones, such as boxes of stamps, not."""
    return (one for one in anatomy.body[: REACH * 2] if one.cell and one.cell.table == table)


def _loose(anatomy: Anatomy) -> None:
    """Without a table only the number is certain."""
    for paragraph in islice(anatomy.body, REACH):
        text = words(paragraph)
        if re.match(r"Số ?:.*/", text) and len(text) < _LOOSE and not _DATE.search(text):
            anatomy.mark(paragraph, "symbol", N_("begins with Số, near the beginning"))
            return


def _agency(anatomy: Anatomy, anchor: Paragraph) -> None:
    """The names of bodies stand left of the national title, the issuing one last and bold."""
    cell = anchor.cell
    if cell is None:
        return
    left = [
        one for one in _table(anatomy, cell.table)
        if one.cell and one.cell.column < cell.column and one.cell.row <= cell.row and one.text.strip()
    ]  # fmt: skip
    lines = []
    for paragraph in left:
        below = paragraph.number == anatomy.seen.get("symbol")
        if below or anatomy.component(paragraph) in ("symbol", "letter_summary"):
            break
        if not is_rule(paragraph.text):
            lines.append(paragraph)
    unknown = [one for one in lines if not anatomy.component(one)]
    if not unknown or len(unknown) < len(lines):
        return  # in our own documents the styles have said it
    if any(_is_mixed(one) for one in lines):
        anatomy.seen["agency"] = lines[-1].number
        return
    first = _begin(anatomy, lines)
    anatomy.mark(lines[-1], "agency", N_("the last name left of the national title"))
    if first is not None:
        for paragraph in lines[:first]:
            anatomy.mark(paragraph, "parent", N_("a name above that of the issuing body"))
        for paragraph in lines[first:-1]:
            anatomy.mark(paragraph, "agency", N_("a name left of the national title"))


def _begin(anatomy: Anatomy, lines: list[Paragraph]) -> int | None:
    """The line where the issuing body's name begins: told by bold letters, or by the words; None: not certain."""
    bold = [_bold(one) for one in lines]
    texts = [words(one) for one in lines]
    if len(lines) == 1:
        return 0
    if bold[-1] and not all(bold):
        first = bold.index(True)
        return first if all(bold[first:]) else None
    bodies = [n for n, text in enumerate(texts) if n and re.fullmatch(anatomy.words["bodies"], text, re.IGNORECASE)]
    if bodies and re.fullmatch(anatomy.words["parents"], texts[0], re.IGNORECASE):
        return bodies[-1]
    return 0 if all(bold) and not bodies else None


def _bold(paragraph: Paragraph) -> bool:
    return any(one.letters.bold for one in paragraph.stretches if one.text.strip())


def _is_mixed(paragraph: Paragraph) -> bool:
    """Whether lines of one paragraph differ: two names in it."""
    bold = {one.letters.bold for one in paragraph.stretches if one.text.strip()}
    return "\n" in paragraph.text.strip() and len(bold) > 1
