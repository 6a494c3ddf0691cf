"""Text as it may stand inside a ``w:t``: escaped, in one normal form, with breaks and tabs as Word has them."""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from minutes.ooxml import NAMESPACES, nsdecls
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Picture

AGAIN = '<w:t xml:space="preserve">'
"""Opens a text that keeps its spaces."""
TAB = f"</w:t><w:tab/>{AGAIN}"
BREAK = f"</w:t><w:br/>{AGAIN}"

_NOT_PLAIN = re.compile("\r\n|[\x00-\x1f&<>\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_AS_XML = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\t": TAB,
    "\f": f'</w:t><w:br w:type="page"/>{AGAIN}',
    # Word, Excel and web pages each have their own line break; pasted text brings all of them.
    **dict.fromkeys(("\n", "\r\n", "\r", "\v", "\u2028", "\u2029"), BREAK),
}
_PARAGRAPH_MARK = "\a"
_EXCERPT = 40


def in_text(text: str, paragraph_break: str = BREAK) -> str:
    """Return ``text`` as the content of an open ``w:t``; ``\\a`` becomes ``paragraph_break``.

    :class:`TemplateError`, without a place, for a character that XML cannot hold.
    """
    if text.isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return normalize("NFC", text)

    def replaced(match: re.Match[str]) -> str:
        character = match[0]
        found = paragraph_break if character == _PARAGRAPH_MARK else _AS_XML.get(character)
        if found is None:
            raise _unprintable(text, match.start())
        return found

    return _NOT_PLAIN.sub(replaced, normalize("NFC", text))


def in_attribute(text: str) -> str:
    """Return ``text`` as the content of an attribute in double quotes; what is not printable becomes a space."""
    spaced = _NOT_PLAIN.sub(lambda match: match[0] if match[0] in "&<>" else " ", normalize("NFC", text))
    return spaced.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _unprintable(text: str, place: int) -> TemplateError:
    values = {"character": f"U+{ord(text[place]):04X}", "position": place + 1, "text": _excerpt(text)}
    message = N_('character {position} of "{text}" is {character}, which a Word file cannot hold')
    return TemplateError([Problem("unprintable-character", Place(), message, values)])


def _excerpt(text: str) -> str:
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return shown if len(shown) <= _EXCERPT else f"{shown[:_EXCERPT]}…"


# How a fact that is not known is printed: a few dots, a line of dots, or white space for a hand to fill.
_DOTS = "…" * 3
"""About 15 mm at 14 pt (an ellipsis is one em wide in Times New Roman): room for an hour or a day by hand."""
_GAP = "\N{NO-BREAK SPACE}" * 40
"""About 50 mm at 14 pt: room for a full name. No-break, so that neither a line's end nor justification shrinks it."""

_INSIDE = {"dots": _DOTS, "leaders": TAB, "gap": _GAP}
_RUNS = {
    "dots": f"<w:t>{_DOTS}</w:t>",
    "leaders": "<w:tab/>",
    "gap": f"{AGAIN}{_GAP}</w:t>",
}


def inside(blank: Blank) -> str:
    """Return the blank as the content of an open ``w:t``; :class:`KeyError` for an unknown form.

    ``leaders`` is a tab: the paragraph's style has the tab stop with the dotted leader.
    """
    return _INSIDE[blank.form]


def run_content(blank: Blank) -> str:
    """Return the blank as the content of a ``w:r``."""
    return _RUNS[blank.form]


# Run properties with bold or italic added, in the order of the schema (ISO/IEC 29500-1, 17.3.2.28).
_PARTS = re.compile(
    r"<w:rPr>(?P<before>(?:<w:rStyle(?: [^>]*)?/>)?(?:<w:rFonts(?: [^>]*)?/>)?)"
    r"(?P<bold>(?:<w:b(?: [^>]*)?/>)?(?:<w:bCs(?: [^>]*)?/>)?)"
    r"(?P<italic>(?:<w:i(?: [^>]*)?/>)?(?:<w:iCs(?: [^>]*)?/>)?)"
)
_EMPTY = ("", "<w:rPr/>", "<w:rPr></w:rPr>")


@lru_cache(maxsize=1024)
def emphasised(properties: str, bold: bool, italic: bool) -> str:
    """Return ``<w:rPr>…</w:rPr>`` (or nothing) with what is asked for added; nothing is ever taken away."""
    if not (bold or italic):
        return properties
    if properties in _EMPTY:
        properties = "<w:rPr></w:rPr>"
    parts = _PARTS.match(properties)
    if parts is None:
        raise ValueError(properties)
    strong = "<w:b/><w:bCs/>" if bold else parts["bold"]
    slanted = "<w:i/><w:iCs/>" if italic else parts["italic"]
    return f"<w:rPr>{parts['before']}{strong}{slanted}{properties[parts.end() :]}"


# A picture in a line of text (ISO/IEC 29500-1, 20.4.2.8).
def drawing(picture: Picture, relationship: str, number: int) -> str:
    """Return the picture as the content of a ``w:r``; ``number`` is its id, unique in the document.

    It declares its own namespaces: a template without pictures does not.
    """
    size = f'cx="{picture.width}" cy="{picture.height}"'
    description = in_attribute(picture.description)
    return (
        f'<w:drawing><wp:inline {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{description}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks {nsdecls("a")} noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic {nsdecls("a")}><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic {nsdecls("pic")}>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{description}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip {nsdecls("r")} r:embed="{relationship}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        f"</wp:inline></w:drawing>"
    )


# What a tag's paragraph carries besides its text: a section's end and a page break stay where they were.
#
# A paragraph that becomes several must not repeat them: the page break belongs to the first, the section's end to the
# last (ISO/IEC 29500-1, 17.3.1.23 and 17.6.18).
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
