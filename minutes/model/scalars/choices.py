"""Choices: a canonical English word with its Vietnamese synonyms; the yes/no flag."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from minutes.model.fields import key_form
from minutes.model.scalars.text import ScalarError
from minutes.problems import N_


class Choice(str):
    """One of several words, stored in English."""

    __slots__ = ()

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """The Vietnamese words by English word; the first one is printed."""

    @property
    def vietnamese(self) -> str:
        """The printed Vietnamese word."""
        return self.words[self][0]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the choice for a word in either language."""
        wanted = key_form(text)
        for english, said in cls.words.items():
            if wanted in (key_form(english), *map(key_form, said)):
                return cls(english)
        known = ", ".join(said[0] for said in cls.words.values())
        raise ScalarError(
            N_('"{found}" is not among the words known here; write one of: {wanted}'), found=text, wanted=known
        )

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: all words of both languages."""
        return {"enum": [word for english, said in cls.words.items() for word in (*said, english)]}


class DocumentState(Choice):
    """The stage of the document."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "draft": ("dự thảo", "bản nháp"),
        "for comment": ("lấy ý kiến", "xin ý kiến"),
        "final": ("chính thức", "hoàn chỉnh"),
        "signed": ("đã ký", "đã ban hành"),
    }


class Secrecy(Choice):
    """The level of secrecy; its stamp is applied by hand."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "secret": ("mật",),
        "top secret": ("tối mật",),
        "utmost secret": ("tuyệt mật",),
    }


class Urgency(Choice):
    """The urgency of the document (NĐ 30/2020/NĐ-CP, Phụ lục I)."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "urgent": ("khẩn",),
        "very urgent": ("thượng khẩn",),
        "express": ("hỏa tốc",),
    }


class Circulation(Choice):
    """Who may keep or see the document."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "return after reading": ("xem xong trả lại",),
        "internal": ("lưu hành nội bộ", "nội bộ"),
    }


class MeetingOutcome(Choice):
    """The outcome of the meeting."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "held": ("đã tiến hành", "đã họp"),
        "adjourned": ("tạm dừng", "tạm ngừng"),
        "postponed": ("hoãn", "hoãn họp"),
        "no quorum": ("không đủ điều kiện tiến hành", "không đủ túc số", "không tiến hành được"),
    }


class Presence(Choice):
    """How a person took part. An unstated presence is *not recorded*, never *present*."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "present": ("có mặt", "dự họp", "tham dự"),
        "excused": ("vắng có lý do", "vắng có phép", "có phép", "absent with reason"),
        "absent": ("vắng không lý do", "vắng không phép", "không phép", "absent without reason"),
        "away": ("vắng", "vắng mặt"),
        "replaced": ("cử người dự thay", "dự thay", "ủy quyền", "replaced by"),
        "online": ("trực tuyến", "dự trực tuyến", "họp trực tuyến"),
        "partly": ("dự một phần", "dự một số nội dung"),
        "not recorded": ("không ghi nhận", "chưa điểm danh"),
    }


class CountUnit(Choice):
    """The unit of a count."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "people": ("người", "đại biểu", "thành viên", "đồng chí", "cử tri"),
        "households": ("hộ", "hộ gia đình"),
        "shares": ("cổ phần", "cổ phiếu", "phiếu cổ phần"),
        "capital": ("vốn góp", "phần vốn góp", "vốn điều lệ"),
    }


class VotingMethod(Choice):
    """The method of voting."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "show of hands": ("giơ tay", "biểu quyết giơ tay"),
        "secret ballot": ("bỏ phiếu kín", "phiếu kín"),
        "open ballot": ("bỏ phiếu công khai", "phiếu công khai"),
        "cumulative ballot": ("bầu dồn phiếu", "dồn phiếu", "bỏ phiếu bầu dồn phiếu"),
        "voting card": ("giơ thẻ", "giơ thẻ biểu quyết"),
        "written opinion": ("lấy ý kiến bằng văn bản", "bằng văn bản", "phiếu lấy ý kiến"),
        "electronic": ("biểu quyết điện tử", "điện tử"),
        "acclamation": ("vỗ tay",),
    }


class PercentageBase(Choice):
    """The base of a percentage of votes."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "all members": ("tổng số thành viên", "tổng số đại biểu", "tổng số được triệu tập"),
        "present": (
            "số người dự họp",
            "số đại biểu dự họp",
            "số thành viên dự họp",
            "người có mặt",
            "có mặt",
            "số đại biểu có mặt",
            "số người có mặt",
            "số thành viên có mặt",
        ),
        "eligible": ("số người được biểu quyết", "có quyền biểu quyết"),
        "issued": ("số phiếu phát ra", "phát ra"),
        "returned": ("số phiếu thu về", "thu về"),
        "valid": ("số phiếu hợp lệ", "phiếu hợp lệ", "hợp lệ"),
        "unrelated": ("số phiếu của người không có lợi ích liên quan", "không tính người có liên quan"),
        "shares present": ("tổng số phiếu biểu quyết của cổ đông dự họp", "số cổ phần dự họp"),
    }


class VoteOutcome(Choice):
    """The outcome of a vote."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "passed": ("thông qua", "được thông qua"),
        "failed": ("không thông qua", "không được thông qua"),
        "deferred": ("hoãn", "chưa quyết định", "để lại"),
    }


class ItemState(Choice):
    """The outcome of an agenda item."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "discussed": ("đã thảo luận", "đã xem xét"),
        "withdrawn": ("rút khỏi chương trình", "rút"),
        "deferred": ("hoãn", "để lại"),
        "carried over": ("chuyển sang kỳ sau", "chuyển kỳ sau"),
        "added": ("bổ sung", "bổ sung tại cuộc họp"),
    }


class RemarkKind(Choice):
    """The kind of a remark: opinion, question, proposal, explanation."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "opinion": ("ý kiến", "phát biểu"),
        "question": ("câu hỏi", "chất vấn", "hỏi"),
        "proposal": ("đề nghị", "kiến nghị", "đề xuất"),
        "explanation": ("giải trình", "tiếp thu, giải trình", "trả lời"),
    }


class Elected(Choice):
    """When a person was chosen for an office."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "in the meeting": ("tại cuộc họp", "bầu tại cuộc họp", "tại hội nghị"),
        "before": ("trước cuộc họp", "đã cử", "được cử trước"),
    }


class PositionPlace(Choice):
    """Where a signer's position is printed."""

    words: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "above": ("trên tên", "phía trên"),
        "below": ("dưới tên", "phía dưới"),
        "none": ("không ghi", "không"),
    }


# Yes and no in both languages; an unset flag is unknown, not no.
WORDS = {
    "có": 1, "đủ": 1, "đã": 1, "rồi": 1, "đúng": 1, "yes": 1, "true": 1,
    "không": 0, "không đủ": 0, "chưa": 0, "không có": 0, "no": 0, "none": 0, "false": 0,
}  # fmt: skip


class Flag(int):
    """``có`` or ``không`` (yes, no, true, false)."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the flag for a word."""
        word = key_form(text)
        if word not in WORDS:
            raise ScalarError(N_('"{found}" does not say yes or no; write có or không'), found=text)
        return cls(WORDS[word])

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the schema: the words and JSON booleans."""
        return {"anyOf": [{"type": "boolean"}, {"enum": list(WORDS)}]}
