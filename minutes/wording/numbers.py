"""Numbers in digits: grouped with ``.``, a comma before the decimals; counts of things; percentages.

Own code: Babel writes the same digits, and importing it costs 26 ms for one line.
"""

from decimal import Decimal

from minutes.wording.phrases import DEFAULT, HouseStyle, said_as

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
def counted(value: int, noun: str = "", words: bool = False, *, house_style: HouseStyle = DEFAULT) -> str:
    """``05 người``, ``1.160.000 cổ phần``, ``0 phiếu``; with the number in words too, ``02 (hai) bản``."""
    padded = house_style.padded_counts and 0 < value <= PADDED_COUNTS
    said = f"{value:02}" if padded else number(value)
    if words:
        said += f" ({in_words(value, house_style=house_style)})"
    return f"{said} {noun}" if noun else said


@said_as("số tiền")
def amount(value: Number, unit: str = "đồng", *, house_style: HouseStyle = DEFAULT) -> str:
    """``1.160.000 đồng (bằng chữ: Một triệu một trăm sáu mươi nghìn đồng)``."""
    words = in_words(value, house_style=house_style)
    return f"{number(value)} {unit} (bằng chữ: {words[0].upper()}{words[1:]} {unit})"


@said_as("phần trăm")
def percent(value: Number | str, bound: str = "", *, house_style: HouseStyle = DEFAULT) -> str:
    """``97,9%``; with a bound, ``trên 98%``. The value is printed as given, never rounded; a text is left as typed."""
    gap = " " if house_style.percent_gap else ""
    said = number(value)
    if not said.endswith("%"):
        said += f"{gap}%"
    return f"{bound} {said}" if bound else said


@said_as("tỷ lệ")
def share(part: int, whole: int, kept: tuple[int, ...] = (0, 100), *, house_style: HouseStyle = DEFAULT) -> str:
    """What percentage a part is of a whole above zero, rounded half up: 44 of 48 is ``91,7%``.

    Rounding never reaches a limit (``kept``) that the figures do not reach: 9996 of 10000 is ``99,96%``, so ``100%``
    means all and ``0%`` none. Add the percentage that a rule asks for (50, 65) to keep it in view.
    ``ValueError`` when the whole is not above zero: there is no percentage of nothing.
    """
    if whole <= 0:
        raise ValueError(f"no percentage of {whole}")
    for places in range(house_style.percent_digits, MOST_DIGITS + 1):
        unit = 10**places
        rounded = (2 * 100 * unit * part + whole) // (2 * whole)
        if not any(rounded == limit * unit and 100 * part != limit * whole for limit in kept):
            break
    exact = Decimal(rounded).scaleb(-places)
    text = format(exact, "f")
    return percent(Decimal(text.rstrip("0").rstrip(".") if "." in text else text), house_style=house_style)


@said_as("trên tổng")
def ratio(part: int, whole: int) -> str:
    """``44/48``: part and whole as counted; neither is padded."""
    return f"{number(part)}/{number(whole)}"


@said_as("trong số")
def out_of(part: int, whole: int | None = None, noun: str = "", *, house_style: HouseStyle = DEFAULT) -> str:
    """``44/48 đại biểu``; the part alone, ``05 đại biểu``, when the whole is not known or smaller than it."""
    if whole is None or part > whole:
        return counted(part, noun, house_style=house_style)
    return f"{ratio(part, whole)} {noun}" if noun else ratio(part, whole)


# Numbers in words, by the grammar that schools teach and forms want (``Bằng chữ: …``).
#
# Groups of three digits with ``nghìn``, ``triệu``, ``tỷ``; above, the billions are a number of their own
# (``một nghìn hai trăm tỷ``, ``một tỷ tỷ``), so there is no largest one. Inside a number empty hundreds are read
# (``không trăm``) and empty groups are not. Own code: CLDR (through ICU) leaves out the empty hundreds after triệu,
# num2words is wrong for Vietnamese; tests hold this against two independent readers.
DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""Digits that sound otherwise after mươi; after mười only 5 does."""

BILLION = 10**9
READ_AS_NUMBER = 3
"""A decimal part of up to three digits is read as a number, a longer one digit by digit."""


def plain_digits(number: int | float | Decimal) -> str:
    """The number as ``-1234.50``: no exponent, and a float as it was written, not as it is stored."""
    if isinstance(number, int):
        return str(number)
    return format(number if isinstance(number, Decimal) else Decimal(repr(number)), "f")


@said_as("bằng chữ")
def in_words(number: int | float | Decimal, *, house_style: HouseStyle = DEFAULT) -> str:
    """The number in words, lower case: ``một nghìn không trăm linh năm``, ``âm hai``, ``ba phẩy không năm``.

    A decimal part is read without its trailing zeros.
    """
    text = plain_digits(number)
    sign = "âm " if text.startswith("-") else ""
    whole, _, part = text.lstrip("-").partition(".")
    part = part.rstrip("0")
    words = _whole(int(whole), house_style)
    if part:
        words += f" phẩy {_decimals(part, house_style)}"
    return sign + words if number else words


def _whole(number: int, house_style: HouseStyle) -> str:
    return " ".join(_groups(number, False, house_style)) if number else DIGITS[0]


def _groups(number: int, full: bool, house_style: HouseStyle) -> list[str]:
    """The words of a number above zero; ``full``: something greater has been said, so empty hundreds are read."""
    words: list[str] = []
    billions, rest = divmod(number, BILLION)
    if billions:
        words += [*_groups(billions, full, house_style), "tỷ"]
    for size, name in ((10**6, "triệu"), (1000, house_style.thousand), (1, "")):
        group, rest = divmod(rest, size)
        if group:
            words += _hundreds(group, full or bool(words), house_style)
            words += [name] if name else []
    return words


def _hundreds(group: int, full: bool, house_style: HouseStyle) -> list[str]:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif words and ones:
        words.append(house_style.zero_tens)
    if ones:
        words.append(_ones(ones, tens))
    return words


def _ones(ones: int, tens: int) -> str:
    if tens > 1:
        return AFTER_TENS.get(ones, DIGITS[ones])
    return AFTER_TENS[ones] if tens and ones == 5 else DIGITS[ones]


def _decimals(part: str, house_style: HouseStyle) -> str:
    if len(part) > READ_AS_NUMBER:
        return " ".join(DIGITS[int(digit)] for digit in part)
    if len(part) == READ_AS_NUMBER:
        return " ".join(_hundreds(int(part), True, house_style))
    return f"{DIGITS[0]} {DIGITS[int(part)]}" if part[0] == "0" else _whole(int(part), house_style)


@said_as("phân số bằng chữ")
def fraction_in_words(part: int, whole: int, *, house_style: HouseStyle = DEFAULT) -> str:
    """``hai phần ba``, ``một phần tư``, ``ba phần trăm``."""
    below = {4: "tư", 100: "trăm", 1000: house_style.thousand}.get(whole) or in_words(whole, house_style=house_style)
    return f"{in_words(part, house_style=house_style)} phần {below}"


@said_as("phần trăm bằng chữ")
def percent_in_words(value: int | float | Decimal, *, house_style: HouseStyle = DEFAULT) -> str:
    """``chín mươi bảy phẩy chín phần trăm``."""
    return f"{in_words(value, house_style=house_style)} phần trăm"


@said_as("thứ tự")
def ordinal(number: int, *, house_style: HouseStyle = DEFAULT) -> str:
    """``thứ nhất``, ``thứ hai``, ``thứ tư``, ``thứ mười hai``."""
    return "thứ " + ({1: "nhất", 4: "tư"}.get(number) or in_words(number, house_style=house_style))
