"""How a fact that is not known is printed: a few dots, a line of dots, or white space for a hand to fill."""

from minutes.engine.values.text import AGAIN, TAB
from minutes.richtext import Blank

_DOTS = "…" * 3
"""About 15 mm at 14 pt (an ellipsis is one em wide in Times New Roman): room for an hour or a day by hand."""
_GAP = "\N{NO-BREAK SPACE}" * 40
"""About 50 mm at 14 pt: room for a full name. No-break, so that neither a line's end nor justification shrinks it."""

_INSIDE = {"dots": _DOTS, "leaders": TAB, "gap": _GAP}
_RUNS = {
    "dots": f"<w:t>{_DOTS}</w:t>",
    "leaders": "<w:tab/>",
    "gap": f"{AGAIN}{_GAP}</w:t>",
}


def inside(blank: Blank) -> str:
    """Return the blank as the content of an open ``w:t``; :class:`KeyError` for an unknown form.

    ``leaders`` is a tab: the paragraph's style has the tab stop with the dotted leader.
    """
    return _INSIDE[blank.form]


def run_content(blank: Blank) -> str:
    """Return the blank as the content of a ``w:r``."""
    return _RUNS[blank.form]
