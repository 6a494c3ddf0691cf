"""Compiles templates with the names, filters and styles of rendering; draws the pictures of meetings.

Compiled templates are kept in memory: a batch compiles, or loads from the disk, each of them once.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes import layout, model
from minutes.engine import Template, Vocabulary, edition, folder_of, read_origin
from minutes.layout import ROOT, TITLES, Layout, choose, measure_names
from minutes.model import aliases, shape
from minutes.ooxml import EMU_PER_MM
from minutes.richtext import Picture
from minutes.standards import Standard, load
from minutes.wording import DEFAULT, bound

if TYPE_CHECKING:
    from minutes.model import Photo
    from minutes.reading import Reading


class Given(NamedTuple):
    """A template given as bytes."""

    content: bytes
    name: str = ""
    """The file name in messages; if it is a path, included files are relative to its folder."""


KEPT = 16
"""Templates in memory, each in one layout: a batch has few houses and few organisations with own margins."""


def compiled(file: str | Given, layout: Layout) -> Template:
    """Return the template of a file in a layout; compiled anew when it or a file that it includes has changed.

    TemplateError when it cannot be compiled.
    """
    standard, *chosen = layout
    state = _state(file) if isinstance(file, str) else ()
    found = _compiled(file, state, standard.name, tuple(chosen))
    if not found.is_current():
        _compiled.cache_clear()
        found = _compiled(file, state, standard.name, tuple(chosen))
    return found


def _state(path: str) -> tuple[int, ...]:
    """Return values that change with a file; empty when it does not exist, which the engine reports."""
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


@lru_cache(KEPT)
def _compiled(file: str | Given, _changes: tuple[int, ...], standard: str, chosen: tuple[float, ...]) -> Template:
    # The key is the standard's name: a layout holds mappings, which are not hashable.
    layout = Layout(load(standard), *chosen)  # type: ignore[arg-type]  # taken from a layout by compiled()
    content, name = read_origin(file) if isinstance(file, str) else file
    return compiled_content(apply_layout(content, name, layout), name, layout.standard)


def apply_layout(content: bytes, source: str, layout: Layout) -> bytes:
    """The template, called ``source`` in messages, in a layout; the same bytes where nothing is to be done.

    What the layout does not choose stays as the template has it, and so do styles of other names. TemplateError when
    it is no Word file.
    """
    if layout == choose(layout.standard):
        return content
    from minutes.layout import restyled  # loads lxml

    return restyled(content, source, layout)


def compiled_content(content: bytes, name: str, standard: Standard, further: Iterable[str] = ()) -> Template:
    """Return the template of a Word file's bytes; ``name`` is the file's in messages. TemplateError with all faults.

    ``further`` are names of data besides those of a meeting.
    """
    # All house styles have filters of the same names.
    filters = frozenset(bound(DEFAULT))
    folder = folder_of(name) if os.path.exists(name) else None
    names = vocabulary(further)
    return Template.compile(content, names, filters=filters, styles=standard.roles, called=name, folder=folder)


def vocabulary(further: Iterable[str] = ()) -> Vocabulary:
    """Return the names of meeting facts and page measures with their aliases, computed only for a compile.

    ``further`` are names of other data, which take precedence; below them every name is allowed.
    """
    # Only the declarations change the names.
    key, others = edition(*model.__path__, *layout.__path__), sorted(further)
    return Vocabulary(f"{key} {others}", partial(_names, others)) if others else Vocabulary(key, _names)


def _names(further: Iterable[str] = ()) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    from minutes.engine import UNKNOWN

    measures = {title: name for name, title in TITLES.items()}
    names = {**shape(), ROOT: measure_names(), **dict.fromkeys(further, UNKNOWN)}
    return names, {**aliases(), **measures}


WIDTH, HIGHEST = 120 * EMU_PER_MM, 180 * EMU_PER_MM
"""The default width, and the greatest height that fits on a page with caption and heading."""


def drawing(reading: "Reading", layout: "Layout") -> "Callable[[Photo], Picture | None]":
    """Return a function that scales a photo to its own or the default width, at most the text width, in proportion."""
    widest = round(layout.text_width * EMU_PER_MM)

    def drawn(photo: "Photo") -> Picture | None:
        file = reading.pictures.get(photo.file or "")
        if file is None:
            return None
        width = min(photo.width or WIDTH, widest, HIGHEST * file.width // file.height)
        described = photo.description or photo.caption or photo.file or ""
        return Picture(file.content, file.media_type, described, width, width * file.height // file.width)

    return drawn
