"""A layout: the choice of sizes, spacing and margins inside what a standard allows."""

from typing import NamedTuple

from minutes.standards.records import Standard


class Layout(NamedTuple):
    """What an organisation has chosen. Margins and indent in millimetres, space in points, line spacing in lines."""

    top: float
    bottom: float
    left: float
    right: float
    first_line: float
    before: float
    line: float
    small: bool = False
    """Whether the smaller of the two coherent sets of sizes is used (Phụ lục I, note 1 to the sample letters)."""


def default_layout(standard: Standard) -> Layout:
    """Our own choice, in which the built-in templates are made."""
    margins, flow = standard.page.margins, standard.flow
    return Layout(
        *(side.chosen for side in margins),
        first_line=flow.first_line.chosen,
        before=flow.before.chosen,
        line=flow.line.chosen,
    )
