"""Templates compiled for meetings: with the names, filters and styles that rendering offers.

They are kept while the process lives: a batch compiles, or fetches from the disk, each of them once.
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
    """A template that is handed over as bytes, not as the path of a file."""

    content: bytes
    name: str = ""
    """The file's name in messages; where it is a path, files that the template takes in lie beside it."""


KEPT = 16
"""Templates, each in one layout. A batch has a few houses, and organisations that chose their margins."""


def compiled(file: str | Given, layout: Layout) -> Template:
    """The template of a file in a layout. :class:`TemplateError` when it cannot be compiled.

    A file that was changed is compiled anew, and so is one that takes in a file that was.
    """
    standard, *chosen = layout
    state = _state(file) if isinstance(file, str) else ()
    found = _compiled(file, state, standard.name, tuple(chosen))
    if not found.is_current():
        _compiled.cache_clear()
        found = _compiled(file, state, standard.name, tuple(chosen))
    return found


def _state(path: str) -> tuple[int, ...]:
    """What changes with a file; empty when it is not there, which the engine has the words for."""
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


@lru_cache(KEPT)
def _compiled(file: str | Given, _changes: tuple[int, ...], standard: str, chosen: tuple[float, ...]) -> Template:
    # The standard by its name, and not the layout itself, which holds mappings and cannot be a key.
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
    """The template of a Word file's bytes; ``name`` is the file's in messages. TemplateError with all its faults.

    ``further`` are names of data besides those of a meeting.
    """
    # Every house style has filters of the same names.
    filters = frozenset(bound(DEFAULT))
    folder = folder_of(name) if os.path.exists(name) else None
    names = vocabulary(further)
    return Template.compile(content, names, filters=filters, styles=standard.roles, called=name, folder=folder)


# The names that a template may use: those of the meeting's facts, and of the page's measures.
def vocabulary(further: Iterable[str] = ()) -> Vocabulary:
    """The names and their aliases, worked out only when a template has to be compiled.

    ``further`` are names of other data, which go before these; below them every name is allowed.
    """
    # The declarations change the names, and nothing else does.
    key, others = edition(*model.__path__, *layout.__path__), sorted(further)
    return Vocabulary(f"{key} {others}", partial(_names, others)) if others else Vocabulary(key, _names)


def _names(further: Iterable[str] = ()) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    from minutes.engine import UNKNOWN

    measures = {title: name for name, title in TITLES.items()}
    names = {**shape(), ROOT: measure_names(), **dict.fromkeys(further, UNKNOWN)}
    return names, {**aliases(), **measures}


# A picture file as it is put on the page.
WIDTH, HIGHEST = 120 * EMU_PER_MM, 180 * EMU_PER_MM
"""The usual width, and the height that a page holds with caption and heading."""


def drawing(reading: "Reading", layout: "Layout") -> "Callable[[Photo], Picture | None]":
    """What draws a photo: in the given width, or in the usual one, not wider than the text, in its own proportions."""
    widest = round(layout.text_width * EMU_PER_MM)

    def drawn(photo: "Photo") -> Picture | None:
        file = reading.pictures.get(photo.file or "")
        if file is None:
            return None
        width = min(photo.width or WIDTH, widest, HIGHEST * file.width // file.height)
        described = photo.description or photo.caption or photo.file or ""
        return Picture(file.content, file.media_type, described, width, width * file.height // file.width)

    return drawn
