"""What a rule asks for: so many people, a fraction or a percentage of them, reached or passed."""

import re
from decimal import Decimal
from typing import Any, Self

from minutes.model.scalars.numbers import BOUND, Percentage, Ratio, Whole, split_bound
from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording.parsing import COUNT

HALF = ("quá bán", "quá nửa", "trên một nửa", "majority")
STRICT = ("trên", "hơn")
"""Words after which the number itself is not enough."""


class Threshold(Value):
    """``15``, ``2/3``, ``65%``, ``trên 50%``, ``quá bán``: exactly one of number, fraction and percentage is set."""

    text: str
    """As it was written."""
    strict: bool = False
    """Whether more than this is wanted."""
    number: int | None = None
    fraction: Ratio | None = None
    percentage: Decimal | None = None

    @property
    def is_relative(self) -> bool:
        """Whether it depends on how many there are."""
        return self.number is None

    def met(self, part: int, whole: int | None) -> bool | None:
        """Whether a part is enough; ``None`` when that depends on a whole that is not known."""
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
        """The threshold of a text."""
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
        """All forms."""
        before = rf"((tối thiểu|ít nhất là|{BOUND}) +)?"
        pattern = rf"^{before}({COUNT})( */ *({COUNT})|(,\d+)? *%)?$|^({'|'.join(HALF)})$"
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": pattern.replace("?:", "")}]}
