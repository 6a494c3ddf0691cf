"""What the meeting is called: in its title, and in sentences."""

from minutes import wording
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.scalars.ordinals import Ordinal
from minutes.wording.usage import Usage

GOES_ON = ("Về", "V/v", "Xét", "Lấy", "Bàn", "Bầu", "Nghe", "Tháng", "Quý", "Tuần", "Năm", "Ngày", "Đợt", "Lần")
"""Words that go on after the word for the meeting whatever follows them: ``Phiên họp về Đề án …``, ``họp tháng 12``."""

BODIES = (
    "Ủy ban", "Uỷ ban", "Hội đồng", "Chi bộ", "Chi ủy", "Chi đoàn", "Công ty", "Tổng công ty", "Tập đoàn",
    "Công đoàn", "Liên đoàn", "Liên minh", "Mặt trận", "Thường trực", "Thường vụ", "Đoàn thanh niên", "Hợp tác xã",
    "Ban ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Trường ", "Bệnh viện", "Viện ", "Trung tâm",
)  # fmt: skip
"""How a body's name begins whose second word has no capital: it keeps its own (Phụ lục II, mục IV.1)."""


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
    """``Phiên họp thứ 12, nhiệm kỳ 2016 - 2021 thảo luận …``; ``None`` when neither word nor subject is known.

    The term is that of the body: it stands beside the session's number, and where there is none at the end.
    """
    word = wording.first_upper(called(value, around.usage)) if value.type or value.ordinal or value.call else ""
    about, term = subject(value, word), _term(value)
    if word and term and (value.ordinal or not about):
        return " ".join(part for part in (f"{word}, {term}", about) if part)
    said = " ".join(part for part in (word, about) if part)
    return ", ".join(part for part in (said, term) if part) or None


def subject(meeting: Meeting, word: str) -> str:
    """The title as it stands after the word: not repeating it, and lower case where it goes on from it."""
    title = (meeting.title or "").strip()
    if not word:
        return title
    return going_on(without_word(title, word_of(meeting)))


def without_word(title: str, word: str) -> str:
    """The title without the word for the meeting at its start, ``Họp …`` for ``cuộc họp …`` and the reverse, too."""
    bare = word.lower().removeprefix("cuộc ")
    said = title.lower()
    for form in (word.lower(), f"cuộc {bare}", bare):
        if said == form or said.startswith((f"{form} ", f"{form}:")):
            return title[len(form) :].strip(" :")
    return title


def going_on(title: str) -> str:
    """The title as it goes on after a word: lower case unless it begins with a name or an abbreviation.

    A name is told by its second word's capital, or is a body's.
    """
    if title.partition(" ")[0] in GOES_ON:
        return title[:1].lower() + title[1:]
    return title if title.startswith(BODIES) else wording.first_lower(title)


def _term(meeting: Meeting) -> str:
    if not meeting.term or meeting.term in (meeting.title or ""):
        return ""
    return meeting.term if meeting.term.lower().startswith(("nhiệm", "khóa", "khoá")) else f"nhiệm kỳ {meeting.term}"
