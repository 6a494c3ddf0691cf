"""Lines that hold nothing but a command: they are printed nowhere, and look small and grey in the template."""

import re
from typing import TYPE_CHECKING

from minutes.engine.markup import PPR, R_, RPR, P, T, w

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE = "Lệnh của mẫu"
"""The style of such lines in the templates of the program (Word file, ISO/IEC 29500-1, 17.7.4.17)."""
_COMMAND = re.compile(r"\s*\{%[^%]*%\}\s*")
_GREY, _SIZE = "7F7F7F", "18"
"""Size in halves of a point (17.3.2.38)."""


def mark_commands(root: "_Element", style: str) -> None:
    """Set the lines that were put in, which have no formatting yet, in a style, or without one small and grey."""
    for paragraph in root.iter(P):
        runs = paragraph.findall(R_)
        bare = len(runs) == len(paragraph) == 1 and runs[0].find(RPR) is None
        if bare and _COMMAND.fullmatch("".join(one.text or "" for one in runs[0].iter(T))):
            _mark(paragraph, runs[0], style)


def _mark(paragraph: "_Element", run: "_Element", style: str) -> None:
    if style:
        properties = paragraph.makeelement(PPR)
        properties.append(_with(properties, "pStyle", style))
        paragraph.insert(0, properties)
        return
    look = run.makeelement(RPR)
    look.extend([_with(look, "color", _GREY), _with(look, "sz", _SIZE), _with(look, "szCs", _SIZE)])
    run.insert(0, look)


def _with(maker: "_Element", name: str, value: str) -> "_Element":
    element = maker.makeelement(w(name))
    element.set(w("val"), value)
    return element
