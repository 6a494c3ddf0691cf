"""Numbers as Vietnamese offices write them: ``1.160.000``, ``52.423,71``, ``44/48``, ``97,9 %``, ``khoảng 30``."""

import re
from decimal import Decimal
from typing import Any, Self

from minutes.model.naming import says_none
from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording.parsing import COUNT, parse_number

ABOUT = {
    "khoảng": "khoảng", "chừng": "khoảng", "độ": "khoảng", "about": "khoảng", "gần": "gần",
    "hơn": "hơn", "trên": "trên", "over": "trên", "ít nhất": "ít nhất", "từ": "từ", "dưới": "dưới",
}  # fmt: skip
"""What may stand before a number that is not exact, and how it is said again."""

BOUND = "|".join(ABOUT)


def split_bound(text: str) -> tuple[str, str]:
    """The word before a number, as it is said again, and the rest: ``trên 98 %`` is ``trên`` and ``98 %``."""
    found = re.match(rf"({BOUND})\s+(?=\d)", text, re.IGNORECASE)
    return (ABOUT[found[1].lower()], text[found.end() :]) if found else ("", text)


class Whole(int):
    """A whole number that is not below zero; ``không`` is 0."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number of ``24``, ``1.160.000``, ``012``."""
        if says_none(text):
            return cls(0)
        if text.endswith("%"):
            raise ScalarError(
                N_('"{found}" is a percentage, and a number is wanted here'),
                N_("a percentage has a field of its own: tỷ lệ, for the votes in favour tỷ lệ tán thành"),
                found=text,
            )
        if not re.fullmatch(COUNT, text):
            raise ScalarError(
                N_('"{found}" is not a whole number; write digits, for example 24 or 1.160.000'), found=text
            )
        return cls(text.replace(".", ""))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Digits, grouped or not, as text or number."""
        pattern = rf"^({COUNT}|[Kk]hông)$".replace("?:", "")
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern}]}


class Count(Value):
    """How many: exactly, roughly (``khoảng 30``, ``hơn 100``), or said to be unknown (``không rõ``)."""

    value: int | None = None
    bound: str = ""
    """The word before a number that is not exact: ``khoảng``, ``gần``, ``hơn`` …"""

    @property
    def exact(self) -> int | None:
        """The number, if it is known exactly."""
        return None if self.bound else self.value

    @classmethod
    def parse(cls, text: str) -> Self:
        """The count of ``24``, ``khoảng 30``, ``không rõ``."""
        if text.lower() in ("không rõ", "chưa rõ", "unknown"):
            return cls()
        bound, rest = split_bound(text)
        if not re.fullmatch(COUNT, rest):
            raise ScalarError(N_('"{found}" is not a count; write 24, khoảng 30 or không rõ'), found=text)
        return cls(value=int(rest.replace(".", "")), bound=bound)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A number with or without a word before it."""
        pattern = rf"^(({BOUND}) +)?({COUNT})$|^(không rõ|chưa rõ|unknown)$".replace("?:", "")
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern}]}


class Ratio(Value):
    """A part of a whole, both counted: ``44/48``, ``10/11``. That the part is not greater is not asked here."""

    part: int
    whole: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """The ratio of ``44/48``."""
        found = re.fullmatch(rf"({COUNT})\s*/\s*({COUNT})", text)
        if not found or not int(found[2].replace(".", "")):
            raise ScalarError(N_('"{found}" is not a fraction; write part and whole, for example 44/48'), found=text)
        return cls(part=int(found[1].replace(".", "")), whole=int(found[2].replace(".", "")))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Two numbers and a slash."""
        return {"type": "string", "pattern": rf"^({COUNT}) */ *({COUNT})$".replace("?:", "")}


class Percentage(Value):
    """A percentage as it was announced, with its own precision: ``100%``, ``97,9 %``, ``trên 98 %``."""

    value: Decimal
    bound: str = ""
    """``trên``, ``gần``, ``khoảng`` … where it is not exact."""

    @property
    def is_all(self) -> bool:
        """Whether it says all, and says so exactly."""
        return self.value == 100 and not self.bound

    @classmethod
    def parse(cls, text: str) -> Self:
        """The percentage of a text with the sign ``%``."""
        bound, rest = split_bound(text)
        value = parse_number(rest.rstrip("%").rstrip()) if rest.endswith("%") else None
        if value is None or value < 0:
            raise ScalarError(
                N_('"{found}" is not a percentage; write for example 100%, 97,9% or trên 98%'), found=text
            )
        return cls(value=value, bound=bound)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A number with the sign."""
        pattern = rf"^(({BOUND}) +)?({COUNT})(,\d+)? *%$".replace("?:", "")
        return {"type": "string", "pattern": pattern}
