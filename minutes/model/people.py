"""People, and the bodies and groups that may replace them; parsing of plain texts into name, post, body or group."""

import re
from typing import Annotated

from minutes.model.fields import Record, named, says_none
from minutes.model.scalars import STYLES, AddressStyle, Elected, Flag, PositionPlace


class Person(Record, frozen=True, kw_only=True):
    """A person, known by name, by post, or by both."""

    style: Annotated[
        AddressStyle | None,
        named("xưng hô", "Style of address before the name; none on purpose: không", "cách xưng hô", "danh xưng"),
    ] = None
    name: Annotated[
        str | None,
        named("họ tên", "Full name as it is printed", "tên", "họ và tên", "họ và tên đại biểu", "tên cổ đông"),
    ] = None
    positions: Annotated[
        tuple[str, ...] | None,
        named(
            "chức vụ",
            "Positions, those of the Party before those of the government",
            "position",
            "chức danh",
            "chức vụ đảng",
            "chức vụ chính quyền",
        ),
    ] = None
    acting: Annotated[Flag | None, named("quyền", "Whether the last position is held as acting")] = None
    former: Annotated[Flag | None, named("nguyên", "Whether the positions were held formerly")] = None
    unit: Annotated[str | None, named("đơn vị", "Unit or workplace", "cơ quan", "đơn vị công tác", "nơi công tác")] = (
        None
    )
    represents: Annotated[str | None, named("đại diện cho", "Who or what the person stands for", "đại diện")] = None
    replaces: Annotated[
        str | None, named("thay cho", "The person in whose place this one came", "thay mặt", "dự thay cho")
    ] = None
    nationality: Annotated[str | None, named("quốc tịch", "Nationality, where it matters")] = None
    anonymous: Annotated[
        Flag | None, named("ẩn danh", "Whether the name is printed as initials only", "viết tắt tên", "initials only")
    ] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed after the person")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as a name, a name and a post, or a post."""
        return person_parts(value) if isinstance(value, str) else None


