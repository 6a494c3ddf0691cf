"""Votes: ballots on motions, elections and evaluations."""

import re
from typing import Annotated

from minutes.model.fields import Keyed, Record, named
from minutes.model.people import Participant, Person
from minutes.model.scalars import (
    CountUnit,
    Flag,
    Percentage,
    PercentageBase,
    Ratio,
    RichTextSource,
    Threshold,
    VoteOutcome,
    VotingMethod,
    Whole,
)


class Category(Record, frozen=True, kw_only=True):
    """A custom answer of a ballot: a level of trust, another opinion."""

    title: Annotated[str | None, named("tên", "The answer: tín nhiệm cao", "mức")] = None
    count: Annotated[Whole | None, named("số lượng", "Votes for it", "số phiếu")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "Their percentage as announced")] = None
    names: Annotated[tuple[str, ...] | None, named("gồm", "Who gave it, where that is recorded")] = None


class Correction(Record, frozen=True, kw_only=True):
    """A figure that was announced and then corrected."""

    figure: Annotated[str | None, named("số liệu", "Which figure: số phiếu tán thành")] = None
    before: Annotated[str | None, named("đã công bố", "What had been announced")] = None
    after: Annotated[str | None, named("sửa thành", "What it was corrected to")] = None
    reason: Annotated[str | None, named("lý do", "Why")] = None


class VoteCount(Keyed, frozen=True, kw_only=True):
    """The fields common to all counts of votes. ``None`` is unknown; 0 is none."""

    method: Annotated[
        VotingMethod | None, named("hình thức", "Show of hands, secret ballot …", "hình thức biểu quyết", "phương thức")
    ] = None
    counted_in: Annotated[CountUnit | None, named("đơn vị tính", "Votes of people or of shares", "unit")] = None
    eligible: Annotated[
        Whole | None,
        named("số người được biểu quyết", "How many might vote", "được biểu quyết", "có quyền biểu quyết", "voters"),
    ] = None
    issued: Annotated[Whole | None, named("phát ra", "Ballots handed out", "số phiếu phát ra")] = None
    returned: Annotated[Whole | None, named("thu về", "Ballots that came back", "số phiếu thu về")] = None
    valid: Annotated[Whole | None, named("hợp lệ", "Valid ballots", "số phiếu hợp lệ")] = None
    invalid: Annotated[Whole | None, named("không hợp lệ", "Invalid ballots", "số phiếu không hợp lệ")] = None
    invalid_reasons: Annotated[
        tuple[str, ...] | None, named("lý do không hợp lệ", "Why ballots were invalid", "invalid reason")
    ] = None
    base: Annotated[PercentageBase | None, named("cơ sở tính tỷ lệ", "Of what the percentages are", "tính trên")] = None
    total: Annotated[Whole | None, named("tổng số", "The number that the base is, as announced", "of")] = None
    excluded: Annotated[
        tuple[Participant, ...] | None,
        named("không tham gia biểu quyết", "Who had no vote here, such as related persons"),
    ] = None
    corrections: Annotated[tuple[Correction, ...] | None, named("đính chính", "Corrected figures", "correction")] = None
    statement: Annotated[str | None, named("câu kết quả", "A sentence that replaces the computed one", "sentence")] = (
        None
    )
    note: Annotated[str | None, named("ghi chú", "A remark printed with the result")] = None


