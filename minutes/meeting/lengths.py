"""Lengths on paper: ``12 cm``, ``30 mm``, ``1,27cm``."""

import re
from typing import Any, Self

from minutes.meeting.values import ScalarError
from minutes.problems import N_

EMU = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700}
"""English Metric Units to each unit that may be written."""


class Length(int):
    """A length in EMU."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The length of a number with its unit."""
        found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)", text, re.IGNORECASE)
        if not found:
            raise ScalarError(
                N_('"{found}" is not a length; write number and unit, for example 12 cm or 30 mm'), found=text
            )
        return cls(round(float(found[1].replace(",", ".")) * EMU[found[2].lower()]))

    @property
    def millimetres(self) -> float:
        """The length in millimetres."""
        return self / EMU["mm"]

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A number and its unit."""
        return {"type": "string", "pattern": r"^\d+([.,]\d+)? *(mm|cm|in|pt)$"}
