"""Facts about the head: symbol and type, names of units, separator lines, presence and wording of components."""

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
    """Yield the type abbreviation at the start of the symbol, where both are known."""
    types = {fold(name): short for name, short in anatomy.words["types"].items()}
    type_ = next(anatomy.of("type"), None)
    wanted = types.get(fold(words(type_))) if type_ else None
    for paragraph in anatomy.of("symbol"):
        found = re.search(r"/\s*([^\W\d_]+)", words(paragraph))
        if wanted and found and found[1] != wanted:
            yield Fact(found[1], (paragraph.number,), wanted)


def day(anatomy: Anatomy) -> str | None:
    """Return the document's date as ``2025-07-01``, from the head or the first line with one; None when unknown."""
    for paragraph in (*anatomy.of("place_date"), *anatomy.of("line", "closing")):
        for found in dates_in(words(paragraph)):
            if found.long and found.year:
                return f"{found.year}-{found.month:02}-{found.day:02}"
    return None


@fact("head.sides")
def sides(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the national title is right of everything else in its row."""
    title = next(anatomy.of("national_title"), None)
    if title and title.cell:
        row = (one for one in anatomy.body if one.cell and one.cell[:2] == title.cell[:2] and one.text.strip())
        columns = [one.cell.column for one in row if one.cell]
        if len(set(columns)) > 1:
            yield Fact(title.cell.column == max(columns), (title.number,))


@fact("head.abolished")
def abolished_agency(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield names of organizations in units abolished before the document's date."""
    if _is_later(anatomy):
        # A name can span lines, such as ỦY BAN NHÂN DÂN above QUẬN.
        paragraphs = [*anatomy.of("parent"), *anatomy.of("agency")]
        names = " ".join(map(words, paragraphs))
        found = re.search(anatomy.words["abolished"], names, re.IGNORECASE)
        if found:
            yield Fact(found[0], tuple(one.number for one in paragraphs), "", quote=found[0])


@fact("text.abolished")
def abolished_unit(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield names of abolished units in running text, where they may be historical."""
    if _is_later(anatomy):
        pattern = re.compile(anatomy.words["abolished"])
        for paragraph in anatomy.text:
            for found in pattern.finditer(paragraph.text):
                yield Fact(found[0], (paragraph.number,), "", quote=found[0].strip())


def _is_later(anatomy: Anatomy) -> bool:
    found = day(anatomy)
    return found is not None and found >= anatomy.words["abolished_from"]


MOST_LINES = 6
_FULL = 250
"""Longer text exceeds one line even on a landscape page."""
_SLACK = 0.02
"""Share by which another program's text widths may differ from ours."""


@fact("*.ruled")
def ruled(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether there is a line below the component, unless an unassigned line may be it."""
    for lines in blocks(anatomy, component):
        number = lines[-1].number
        if number in anatomy.separators:
            yield Fact(True, (number,))
        elif not is_unassigned(anatomy):
            yield Fact(False, (number,))


@fact("*.rule_drawn")
def drawn(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the line is drawn, rather than text, border or underlining."""
    for lines in blocks(anatomy, component):
        separator = anatomy.separators.get(lines[-1].number)
        if separator:
            yield Fact(separator.kind == "drawn", (separator.paragraph,))


@fact("*.rule_length", N_("length of the line below"), "share")
def rule_length(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield its length as a share of the words above; of several printed lines, the one that fits it best counts."""
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
    """Found and prescribed length in millimetres, as measured by a reader; the decree prescribes a share."""
    low, high = round(allowed.low * above), round(allowed.high * above)
    return shown(length, "mm"), shown(low, "mm") if low == high else Message(UNITS["mm"][1], {"low": low, "high": high})


def printed_widths(anatomy: Anatomy, paragraph: Paragraph) -> list[float | None]:
    """Return the widths of its printed lines in millimetres; None for a blank, or an unknown font or space."""
    if not any(map(str.isalpha, paragraph.text)):
        return [None]
    look, width = anatomy.main_look(paragraph), room(anatomy, paragraph)
    font = font_of(look) if look else None
    if font is None or width is None:
        return [None]
    lines = wrapped(paragraph.text.strip(), font, round(width * (1 + _SLACK) * EMU_PER_MM))
    return [font.width(line) / EMU_PER_MM for line in lines] if len(lines) <= MOST_LINES else [None]


def is_one_line(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    """Return whether it certainly fits in one line."""
    if len(paragraph.text) > _FULL:
        return False
    widths, width = printed_widths(anatomy, paragraph), room(anatomy, paragraph)
    if len(widths) != 1 or widths[0] is None or width is None:
        return False
    return widths[0] * (1 + _SLACK) + max(paragraph.shape.first_line, 0) < width


@fact("national_title.lines", N_("number of lines"))
def lines(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the number of printed lines of the national title."""
    for paragraph in anatomy.of(component):
        widths = printed_widths(anatomy, paragraph)
        count = paragraph.text.strip().count("\n") + 1 if None in widths else len(widths)
        yield Fact(count, (paragraph.number,))


REACH = 60
"""Number of paragraphs, from the beginning, in which a head can be."""
SIGNS = ("national_title", "motto", "symbol", "type", "recipients_label", "signer_role")
ENOUGH = 2
"""Number of these components that identify an administrative document."""
TRACES = {
    "national_title": ("conghoa", "chunghia", "dangcongsanvietnam"),
    "motto": ("doclap", "hanhphuc", "dangcongsanvietnam"),
    "symbol": ("so",),
    "letter_summary": (),
    "place_date": ("ngay", "thang"),
    "recipients_label": ("noinhan", "luuvt"),
}
"""Text that may belong to a component that was not recognised."""


def is_administrative(anatomy: Anatomy) -> bool:
    """Return whether it has enough components of an administrative document."""
    return sum(anatomy.has(one) for one in SIGNS) >= ENOUGH


@fact("*.present")
def present(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the component is present, unless that is uncertain."""
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
    """The paragraphs before the title or text, at most the first ``REACH``."""
    for paragraph in anatomy.body[:REACH]:
        if anatomy.component(paragraph) in ("type", "summary", "body"):
            return
        yield paragraph


@fact("agency.present")
def agency(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield a fact if there is nothing left of the national title."""
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
    """Yield the exact text of the component; both positions of a tone mark are accepted."""
    wanted = anatomy.standard.components[component].text
    for paragraph in anatomy.of(component):
        text = words(paragraph)
        same = text.replace("HOÀ", "HÒA").replace("Hoà", "Hòa") == wanted
        yield Fact(wanted if same else text, (paragraph.number,), wanted)


@fact("*.text")
def text(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the text, to be matched with a pattern."""
    for paragraph in anatomy.of(component):
        yield Fact(words(paragraph), (paragraph.number,))
