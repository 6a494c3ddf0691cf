"""Text with blanks, the registry of filters, capitalization, the house style, and lists.

A sentence without unknown parts is a plain ``str``, one with blanks a :class:`minutes.richtext.Phrase`.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, overload
from unicodedata import normalize

from minutes.richtext import Blank, Phrase, Run

Words = str | Phrase
"""A text, plain or with blanks."""

Part = str | Phrase | Blank


def phrase(*parts: Part) -> Words:
    """Return the parts joined; plain text when none is a blank or emphasized."""
    if all(type(part) is str for part in parts):  # nearly always
        return "".join(part for part in parts if isinstance(part, str))
    runs: list[Run | Blank] = []
    for run in _runs(parts):
        last = runs[-1] if runs else None
        if isinstance(run, Run) and isinstance(last, Run) and last[1:] == run[1:]:
            runs[-1] = last._replace(text=last.text + run.text)
        else:
            runs.append(run)
    if all(isinstance(run, Run) and run == Run(run.text) for run in runs):
        return "".join(run.text for run in runs if isinstance(run, Run))
    return Phrase(tuple(runs))


def _runs(parts: Iterable[Part]) -> Iterable[Run | Blank]:
    for part in parts:
        if isinstance(part, Blank):
            yield part
        elif isinstance(part, Phrase):
            yield from part.runs
        elif part:
            yield Run(part)


def joined(separator: str, parts: Iterable[Part]) -> Words:
    """Return the non-empty parts joined by the separator."""
    row: list[Part] = []
    for part in parts:
        if part != "":
            row += [separator, part]
    return phrase(*row[1:])


def plain(part: Part) -> str:
    """Return the text of the part, with blanks as ``…``."""
    return "…" if isinstance(part, Blank) else str(part)


def last_text(words: Words) -> str:
    """Return the plain text at the end; empty when it is a blank."""
    if isinstance(words, str):
        return words
    last = words.runs[-1] if words.runs else None
    return last.text if isinstance(last, Run) else ""


def ended(words: Words, mark: str = ".") -> Words:
    """Return the words with the mark at their end, replacing an equivalent mark.

    The full stop of an abbreviation (``v.v.``) also ends the sentence, and is kept before ``;``.
    """
    text = last_text(words)
    if text.endswith("v.v."):
        return words if mark == "." else phrase(words, mark)
    if text.endswith((mark, "./.", "?", "!")) or (mark == "." and text.endswith("…")):
        return words
    if text.endswith((".", ";", ",", ":")):
        words = _without_last_character(words)
    return phrase(words, mark)


def _without_last_character(words: Words) -> Words:
    if isinstance(words, str):
        return words[:-1].rstrip()
    *others, last = words.runs
    assert isinstance(last, Run)
    return phrase(Phrase(tuple(others)), Phrase((last._replace(text=last.text[:-1].rstrip()),)))


# The registry of filters.
Filter = Callable[..., Any]
F = TypeVar("F", bound=Filter)

REGISTERED: dict[str, Filter] = {}
"""All filters by English name."""

REGISTERED_ALIASES: dict[str, str] = {}
"""The English name by Vietnamese name (NFC, ``_`` for a space)."""


def said_as(*vietnamese: str) -> Callable[[F], F]:
    """Declare a function as a filter, with its Vietnamese names. ValueError when a name is taken."""

    def declare(function: F) -> F:
        name = function.__name__
        aliases = [normalize("NFC", alias).replace(" ", "_") for alias in vietnamese]
        for taken in ({name} & REGISTERED.keys()) | (set(aliases) & REGISTERED_ALIASES.keys()):
            raise ValueError(f"two filters are called {taken}")
        REGISTERED[name] = function
        REGISTERED_ALIASES.update(dict.fromkeys(aliases, name))
        return function

    return declare


# Capitalization by Phụ lục II of NĐ 30/2020/NĐ-CP, for words moved within a sentence.
ALWAYS_CAPITAL = ("Nhân dân", "Nhà nước", "Đảng ủy", "Đảng bộ", "Đảng đoàn", "Quốc hội", "Chính phủ")
"""Words whose first letter is never lower-cased (NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.1, and practice)."""

UNIT_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
"""The kinds of administrative units; the line of a body's name is broken before them."""

LOCAL_BODIES = ("ủy ban nhân dân ", "uỷ ban nhân dân ", "hội đồng nhân dân ", "ubnd ", "hđnd ")


@overload
def first_upper(words: str) -> str: ...
@overload
def first_upper(words: Words) -> Words: ...
@said_as("viết hoa đầu")
def first_upper(words: Words) -> Words:
    """The words with their first letter capitalized, as at the start of a sentence; opening quotes are skipped."""
    if isinstance(words, Phrase):
        if words.runs and isinstance(words.runs[0], Run):
            first = words.runs[0]
            return Phrase((first._replace(text=first_upper(first.text)), *words.runs[1:]))
        return words
    for index, letter in enumerate(words):
        if letter.isalpha():
            return words[:index] + letter.upper() + words[index + 1 :]
        if letter.isalnum() or letter.isspace():
            break
    return words


@said_as("viết thường đầu")
def first_lower(text: str) -> str:
    """The text with its first letter in lower case, as within a sentence, unless the capital belongs to the word.

    It does in an abbreviation (``UBND``), before another capital (``Phòng Nội vụ``, ``Nguyễn Văn A``), and in words
    that always have one (``Nhân dân``).
    """
    first, _, rest = text.partition(" ")
    if not first[:1].isupper() or first[1:] != first[1:].lower() or len(first) == 1:
        return text
    if rest[:1].isupper() or rest[:1].isdigit() or text.startswith(ALWAYS_CAPITAL):
        return text
    if first == "Đảng" and not rest.startswith("viên"):
        return text
    return first[0].lower() + text[1:]


