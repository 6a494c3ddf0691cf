"""Lists of ``w:numPr`` (17.9) and the labels of their paragraphs."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from minutes.lint.effective.letters import NOTHING, RunProperties, read_run, shown
from minutes.lint.effective.paragraphs import read_shape, whole
from minutes.lint.effective.theme import Theme
from minutes.ooxml import P_PR, R_PR, VAL, W, switch, value
from minutes.wording import roman

LEVELS = 9


class Level(NamedTuple):
    """One level of a list."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    """Number placeholders such as ``%1.%2``, or a bullet."""
    restart: int | None = None
    """The level, from 1, after which it restarts; 0 never, ``None`` after any higher level."""
    legal: bool = False
    """Displays all numbers as decimal (17.9.4)."""
    style: str = ""
    """The paragraph style linked to this level."""
    shape: Mapping[str, str] = {}
    run: RunProperties = NOTHING
    """For its label."""


class List(NamedTuple):
    """A list referenced by paragraphs; lists of one kind share their counters."""

    kind: str
    levels: tuple[Level, ...]
    starts: dict[int, int]
    """Start overrides by level, applied at first use of the list (17.9.27)."""

    def level_of_style(self, *styles: str) -> int | None:
        """Return the level linked to one of the styles (17.9.23)."""
        for style in styles:
            for number, level in enumerate(self.levels):
                if style and level.style == style:
                    return number
        return None


class Numbering:
    """The lists of a document, by ``w:numId``."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        self._theme = theme
        self._kinds: dict[str, etree._Element] = {}
        self._by_style: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        self._lists: dict[str, List | None] = {}
        for child in () if root is None else root:
            if child.tag == f"{W}abstractNum":
                self._kinds.setdefault(child.get(f"{W}abstractNumId", ""), child)
                if style := value(child, "styleLink"):
                    self._by_style.setdefault(style, child)
            elif child.tag == f"{W}num":
                self._numbers.setdefault(child.get(f"{W}numId", ""), child)

    def find(self, number: str) -> List | None:
        """Return the list of a ``w:numId``; ``None`` for 0 (no list) and for an unknown id."""
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> List | None:
        instance = None if number == "0" else self._numbers.get(number)
        kind = None if instance is None else self._kinds.get(value(instance, "abstractNumId"))
        if instance is None or kind is None:
            return None
        # A definition that refers to a style has no levels of its own (17.9.21).
        kind = self._by_style.get(value(kind, "numStyleLink"), kind)
        levels = self._levels(kind)
        starts = {}
        for override in instance.iterchildren(f"{W}lvlOverride"):
            levels.update(self._levels(override))
            level, start = whole(override.get(f"{W}ilvl")), whole(value(override, "startOverride"))
            if level is not None and start is not None:
                starts[level] = start
        return List(kind.get(f"{W}abstractNumId", ""), tuple(levels.get(one, Level()) for one in range(LEVELS)), starts)

    def _levels(self, holder: etree._Element) -> dict[int, Level]:
        found = {whole(one.get(f"{W}ilvl")): _level(one, self._theme) for one in holder.iterchildren(f"{W}lvl")}
        return {number: level for number, level in found.items() if number is not None}


def _level(element: etree._Element, theme: Theme) -> Level:
    shape = read_shape(element.find(P_PR))
    return Level(
        start=whole(value(element, "start")) or 0,
        form=_form(element),
        text=value(element, "lvlText"),
        restart=whole(value(element, "lvlRestart")),
        legal=switch(element, "isLgl"),
        style=value(element, "pStyle"),
        run=read_run(element.find(R_PR), theme),
        shape={name: written for name, written in shape.items() if name in ("left", "right", "first") or ":" in name},
    )


def _form(element: etree._Element) -> str:
    """The number format; newer formats are inside ``mc:AlternateContent`` with a fallback."""
    found = element.find(f"{W}numFmt")
    if found is None:
        found = next(element.iter(f"{W}numFmt"), None)
    return "decimal" if found is None else found.get(VAL, "decimal")


# The numbers and bullets of list paragraphs, in document order (17.9.11, 17.9.12).
_PART = re.compile("%([1-9])")
_LARGEST = 32_767
_LETTERS_END = 780
"""Thirty times the alphabet: the longest label of letters in Word."""


class Labels:
    """Counts the paragraphs of each kind of list."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[tuple[str, int]] = set()

    def next(self, number: str, found: List, level: int) -> str:
        """Return the label of the next paragraph on a level, from 0, of the list with this ``w:numId``."""
        counts = self._counts.setdefault(found.kind, [None] * LEVELS)
        own = found.levels[level]
        if (number, level) not in self._used and level in found.starts:
            counts[level] = None
        self._used.add((number, level))
        before = counts[level]
        counts[level] = found.starts.get(level, own.start) if before is None else min(before + 1, _LARGEST)
        for deeper in range(level + 1, LEVELS):
            restart = found.levels[deeper].restart
            if restart is None or level < restart:
                counts[deeper] = None
        return _label(found.levels, counts, level)


def _label(levels: tuple[Level, ...], counts: list[int | None], level: int) -> str:
    own = levels[level]
    if own.form == "bullet":
        return "".join(shown(sign, own.run.values.get("hAnsi", "")) for sign in own.text)

    def number(part: re.Match[str]) -> str:
        one = int(part[1]) - 1
        if one > level:
            return ""
        count = counts[one]
        form = "decimal" if own.legal and levels[one].form != "none" else levels[one].form
        return written(levels[one].start if count is None else count, form)

    return _PART.sub(number, own.text)


def written(number: int, form: str) -> str:
    """Return a number in a format of 17.18.59; decimal for formats of other scripts."""
    if form == "none":
        return ""
    write = _FORMS.get(form)
    return str(number) if write is None or not 0 < number <= _LARGEST else write(number)


def _roman(number: int) -> str:
    """Above 3999 Word repeats M: MMMMI."""
    thousands, rest = divmod(number, 1000)
    return "M" * thousands + (roman(rest) if rest else "")


def _letters(number: int) -> str:
    """a … z, aa … zz, aaa …: one repeated letter."""
    number = (number - 1) % _LETTERS_END
    return chr(ord("a") + number % 26) * (number // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
}
