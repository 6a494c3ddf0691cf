"""The content of a paragraph: text, drawings, text boxes, bookmarks, Word fields (17.3.3, 17.13, 17.16)."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Drawing, Letters, Stretch
from minutes.lint.effective.drawings import drawings_of, object_of, pictures_of
from minutes.lint.effective.formatting import Letterer
from minutes.lint.effective.letters import Looks, beyond_latin, by_slot, sign
from minutes.lint.effective.theme import Theme
from minutes.ooxml import (
    ALTERNATIVES,
    FALLBACK,
    FIELD_CHAR,
    FIELD_CODE,
    P_PR,
    R_PR,
    SPACE,
    TEXT_BOX,
    R,
    T,
    W,
    chosen,
    local,
    qn,
)


# Complex fields begin, separate and end in their own runs and can be nested (17.16.18).
class _Field:
    __slots__ = ("in_result", "instruction", "pieces", "shown")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.instruction = ""
        self.in_result = False
        self.shown = False

    def end_instruction(self) -> None:
        self.instruction = instruction("".join(self.pieces))


class Fields:
    """The open fields at a position of a story; a field can span paragraphs."""

    __slots__ = ("hides", "open")

    def __init__(self) -> None:
        self.open: list[_Field] = []
        """From the outermost to the innermost."""
        self.hides = 0
        """Number of open instructions; text inside them is not displayed."""

    def show(self) -> str:
        """Return the instruction of the innermost field whose result is shown here; empty outside of fields."""
        if not self.open:
            return ""
        self.open[-1].shown = True
        return self.open[-1].instruction

    def instruct(self, text: str) -> None:
        """Append text to the instruction of the current field."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].pieces.append(text)

    def mark(self, kind: str) -> str:
        """Process ``begin``, ``separate`` or ``end``; return the instruction of a field that ends without a result."""
        if kind == "begin":
            self.open.append(_Field())
            self.hides += 1
        elif kind == "separate" and self.open and not self.open[-1].in_result:
            self.open[-1].in_result = True
            self.open[-1].end_instruction()
            self.hides -= 1
        elif kind == "end" and self.open:
            return self._end(self.open.pop())
        return ""

    def end_paragraph(self) -> None:
        """Drop unterminated instructions so that a damaged file keeps its text; results continue."""
        self.open = [field for field in self.open if field.in_result]
        self.hides = 0

    def _end(self, field: _Field) -> str:
        if not field.in_result:
            field.end_instruction()
            self.hides -= 1
        return "" if field.shown or self.hides else field.instruction


def instruction(written: str) -> str:
    """Return an instruction with normalized spaces: ``PAGE \\* MERGEFORMAT``."""
    return " ".join(written.split())


