"""XML written by hand: an element, a whole part, and millimetres and points in the units that Word stores."""

from collections.abc import Iterable

from minutes.ooxml.lengths import Length
from minutes.ooxml.namespaces import nsdecls

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_QUOTED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def quoted(text: str) -> str:
    """The text as it stands in XML."""
    return text.translate(_QUOTED)


def el(name: str, /, *children: str, **attributes: object) -> str:
    """An element; ``w_val`` is the attribute ``w:val``, a value of ``None`` leaves the attribute out."""
    written = "".join(
        f' {key.replace("_", ":", 1)}="{quoted(str(value))}"' for key, value in attributes.items() if value is not None
    )
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def val(name: str, value: object) -> str:
    """An element whose only attribute is ``w:val``."""
    return el(name, w_val=value)


def switch(name: str, on: bool) -> str:
    """An element that switches something on, or nothing."""
    return f"<{name}/>" if on else ""


def part(root: str, prefixes: Iterable[str], *children: str, ignorable: str = "") -> bytes:
    """A part's bytes: the root with its namespaces and its children."""
    ignored = f' mc:Ignorable="{ignorable}"' if ignorable else ""
    return f"{HEAD}<{root} {nsdecls(*prefixes)}{ignored}>{''.join(children)}</{root}>".encode()


def twips(millimetres: float) -> int:
    """Twentieths of a point, from millimetres."""
    return Length.of(millimetres, "mm").in_twips


def emu(millimetres: float) -> int:
    """English Metric Units, from millimetres."""
    return int(Length.of(millimetres, "mm"))


def dots(points: float) -> int:
    """Twentieths of a point, from points."""
    return Length.of(points, "pt").in_twips


def half_points(points: float) -> int:
    """Half-points, from points: the unit of letter sizes."""
    return Length.of(points, "pt").in_half_points
