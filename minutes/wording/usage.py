"""How an organisation likes things said, where Vietnamese leaves a choice."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Usage(NamedTuple):
    """The choices of one organisation. The defaults are those of a northern state office."""

    address: str = ""
    """Style of address of a person who has none of their own: ``đồng chí``, ``ông/bà``; empty: the bare name.

    One that fits only some people (:data:`GENDERED`) is put before nobody of whom it is not known.
    """
    position_joint: str = " - "
    """What stands between a name and its positions: `` - ``, ``, `` or `` - Chức vụ: ``."""
    participants: str = "đại biểu"
    """What those who attend are called where the data does not say: ``đại biểu``, ``thành viên``, ``cổ đông``."""
    clock: str = "17 giờ 00"
    """A key of :data:`CLOCKS`: the hour 17:00 as it should be written."""
    padded_hours: bool = True
    """``08 giờ 00`` rather than ``8 giờ 00``."""
    padded_counts: bool = True
    """``05 người`` rather than ``5 người``: a habit of offices, not a rule of the decree."""
    zero_tens: str = "linh"
    """The empty tens of a number in words: ``linh`` (north, state) or ``lẻ`` (south, banks)."""
    thousand: str = "nghìn"
    """``nghìn`` (north, state) or ``ngàn``."""
    percent_gap: bool = False
    """``97,9 %`` rather than ``97,9%``."""
    percent_digits: int = 1
    """To how many decimals a computed percentage is rounded, half away from zero."""
    same_day: bool = True
    """An end on the day of the start is said ``cùng ngày`` rather than with its date (Mẫu 1.9 has the date)."""
    end_mark: str = "./."
    """What closes the text of the minutes: ``./.`` for the state, ``.`` for the Party."""
    styles: Mapping[str, str] = MappingProxyType({})
    """How those people are addressed whose style is known, by their names."""


GENDERED = frozenset({"ông", "bà", "thầy", "cô", "anh", "chị"})
"""Styles that are right for some people and wrong for others; ``đồng chí`` and ``ông/bà`` are for everybody."""

DEFAULT = Usage()
"""What is used where nobody said otherwise."""

CLOCKS = {
    "17 giờ 00": (" giờ ", ""),
    "17 giờ 00 phút": (" giờ ", " phút"),
    "17h00": ("h", ""),
}
"""The ways of writing an hour: what stands between hour and minutes, and after them."""