@said_as("in hoa")
def capitals(text: str) -> str:
    """The text in capitals, as names of bodies and the kind of document are printed."""
    return text.upper()


@said_as("dòng cơ quan")
def agency_lines(name: str) -> list[str]:
    """A body's name in capitals, with the usual line break before the administrative unit.

    ``Ủy ban nhân dân quận Long Biên`` has two lines; a name without this pattern has one.
    """
    lowered = name.lower()
    for body in LOCAL_BODIES:
        place = lowered[len(body) :]
        if lowered.startswith(body) and place.startswith(tuple(f"{unit} " for unit in UNIT_TYPES)):
            return [capitals(name[: len(body)].strip()), capitals(name[len(body) :].strip())]
    return [capitals(name)]


class HouseStyle(NamedTuple):
    """The wording choices of an organization. The defaults are those of a northern state office."""

    address: str = ""
    """The default form of address: ``đồng chí``, ``ông/bà``; empty for the bare name.

    A form that fits only some people (:data:`GENDERED`) is not used as default.
    """
    position_joint: str = " - "
    """The text between a name and its positions: `` - ``, ``, `` or `` - Chức vụ: ``."""
    participants: str = "đại biểu"
    """The default word for those who attend: ``đại biểu``, ``thành viên``, ``cổ đông``."""
    clock: str = "17 giờ 00"
    """A key of :data:`CLOCKS`: the format of the hour 17:00."""
    padded_hours: bool = True
    """``08 giờ 00`` rather than ``8 giờ 00``."""
    padded_counts: bool = True
    """``05 người`` rather than ``5 người``: a custom of offices, not a rule of the decree."""
    zero_tens: str = "linh"
    """An empty tens digit in words: ``linh`` (north, state) or ``lẻ`` (south, banks)."""
    thousand: str = "nghìn"
    """``nghìn`` (north, state) or ``ngàn``."""
    percent_gap: bool = False
    """``97,9 %`` rather than ``97,9%``."""
    percent_digits: int = 1
    """The number of decimals of a computed percentage, rounded half away from zero."""
    same_day: bool = True
    """Whether an end on the day of the start is ``cùng ngày`` rather than the date (as in Mẫu 1.9)."""
    end_mark: str = "./."
    """The mark at the end of the text: ``./.`` for the state, ``.`` for the Party."""
    styles: Mapping[str, str] = MappingProxyType({})
    """The form of address by name, where known."""


GENDERED = frozenset({"ông", "bà", "thầy", "cô", "anh", "chị"})
"""Forms of address that fit only some people; ``đồng chí`` and ``ông/bà`` fit everyone."""

DEFAULT = HouseStyle()
"""The default house style."""

CLOCKS = {
    "17 giờ 00": (" giờ ", ""),
    "17 giờ 00 phút": (" giờ ", " phút"),
    "17h00": ("h", ""),
}
"""The formats of an hour: the text between hour and minutes, and the text after them."""


# Lists, letters and roman numbers.
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of points: Vietnamese letters without ă, â, ê, ô, ơ, ư, f, j, w, z.

a) to i) are in NĐ 30/2020/NĐ-CP, Phụ lục I; the continuation after i) is practice.
"""

ROMAN = dict(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_SIGNS = {sign: value for value, sign in ROMAN.items() if len(sign) == 1}
MOST_ROMAN = 3999


@said_as("liệt kê")
def listing(items: Iterable[Part]) -> Words:
    """``A, B và C``; items containing commas are separated by semicolons: ``A, a; B``."""
    parts = [item for item in items if item != ""]
    if any("," in plain(part) for part in parts):
        return joined("; ", parts)
    if len(parts) < 2:
        return phrase(*parts)
    return phrase(joined(", ", parts[:-1]), " và ", parts[-1])


@said_as("chấm phẩy")
def semicolons(items: Iterable[Part]) -> Words:
    """``A; B; C``."""
    return joined("; ", items)


@said_as("các dòng")
def closed_lines(items: Iterable[Words], before: str = "", mark: str = ";", end: str = ".") -> list[Words]:
    """One line per item, with a prefix and the mark, the last with ``end``: ``- A;``, ``- B.``"""
    lines = [item for item in items if item != ""]
    marks = [mark] * (len(lines) - 1) + [end]
    return [phrase(before, ended(line, its_mark)) for line, its_mark in zip(lines, marks, strict=True)] if lines else []


@said_as("chữ cái")
def letter(number: int) -> str:
    """The letter of a point, counted from 1: a, b, c, d, đ, e, g …; after y follow aa, ab …"""
    return lettered(number, LETTERS)


def lettered(number: int, alphabet: str) -> str:
    """Return a number, counted from 1, in the letters of an alphabet; after the last letter follow two, and so on."""
    if number < 1:
        raise ValueError(f"no letter for {number}")
    before, index = divmod(number - 1, len(alphabet))
    return (lettered(before, alphabet) if before else "") + alphabet[index]


@said_as("số La Mã")
def roman(number: int) -> str:
    """``IV``; digits for a number above 3999 or below 1."""
    if not 0 < number <= MOST_ROMAN:
        return str(number)
    said = ""
    for value, sign in ROMAN.items():
        times, number = divmod(number, value)
        said += sign * times
    return said


def from_roman(text: str) -> int:
    """Return the value of Roman numerals in capitals, including irregular ones (``IIII``); 0 for any other text."""
    values = [_SIGNS.get(sign, 0) for sign in text]
    if not values or 0 in values:
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)
