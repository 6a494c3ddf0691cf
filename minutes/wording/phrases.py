"""Words that may have blanks in them: put together, ended, asked whether anything is there.

A sentence in which nothing is unknown is a plain ``str``; one with a blank is a :class:`minutes.richtext.Phrase`.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, overload
from unicodedata import normalize

from minutes.richtext import Blank, Phrase, Run

Words = str | Phrase
"""What has been said: plain, or with blanks."""

Part = str | Phrase | Blank


def phrase(*parts: Part) -> Words:
    """The parts in a row; plain text when none of them is a blank or emphasised."""
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
    """Those of the parts that say anything, with the separator between them."""
    row: list[Part] = []
    for part in parts:
        if part != "":
            row += [separator, part]
    return phrase(*row[1:])


def plain(part: Part) -> str:
    """What the part says, blanks as ``…``."""
    return "…" if isinstance(part, Blank) else str(part)


def last_text(words: Words) -> str:
    """The plain text at the end; empty when a blank stands there."""
    if isinstance(words, str):
        return words
    last = words.runs[-1] if words.runs else None
    return last.text if isinstance(last, Run) else ""


def ended(words: Words, mark: str = ".") -> Words:
    """The words with the mark at their end; a mark of the same meaning that stands there already is replaced.

    A full stop that belongs to an abbreviation (``v.v.``) serves as the stop of the sentence, and stays before ``;``.
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


# The registry of all ways of saying something, each of which is a filter of the templates.
Filter = Callable[..., Any]
F = TypeVar("F", bound=Filter)

REGISTERED: dict[str, Filter] = {}
"""Every way of saying something, under its English name."""

REGISTERED_ALIASES: dict[str, str] = {}
"""The Vietnamese name of a filter (NFC, ``_`` for a space) and its English one."""


def said_as(*vietnamese: str) -> Callable[[F], F]:
    """Declare a function as a filter, with its Vietnamese names. A name that is taken is a fault of ours."""

    def declare(function: F) -> F:
        name = function.__name__
        aliases = [normalize("NFC", alias).replace(" ", "_") for alias in vietnamese]
        for taken in ({name} & REGISTERED.keys()) | (set(aliases) & REGISTERED_ALIASES.keys()):
            raise ValueError(f"two filters are called {taken}")
        REGISTERED[name] = function
        REGISTERED_ALIASES.update(dict.fromkeys(aliases, name))
        return function

    return declare


# Capitals as Phụ lục II of NĐ 30/2020/NĐ-CP wants them, for words that move to another place of a sentence.
ALWAYS_CAPITAL = ("Nhân dân", "Nhà nước", "Đảng ủy", "Đảng bộ", "Đảng đoàn", "Quốc hội", "Chính phủ")
"""Words of two syllables whose first letter is never lowered (NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.1, and practice)."""

UNIT_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
"""The kinds of administrative units, before whose name a line of a body's name is broken."""

LOCAL_BODIES = ("ủy ban nhân dân ", "uỷ ban nhân dân ", "hội đồng nhân dân ", "ubnd ", "hđnd ")


