"""Scalar types of the model: text, numbers, dates and choices, and their values in a template."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.model.scalars.choices import (
        Choice, Circulation, CountUnit, DocumentState, Elected, Flag, ItemState, MeetingOutcome,
        PercentageBase, PositionPlace, Presence, RemarkKind, Secrecy, Urgency, VoteOutcome, VotingMethod,
        WORDS,
    )
    from minutes.model.scalars.dates import Day, Due, Moment
    from minutes.model.scalars.numbers import Count, Length, Ordinal, Percentage, Ratio, Threshold, Whole
    from minutes.model.scalars.parts import PART_NAMES, parts_of, said_weekday, say, say_due, say_moment, say_percentage
    from minutes.model.scalars.text import AddressStyle, Lines, RichTextSource, STYLES, ScalarError, decode_scalar
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "choices": "Choice Circulation CountUnit DocumentState Elected Flag ItemState MeetingOutcome "
        "PercentageBase PositionPlace Presence RemarkKind Secrecy Urgency VoteOutcome VotingMethod "
        "WORDS",
        "dates": "Day Due Moment",
        "numbers": "Count Length Ordinal Percentage Ratio Threshold Whole",
        "parts": "PART_NAMES parts_of said_weekday say say_due say_moment say_percentage",
        "text": "AddressStyle Lines RichTextSource STYLES ScalarError decode_scalar",
    })
