"""Measuring of page breaks: each paragraph of the body gets a bookmark, whose position in the printed PDF is evaluated.

The bookmarks are only in the copies that LibreOffice prints.
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
"""Above the ids of bookmarks in templates."""


class Marked(NamedTuple):
    """A document with bookmarks, and its recognised paragraphs."""

    content: bytes
    anatomy: Anatomy
    body: tuple[Paragraph, ...]
    """The bookmarked paragraphs, in reading order."""
    signatures: tuple[Paragraph, ...]
    """From the first signer's role to the last recipient; empty when none are recognised."""
    appendices: tuple[Paragraph, ...]
    """The labels of appendices."""


def mark(content: bytes, standard: Standard) -> Marked:
    """Return the document with a bookmark at each paragraph of its body."""
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
    """Return the name of a paragraph's bookmark."""
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
    """Insert an empty bookmark before the first run (ISO/IEC 29500-1, 17.13.6)."""
    number = str(_FIRST_ID + paragraph.number)
    start = etree.Element(f"{W}bookmarkStart", {f"{W}id": number, f"{W}name": name_of(paragraph)})
    end = etree.Element(f"{W}bookmarkEnd", {f"{W}id": number})
    first = 1 if len(element) and element[0].tag == P_PR else 0
    element[first:first] = [start, end]


POINTS_PER_MM = 72 / 25.4
ROUNDING = 1.0
"""Points. Destinations in a PDF are integers."""


class Start(NamedTuple):
    """Where a paragraph begins: the page, from 1, and the line on it, from 0."""

    page: int
    line: int


def placed(marked: Marked, found: Positions, layout: Layout) -> Print:
    """Return the print of a document with bookmarks in a layout, from their positions."""
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
    """Return the vertical centres of the lines between the margins, which excludes page numbers."""
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
    """Return the last page of the minutes, then of each appendix."""
    begun = [starts[one.number] for one in marked.appendices if one.number in starts]
    return [*(one.page - (one.line == 0) for one in begun), total]


def _is_short(page: int, ends: Sequence[int], pages: Sequence[Sequence[float]]) -> bool:
    """Whether too few lines run over to the page; a part of only one page is never short."""
    begins = max((end for end in ends if end < page), default=0) + 1
    return page > begins and len(pages[page - 1]) < FEWEST_LINES


def _lonely(body: Sequence[Paragraph], starts: dict[int, Start], pages: Sequence[Sequence[float]]) -> Iterator[int]:
    """Yield the pages with a single line of a paragraph that continues on another page; tables are ignored."""
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
    """Return the position after the last line."""
    return Start(len(pages), len(pages[-1]))


def _rows(printed: Sequence[Paragraph], starts: dict[int, Start]) -> dict[tuple[int, int], Start]:
    """Return the start of each table row: the topmost of its cells."""
    rows: dict[tuple[int, int], Start] = {}
    for one in printed:
        if one.cell is not None:
            rows[_row(one)] = min(rows.get(_row(one), starts[one.number]), starts[one.number])
    return rows


def _row(paragraph: Paragraph) -> tuple[int, int]:
    return (paragraph.cell.table, paragraph.cell.row) if paragraph.cell else (0, 0)
