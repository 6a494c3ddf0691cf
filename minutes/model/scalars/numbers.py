"""Numbers in Vietnamese notation: counts, ratios, percentages, ordinals, thresholds, lengths."""

import re
from decimal import Decimal
from typing import Any, Self

from minutes.model.fields import says_none
from minutes.model.scalars.text import ScalarError, Value
from minutes.ooxml import Length as PageLength
from minutes.problems import N_
from minutes.wording import COUNT, from_roman, parse_number

ABOUT = {
    "khoảng": "khoảng", "chừng": "khoảng", "độ": "khoảng", "about": "khoảng", "gần": "gần",
    "hơn": "hơn", "trên": "trên", "over": "trên", "ít nhất": "ít nhất", "từ": "từ", "dưới": "dưới",
}  # fmt: skip
"""Words before an inexact number, and the form in which each is printed."""

BOUND = "|".join(ABOUT)


def split_bound(text: str) -> tuple[str, str]:
    """Split the bound off a number, in its printed form: ``trên 98 %`` is ``trên`` and ``98 %``."""
    found = re.match(rf"({BOUND})\s+(?=\d)", text, re.IGNORECASE)
    return (ABOUT[found[1].lower()], text[found.end() :]) if found else ("", text)


class Whole(int):
    """A non-negative whole number; ``không`` is 0."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``24``, ``1.160.000``, ``012``."""
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
        """Return the schema: digits, grouped or not, as text or number."""
        pattern = rf"^({COUNT}|[Kk]hông)$".replace("?:", "")
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern}]}


class Count(Value):
    """A count: exact, approximate (``khoảng 30``, ``hơn 100``), or stated as unknown (``không rõ``)."""

    value: int | None = None
    bound: str = ""
    """The word before an inexact number: ``khoảng``, ``gần``, ``hơn`` …"""

    @property
    def exact(self) -> int | None:
        """The number, if exact."""
        return None if self.bound else self.value

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``24``, ``khoảng 30``, ``không rõ``."""
        if text.lower() in ("không rõ", "chưa rõ", "unknown"):
            return cls()
        bound, rest = split_bound(text)
        if not re.fullmatch(COUNT, rest):
            raise ScalarError(N_('"{found}" is not a count; write 24, khoảng 30 or không rõ'), found=text)
        return cls(value=int(rest.replace(".", "")), bound=bound)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a number with or without a bound."""
        pattern = rf"^(({BOUND}) +)?({COUNT})$|^(không rõ|chưa rõ|unknown)$".replace("?:", "")
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern}]}


class Ratio(Value):
    """A part and its whole: ``44/48``, ``10/11``. A part greater than the whole is accepted."""

    part: int
    whole: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``44/48``; the whole must not be 0."""
        found = re.fullmatch(rf"({COUNT})\s*/\s*({COUNT})", text)
        if not found or not int(found[2].replace(".", "")):
            raise ScalarError(N_('"{found}" is not a fraction; write part and whole, for example 44/48'), found=text)
        return cls(part=int(found[1].replace(".", "")), whole=int(found[2].replace(".", "")))

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: two numbers separated by a slash."""
        return {"type": "string", "pattern": rf"^({COUNT}) */ *({COUNT})$".replace("?:", "")}


class Percentage(Value):
    """A percentage as announced, with its own precision: ``100%``, ``97,9 %``, ``trên 98 %``."""

    value: Decimal
    bound: str = ""
    """``trên``, ``gần``, ``khoảng`` …; empty when exact."""

    @property
    def is_all(self) -> bool:
        """Whether it is exactly 100 %."""
        return self.value == 100 and not self.bound

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a number with the sign ``%``."""
        bound, rest = split_bound(text)
        value = parse_number(rest.rstrip("%").rstrip()) if rest.endswith("%") else None
        if value is None or value < 0:
            raise ScalarError(
                N_('"{found}" is not a percentage; write for example 100%, 97,9% or trên 98%'), found=text
            )
        return cls(value=value, bound=bound)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a number with the sign."""
        pattern = rf"^(({BOUND}) +)?({COUNT})(,\d+)? *%$".replace("?:", "")
        return {"type": "string", "pattern": pattern}


WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "1st": 1, "2nd": 2, "3rd": 3, "first": 1, "second": 2, "third": 3,
}  # fmt: skip
UNNUMBERED = ("bất thường", "thường lệ", "thường kỳ", "thường niên", "chuyên đề", "mở rộng", "extraordinary")
PATTERN = r"^((([Ll]ần|[Kk]ỳ) +)?([Tt]hứ +|[Ll]ần +|[Kk]ỳ +)?(\d+|[IVXLC]+|{words})|{unnumbered})$"


class Ordinal(Value):
    """A position in a series: a number, or a word without a number (``bất thường``)."""

    text: str
    """The text as written."""
    number: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse ``thứ 12``, ``12``, ``lần thứ hai``, ``XII``, ``bất thường``."""
        if text.lower() in UNNUMBERED:
            return cls(text=text)
        core = re.sub(r"^((lần|kỳ)\s+)?(thứ\s+|lần\s+|kỳ\s+)?", "", text, flags=re.IGNORECASE)
        number = int(core) if core.isdigit() else WORDS.get(core.lower()) or _roman(core)
        if not number:
            message = N_('"{found}" does not say which one; write for example thứ 12, 12 or bất thường')
            raise ScalarError(message, found=text)
        return cls(text=text, number=number)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a number, or a text in one of the formats."""
        pattern = PATTERN.replace("{words}", "|".join(WORDS)).replace("{unnumbered}", "|".join(UNNUMBERED))
        return {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": pattern}]}


def _roman(text: str) -> int:
    return from_roman(text) if re.fullmatch(r"[IVXLC]+", text) else 0


HALF = ("quá bán", "quá nửa", "trên một nửa", "majority")
STRICT = ("trên", "hơn")
"""Words after which the number itself is not enough."""


class Threshold(Value):
    """``15``, ``2/3``, ``65%``, ``trên 50%``, ``quá bán``: exactly one of number, fraction and percentage is set."""

    text: str
    """The text as written."""
    strict: bool = False
    """Whether more than this is required."""
    number: int | None = None
    fraction: Ratio | None = None
    percentage: Decimal | None = None

    @property
    def is_relative(self) -> bool:
        """Whether it depends on the whole."""
        return self.number is None

    def met(self, part: int, whole: int | None) -> bool | None:
        """Return whether a part is enough; None when that depends on an unknown whole."""
        if self.number is not None:
            return part > self.number or (part == self.number and not self.strict)
        if not whole:
            return None
        if self.fraction is not None:
            have, want = part * self.fraction.whole, whole * self.fraction.part
            return have > want or (have == want and not self.strict)
        wanted = whole * (self.percentage or Decimal(0))
        return 100 * part > wanted or (100 * part == wanted and not self.strict)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a threshold in one of the formats."""
        if text.lower() in HALF:
            return cls(text=text, strict=True, fraction=Ratio(part=1, whole=2))
        bound, rest = split_bound(re.sub(r"^(tối thiểu|ít nhất là)\s+", "ít nhất ", text, flags=re.IGNORECASE))
        strict = bound in STRICT
        if rest.endswith("%"):
            return cls(text=text, strict=strict, percentage=Percentage.parse(rest).value)
        if "/" in rest:
            return cls(text=text, strict=strict, fraction=Ratio.parse(rest))
        if re.fullmatch(COUNT, rest):
            return cls(text=text, strict=strict, number=int(Whole.parse(rest)))
        message = N_(
            '"{found}" is not a number, a fraction or a percentage; write for example 15, 2/3, 65% or trên 50%'
        )
        raise ScalarError(message, found=text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema of all formats."""
        before = rf"((tối thiểu|ít nhất là|{BOUND}) +)?"
        pattern = rf"^{before}({COUNT})( */ *({COUNT})|(,\d+)? *%)?$|^({'|'.join(HALF)})$"
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern.replace("?:", "")}]}


class Length(PageLength):
    """A length given in the data, in EMU: ``12 cm``, ``30 mm``, ``1,27cm``."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a number with its unit."""
        found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)", text, re.IGNORECASE)
        if not found:
            raise ScalarError(
                N_('"{found}" is not a length; write number and unit, for example 12 cm or 30 mm'), found=text
            )
        return cls.of(float(found[1].replace(",", ".")), found[2].lower())

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: a number and its unit."""
        return {"type": "string", "pattern": r"^\d+([.,]\d+)? *(mm|cm|in|pt)$"}
