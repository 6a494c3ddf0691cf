"""Yes and no, in both languages; a flag that is not set is not known, which is not the same as no."""

from typing import Any, Self

from minutes.model.naming import key_form
from minutes.model.scalars.text import ScalarError
from minutes.problems import N_

WORDS = {
    "có": 1, "đủ": 1, "đã": 1, "rồi": 1, "đúng": 1, "yes": 1, "true": 1,
    "không": 0, "không đủ": 0, "chưa": 0, "không có": 0, "no": 0, "none": 0, "false": 0,
}  # fmt: skip


class Flag(int):
    """``có`` or ``không`` (yes, no, true, false)."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The flag of a word."""
        word = key_form(text)
        if word not in WORDS:
            raise ScalarError(N_('"{found}" does not say yes or no; write có or không'), found=text)
        return cls(WORDS[word])

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """The words, and JSON's own."""
        return {"anyOf": [{"type": "boolean"}, {"enum": list(WORDS)}]}
