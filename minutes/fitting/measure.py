"""A document prepared for measuring: each paragraph of its body has a bookmark to locate it in the PDF.

The bookmarks are in the copies that LibreOffice prints, never in what the user gets.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from minutes.fitting.goals import FEWEST_LINES, Print
from minutes.layout import Layout
from minutes.libreoffice import Paper, Positions
from minutes.lint import SIGNATURE, Anatomy, Paragraph, read_document, recognise
from minutes.ooxml import P_PR, W, at, parse_part, read_archive
from minutes.standards import Standard

_FIRST_ID = 1_000_000
"""Above the ids of bookmarks that a template may have."""


class Marked(NamedTuple):
    """A document with marks, and what is known of it."""

    content: bytes
    anatomy: Anatomy
    body: tuple[Paragraph, ...]
    """The paragraphs that have a mark, in the order of reading."""
    signatures: tuple[Paragraph, ...]
    """From the first signer's role to the last recipient; empty where none were recognised."""
    appendices: tuple[Paragraph, ...]
    """The labels of appendices."""


def mark(content: bytes, standard: Standard) -> Marked:
    """The document with a mark at each paragraph of its body."""
    anatomy = recognise(read_document(content, ""), standard)
    archive = read_archive(content, "")
    main = parse_part(archive, archive.main)
    body = tuple(one for one in anatomy.body if one.part == archive.main)
    for paragraph in body:
        _set_mark(at(main, paragraph.line), paragraph)
    archive.write(archive.main, etree.tostring(main, xml_declaration=True, encoding="UTF-8", standalone=True))
    appendices = tuple(one for one in body if anatomy.component(one) == "appendix_label")
    return Marked(archive.content(), anatomy, body, _signatures(anatomy, body, appendices), appendices)


def name_of(paragraph: Paragraph) -> str:
    """The name of a paragraph's mark."""
    return f"minutes-{paragraph.number}"


def _signatures(anatomy: Anatomy, body: Sequence[Paragraph], appendices: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    end = appendices[0].number if appendices else body[-1].number + 1 if body else 0
    roles = [one.number for one in body if anatomy.component(one) == "signer_role" and one.number < end]
    if not roles:
        return ()
    block = [one for one in body if roles[0] <= one.number < end]
    last = max(one.number for one in block if anatomy.component(one) in SIGNATURE)
    return tuple(one for one in block if one.number <= last)


def _set_mark(element: etree._Element, paragraph: Paragraph) -> None:
    """An empty bookmark before the first run (ISO/IEC 29500-1, 17.13.6)."""
    number = str(_FIRST_ID + paragraph.number)
    start = etree.Element(f"{W}bookmarkStart", {f"{W}id": number, f"{W}name": name_of(paragraph)})
    end = etree.Element(f"{W}bookmarkEnd", {f"{W}id": number})
    first = 1 if len(element) and element[0].tag == P_PR else 0
    element[first:first] = [start, end]


# From printed positions of the marks to defects of the pages.
POINTS_PER_MM = 72 / 25.4
ROUNDING = 1.0
"""Points. Destinations are whole ones."""


class Start(NamedTuple):
    """Where a paragraph begins: on a page, from 1, before the line of that number on it, from 0."""

    page: int
    line: int


def placed(marked: Marked, found: Positions, layout: Layout) -> Print:
    """What came out of a marked document that was printed in a layout."""
    pages = [_lines(paper, layout) for paper in found.pages]
    starts = {
        one.number: _start(spot.page, spot.top, pages)
        for one in marked.body
        if (spot := found.destinations.get(name_of(one))) is not None
    }
    ends = _ends(marked, starts, len(pages))
    return Print(
        total=len(pages),
        own=ends[0],
        above=_above(marked, starts),
        torn=len({starts[one.number].page for one in marked.signatures if one.number in starts}) > 1,
        lonely=tuple(sorted(set(_lonely(marked.body, starts, pages)))),
        short=tuple(page for page in ends if _is_short(page, ends, pages)),
    )


def _lines(paper: Paper, layout: Layout) -> list[float]:
    """The middles of the lines between the margins: page numbers are none of them."""
    top, bottom = layout.top * POINTS_PER_MM, paper.height - layout.bottom * POINTS_PER_MM
    return [middle for middle in paper.lines if top < middle < bottom]


def _start(page: int, top: float, pages: Sequence[Sequence[float]]) -> Start:
    return Start(page, sum(middle < top - ROUNDING for middle in pages[page - 1]))


def _above(marked: Marked, starts: dict[int, Start]) -> int | None:
    if not marked.signatures:
        return None
    start = starts.get(marked.signatures[0].number)
    return None if start is None else start.line


def _ends(marked: Marked, starts: dict[int, Start], total: int) -> list[int]:
    """The last page of the minutes, then of each appendix."""
    begun = [starts[one.number] for one in marked.appendices if one.number in starts]
    return [*(one.page - (one.line == 0) for one in begun), total]


def _is_short(page: int, ends: Sequence[int], pages: Sequence[Sequence[float]]) -> bool:
    """Whether so few lines ran over to the page. What has only one page has no place to go."""
    begins = max((end for end in ends if end < page), default=0) + 1
    return page > begins and len(pages[page - 1]) < FEWEST_LINES


def _lonely(body: Sequence[Paragraph], starts: dict[int, Start], pages: Sequence[Sequence[float]]) -> Iterator[int]:
    """The pages that hold a single line of a paragraph that goes on, or comes from, elsewhere; tables aside."""
    printed = [one for one in body if one.number in starts]
    rows = _rows(printed, starts)
    ends = [*(rows.get(_row(following), starts[following.number]) for following in printed[1:]), _end(pages)]
    for one, end in zip(printed, ends, strict=False):
        start = starts[one.number]
        if one.cell is not None or not one.text.strip() or end.page == start.page:
            continue
        if end.line == 1:
            yield end.page
        if len(pages[start.page - 1]) - start.line == 1 and (end.line or end.page > start.page + 1):
            yield start.page


def _end(pages: Sequence[Sequence[float]]) -> Start:
    """Behind the last line."""
    return Start(len(pages), len(pages[-1]))


def _rows(printed: Sequence[Paragraph], starts: dict[int, Start]) -> dict[tuple[int, int], Start]:
    """Where each row of a table begins: its first cell may stand lower than another one."""
    rows: dict[tuple[int, int], Start] = {}
    for one in printed:
        if one.cell is not None:
            rows[_row(one)] = min(rows.get(_row(one), starts[one.number]), starts[one.number])
    return rows


def _row(paragraph: Paragraph) -> tuple[int, int]:
    return (paragraph.cell.table, paragraph.cell.row) if paragraph.cell else (0, 0)