@overload
def first_upper(words: str) -> str: ...
@overload
def first_upper(words: Words) -> Words: ...
@said_as("viết hoa đầu")
def first_upper(words: Words) -> Words:
    """The words with their first letter as a capital, as at the start of a sentence; opening quotes are passed over."""
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
    """The text with its first letter lowered, as inside a sentence, unless the capital belongs to the word.

    A capital belongs to an abbreviation (``UBND``), to what goes on with a capital (``Phòng Nội vụ``,
    ``Nguyễn Văn A``), and to words that always have one (``Nhân dân``).
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
    """The text in capitals, as the names of bodies and of the kind of document are printed."""
    return text.upper()


@said_as("dòng cơ quan")
def agency_lines(name: str) -> list[str]:
    """A body's name in capitals, broken into lines where an office breaks it: before the administrative unit.

    ``Ủy ban nhân dân quận Long Biên`` has two lines; a name that is not of that pattern, one.
    """
    lowered = name.lower()
    for body in LOCAL_BODIES:
        place = lowered[len(body) :]
        if lowered.startswith(body) and place.startswith(tuple(f"{unit} " for unit in UNIT_TYPES)):
            return [capitals(name[: len(body)].strip()), capitals(name[len(body) :].strip())]
    return [capitals(name)]


# How an organisation likes things said, where Vietnamese leaves a choice.
class HouseStyle(NamedTuple):
    """The choices of one organisation. The defaults are those of a northern state office."""

    address: str = ""
    """Style of address of a person who has none of their own: ``đồng chí``, ``ông/bà``; empty: the bare name.

    One that fits only some people (:data:`GENDERED`) is put before nobody of whom it is not known.
    """
    position_joint: str = " - "
    """What stands between a name and its positions: `` - ``, ``, `` or `` - Chức vụ: ``."""
    participants: str = "đại biểu"
    """What those who attend are called where the data does not say: ``đại biểu``, ``thành viên``, ``cổ đông``."""
    clock: str = "17 giờ 00"
    """A key of :data:`CLOCKS`: the hour 17:00 as it should be written."""
    padded_hours: bool = True
    """``08 giờ 00`` rather than ``8 giờ 00``."""
    padded_counts: bool = True
    """``05 người`` rather than ``5 người``: a habit of offices, not a rule of the decree."""
    zero_tens: str = "linh"
    """The empty tens of a number in words: ``linh`` (north, state) or ``lẻ`` (south, banks)."""
    thousand: str = "nghìn"
    """``nghìn`` (north, state) or ``ngàn``."""
    percent_gap: bool = False
    """``97,9 %`` rather than ``97,9%``."""
    percent_digits: int = 1
    """To how many decimals a computed percentage is rounded, half away from zero."""
    same_day: bool = True
    """An end on the day of the start is said ``cùng ngày`` rather than with its date (Mẫu 1.9 has the date)."""
    end_mark: str = "./."
    """What closes the text of the minutes: ``./.`` for the state, ``.`` for the Party."""
    styles: Mapping[str, str] = MappingProxyType({})
    """How those people are addressed whose style is known, by their names."""


GENDERED = frozenset({"ông", "bà", "thầy", "cô", "anh", "chị"})
"""Styles that are right for some people and wrong for others; ``đồng chí`` and ``ông/bà`` are for everybody."""

DEFAULT = HouseStyle()
"""What is used where nobody said otherwise."""

CLOCKS = {
    "17 giờ 00": (" giờ ", ""),
    "17 giờ 00 phút": (" giờ ", " phút"),
    "17h00": ("h", ""),
}
"""The ways of writing an hour: what stands between hour and minutes, and after them."""


# Several things in one sentence, or one below the other with their marks.
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of points: Vietnamese letters without ă, â, ê, ô, ơ, ư, and without f, j, w, z.

a) to i) are in NĐ 30/2020/NĐ-CP, Phụ lục I; going on after i) is practice.
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
    """``A, B và C``; things that have commas of their own are parted by semicolons: ``A, a; B``."""
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
    """One line a thing, each after ``before`` and closed with the mark, the last with the end: ``- A;``, ``- B.``"""
    lines = [item for item in items if item != ""]
    marks = [mark] * (len(lines) - 1) + [end]
    return [phrase(before, ended(line, its_mark)) for line, its_mark in zip(lines, marks, strict=True)] if lines else []


@said_as("chữ cái")
def letter(number: int) -> str:
    """The letter of a point, counted from 1: a, b, c, d, đ, e, g …; after y comes aa, ab …"""
    return lettered(number, LETTERS)


def lettered(number: int, alphabet: str) -> str:
    """Return a number, counted from 1, in the letters of an alphabet; after its last letter come two, and so on."""
    if number < 1:
        raise ValueError(f"no letter for {number}")
    before, index = divmod(number - 1, len(alphabet))
    return (lettered(before, alphabet) if before else "") + alphabet[index]


@said_as("số La Mã")
def roman(number: int) -> str:
    """``IV``; a number that Romans could not write, in digits."""
    if not 0 < number <= MOST_ROMAN:
        return str(number)
    said = ""
    for value, sign in ROMAN.items():
        times, number = divmod(number, value)
        said += sign * times
    return said


def from_roman(text: str) -> int:
    """Return the number of Roman numerals in capitals, also unusual ones (``IIII``); 0 for any other text."""
    values = [_SIGNS.get(sign, 0) for sign in text]
    if not values or 0 in values:
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)
