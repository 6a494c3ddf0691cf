"""A document made ready for measuring: each paragraph of its body with a bookmark that tells where it is printed.

The bookmarks are in the copies that LibreOffice prints, never in what the user gets.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Paragraph
from minutes.lint.effective.document import read_document
from minutes.lint.structure.anatomy import SIGNATURE, Anatomy
from minutes.lint.structure.stages import recognise
from minutes.ooxml.oxml import P_PR, W, at, parse_part
from minutes.ooxml.package import read_archive
from minutes.standards.standard import Standard

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
