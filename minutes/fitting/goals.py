"""Goals for the pages, and the defects of measured pages."""

from typing import NamedTuple

LINES_ABOVE = 2
"""So many lines of text stand above the signatures on their page: alone they could be put under another text."""
FEWEST_LINES = 3
"""A last page with fewer lines looks like a mistake, and is lost when copies are made."""


class Goal(NamedTuple):
    """What a user asks for beside good page ends."""

    pages: int | None = None
    """How many pages the minutes should have, without their appendices, which number their own pages (NĐ
    30/2020/NĐ-CP, Phụ lục I, mục I.7); ``None``: as few as they have anyway."""
    free: bool = False
    """Whether the margins and sizes that the organisation chose may change, too."""


class Print(NamedTuple):
    """How a document came out on paper."""

    total: int
    """All pages."""
    own: int
    """The pages of the minutes themselves, without appendices."""
    above: int | None = None
    """The lines above the signatures on their page; ``None`` where no signatures were recognised."""
    torn: bool = False
    """Whether the signatures and recipients stand on more than one page."""
    lonely: tuple[int, ...] = ()
    """The pages that begin with the last line of a paragraph or end with the first one of one."""
    short: tuple[int, ...] = ()
    """The last pages, of the minutes or of an appendix, that hold too few lines."""

    @property
    def faults(self) -> int:
        """How many things are amiss."""
        unsigned = self.above is not None and self.above < LINES_ABOVE
        return unsigned + self.torn + len(self.lonely) + len(self.short)
