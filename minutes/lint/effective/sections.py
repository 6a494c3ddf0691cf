"""Sections: page size, margins, and the headers and footers that they show (17.6, 17.10)."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Numbering, Section
from minutes.lint.effective.paragraphs import mm, whole
from minutes.ooxml import RELATION, W, switch
from minutes.problems import Place

_DEFAULT, _FIRST, _EVEN = "default", "first", "even"

Shown = Mapping[str, str]
"""Part names by kind of page (default, first, even); an empty name is a blank header."""


class Furniture(NamedTuple):
    """The header and footer parts of a section."""

    headers: Shown
    footers: Shown


class Headers:
    """Resolves headers and footers; a section without its own inherits those of the previous one (17.10.1)."""

    def __init__(self, target: Callable[[str], str], *, even: bool) -> None:
        self._target = target
        self._even = even
        self._inherited: dict[str, dict[str, str]] = {"header": {}, "footer": {}}

    def of(self, section: etree._Element | None) -> Furniture:
        """Return the headers and footers of the next section."""
        shows = [_DEFAULT]
        shows += [_FIRST] if switch(section, "titlePg") else []
        shows += [_EVEN] if self._even else []
        for kind, found in self._inherited.items():
            for reference in () if section is None else section.iterchildren(f"{W}{kind}Reference"):
                found[reference.get(f"{W}type", _DEFAULT)] = self._target(reference.get(RELATION, ""))
        header, footer = (
            {page: found.get(page, "") for page in shows if page in found or _DEFAULT in found}
            for found in self._inherited.values()
        )
        return Furniture(header, footer)


def section_fact(
    section: etree._Element | None,
    place: Place,
    headers: Mapping[str, tuple[int, ...]],
    footers: Mapping[str, tuple[int, ...]],
) -> Section:
    """Return the facts of a section; ``None`` for values that the document leaves to the application."""
    size, margins = _child(section, "pgSz"), _child(section, "pgMar")
    gutter = _length(margins, "gutter") or 0.0
    left = _length(margins, "left")
    width, height = _length(size, "w"), _length(size, "h")
    return Section(
        place=place,
        width=width,
        height=height,
        landscape=width > height if width and height else _attribute(size, "orient") == "landscape",
        top=_absolute(_length(margins, "top")),
        bottom=_absolute(_length(margins, "bottom")),
        left=None if left is None else left + gutter,
        right=_length(margins, "right"),
        header_distance=_length(margins, "header"),
        footer_distance=_length(margins, "footer"),
        title_page=switch(section, "titlePg"),
        numbering=_numbering(_child(section, "pgNumType")),
        headers=headers,
        footers=footers,
        columns=_column_count(_child(section, "cols")),
    )


def shows_even(settings: etree._Element | None) -> bool:
    """Return whether even pages have their own headers (17.10.1)."""
    return switch(settings, "evenAndOddHeaders")


def _child(section: etree._Element | None, name: str) -> etree._Element | None:
    return None if section is None else section.find(W + name)


def _attribute(element: etree._Element | None, name: str) -> str | None:
    return None if element is None else element.get(W + name)


def _length(element: etree._Element | None, name: str) -> float | None:
    return mm(_attribute(element, name))


def _absolute(length: float | None) -> float | None:
    """A negative margin is fixed: the header cannot push it down (17.6.11)."""
    return None if length is None else abs(length)


def _numbering(element: etree._Element | None) -> Numbering:
    return Numbering(whole(_attribute(element, "start")), _attribute(element, "fmt") or "decimal")


def _column_count(columns: etree._Element | None) -> int:
    return max(whole(_attribute(columns, "num")) or 1, 1)
