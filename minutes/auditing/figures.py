"""Vietnamese figures in a text: ``1.234,5``, ``44/48``, ``96,7%``."""

import re
from decimal import Decimal

NUMBER = r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d.,/])\d+(?:,\d+)?(?![\d/]|\.\d)"
"""A number that stands by itself: no part of a date, a fraction or another number."""
COUNT = r"\d{1,3}(?:\.\d{3})+|\d+"
"""A whole number, also one that is a part of a fraction."""
PERCENT = r"(?P<percent>\d{1,3}(?:[.,]\d+)?)\s?%"


def value(text: str) -> Decimal:
    """The number that a text in Vietnamese figures means."""
    return Decimal(text.replace(".", "").replace(",", "."))


def percentage(text: str) -> Decimal:
    """The percentage; some write its decimals behind a point."""
    return Decimal(text.replace(",", "."))


def whole_cell(text: str) -> Decimal | None:
    """The number that a cell is; ``None`` when it holds anything else. A sign for nothing (``-``) is 0."""
    text = text.replace(" ", "")
    if text in ("-", "–", "—"):
        return Decimal(0)
    if not re.fullmatch(r"[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", text):
        return None
    return value(text.replace("−", "-"))


def is_rounded(stated: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a percentage is that of the fraction, rounded either way at its own last digit; 100 means all."""
    if whole <= 0:
        return True
    exponent = stated.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    exact = 100 * part / whole
    if stated == 100 and part != whole:
        return False
    return abs(exact - stated) < unit
