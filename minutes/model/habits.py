"""The choices that Vietnamese leaves to an office: how hours are written and numbers read, how large letters are."""

from collections.abc import Mapping
from typing import ClassVar

from minutes.model.scalars.choices import Choice


class ClockForm(Choice):
    """How hours are written; the words are the keys of :data:`minutes.wording.CLOCKS`."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "17 giờ 00": ("17 giờ 00", "giờ"),
        "17 giờ 00 phút": ("17 giờ 00 phút", "giờ phút"),
        "17h00": ("17h00", "h"),
    }


class ZeroTens(Choice):
    """The empty tens of a number in words."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"linh": ("linh",), "lẻ": ("lẻ",)}


class Thousand(Choice):
    """A thousand in words."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"nghìn": ("nghìn",), "ngàn": ("ngàn",)}


class SizeSet(Choice):
    """The coherent sets of sizes of NĐ 30/2020/NĐ-CP, Phụ lục I, by the size of the body text."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {"14": ("14", "cỡ 14"), "13": ("13", "cỡ 13")}
