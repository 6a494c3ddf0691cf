"""What the meeting is called: in its title, and in sentences."""

from minutes import wording
from minutes.meeting.computing import Around, fact
from minutes.meeting.model import Meeting
from minutes.meeting.ordinals import Ordinal
from minutes.wording import Usage

TOPICS = (
    "Thảo luận", "Kiểm điểm", "Đánh giá", "Triển khai", "Sơ kết", "Tổng kết", "Về", "Xét", "Xem xét", "Lấy", "Bàn",
    "Giao ban", "Thông qua", "Công bố", "Góp ý", "Rà soát", "Báo cáo", "Bầu", "Xây dựng", "Giải quyết", "Thẩm định",
    "Nghiệm thu", "Đối thoại", "Điều chỉnh", "Phân công", "Chuẩn bị", "Kiểm tra", "Hướng dẫn", "Quán triệt", "Tập huấn",
    "Thống nhất", "Cho ý kiến", "Nghe", "Đại hội", "Thường kỳ", "Định kỳ", "Chuyên đề", "Tháng", "Quý",
)  # fmt: skip
"""How a title begins that goes on after the word for the meeting: ``Phiên họp thảo luận …``."""


def word_of(meeting: Meeting) -> str:
    """The word used in sentences, lower case: ``phiên họp``; ``cuộc họp`` unless said."""
    return wording.first_lower(meeting.type or "cuộc họp")


def called(meeting: Meeting, usage: Usage) -> str:
    """The word with its number: ``phiên họp thứ 12 (triệu tập lần thứ hai)``."""
    return wording.occasion(word_of(meeting), _which(meeting.ordinal), _which(meeting.call), usage=usage)


def _which(ordinal: Ordinal | None) -> int | str:
    if ordinal is None:
        return ""
    return ordinal.number if ordinal.number is not None else ordinal.text.lower()


@fact(Meeting, "tên gọi cuộc họp", "The word for the meeting with its number: phiên họp thứ 12")
def occasion(value: Meeting, around: Around) -> str:
    """The word with its number, as inside a sentence."""
    return called(value, around.usage)


@fact(Meeting, "tên đầy đủ", "The name under BIÊN BẢN: word, number, subject, term", needs="title")
def full_title(value: Meeting, around: Around) -> str | None:
    """``Phiên họp thứ 12 thảo luận …``; ``None`` when neither word nor subject is known.

    The subject's first letter is lowered only where it goes on from the word.
    """
    word = wording.first_upper(called(value, around.usage)) if value.type or value.ordinal or value.call else ""
    return " ".join(part for part in (word, subject(value, word), _term(value)) if part) or None


def subject(meeting: Meeting, word: str) -> str:
    """The title as it stands after the word: not repeating it, and lower case where it goes on from it."""
    title = (meeting.title or "").strip()
    if not word:
        return title
    own = wording.first_upper(word_of(meeting))
    if title.lower().startswith(own.lower()):
        title = title[len(own) :].strip()
    return wording.first_lower(title) if title.startswith(tuple(f"{topic} " for topic in TOPICS)) else title


def _term(meeting: Meeting) -> str:
    if not meeting.term or meeting.term in (meeting.title or ""):
        return ""
    return meeting.term if meeting.term.lower().startswith(("nhiệm", "khóa", "khoá")) else f"nhiệm kỳ {meeting.term}"