_FORMULA = qn("m:t")
_DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
_SKIPPED = frozenset(
    [P_PR, R_PR]
    + [W + name for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rt", "proofErr", "bookmarkEnd")]
)
_MARKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_BREAKS = {"page": "\f", "column": "\n"}
_BLANKS = " \t\r\n"
_IGNORED_BOOKMARK = "_GoBack"
"""Word's last cursor position."""

_Piece = tuple[Letters, str, bool, list[str]]
"""Formatting, field, whether deleted, and the texts."""


class Draft(NamedTuple):
    """The collected content of a paragraph."""

    stretches: tuple[Stretch, ...]
    drawings: tuple[Drawing, ...]
    bookmarks: tuple[str, ...]

    def joined(self, other: "Draft") -> "Draft":
        """Return both contents as one."""
        stretches, drawings = self.stretches + other.stretches, self.drawings + other.drawings
        return Draft(stretches, drawings, self.bookmarks + other.bookmarks)


class Content:
    """Reads the content of one paragraph; the open fields carry over to the next."""

    __slots__ = ("_bookmarks", "_drawings", "_fields", "_letterer", "_pieces", "_preserve", "_theme", "boxes")

    def __init__(self, fields: Fields, letterer: Letterer, theme: Theme, *, preserve: bool) -> None:
        self._fields = fields
        self._letterer = letterer
        self._theme = theme
        self._preserve = preserve
        self._pieces: list[_Piece] = []
        self._drawings: list[Drawing] = []
        self.boxes: list[etree._Element] = []
        """The ``w:txbxContent`` elements of its text boxes."""
        self._bookmarks: list[str] = []

    def read(self, paragraph: etree._Element) -> None:
        """Read the content of a paragraph except its text boxes."""
        stack: list[tuple[Iterator[etree._Element], bool, str]] = [(iter(paragraph), False, "")]
        while stack:
            children, deleted, field = stack[-1]
            for child in children:
                if child.tag == R:
                    self._run(child, deleted, field)
                elif (inside := self._inside(child, deleted, field)) is not None:
                    stack.append(inside)
                    break
            else:
                stack.pop()
        if self._fields.open:
            self._fields.end_paragraph()

    def _inside(
        self, child: etree._Element, deleted: bool, field: str
    ) -> tuple[Iterator[etree._Element], bool, str] | None:
        """Return the children to read of an element that is not a run."""
        tag = child.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            return None
        if tag == f"{W}bookmarkStart":
            self._bookmark(child)
            return None
        if tag == f"{W}fldSimple":
            field = instruction(child.get(f"{W}instr", ""))
            if not self._fields.hides and not len(child):
                self._add("", self._letterer.looks(None).ascii, field, deleted)
        elif tag == ALTERNATIVES:
            choice = chosen(child)
            return None if choice is None else (iter(choice), deleted, field)
        elif tag == _FORMULA:
            self._text(child.text or "", self._letterer.looks(None), deleted, field)
        return iter(child), deleted or tag in _DELETED, field

    @property
    def draft(self) -> Draft:
        """Return the content read so far, with adjacent text of equal formatting joined."""
        pieces = [Stretch("".join(texts), letters, field, gone) for letters, field, gone, texts in self._pieces]
        return Draft(tuple(pieces), tuple(self._drawings), tuple(self._bookmarks))

    def _bookmark(self, mark: etree._Element) -> None:
        name = mark.get(f"{W}name", "")
        if name and name != _IGNORED_BOOKMARK:
            self._bookmarks.append(name)

    def _run(self, run: etree._Element, deleted: bool, field: str) -> None:
        looks: Looks | None = None
        stack = [iter(run)]
        while stack:
            for child in stack[-1]:
                tag = child.tag
                if tag == R_PR:
                    looks = self._letterer.looks(child)
                    continue
                if looks is None:
                    looks = self._letterer.looks(None)
                if tag == T:
                    self._text(self._trimmed(child), looks, deleted, field)
                elif tag in _MARKS:
                    self._text(_MARKS[tag], looks, deleted, field)
                elif tag in _CONTENT:
                    _CONTENT[tag](self, child, looks, deleted, field)
                elif tag == ALTERNATIVES and (choice := chosen(child)) is not None:
                    stack.append(iter(choice))
                    break
            else:
                stack.pop()

    def _trimmed(self, text: etree._Element) -> str:
        """Strip the text: without ``xml:space="preserve"`` Word ignores white space at both ends."""
        written = text.text or ""
        at_ends = written and (written[0] in _BLANKS or written[-1] in _BLANKS)
        if at_ends and not self._preserve and text.get(SPACE) != "preserve":
            written = written.strip(_BLANKS)
        return written.replace("\n", " ") if "\n" in written else written

    def _text(self, text: str, looks: Looks, deleted: bool, field: str) -> None:
        fields = self._fields
        if fields.open:
            if fields.hides:
                return
            field = fields.show() or field
        if looks.ascii is looks.high and not looks.hint and not beyond_latin(text):
            self._add(text, looks.high, field, deleted)
        else:
            for slot, part in by_slot(text, looks.hint, looks.east_language):
                self._add(part, getattr(looks, slot), field, deleted)

    def _add(self, text: str, letters: Letters, field: str, deleted: bool) -> None:
        if self._pieces:
            last = self._pieces[-1]
            if last[0] is letters and last[1] == field and last[2] == deleted:
                last[3].append(text)
                return
        if text or field:
            self._pieces.append((letters, field, deleted, [text]))

    def _break(self, mark: etree._Element, looks: Looks, deleted: bool, field: str) -> None:
        self._text(_BREAKS.get(mark.get(f"{W}type", ""), "\n"), looks, deleted, field)

    def _deleted(self, text: etree._Element, looks: Looks, _deleted: bool, field: str) -> None:
        self._text(text.text or "", looks, True, field)

    def _instruction(self, text: etree._Element, _looks: Looks, deleted: bool, _field: str) -> None:
        if not deleted:
            self._fields.instruct(text.text or "")

    def _field_mark(self, mark: etree._Element, looks: Looks, deleted: bool, _field: str) -> None:
        if not deleted and (ended := self._fields.mark(mark.get(f"{W}fldCharType", ""))):
            self._add("", looks.ascii, ended, deleted)

    def _page_number(self, _mark: etree._Element, looks: Looks, deleted: bool, _field: str) -> None:
        self._add("", looks.ascii, "PAGE", deleted)

    def _symbol(self, symbol: etree._Element, looks: Looks, deleted: bool, field: str) -> None:
        if self._fields.hides:
            return
        letters = looks.high._replace(font=symbol.get(f"{W}font") or looks.high.font)
        self._add(sign(symbol.get(f"{W}char", ""), letters.font or ""), letters, self._fields.show() or field, deleted)

    def _drawing(self, drawing: etree._Element, _looks: Looks, deleted: bool, _field: str) -> None:
        if not deleted:
            self._drawings += _DRAWINGS[local(drawing)](drawing, self._theme)
            self.boxes += (box for box in drawing.iter(TEXT_BOX) if not _is_within(box, drawing))

    def _ruby(self, ruby: etree._Element, _looks: Looks, deleted: bool, field: str) -> None:
        for base in ruby.iterchildren(f"{W}rubyBase"):
            for run in base.iterchildren(R):
                self._run(run, deleted, field)


def _is_within(box: etree._Element, drawing: etree._Element) -> bool:
    """Whether a text box is nested in another one or is the fallback of one already read."""
    for holder in box.iterancestors():
        if holder is drawing:
            return False
        if holder.tag in (TEXT_BOX, FALLBACK):
            return True
    return False


_Reader = Callable[[Content, etree._Element, Looks, bool, str], None]
_DRAWINGS = {"drawing": drawings_of, "pict": pictures_of, "object": object_of}
_CONTENT: dict[str, _Reader] = {
    f"{W}br": Content._break,
    f"{W}delText": Content._deleted,
    FIELD_CODE: Content._instruction,
    FIELD_CHAR: Content._field_mark,
    f"{W}sym": Content._symbol,
    f"{W}drawing": Content._drawing,
    f"{W}pict": Content._drawing,
    f"{W}object": Content._drawing,
    f"{W}ruby": Content._ruby,
    f"{W}pgNum": Content._page_number,
}
