"""Capitals as Phụ lục II of NĐ 30/2020/NĐ-CP wants them, for words that move to another place of a sentence."""

from typing import overload

from minutes.richtext import Phrase, Run
from minutes.wording.phrases import Words
from minutes.wording.registry import said_as

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
