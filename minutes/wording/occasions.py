"""What the event is called in sentences: ``phiên họp``, ``cuộc họp``, ``hội nghị``, ``kỳ họp``, ``đại hội`` …

Inside a sentence the word is lower case, at its start it has a capital (:func:`first_upper`).
"""

from minutes.wording.capitals import first_lower
from minutes.wording.lists import roman
from minutes.wording.numerals import ordinal as ordinal_in_words
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage

NUMBERED_BY_ROMANS = "đại hội"
"""Congresses count in roman numbers, ``đại hội lần thứ IX``; sessions and meetings in digits, ``phiên họp thứ 12``."""


@said_as("tên cuộc họp")
def occasion(word: str, ordinal: int | str = "", call: int | str | None = None, *, usage: Usage = DEFAULT) -> str:
    """``phiên họp thứ 12``, ``kỳ họp bất thường``, ``cuộc họp (triệu tập lần thứ hai)``.

    ``ordinal``, ``call``: a number, words of one's own, or nothing.
    """
    said = first_lower(word)
    if isinstance(ordinal, int):
        ordinal = f"lần thứ {roman(ordinal)}" if said.startswith(NUMBERED_BY_ROMANS) else f"thứ {ordinal}"
    if ordinal:
        said += f" {ordinal}"
    if isinstance(call, int):
        call = f"lần {ordinal_in_words(call, usage=usage)}"
    if call:
        said += f" (triệu tập {call})"
    return said


@said_as("tham dự")
def attending(word: str) -> str:
    """The verb that goes with the word: ``dự họp`` for all kinds of ``họp``, else ``dự hội nghị``, ``dự đại hội``."""
    said = first_lower(word)
    return "dự họp" if not said or "họp" in said.split() else f"dự {said}"
