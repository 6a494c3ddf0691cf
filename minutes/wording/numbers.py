"""Numbers in digits (grouped with ``.``, a decimal comma), counts, percentages, and numbers in words.

Not Babel: it writes the same digits, and its import costs 26 ms.
"""

from decimal import Decimal

from minutes.wording.phrases import DEFAULT, HouseStyle, said_as

Number = int | float | Decimal

PADDED_COUNTS = 9
MOST_DIGITS = 12
"""The maximum number of decimals of a percentage kept apart from a limit; no vote of people needs more."""


@said_as("số")
def number(value: Number | str) -> str:
    """``1.160.000``, ``52.423,71``; a text is printed as typed (``012`` stays ``012``)."""
    if isinstance(value, str):
        return value
    text = plain_digits(value)
    sign = "-" if text.startswith("-") else ""
    whole, _, part = text.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{part}" if part else sign + grouped


@said_as("số lượng")
def counted(value: int, noun: str = "", words: bool = False, *, house_style: HouseStyle = DEFAULT) -> str:
    """``05 người``, ``1.160.000 cổ phần``, ``0 phiếu``; with ``words`` ``02 (hai) bản``."""
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
    """``97,9%``; with a bound, ``trên 98%``. The value is printed as given, never rounded; a text as typed."""
    gap = " " if house_style.percent_gap else ""
    said = number(value)
    if not said.endswith("%"):
        said += f"{gap}%"
    return f"{bound} {said}" if bound else said


@said_as("tỷ lệ")
def share(part: int, whole: int, kept: tuple[int, ...] = (0, 100), *, house_style: HouseStyle = DEFAULT) -> str:
    """The percentage of a part in a whole, rounded half up: 44 of 48 is ``91,7%``.

    Rounding never reaches a limit in ``kept`` that the figures do not reach: 9996 of 10000 is ``99,96%``, so ``100%``
    means all and ``0%`` none. Add the percentage required by a rule (50, 65) to keep it apart as well.
    ``ValueError`` when the whole is not above zero.
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
    """``44/48``: part and whole as counted, without padding."""
    return f"{number(part)}/{number(whole)}"


@said_as("trong số")
def out_of(part: int, whole: int | None = None, noun: str = "", *, house_style: HouseStyle = DEFAULT) -> str:
    """``44/48 đại biểu``; ``05 đại biểu`` when the whole is unknown or smaller than the part."""
    if whole is None or part > whole:
        return counted(part, noun, house_style=house_style)
    return f"{ratio(part, whole)} {noun}" if noun else ratio(part, whole)


# Numbers in words, by the grammar taught in schools and used in forms (``Bằng chữ: …``).
# Groups of three digits with ``nghìn``, ``triệu``, ``tỷ``; the billions above are a number of their own
# (``một nghìn hai trăm tỷ``, ``một tỷ tỷ``), so there is no largest one. Inside a number, empty hundreds are read
# (``không trăm``), empty groups are not. CLDR (through ICU) omits the empty hundreds after triệu, and num2words is
# wrong for Vietnamese; tests compare with two independent implementations.
DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""Digits with another form after mươi; after mười only 5 has one."""

BILLION = 10**9
READ_AS_NUMBER = 3
"""Decimals of up to three digits are read as a number, longer ones digit by digit."""


def plain_digits(number: int | float | Decimal) -> str:
    """Return the number as ``-1234.50``: no exponent, and a float as written, not as stored."""
    if isinstance(number, int):
        return str(number)
    return format(number if isinstance(number, Decimal) else Decimal(repr(number)), "f")


@said_as("bằng chữ")
def in_words(number: int | float | Decimal, *, house_style: HouseStyle = DEFAULT) -> str:
    """The number in words, lower case: ``một nghìn không trăm linh năm``, ``âm hai``, ``ba phẩy không năm``.

    Trailing zeros of decimals are not read.
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
    """Return the words of a number above zero; with ``full`` the empty hundreds of its first group are read."""
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