class Participant(Person, frozen=True, kw_only=True):
    """A speaker, reporter or person in charge: a person, a body or a group."""

    body: Annotated[str | None, named("tổ chức", "A body in a person's place", "cơ quan tổ chức", "phòng ban")] = None
    group: Annotated[str | None, named("nhóm", "A group in a person's place, such as các Phó Chủ tịch")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as a person, a post, a body or a group."""
        return participant_parts(value) if isinstance(value, str) else None


class Official(Person, frozen=True, kw_only=True):
    """A holder of an office of the meeting."""

    role: Annotated[
        str | None, named("nhiệm vụ", "The office as it is called, such as Trưởng ban kiểm phiếu", "vai trò")
    ] = None
    elected: Annotated[
        Elected | None, named("được bầu", "Whether chosen in the meeting or before it", "được cử", "bầu")
    ] = None
    vacant: Annotated[Flag | None, named("khuyết", "Whether the office was left empty on purpose")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse a plain text as a person; ``không`` marks the office as vacant."""
        if says_none(value):
            return {"vacant": "có"}
        return person_parts(value) if isinstance(value, str) else None


class Signer(Person, frozen=True, kw_only=True):
    """A further signature beside the secretary's and the presider's."""

    role: Annotated[str | None, named("tư cách", "What stands over the signature: BAN KIỂM PHIẾU", "vai trò")] = None
    position_place: Annotated[
        PositionPlace | None, named("vị trí chức vụ", "Whether the position stands above or below the name")
    ] = None
    refused: Annotated[Flag | None, named("từ chối ký", "Whether the signature was refused", "không ký")] = None
    reason: Annotated[str | None, named("lý do", "Why it was refused")] = None


# Parsing of plain texts; only unambiguous ones are split.
BODIES = frozenset(
    """Ban Bộ Sở Phòng Ủy Uỷ Hội Viện Cục Chi Tổng Tổ Khoa Trường Trung Văn Công Tập Cơ Đảng Liên Mặt Xí Bệnh Học
    Thanh Kho Trạm Đội Nhà Ngân Toà Tòa Thường Chính Quốc Khối Đại Bên Câu Hợp Doanh Tỉnh Huyện Quận Phường Xã
    Thị Thôn Ấp""".split()
)
"""First words of names of bodies. ``Đoàn``, ``Công``, ``Văn`` also begin personal names: see :func:`is_body`."""

POSTS = (
    "Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng", "Phó Trưởng", "Phó trưởng", "Giám đốc",
    "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Chánh", "Phó Chánh", "Hiệu trưởng", "Phó Hiệu trưởng",
    "Chủ nhiệm", "Ủy viên", "Uỷ viên", "Bộ trưởng", "Thứ trưởng", "Thư ký", "Kế toán trưởng",
    "Tổ trưởng", "Đội trưởng", "Chi cục trưởng",
    "Viện trưởng", "Cục trưởng", "Vụ trưởng", "Đại diện", "Chuyên viên", "Thành viên", "Nguyên ", "Quyền ",
)  # fmt: skip
"""Beginnings of a post given without a person."""

FURTHER_POSTS = (
    "Phó ", "Đội phó", "Tổ phó", "Lớp trưởng", "Tổng Biên tập", "Giáo viên", "Nhân viên", "Cán bộ", "Công chức",
    "Cố vấn", "Trợ lý", "Thủ quỹ", "Văn thư", "Luật sư", "Cổ đông", "Đảng viên", "Kế toán", "Bác sĩ", "Kiểm soát viên",
)  # fmt: skip
"""Further beginnings of a post, recognized only after a name."""

POSTS_AFTER_NAME = tuple(post.lower() for post in (*POSTS, *FURTHER_POSTS))

DEGREES = frozenset("GS PGS TS THS BS LS DS KS TSKH NGND NGƯT NSND NSƯT".split())
"""Degrees and honorific titles before a name; abbreviated, like names of bodies."""

RANKS = frozenset("tá úy uý tướng sĩ sỹ".split())
"""Second words of military and police ranks: ``Đại tá``."""

ABBREVIATED = frozenset("UBND HĐND MTTQ UBMTTQ BCH BTV BCĐ TT VP CLB LĐLĐ ĐTN THPT THCS".split())
"""Abbreviations at the beginning of names of bodies."""

SEPARATORS = (", ", ": ", " (", "-")
"""Separators between name and post other than `` - ``."""

GROUPS = (
    "các ",
    "những ",
    "toàn thể ",
    "tập thể ",
    "đại diện các ",
    "lãnh đạo ",
    "đông đảo ",
    "trưởng các ",
    "đại biểu ",
)
"""Beginnings of a group, in either case."""


def is_group(text: str) -> bool:
    """Return whether the text names a group: ``các Phó Chủ tịch UBND quận``."""
    return text.lower().startswith(GROUPS)


def is_name(text: str) -> bool:
    """Return whether the text can only be a personal name: two to eight capitalized words, otherwise lower case."""
    words = text.split()
    return 2 <= len(words) <= 8 and all(re.fullmatch(r"[^\W\d_]\w*\.?", word) and _is_titled(word) for word in words)


def _is_titled(word: str) -> bool:
    return word[0].isupper() and word[1:] == word[1:].lower()


def is_body(text: str) -> bool:
    """Return whether the text names a body: an abbreviation, or a body's first word and not the form of a name."""
    words = text.split()
    if not words or is_post(text) or _is_title(words):
        return False
    abbreviated = len(words[0]) > 1 and words[0].isupper()
    return (
        abbreviated
        or (words[0] in BODIES and not (len(words) > 2 and is_name(text)))
        or bool(words[0] == "Đoàn" and not is_name(text))
    )


def _is_title(words: list[str]) -> bool:
    """Return whether a degree or rank comes first: ``TS. Nguyễn Văn A``, ``Đại tá Nguyễn Văn C``."""
    return words[0].split(".")[0].upper() in DEGREES or (words[1:2] != [] and words[1] in RANKS)


def is_post(text: str) -> bool:
    """Return whether the text names a post without a person: ``Bí thư Đảng ủy``."""
    return text.startswith(POSTS) and not is_name(text)


def split_style(text: str) -> tuple[str | None, str]:
    """Return the form of address, if any, and the rest: ``đ/c Vũ Thu Hà``."""
    first, _, rest = text.partition(" ")
    style = STYLES.get(first.lower())
    if style:
        return style, rest.strip()
    if text.lower().startswith("đồng chí "):
        return "đồng chí", text[len("đồng chí ") :].strip()
    return None, text


def person_parts(text: str) -> dict[str, object]:
    """Return the fields of a person written in one line: ``Vũ Thu Hà``, ``Vũ Thu Hà - Chủ tịch UBND``, a post alone."""
    style, rest = split_style(text)
    parts: dict[str, object] = {} if style is None else {"style": style}
    if found := split_post(rest):
        return {**parts, **({"name": found[0]} if found[0] else {}), "positions": found[1]}
    if is_post(rest):
        return {**parts, "positions": [rest]}
    return {**parts, "name": rest}


def split_post(text: str) -> tuple[str, list[str]] | None:
    """Return the name and the posts; None when the text is not clearly both.

    A dash surrounded by spaces separates any name from any post, other separators only from a known post.
    Two posts separated by a dash are posts without a name.
    """
    text = re.sub(r"\s+[–—]\s+", " - ", text)
    first, dash, post = (part.strip() for part in text.partition(" - "))
    if dash and first and post:
        if _is_bare_post(first):
            return ("", [first, post]) if _begins_as_post(post) else None
        if inner := split_post(first):
            return inner[0], [*inner[1], post]
        if _is_person(first, post):
            return first, [post]
        return None
    if _is_bare_post(text):
        return None
    for mark in sorted((mark for mark in SEPARATORS if mark in text), key=text.index):
        name, found, post = (part.strip() for part in text.partition(mark))
        post = post.removesuffix(")") if mark == " (" else post
        if found and name and _begins_as_post(post) and not is_body(name):
            return name, [post]
    return None


def _begins_as_post(text: str) -> bool:
    return f"{text} ".lower().startswith(POSTS_AFTER_NAME)


def _is_bare_post(text: str) -> bool:
    """Return whether the text begins with a known post; ``Phó Đức Chính`` is a name."""
    return _begins_as_post(text) and not is_name(re.split("[,:(]| - ", text)[0])


def _is_person(first: str, post: str) -> bool:
    """Return whether the text before the dash is a person: all words capitalized, or followed by a known post."""
    words = first.split()
    if first.isupper():
        # A name in capitals looks like an abbreviated body; only the post distinguishes them.
        return len(words) > 1 and _begins_as_post(post) and words[0] not in ABBREVIATED
    if is_body(first):
        return False
    names = words[2:] if words[1:2] and words[1] in RANKS else words
    return _begins_as_post(post) or all(word[0].isupper() for word in names)


def participant_parts(text: str) -> dict[str, object]:
    """Return the fields of a participant in one line: a person, a body or a group."""
    if is_group(text):
        return {"group": text}
    if split_style(text)[0] is None and is_body(text) and split_post(text) is None:
        return {"body": text}
    return person_parts(text)
