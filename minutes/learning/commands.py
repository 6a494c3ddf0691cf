"""Lines that hold nothing but a command: they are printed nowhere, and look small and grey in the template."""

import re
from typing import TYPE_CHECKING

from minutes.ooxml.oxml import R_PR, P, R, T, child, put

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
        runs = paragraph.findall(R)
        bare = len(runs) == len(paragraph) == 1 and runs[0].find(R_PR) is None
        if bare and _COMMAND.fullmatch("".join(one.text or "" for one in runs[0].iter(T))):
            _mark(paragraph, runs[0], style)


def _mark(paragraph: "_Element", run: "_Element", style: str) -> None:
    if style:
        put(child(paragraph, "pPr"), "pStyle", style)
        return
    for name, value in {"color": _GREY, "sz": _SIZE, "szCs": _SIZE}.items():
        put(child(run, "rPr"), name, value)
