"""The drawn lines of head and title, and the one line of the national title."""

from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.measures import UNITS, shown
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.looks import font_of
from minutes.lint.structure.rulings import blocks, is_unassigned
from minutes.lint.structure.widths import room
from minutes.ooxml.units import EMU_PER_MM
from minutes.problems import N_, Message
from minutes.standards.standard import Choice
from minutes.typography.breaking import wrapped

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
        if number in anatomy.rulings:
            yield Fact(True, (number,))
        elif not is_unassigned(anatomy):
            yield Fact(False, (number,))


@fact("*.rule_drawn")
def drawn(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the line is drawn, not made of text, border or underlining."""
    for lines in blocks(anatomy, component):
        ruling = anatomy.rulings.get(lines[-1].number)
        if ruling:
            yield Fact(ruling.kind == "drawn", (ruling.paragraph,))


@fact("*.rule_length", N_("length of the line below"), "share")
def rule_length(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The share of the words above; of several printed lines that one which speaks most for what was drawn."""
    allowed = anatomy.standard.rule(component)
    for lines in blocks(anatomy, component):
        ruling = anatomy.rulings.get(lines[-1].number)
        widths = [width for paragraph in lines for width in printed_widths(anatomy, paragraph)]
        known = [one for one in widths if one]
        if ruling and ruling.length is not None and known and None not in widths:
            share = _share(ruling.length, known, allowed)
            told = _told(ruling.length, min(known) if share < allowed.low else max(known), allowed)
            yield Fact(round(share, 3), (ruling.paragraph,), told=told)


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
