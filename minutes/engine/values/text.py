"""XML for lines of text: escaped text (NFC) with breaks and tabs, blanks, run properties, pictures; and the section
and page breaks of a paragraph that is replaced by several.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from minutes.ooxml import NAMESPACES, nsdecls
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Blank, Picture

AGAIN = '<w:t xml:space="preserve">'
"""Start tag of a text that preserves spaces."""
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

    :class:`TemplateError`, without a place, for a character that is invalid in XML.
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
    """Return ``text`` for an attribute in double quotes; non-printable characters become spaces."""
    spaced = _NOT_PLAIN.sub(lambda match: match[0] if match[0] in "&<>" else " ", normalize("NFC", text))
    return spaced.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _unprintable(text: str, place: int) -> TemplateError:
    values = {"character": f"U+{ord(text[place]):04X}", "position": place + 1, "text": _excerpt(text)}
    message = N_('character {position} of "{text}" is {character}, which a Word file cannot hold')
    return TemplateError([Problem("unprintable-character", Place(), message, values)])


def _excerpt(text: str) -> str:
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return shown if len(shown) <= _EXCERPT else f"{shown[:_EXCERPT]}…"


# Blanks for missing values, to be filled in by hand.
_DOTS = "…" * 3
"""About 15 mm at 14 pt (an ellipsis is one em wide in Times New Roman): space for an hour or a day."""
_GAP = "\N{NO-BREAK SPACE}" * 40
"""About 50 mm at 14 pt: space for a full name. No-break spaces are not shrunk by line ends or justification."""

_INSIDE = {"dots": _DOTS, "leaders": TAB, "gap": _GAP}
_RUNS = {
    "dots": f"<w:t>{_DOTS}</w:t>",
    "leaders": "<w:tab/>",
    "gap": f"{AGAIN}{_GAP}</w:t>",
}


def inside(blank: Blank) -> str:
    """Return the blank as the content of an open ``w:t``; :class:`KeyError` for an unknown form.

    ``leaders`` is a tab; the paragraph's style has a tab stop with a dotted leader.
    """
    return _INSIDE[blank.form]


def run_content(blank: Blank) -> str:
    """Return the blank as the content of a ``w:r``."""
    return _RUNS[blank.form]


_PARTS = re.compile(
    r"<w:rPr>(?P<before>(?:<w:rStyle(?: [^>]*)?/>)?(?:<w:rFonts(?: [^>]*)?/>)?)"
    r"(?P<bold>(?:<w:b(?: [^>]*)?/>)?(?:<w:bCs(?: [^>]*)?/>)?)"
    r"(?P<italic>(?:<w:i(?: [^>]*)?/>)?(?:<w:iCs(?: [^>]*)?/>)?)"
)
_EMPTY = ("", "<w:rPr/>", "<w:rPr></w:rPr>")


@lru_cache(maxsize=1024)
def emphasised(properties: str, bold: bool, italic: bool) -> str:
    """Return a ``w:rPr`` (or nothing) with bold or italic added in schema order (ISO/IEC 29500-1, 17.3.2.28)."""
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


def drawing(picture: Picture, relationship: str, number: int) -> str:
    """Return an inline picture (ISO/IEC 29500-1, 20.4.2.8) as the content of a ``w:r``.

    ``number`` is its id, unique in the document. It declares its namespaces: a template without pictures does not.
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


# When several blocks replace a paragraph, the first one gets its page break and the last one its section end
# (ISO/IEC 29500-1, 17.3.1.23 and 17.6.18).
_SECTION = re.compile(r"<w:sectPr\b[^>]*/>|<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_CHANGE = re.compile(r"<w:pPrChange\b.*</w:pPrChange>", re.DOTALL)
"""A tracked formatting change; it holds properties, so it is removed before the search."""
_PAGE_BREAK = re.compile(r'<w:pageBreakBefore(?: w:val="(?:1|true|on)")?/>')
_BREAK = "<w:pageBreakBefore/>"
_BEFORE_BREAK = re.compile(
    r"<w:p><w:pPr>(?:<w:pStyle [^>]*/>)?(?:<w:keepNext(?: [^>]*)?/>)?(?:<w:keepLines(?: [^>]*)?/>)?"
)
THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Spacing of an invisible paragraph, one point high."""
SEPARATOR = f"<w:p><w:pPr>{THIN}</w:pPr></w:p>"
"""Paragraph between two tables, which Word would merge, and after a table at the end of a cell."""


class Carried(NamedTuple):
    """Paragraph properties with the breaks split off."""

    properties: str
    """The properties without breaks, for every paragraph."""
    section: str
    """The section's properties; empty if there are none."""
    page_break: bool


def take_apart(properties: str) -> Carried:
    """Split the breaks off a ``w:pPr``, which may be empty."""
    if "<w:sectPr" not in properties and "<w:pageBreakBefore" not in properties and "<w:pPrChange" not in properties:
        return Carried(properties, "", False)
    properties = _CHANGE.sub("", properties)
    section = _SECTION.search(properties)
    properties = _SECTION.sub("", properties)
    page_break = _PAGE_BREAK.search(properties) is not None
    return Carried(_PAGE_BREAK.sub("", properties), section[0] if section else "", page_break)


def put_back(blocks: list[str], carried: Carried) -> None:
    """Add the page break to the first block and the section end to the last, which must be a paragraph."""
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
    """Return whether the block is a table, not a paragraph."""
    return block.startswith("<w:tbl>")


def _with_properties(paragraph: str) -> str:
    """Return the paragraph with a ``w:pPr``, an empty one if it had none."""
    if paragraph.startswith("<w:p><w:pPr>"):
        return paragraph
    content = paragraph.removeprefix("<w:p>").removeprefix("<w:pPr/>")
    return f"<w:p><w:pPr></w:pPr>{content}"
