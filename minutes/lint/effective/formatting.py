"""The effective formatting of paragraphs and runs over all levels, cached per combination."""

from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Letters, Shape
from minutes.lint.effective.letters import NOTHING, Looks, RunProperties, looks, read_run
from minutes.lint.effective.numbering import LEVELS, Labels, Level, List, Numbering
from minutes.lint.effective.paragraphs import Properties, read_shape, shape, whole
from minutes.lint.effective.styles import EffectiveStyle, Styles, over, settled
from minutes.lint.effective.tables import TableFormat
from minutes.lint.effective.theme import Theme
from minutes.ooxml import R_PR, SECT_PR, W

Fingerprint = tuple[object, ...]
"""The content of an element as a key: equal for equal formatting."""


class Letterer:
    """Resolves the formatting of runs in paragraphs of one style and cells of one format."""

    __slots__ = ("_book", "_found", "_marks", "_styles")

    def __init__(self, book: "Formatting", table: RunProperties, paragraph: RunProperties) -> None:
        self._book = book
        self._styles = table, paragraph
        self._found: dict[Fingerprint, Looks] = {}
        self._marks: dict[tuple[Fingerprint, int], Letters] = {}

    def looks(self, properties: etree._Element | None) -> Looks:
        """Return the formatting of a run with this ``w:rPr``."""
        key = _fingerprint(properties)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._book.looks(properties, self._styles)
        return found

    def label(self, mark: etree._Element | None, level: Level) -> Letters:
        """Return the formatting of a list label: that of the paragraph mark, overridden by the level (17.9.24)."""
        key = _fingerprint(mark), id(level)
        found = self._marks.get(key)
        if found is None:
            found = self._marks[key] = self._book.looks(mark, self._styles, level.run).ascii
        return found


class Formatted(NamedTuple):
    """The formatting of a paragraph that depends on its properties alone."""

    style: str
    shape: Shape
    letterer: Letterer
    number: str
    """The ``w:numId`` of its list; empty without one."""
    list: List | None
    level: int


class Formatting:
    """Resolves formatting with the styles, lists and theme of one document."""

    def __init__(self, styles: Styles, numbering: Numbering, theme: Theme) -> None:
        self._styles = styles
        self._numbering = numbering
        self._theme = theme
        self._labels = Labels()
        self._formatted: dict[tuple[int, Fingerprint], Formatted] = {}
        self._letterers: dict[tuple[int, str], Letterer] = {}
        self._letters: dict[Letters, Letters] = {}

    def paragraph(self, properties: etree._Element | None, table: TableFormat) -> Formatted:
        """Return the formatting of a paragraph with this ``w:pPr`` in a cell of this format."""
        key = id(table), _fingerprint(properties)
        found = self._formatted.get(key)
        if found is None:
            found = self._formatted[key] = self._resolve(properties, table)
        return found

    def label(self, formatted: Formatted) -> str:
        """Return the label of the next paragraph with this formatting, advancing its counter."""
        if formatted.list is None:
            return ""
        return self._labels.next(formatted.number, formatted.list, formatted.level)

    def looks(
        self,
        properties: etree._Element | None,
        styles: tuple[RunProperties, RunProperties],
        more: RunProperties = NOTHING,
    ) -> Looks:
        """Return the formatting of a run, with ``more`` on top; equal values are one object per document."""
        direct = over(read_run(properties, self._theme), more)
        character = self._styles.character(direct.values.get("rStyle", ""))
        found = looks(settled(self._styles.run_defaults, (*styles, character), direct))
        one, two, three, four = (self._letters.setdefault(letters, letters) for letters in found[:4])
        return Looks(one, two, three, four, found.hint, found.east_language)

    def _resolve(self, properties: etree._Element | None, table: TableFormat) -> Formatted:
        direct = read_shape(properties)
        style = self._styles.paragraph(direct.get("pStyle", ""))
        layers = style.layers.under(direct)
        every = {**layers.before, **layers.since}
        number = every.get("numId", "")
        found = self._numbering.find(number)
        level = 0 if found is None else _level(found, every, style, layers.owner if "ilvl" not in direct else "")
        between = {} if found is None else found.levels[level].shape
        every = {**self._styles.shape_defaults, **table.shape, **layers.before, **between, **layers.since}
        return Formatted(style.name, shape(every), self._letterer(table, style), number, found, level)

    def _letterer(self, table: TableFormat, style: EffectiveStyle) -> Letterer:
        key = id(table), style.identifier
        if key not in self._letterers:
            self._letterers[key] = Letterer(self, table.run, style.run)
        return self._letterers[key]


def _level(found: List, properties: Properties, style: EffectiveStyle, owner: str) -> int:
    """For a list set by a style, the level that names the style (17.9.23); otherwise the given level."""
    of_style = found.level_of_style(style.identifier, owner) if owner else None
    given = of_style if of_style is not None else whole(properties.get("ilvl")) or 0
    return min(max(given, 0), LEVELS - 1)


def _fingerprint(properties: etree._Element | None) -> Fingerprint:
    """Return the content of a ``w:rPr`` or ``w:pPr`` as a key, without sections and tracked former formatting."""
    if properties is None:
        return ()
    found: list[object] = []
    for child in properties:
        if child.tag in _BESIDE:
            continue
        found.append(child.tag)
        if given := child.items():
            found.extend(given)
        if len(child):
            found.append(_fingerprint(child))
    return tuple(found)


_BESIDE = frozenset((SECT_PR, R_PR, f"{W}rPrChange", f"{W}pPrChange"))
