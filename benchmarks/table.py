"""The ratios as a table for people."""

from typing import NamedTuple


class Row(NamedTuple):
    """One ratio; the goal says from where on, or up to where, it is met."""

    what: str
    ratio: float
    goal: str
    """``>= 30`` or ``<= 0.8``; empty: only told."""

    @property
    def met(self) -> str:
        """Whether the goal is met, in words; empty if there is none."""
        if not self.goal:
            return ""
        sign, number = self.goal.split()
        return "met" if (self.ratio >= float(number) if sign == ">=" else self.ratio <= float(number)) else "not met"


def printed(title: str, rows: list[Row]) -> str:
    """A title and one line a row."""
    lines = [title, *(f"  {row.what:<58} {row.ratio:>9.2f}  {row.goal:<8} {row.met}".rstrip() for row in rows)]
    return "\n".join(lines)
