"""Times of day. Minutes always have two digits; how the hour is written is the organisation's usage.

Own code: CLDR's Vietnamese time is ``17:00``, which no office writes into its minutes.
"""

from datetime import time

from minutes.richtext import Blank
from minutes.wording.phrases import Words, phrase
from minutes.wording.registry import said_as
from minutes.wording.usage import CLOCKS, DEFAULT, Usage


@said_as("giờ")
def clock(at: time | None, field: str = "", *, usage: Usage = DEFAULT) -> Words:
    """``17 giờ 00``, ``17h00`` or ``17 giờ 00 phút``; not known, both parts are blanks of the field."""
    between, after = CLOCKS[usage.clock]
    if at is None:
        return phrase(Blank(field), between, Blank(field), after)
    hour = f"{at.hour:02}" if usage.padded_hours else str(at.hour)
    return f"{hour}{between}{at.minute:02}{after}"


@said_as("khoảng giờ")
def clock_range(start: time | None, end: time | None, field: str = "", *, usage: Usage = DEFAULT) -> Words:
    """``từ 08 giờ 00 đến 11 giờ 30``; an end that is not known is left out, a start that is not is a blank."""
    begun = phrase("từ ", clock(start, field, usage=usage))
    return begun if end is None else phrase(begun, " đến ", clock(end, usage=usage))


@said_as("khoảng")
def about(words: Words) -> Words:
    """``khoảng 17 giờ 00``: what is known only roughly."""
    return phrase("khoảng ", words)