class Ballot(VoteCount, frozen=True, kw_only=True):
    """A vote on one motion."""

    motion: Annotated[str | None, named("nội dung biểu quyết", "What was voted on", "nội dung", "vấn đề")] = None
    in_favour: Annotated[Whole | None, named("tán thành", "Votes in favour", "đồng ý", "in favor", "yes")] = None
    against: Annotated[Whole | None, named("không tán thành", "Votes against", "không đồng ý", "phản đối", "no")] = None
    abstained: Annotated[
        Whole | None, named("không ý kiến", "Votes without opinion", "không có ý kiến", "phiếu trắng", "ý kiến khác")
    ] = None
    in_favour_share: Annotated[
        Percentage | None, named("tỷ lệ tán thành", "Percentage in favour, as announced", "đạt", "tỷ lệ")
    ] = None
    against_share: Annotated[Percentage | None, named("tỷ lệ không tán thành", "Percentage against, as announced")] = (
        None
    )
    abstained_share: Annotated[
        Percentage | None, named("tỷ lệ không ý kiến", "Percentage without opinion, as announced")
    ] = None
    in_favour_names: Annotated[tuple[str, ...] | None, named("người tán thành", "Who voted in favour")] = None
    against_names: Annotated[tuple[str, ...] | None, named("người không tán thành", "Who voted against")] = None
    abstained_names: Annotated[tuple[str, ...] | None, named("người không ý kiến", "Who gave no opinion")] = None
    categories: Annotated[
        tuple[Category, ...] | None,
        named("các lựa chọn", "Free answers instead of, or beside, the three", "các mức", "levels"),
    ] = None
    casting_vote: Annotated[
        Participant | None,
        named("phiếu quyết định", "Whose vote decided when votes were equal", "quyết định khi ngang phiếu"),
    ] = None
    required: Annotated[
        Threshold | None, named("điều kiện thông qua", "What is needed to pass: 2/3, trên 50%", "yêu cầu")
    ] = None
    outcome: Annotated[VoteOutcome | None, named("kết quả", "Passed, failed, deferred: as announced")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the motion and method; the figures may change."""
        return (self.motion, self.method)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """Parse ``100%`` as the percentage in favour, ``44/48`` as votes in favour and total."""
        if not isinstance(value, str):
            return None
        if found := re.fullmatch(r"([\d.]+)\s*/\s*([\d.]+)(?:\s*\(?\s*(?:đạt\s+)?([\d.,]+\s*%)\s*\)?)?", value.strip()):
            parts: dict[str, object] = {"in_favour": found[1], "total": found[2]}
            return {**parts, "in_favour_share": found[3]} if found[3] else parts
        return {"in_favour_share": value}


class Candidate(Person, frozen=True, kw_only=True):
    """A candidate; 0 votes is a result."""

    votes: Annotated[Whole | None, named("số phiếu", "Votes for the candidate", "số phiếu bầu")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "Their percentage as announced")] = None
    elected: Annotated[Flag | None, named("trúng cử", "Whether elected, as announced")] = None


class Election(VoteCount, frozen=True, kw_only=True):
    """An election to one or more seats."""

    title: Annotated[str | None, named("bầu", "What was elected: Ban Chấp hành khóa III", "tên", "chức danh")] = None
    seats: Annotated[Whole | None, named("số lượng bầu", "How many were to be elected")] = None
    candidates: Annotated[
        tuple[Candidate, ...] | None, named("ứng cử viên", "The candidates", "người ứng cử", "danh sách bầu cử")
    ] = None

    def identity(self) -> tuple[object, ...]:
        """Return the title."""
        return (self.title,)


class Level(Record, frozen=True, kw_only=True):
    """One level of a review and who reached it."""

    title: Annotated[str | None, named("mức", "The level: hoàn thành xuất sắc nhiệm vụ", "tên")] = None
    count: Annotated[Whole | None, named("số lượng", "How many reached it")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "Their percentage as announced")] = None
    names: Annotated[tuple[str, ...] | None, named("gồm", "Who they are")] = None


class Evaluation(Keyed, frozen=True, kw_only=True):
    """A review: of whom, by whom, for which period, with what result."""

    subject: Annotated[str | None, named("đối tượng", "Who was reviewed: lãnh đạo UBND quận")] = None
    period: Annotated[str | None, named("thời gian", "For what time: năm 2018", "kỳ đánh giá")] = None
    result: Annotated[str | None, named("xếp loại", "The level that was given to them as a whole", "kết quả")] = None
    share: Annotated[Ratio | None, named("số đạt", "How many of how many reached it: 4/4")] = None
    levels: Annotated[tuple[Level, ...] | None, named("các mức", "Levels and counts")] = None
    judges: Annotated[
        tuple[Participant, ...] | None, named("đơn vị đánh giá", "Who judged", "người đánh giá", "judged by")
    ] = None
    text: Annotated[RichTextSource | None, named("nhận xét", "What was said of them", "nội dung")] = None

    def identity(self) -> tuple[object, ...]:
        """Return the subject and period."""
        return (self.subject, self.period)
