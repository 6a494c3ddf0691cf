"""What a tag's paragraph carries besides its text: a section's end and a page break stay where they were.

A paragraph that becomes several must not repeat them: the page break belongs to the first, the section's end to the
last (ISO/IEC 29500-1, 17.3.1.23 and 17.6.18).
"""

import re
from typing import NamedTuple

_SECTION = re.compile(r"<w:sectPr\b[^>]*/>|<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_CHANGE = re.compile(r"<w:pPrChange\b.*</w:pPrChange>", re.DOTALL)
"""A tracked change of the formatting; it holds properties of its own, so it must go before anything is looked for."""
_PAGE_BREAK = re.compile(r'<w:pageBreakBefore(?: w:val="(?:1|true|on)")?/>')
_BREAK = "<w:pageBreakBefore/>"
_BEFORE_BREAK = re.compile(
    r"<w:p><w:pPr>(?:<w:pStyle [^>]*/>)?(?:<w:keepNext(?: [^>]*)?/>)?(?:<w:keepLines(?: [^>]*)?/>)?"
)
THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""One point high: for a paragraph that must be there and should not be seen."""
SEPARATOR = f"<w:p><w:pPr>{THIN}</w:pPr></w:p>"
"""Stands between two tables, which Word would join, and after a table at the end of a cell."""


class Carried(NamedTuple):
    """Paragraph properties, taken apart."""

    properties: str
    """What every paragraph gets: all but the following."""
    section: str
    """The section's properties, or nothing."""
    page_break: bool


def take_apart(properties: str) -> Carried:
    """Take the breaks out of ``<w:pPr>…</w:pPr>``, or out of nothing."""
    if "<w:sectPr" not in properties and "<w:pageBreakBefore" not in properties and "<w:pPrChange" not in properties:
        return Carried(properties, "", False)
    properties = _CHANGE.sub("", properties)
    section = _SECTION.search(properties)
    properties = _SECTION.sub("", properties)
    page_break = _PAGE_BREAK.search(properties) is not None
    return Carried(_PAGE_BREAK.sub("", properties), section[0] if section else "", page_break)


def put_back(blocks: list[str], carried: Carried) -> None:
    """Give the page break to the first of the blocks and the section's end to the last, which is a paragraph."""
    if carried.page_break:
        if is_table(blocks[0]):
            blocks.insert(0, SEPARATOR)
        opened = _with_properties(blocks[0])
        place = _BEFORE_BREAK.match(opened)
        assert place is not None
        blocks[0] = opened[: place.end()] + _BREAK + opened[place.end() :]
    if carried.section:
        opened = _with_properties(blocks[-1])
        before, end, after = opened.partition("</w:pPr>")
        blocks[-1] = before + carried.section + end + after


def is_table(block: str) -> bool:
    """Whether the block is a table, and not a paragraph."""
    return block.startswith("<w:tbl>")


def _with_properties(paragraph: str) -> str:
    """The paragraph with its ``w:pPr``, if only an empty one."""
    if paragraph.startswith("<w:p><w:pPr>"):
        return paragraph
    content = paragraph.removeprefix("<w:p>").removeprefix("<w:pPr/>")
    return f"<w:p><w:pPr></w:pPr>{content}"
