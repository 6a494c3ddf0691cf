"""Which one of a row: ``thứ 12``, ``lần 2``, ``XII``, ``bất thường``."""

import re
from typing import Any, Self

from minutes.model.scalars.text import ScalarError, Value
from minutes.problems import N_
from minutes.wording.lists import from_roman

WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "1st": 1, "2nd": 2, "3rd": 3, "first": 1, "second": 2, "third": 3,
}  # fmt: skip
UNNUMBERED = ("bất thường", "thường lệ", "thường kỳ", "thường niên", "chuyên đề", "mở rộng", "extraordinary")
PATTERN = r"^((([Ll]ần|[Kk]ỳ) +)?([Tt]hứ +|[Ll]ần +|[Kk]ỳ +)?(\d+|[IVXLC]+|{words})|{unnumbered})$"


class Ordinal(Value):
    """Which one of a row: by number, or by a word where there is none (``bất thường``)."""

    text: str
    """As it was written."""
    number: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """The ordinal of ``thứ 12``, ``12``, ``lần thứ hai``, ``XII``, ``bất thường``."""
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
        """A number, or a text in one of the forms."""
        pattern = PATTERN.replace("{words}", "|".join(WORDS)).replace("{unnumbered}", "|".join(UNNUMBERED))
        return {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": pattern}]}


def _roman(text: str) -> int:
    return from_roman(text) if re.fullmatch(r"[IVXLC]+", text) else 0
