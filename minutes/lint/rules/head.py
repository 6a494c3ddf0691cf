"""What the lines of the head say together: type and symbol, day and names of units."""

import re
from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.messages import UNITS, shown
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure import Anatomy, blocks, fold, font_of, is_unassigned, room, words
from minutes.ooxml import EMU_PER_MM
from minutes.problems import N_, Message
from minutes.standards import Choice
from minutes.typography import wrapped
from minutes.wording import dates_in


@fact("symbol.type")
def symbol_type(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The abbreviation of the type with which the symbol begins, where both are known."""
    types = {fold(name): short for name, short in anatomy.words["types"].items()}
    type_ = next(anatomy.of("type"), None)
    wanted = types.get(fold(words(type_))) if type_ else None
    for paragraph in anatomy.of("symbol"):
        found = re.search(r"/\s*([^\W\d_]+)", words(paragraph))
        if wanted and found and found[1] != wanted:
            yield Fact(found[1], (paragraph.number,), wanted)


def day(anatomy: Anatomy) -> str | None:
    """The day of the document as ``2025-07-01``: of the head, else of the first line that has one; None: unknown."""
    for paragraph in (*anatomy.of("place_date"), *anatomy.of("line", "closing")):
        for found in dates_in(words(paragraph)):
            if found.long and found.year:
                return f"{found.year}-{found.month:02}-{found.day:02}"
    return None


@fact("head.sides")
def sides(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the national title stands right of everything else in its row."""
    title = next(anatomy.of("national_title"), None)
    if title and title.cell:
        row = (one for one in anatomy.body if one.cell and one.cell[:2] == title.cell[:2] and one.text.strip())
        columns = [one.cell.column for one in row if one.cell]
        if len(set(columns)) > 1:
            yield Fact(title.cell.column == max(columns), (title.number,))


@fact("head.abolished")
def abolished_agency(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Names of bodies of units that no longer existed on the day of the document."""
    if _is_later(anatomy):
        # A name may run over several lines, such as ỦY BAN NHÂN DÂN and QUẬN below it.
        paragraphs = [*anatomy.of("parent"), *anatomy.of("agency")]
        names = " ".join(map(words, paragraphs))
        found = re.search(anatomy.words["abolished"], names, re.IGNORECASE)
        if found:
            yield Fact(found[0], tuple(one.number for one in paragraphs), "", quote=found[0])


@fact("text.abolished")
def abolished_unit(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The same in the running text, where it may be meant as history."""
    if _is_later(anatomy):
        pattern = re.compile(anatomy.words["abolished"])
        for paragraph in anatomy.text:
            for found in pattern.finditer(paragraph.text):
                yield Fact(found[0], (paragraph.number,), "", quote=found[0].strip())


def _is_later(anatomy: Anatomy) -> bool:
    found = day(anatomy)
    return found is not None and found >= anatomy.words["abolished_from"]


# The drawn lines of head and title, and the one line of the national title.
MOST_LINES = 6
_FULL = 250
"""More letters fill a line even of a page on its side."""
_SLACK = 0.02
"""By this share the widths of another program may differ from ours."""


@fact("*.ruled")
def ruled(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether there is a line below it; nothing where a line was drawn that may be meant."""
    for lines in blocks(anatomy, component):
        number = lines[-1].number
        if number in anatomy.separators:
            yield Fact(True, (number,))
        elif not is_unassigned(anatomy):
            yield Fact(False, (number,))


@fact("*.rule_drawn")
def drawn(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the line is drawn, not made of text, border or underlining."""
    for lines in blocks(anatomy, component):
        separator = anatomy.separators.get(lines[-1].number)
        if separator:
            yield Fact(separator.kind == "drawn", (separator.paragraph,))


@fact("*.rule_length", N_("length of the line below"), "share")
def rule_length(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The share of the words above; of several printed lines that one which speaks most for what was drawn."""
    allowed = anatomy.standard.rule(component)
    for lines in blocks(anatomy, component):
        separator = anatomy.separators.get(lines[-1].number)
        widths = [width for paragraph in lines for width in printed_widths(anatomy, paragraph)]
        known = [one for one in widths if one]
        if separator and separator.length is not None and known and None not in widths:
            share = _share(separator.length, known, allowed)
            told = _told(separator.length, min(known) if share < allowed.low else max(known), allowed)
            yield Fact(round(share, 3), (separator.paragraph,), told=told)


def _share(length: float, widths: list[float], allowed: Choice) -> float:
    if length < allowed.low * min(widths):
        return length / min(widths)
    if length > allowed.high * max(widths):
        return length / max(widths)
    return min(max(length / widths[-1], allowed.low), allowed.high)


def _told(length: float, above: float, allowed: Choice) -> tuple[object, object]:
    """What is drawn and what should be, in millimetres: the share is the decree's measure, the ruler the reader's."""
    low, high = round(allowed.low * above), round(allowed.high * above)
    return shown(length, "mm"), shown(low, "mm") if low == high else Message(UNITS["mm"][1], {"low": low, "high": high})


def printed_widths(anatomy: Anatomy, paragraph: Paragraph) -> list[float | None]:
    """The widths of its printed lines in millimetres; None where the font or the room is not known, or in a blank."""
    if not any(map(str.isalpha, paragraph.text)):
        return [None]
    look, width = anatomy.main_look(paragraph), room(anatomy, paragraph)
    font = font_of(look) if look else None
    if font is None or width is None:
        return [None]
    lines = wrapped(paragraph.text.strip(), font, round(width * (1 + _SLACK) * EMU_PER_MM))
    return [font.width(line) / EMU_PER_MM for line in lines] if len(lines) <= MOST_LINES else [None]


def is_one_line(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    """Whether it is certainly printed in one line."""
    if len(paragraph.text) > _FULL:
        return False
    widths, width = printed_widths(anatomy, paragraph), room(anatomy, paragraph)
    if len(widths) != 1 or widths[0] is None or width is None:
        return False
    return widths[0] * (1 + _SLACK) + max(paragraph.shape.first_line, 0) < width


@fact("national_title.lines", N_("number of lines"))
def lines(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """In how many lines the national title is printed."""
    for paragraph in anatomy.of(component):
        widths = printed_widths(anatomy, paragraph)
        count = paragraph.text.strip().count("\n") + 1 if None in widths else len(widths)
        yield Fact(count, (paragraph.number,))


# Whether a component is there, and says what is prescribed. What is not certainly absent is not called missing.
REACH = 60
"""Paragraphs from the beginning in which a head can stand."""
SIGNS = ("national_title", "motto", "symbol", "type", "recipients_label", "signer_role")
ENOUGH = 2
"""So many of these make a document an administrative one."""
TRACES = {
    "national_title": ("conghoa", "chunghia", "dangcongsanvietnam"),
    "motto": ("doclap", "hanhphuc", "dangcongsanvietnam"),
    "symbol": ("so",),
    "letter_summary": (),
    "place_date": ("ngay", "thang"),
    "recipients_label": ("noinhan", "luuvt"),
}
"""What a component might have been that was not recognised."""


def is_administrative(anatomy: Anatomy) -> bool:
    """Whether it has enough of the parts of an administrative document."""
    return sum(anatomy.has(one) for one in SIGNS) >= ENOUGH


@fact("*.present")
def present(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether it is there; nothing where that is not certain."""
    found = next(anatomy.of(component), None)
    if found or component in anatomy.seen:
        yield Fact(True, (found.number,) if found else ())
    elif component not in TRACES or (is_administrative(anatomy) and not _traced(anatomy, component)):
        yield Fact(False)


def _traced(anatomy: Anatomy, component: str) -> bool:
    where = anatomy.body if component == "recipients_label" else list(_head(anatomy))
    texts = (one.text.strip() for one in where)
    if component == "symbol":
        return any(line.strip().lower().startswith("số") for one in texts for line in one.split("\n"))
    if component == "letter_summary":
        return any("v/v" in one.lower() or "về việc" in one.lower() for one in texts)
    return any(trace in folded for folded in map(fold, texts) for trace in TRACES[component])


def _head(anatomy: Anatomy) -> Iterator[Paragraph]:
    """What stands before the title, or the table that the national title stands in; else the first paragraphs."""
    for paragraph in anatomy.body[:REACH]:
        if anatomy.component(paragraph) in ("type", "summary", "body"):
            return
        yield paragraph


@fact("agency.present")
def agency(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether something stands left of the national title."""
    title = next(anatomy.of("national_title"), None)
    if title is None or title.cell is None or anatomy.has("agency"):
        return
    cell = title.cell
    left = (
        one for one in anatomy.body
        if one.cell and one.cell.table == cell.table and one.cell.column < cell.column and one.text.strip()
    )  # fmt: skip
    if cell.column > 1 and not any(anatomy.component(one) != "symbol" for one in left):
        yield Fact(False, (title.number,))


@fact("*.words")
def exact(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """What it says, letter for letter; both ways to place a tone are right."""
    wanted = anatomy.standard.components[component].text
    for paragraph in anatomy.of(component):
        text = words(paragraph)
        same = text.replace("HOÀ", "HÒA").replace("Hoà", "Hòa") == wanted
        yield Fact(wanted if same else text, (paragraph.number,), wanted)


@fact("*.text")
def text(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """What it says, for a pattern to judge."""
    for paragraph in anatomy.of(component):
        yield Fact(words(paragraph), (paragraph.number,))
