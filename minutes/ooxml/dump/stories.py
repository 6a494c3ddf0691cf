"""A story (body, header, footer, notes) as lines: paragraphs, tables, sections."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.formatting import in_words
from minutes.ooxml.dump.sections import own_section, section_in_words
from minutes.ooxml.dump.tables import cell_in_words, row_in_words, table_in_words
from minutes.ooxml.dump.text import Lines
from minutes.ooxml.oxml import P_PR, SDT, SECT_PR, TBL, TC, TR, P, W, attribute

_INDENT = "  "
_NOTES = {f"{W}footnote": "footnote", f"{W}endnote": "endnote", f"{W}comment": "comment"}


class Story:
    """Writes one part; ``names`` are the styles' names by id, ``links`` the part's targets by relationship id."""

    def __init__(self, names: Mapping[str, str], links: Mapping[str, str], default_style: str) -> None:
        self._names = names
        self._links = links
        self._default = default_style
        self._lines = Lines(names, links)

    def blocks(self, holder: etree._Element, indent: str = "") -> Iterator[str]:
        """Yield the lines of everything in ``holder``, in order."""
        for child in holder.iterchildren(etree.Element):
            if child.tag == P:
                yield from self._paragraph(child, indent)
            elif child.tag == TBL:
                yield from self._table(child, indent)
            elif child.tag == SECT_PR:
                yield f"{indent}section: {section_in_words(child, self._links)}"
            elif child.tag == SDT:
                yield f"{indent}control"
                yield from self.blocks(child, indent + _INDENT)
            elif child.tag in _NOTES:
                yield from self._note(child, indent)
            elif child.tag == f"{W}bookmarkStart":
                yield f"{indent}‹#{attribute(child, 'name')}›"
            elif child.tag != f"{W}sdtPr":
                yield from self.blocks(child, indent)

    def _paragraph(self, paragraph: etree._Element, indent: str) -> Iterator[str]:
        properties = paragraph.find(P_PR)
        style = None if properties is None else properties.find(f"{W}pStyle")
        named = self._default if style is None else self._names.get(attribute(style, "val") or "", "?")
        words = in_words(properties, self._names)
        yield f"{indent}[{named}{' · ' if words else ''}{words}] {self._lines.text(paragraph)}".rstrip()
        section = own_section(paragraph)
        if section is not None:
            yield f"{indent}section: {section_in_words(section, self._links)}"

    def _table(self, table: etree._Element, indent: str) -> Iterator[str]:
        yield f"{indent}{table_in_words(table, self._names)}"
        for part in table.iter(TR, TC):
            # Content controls may stand around rows and cells; those of a table inside a cell are not ours.
            if next(part.iterancestors(TBL)) is not table:
                continue
            if part.tag == TR:
                yield f"{indent}{_INDENT}{row_in_words(part)}"
            else:
                yield f"{indent}{_INDENT * 2}cell {cell_in_words(part)}".rstrip()
                yield from self.blocks(part, indent + _INDENT * 3)

    def _note(self, note: etree._Element, indent: str) -> Iterator[str]:
        """A note or comment; the rules that Word draws above notes are notes of their own and left out."""
        if attribute(note, "type") in (None, "normal"):
            yield f"{indent}{_NOTES[note.tag]} {attribute(note, 'id')}"
            yield from self.blocks(note, indent + _INDENT)
