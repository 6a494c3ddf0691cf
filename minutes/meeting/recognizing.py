"""Who is meant by a plain text: a person, a post, a body or a group. Only what is clear is taken apart."""

import re

from minutes.meeting.texts import STYLES

BODIES = frozenset(
    """Ban Bộ Sở Phòng Ủy Uỷ Hội Viện Cục Chi Tổng Tổ Khoa Trường Trung Văn Công Tập Cơ Đảng Liên Mặt Xí Bệnh Học
    Thanh Kho Trạm Đội Nhà Ngân Toà Tòa Thường Chính Quốc Khối Đại Bên Câu Hợp Doanh""".split()
)
"""First words of bodies' names. ``Đoàn``, ``Công``, ``Văn`` begin people's names as well: see :func:`is_body`."""

POSTS = (
    "Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng", "Phó Trưởng", "Phó trưởng", "Giám đốc",
    "Phó Giám đốc", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Chánh", "Phó Chánh", "Hiệu trưởng", "Phó Hiệu trưởng",
    "Chủ nhiệm", "Ủy viên", "Uỷ viên", "Bộ trưởng", "Thứ trưởng", "Thư ký", "Kế toán trưởng",
    "Tổ trưởng", "Đội trưởng", "Chi cục trưởng",
    "Viện trưởng", "Cục trưởng", "Vụ trưởng", "Đại diện", "Chuyên viên", "Thành viên", "Nguyên ", "Quyền ",
)  # fmt: skip
"""How a post begins that is named without a person."""

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
"""How a group begins, in lower or upper case."""


def is_group(text: str) -> bool:
    """Whether the text names a group: ``các Phó Chủ tịch UBND quận``."""
    return text.lower().startswith(GROUPS)


def is_name(text: str) -> bool:
    """Whether the text can only be a person's name: two to six words, each with one capital, its first."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(re.fullmatch(r"[^\W\d_]\w*\.?", word) and _is_titled(word) for word in words)


def _is_titled(word: str) -> bool:
    return word[0].isupper() and word[1:] == word[1:].lower()


def is_body(text: str) -> bool:
    """Whether the text names a body: it begins as bodies do and is not written as a name is, or is abbreviated."""
    words = text.split()
    if not words or is_post(text):
        return False
    abbreviated = len(words[0]) > 1 and words[0].isupper()
    return (
        abbreviated
        or (words[0] in BODIES and not (len(words) > 2 and is_name(text)))
        or bool(words[0] == "Đoàn" and not is_name(text))
    )


def is_post(text: str) -> bool:
    """Whether the text names a post without a person: ``Bí thư Đảng ủy``."""
    return text.startswith(POSTS) and not is_name(text)


def split_style(text: str) -> tuple[str | None, str]:
    """The style of address before a name, and the name: ``đ/c Vũ Thu Hà``; ``None`` when there is none."""
    first, _, rest = text.partition(" ")
    style = STYLES.get(first.lower())
    if style:
        return style, rest.strip()
    if text.lower().startswith("đồng chí "):
        return "đồng chí", text[len("đồng chí ") :].strip()
    return None, text


def person_parts(text: str) -> dict[str, object]:
    """The fields of a person who is written in one line: ``Vũ Thu Hà``, ``Vũ Thu Hà - Chủ tịch UBND``, a bare post."""
    style, rest = split_style(text)
    parts: dict[str, object] = {} if style is None else {"style": style}
    name, dash, post = re.sub(r"\s+[–—]\s+", " - ", rest).partition(" - ")
    if dash and is_name(name) and post.strip():
        return {**parts, "name": name, "positions": [post.strip()]}
    if is_post(rest):
        return {**parts, "positions": [rest]}
    return {**parts, "name": rest}


def participant_parts(text: str) -> dict[str, object]:
    """The same where a body or a group may stand as well."""
    if is_group(text):
        return {"group": text}
    if is_body(text):
        return {"body": text}
    return person_parts(text)
