"""What contradicts itself in a meeting, by notion; importing the parts declares their checks.

A contradiction is a warning with a place: somebody may have to print what was announced. A doubt is a hint.
"""

from minutes.meeting.contradicting import (
    agreeing,
    attendance,
    ballots,
    elections,
    figures,
    forms,
    names,
    overriding,
    times,
)
from minutes.meeting.contradicting.checking import contradictions

__all__ = [
    "agreeing",
    "attendance",
    "ballots",
    "contradictions",
    "elections",
    "figures",
    "forms",
    "names",
    "overriding",
    "times",
]
