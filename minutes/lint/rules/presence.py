"""Whether a component is there, and says what is prescribed. What is not certainly absent is not called missing."""

from collections.abc import Iterator

from minutes.lint.document import Paragraph
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import fold, words

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
