"""Read stories (body, header, note) into paragraphs and tables, in reading order."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Cell, Letters, Paragraph, Stretch, Table
from minutes.lint.effective.content import Content, Draft, Fields
from minutes.lint.effective.formatting import Formatted, Formatting
from minutes.lint.effective.open import DocumentParts, Revisions
from minutes.lint.effective.styles import Styles
from minutes.lint.effective.tables import PLAIN, Grid, Path, TableFormat, TableStyles
from minutes.lint.effective.theme import Theme
from minutes.ooxml import ALTERNATIVES, ANNOTATOR, P_PR, R_PR, SECT_PR, SPACE, TBL, P, W, chosen
from minutes.problems import Place, Step

_NOTES = frozenset((f"{W}footnote", f"{W}endnote", f"{W}comment"))
_RULES_ABOVE_NOTES = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_BESIDE = frozenset((f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}del", f"{W}moveFrom", f"{W}background"))
_BODY, _BOX = "body", "text-box"


class Book(NamedTuple):
    """The state shared by all stories of a document."""

    package: DocumentParts
    styles: Styles
    tables: TableStyles
    formatting: Formatting
    theme: Theme


class _Counter:
    """Number of paragraphs and tables so far in one container."""

    __slots__ = ("paragraphs", "tables")

    def __init__(self) -> None:
        self.paragraphs = self.tables = 0


class _Room(NamedTuple):
    """The location of paragraphs: steps, story, cell and the format from its table style."""

    steps: tuple[Step, ...]
    story: str
    counter: _Counter
    cell: Cell | None = None
    format: TableFormat = PLAIN


_Item = tuple[etree._Element, Path, _Room]


class Stories:
    """Reads parts one after the other and collects their paragraphs, tables and sections."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self.sections: list[tuple[etree._Element | None, int]] = []
        """Properties of each finished section of the body, with the number of its first paragraph."""
        self._first = 0
        self._section = 0
        self._part = ""
        self._preserve = False
        self._fields = Fields()
        self._revisions = Revisions()
        self._bookmarks: list[str] = []

    def read(self, part: str, root: etree._Element, story: str, section: int = 0) -> tuple[int, ...]:
        """Read a part and return the numbers of its paragraphs."""
        before = len(self.paragraphs)
        self._part, self._section = part, section
        self._preserve = root.get(SPACE) == "preserve"
        self._fields = Fields()
        steps = () if story == _BODY else (Step("part", part),)
        stack = [_children(root, (), _Room(steps, story, _Counter()))]
        while stack:
            inside = next((found for item in stack[-1] if (found := self._open(*item)) is not None), None)
            if inside is None:
                stack.pop()
            else:
                stack.append(inside)
        return tuple(range(before, len(self.paragraphs)))

    def end_section(self, properties: etree._Element | None) -> None:
        """Record the end of a section."""
        self.sections.append((properties, self._first))
        self._first = len(self.paragraphs)
        self._section = len(self.sections)

    def end_body(self) -> None:
        """End the last section of a body without ``w:sectPr``."""
        if not self.sections or self._first < len(self.paragraphs):
            self.end_section(None)

    def _open(self, element: etree._Element, path: Path, room: _Room) -> Iterator[_Item] | None:
        """Read one element; return its children to read next, if any."""
        tag = element.tag
        if tag == P:
            return self._paragraph(element, path, room)
        if tag == TBL:
            return self._table(element, path, room)
        if not isinstance(tag, str) or tag in _BESIDE:
            return None
        if tag == SECT_PR:
            if room.story == _BODY and room.cell is None:
                self.end_section(element)
            return None
        if tag == f"{W}bookmarkStart":
            self._bookmarks += filter(None, [element.get(f"{W}name")])
            return None
        if tag == ALTERNATIVES:
            choice = chosen(element)
            return None if choice is None else _children(choice, (*path, element.index(choice)), room)
        if tag in _NOTES and (element.get(f"{W}type") in _RULES_ABOVE_NOTES or is_ours(element)):
            return None
        return _children(element, path, room) if len(element) else None

    def _paragraph(self, element: etree._Element, path: Path, room: _Room) -> Iterator[_Item] | None:
        properties = element.find(P_PR)
        room.counter.paragraphs += 1
        formatted = self._book.formatting.paragraph(properties, room.format)
        content = Content(self._fields, formatted.letterer, self._book.theme, preserve=self._preserve)
        content.read(element)
        draft = self._revisions.settle(element, room.counter, content.draft)
        step = Step("paragraph", room.counter.paragraphs)
        if draft is not None:
            self._add(draft, formatted, properties, room._replace(steps=(*room.steps, step)), path)
        section = None if properties is None else properties.find(SECT_PR)
        if section is not None and draft is not None and room.story == _BODY and room.cell is None:
            self.end_section(section)
        return self._boxes(content.boxes, path, room, step) if content.boxes else None

    def _add(
        self, draft: Draft, formatted: Formatted, properties: etree._Element | None, room: _Room, path: Path
    ) -> None:
        label, letters = self._label(formatted, properties)
        self.paragraphs.append(
            Paragraph(
                place=Place(self._book.package.source, None, None, "", room.steps),
                number=len(self.paragraphs),
                story=room.story,
                style=formatted.style,
                text="".join([_shown(one) for one in draft.stretches]),
                label=label,
                stretches=draft.stretches,
                shape=formatted.shape,
                section=self._section,
                cell=room.cell,
                drawings=draft.drawings,
                bookmarks=(*self._bookmarks, *draft.bookmarks),
                part=self._part,
                line=path,
                label_letters=letters,
            )
        )
        self._bookmarks.clear()

    def _label(self, formatted: Formatted, properties: etree._Element | None) -> tuple[str, Letters | None]:
        label = self._book.formatting.label(formatted)
        if formatted.list is None or not label:
            return label, None
        mark = None if properties is None else properties.find(R_PR)
        return label, formatted.letterer.label(mark, formatted.list.levels[formatted.level])

    def _boxes(self, boxes: list[etree._Element], path: Path, room: _Room, step: Step) -> Iterator[_Item] | None:
        """Return the content of the text boxes of a paragraph; in a header it counts as header text."""
        story = _BOX if room.story == _BODY else room.story
        paragraph_depth = len(path)
        found: list[_Item] = []
        for number, box in enumerate(boxes, 1):
            steps = (*room.steps, step, Step("text-box", number))
            way = (*path, *_way(box)[paragraph_depth:])
            found.append((box, way, _Room(steps, story, _Counter(), room.cell)))
        return iter(found)

    def _table(self, element: etree._Element, path: Path, room: _Room) -> Iterator[_Item]:
        room.counter.tables += 1
        steps = (*room.steps, Step("table", room.counter.tables))
        grid = Grid(element, path, self._book.styles, self._book.tables)
        number = len(self.tables) + 1
        within = None if room.cell is None else room.cell.table
        self.tables.append(grid.fact(Place(self._book.package.source, steps=steps), number, within))
        return self._cells(grid, number, steps, room)

    def _cells(self, grid: Grid, number: int, steps: tuple[Step, ...], room: _Room) -> Iterator[_Item]:
        within = None if room.cell is None else room.cell.table
        for spot in grid.cells():
            cell = Cell(number, spot.row, spot.column, within)
            way = (*steps, Step("row", spot.row), Step("cell", spot.number))
            yield spot.element, spot.path, _Room(way, room.story, _Counter(), cell, spot.format)


def is_ours(comment: etree._Element) -> bool:
    """Whether a comment was written by a check, so that it is not part of the document."""
    return comment.get(f"{W}author") == ANNOTATOR


def _children(element: etree._Element, path: Path, room: _Room) -> Iterator[_Item]:
    for index, child in enumerate(element):
        yield child, (*path, index), room


def _way(element: etree._Element) -> Path:
    """The child indices from the root to an element."""
    found: list[int] = []
    while (parent := element.getparent()) is not None:
        found.append(parent.index(element))
        element = parent
    return tuple(reversed(found))


def _shown(stretch: Stretch) -> str:
    letters = stretch.letters
    if stretch.deleted or letters.hidden:
        return ""
    return stretch.text.upper() if letters.capitals else stretch.text
