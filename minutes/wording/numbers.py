"""Numbers in digits: grouped with ``.``, a comma before the decimals; counts of things; percentages.

Own code: Babel writes the same digits, and importing it costs 26 ms for one line.
"""

from decimal import Decimal

from minutes.wording.numerals import in_words, plain_digits
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage

Number = int | float | Decimal

PADDED_COUNTS = 9
MOST_DIGITS = 12
"""How far a percentage goes on to keep its distance from a limit; no vote of people needs more."""


@said_as("số")
def number(value: Number | str) -> str:
    """``1.160.000``, ``52.423,71``; a text is printed as it was typed (``012`` stays ``012``)."""
    if isinstance(value, str):
        return value
    text = plain_digits(value)
    sign = "-" if text.startswith("-") else ""
    whole, _, part = text.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{part}" if part else sign + grouped


@said_as("số lượng")
def counted(value: int, noun: str = "", words: bool = False, *, usage: Usage = DEFAULT) -> str:
    """``05 người``, ``1.160.000 cổ phần``, ``0 phiếu``; with the number in words too, ``02 (hai) bản``."""
    padded = usage.padded_counts and 0 < value <= PADDED_COUNTS
    said = f"{value:02}" if padded else number(value)
    if words:
        said += f" ({in_words(value, usage=usage)})"
    return f"{said} {noun}" if noun else said


@said_as("số tiền")
def amount(value: Number, unit: str = "đồng", *, usage: Usage = DEFAULT) -> str:
    """``1.160.000 đồng (bằng chữ: Một triệu một trăm sáu mươi nghìn đồng)``."""
    words = in_words(value, usage=usage)
    return f"{number(value)} {unit} (bằng chữ: {words[0].upper()}{words[1:]} {unit})"


@said_as("phần trăm")
def percent(value: Number | str, bound: str = "", *, usage: Usage = DEFAULT) -> str:
    """``97,9%``; with a bound, ``trên 98%``. The value is printed as given, never rounded; a text is left as typed."""
    gap = " " if usage.percent_gap else ""
    said = number(value)
    if not said.endswith("%"):
        said += f"{gap}%"
    return f"{bound} {said}" if bound else said


@said_as("tỷ lệ")
def share(part: int, whole: int, kept: tuple[int, ...] = (0, 100), *, usage: Usage = DEFAULT) -> str:
    """What percentage a part is of a whole above zero, rounded half up: 44 of 48 is ``91,7%``.

    Rounding never reaches a limit (``kept``) that the figures do not reach: 9996 of 10000 is ``99,96%``, so ``100%``
    means all and ``0%`` none. Add the percentage that a rule asks for (50, 65) to keep it in view.
    ``ValueError`` when the whole is not above zero: there is no percentage of nothing.
    """
    if whole <= 0:
        raise ValueError(f"no percentage of {whole}")
    for places in range(usage.percent_digits, MOST_DIGITS + 1):
        unit = 10**places
        rounded = (2 * 100 * unit * part + whole) // (2 * whole)
        if not any(rounded == limit * unit and 100 * part != limit * whole for limit in kept):
            break
    exact = Decimal(rounded).scaleb(-places)
    text = format(exact, "f")
    return percent(Decimal(text.rstrip("0").rstrip(".") if "." in text else text), usage=usage)


@said_as("trên tổng")
def ratio(part: int, whole: int) -> str:
    """``44/48``: part and whole as counted; neither is padded."""
    return f"{number(part)}/{number(whole)}"


@said_as("trong số")
def out_of(part: int, whole: int | None = None, noun: str = "", *, usage: Usage = DEFAULT) -> str:
    """``44/48 đại biểu``; the part alone, ``05 đại biểu``, when the whole is not known or smaller than it."""
    if whole is None or part > whole:
        return counted(part, noun, usage=usage)
    return f"{ratio(part, whole)} {noun}" if noun else ratio(part, whole)
