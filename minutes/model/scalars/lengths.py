"""Lengths on paper: ``12 cm``, ``30 mm``, ``1,27cm``."""

import re
from typing import Any, Self

from minutes.model.scalars.text import ScalarError
from minutes.ooxml.units import Length as PageLength
from minutes.problems import N_


class Length(PageLength):
    """A length that the data give, in EMU."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The length of a number with its unit."""
        found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)", text, re.IGNORECASE)
        if not found:
            raise ScalarError(
                N_('"{found}" is not a length; write number and unit, for example 12 cm or 30 mm'), found=text
            )
        return cls.of(float(found[1].replace(",", ".")), found[2].lower())

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """A number and its unit."""
        return {"type": "string", "pattern": r"^\d+([.,]\d+)? *(mm|cm|in|pt)$"}
