"""Stretches of a paragraph that are formatted alike."""

import re
from typing import TYPE_CHECKING

from minutes.engine.normalize.runs import flow
from minutes.engine.xml import ancestor
from minutes.ooxml.oxml import R_PR, R

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = re.compile(
    r'<w:(?:lang|noProof|webHidden|bCs|iCs|szCs|rStyle w:val="Hyperlink")\b[^>]*>|\sxmlns:?\w*="[^"]*"'
)
"""What of a run's properties nobody sees in Vietnamese text."""


def format_stretches(paragraph: "_Element") -> list[tuple[int, int]]:
    """Where in a paragraph's text they begin and end; spaces look like what stands before them."""
    found: list[tuple[int, int]] = []
    before: str | None = None
    for piece in flow(paragraph):
        look = _look(piece.element)
        end = piece.start + len(piece.text)
        if found and (look == before or not piece.text.strip()):
            found[-1] = (found[-1][0], end)
        else:
            found.append((piece.start, end))
            before = look
    return found


def _look(element: "_Element") -> str:
    from lxml import etree

    run = ancestor(element, R)
    properties = run.find(R_PR) if run is not None else None
    return (
        "" if properties is None else _UNSEEN.sub("", etree.tostring(properties, encoding="unicode", with_tail=False))
    )
