"""Who was elected, with how many votes. Candidates keep the order given unless ranked."""

from collections.abc import Iterable
from typing import NamedTuple

from minutes.wording.lists import listing
from minutes.wording.numbers import Number, out_of, percent, share
from minutes.wording.phrases import Words
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage


class Candidate(NamedTuple):
    """One who stood for election, worded with style and name."""

    who: str
    votes: int | None = None
    percent: Number | str | None = None
    """As announced; else it is worked out from the base."""
    elected: bool | None = None
    """``None``: not said."""


@said_as("xếp theo phiếu")
def ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates by votes, most first; equal ones as given, those without a count last."""
    return sorted(candidates, key=lambda one: -1 if one.votes is None else one.votes, reverse=True)


@said_as("ứng cử viên")
def candidate(one: Candidate, base: int | None = None, noun: str = "phiếu", *, usage: Usage = DEFAULT) -> str:
    """``đồng chí A: 45/48 phiếu (93,8%), trúng cử``; no votes are ``0/48 phiếu (0%)``."""
    said = one.who
    part = None if one.percent is None else percent(one.percent, usage=usage)
    if one.votes is not None:
        if part is None and base and one.votes <= base:
            part = share(one.votes, base, usage=usage)
        said += f": {out_of(one.votes, base, noun, usage=usage)}" + (f" ({part})" if part else "")
    elif part:
        said += f": {part} số {noun}"
    result = {True: ", trúng cử", False: ", không trúng cử", None: ""}
    return said + result[one.elected]


@said_as("trúng cử")
def elected(candidates: Iterable[Candidate]) -> Words:
    """``Trúng cử: đồng chí A, đồng chí B và đồng chí C``: those who are said to be elected; empty when none is."""
    names = [one.who for one in candidates if one.elected]
    return f"Trúng cử: {listing(names)}" if names else ""
