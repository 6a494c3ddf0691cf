"""Goals for the pages of a document, and the print with its faults."""

from typing import NamedTuple

LINES_ABOVE = 2
"""The fewest lines of text above the signatures on their page; signatures alone could be put under another text."""
FEWEST_LINES = 3
"""The fewest lines of a last page; one with fewer looks like a mistake and gets lost in copies."""


class Goal(NamedTuple):
    """A user's goal in addition to good page ends."""

    pages: int | None = None
    """The number of pages of the minutes without appendices, which have their own page numbers (NĐ 30/2020/NĐ-CP, Phụ
    lục I, mục I.7); ``None``: as few as the usual layout has.
    """
    free: bool = False
    """Whether margins and sizes set by the organisation may change."""


class Print(NamedTuple):
    """The page breaks of a printed document."""

    total: int
    """The number of all pages."""
    own: int
    """The number of pages without appendices."""
    above: int | None = None
    """The lines above the signatures on their page; ``None`` without recognised signatures."""
    torn: bool = False
    """Whether signatures and recipients are on more than one page."""
    lonely: tuple[int, ...] = ()
    """The pages that begin with the last line of a paragraph or end with the first one."""
    short: tuple[int, ...] = ()
    """The last pages, of the minutes or an appendix, with too few lines."""

    @property
    def faults(self) -> int:
        """The number of faults."""
        unsigned = self.above is not None and self.above < LINES_ABOVE
        return unsigned + self.torn + len(self.lonely) + len(self.short)
