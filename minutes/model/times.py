"""A meeting in several parts, days, rooms or sites; its breaks; the meeting that follows."""

from typing import Annotated

from minutes.model.fields import Record, named
from minutes.model.naming import says_none
from minutes.model.scalars.choices import MeetingOutcome
from minutes.model.scalars.moments import Moment
from minutes.model.scalars.numbers import Count
from minutes.model.scalars.ordinals import Ordinal
from minutes.model.scalars.text import ScalarError


class Session(Record, frozen=True, kw_only=True):
    """A part of the meeting with its own time and place."""

    title: Annotated[str | None, named("tên", "What the part is called: buổi sáng, phiên trù bị")] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it began", "từ")] = None
    end: Annotated[Moment | None, named("kết thúc", "When it ended", "đến")] = None
    place: Annotated[str | None, named("địa điểm", "Where it was", "phòng")] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed with it")] = None


class Pause(Record, frozen=True, kw_only=True):
    """A break."""

    start: Annotated[Moment | None, named("từ", "When it began", "bắt đầu")] = None
    end: Annotated[Moment | None, named("đến", "When the meeting went on", "kết thúc")] = None
    reason: Annotated[str | None, named("lý do", "Why: giải lao, hội ý")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """``10h00 - 10h15``."""
        if not isinstance(value, str):
            return None
        start, dash, end = value.replace("–", "-").partition(" - ")
        return {"start": start.strip(), **({"end": end.strip()} if dash else {})}


class Site(Record, frozen=True, kw_only=True):
    """A site or room that is connected to the meeting."""

    name: Annotated[str | None, named("tên điểm cầu", "What it is called: điểm cầu Phường A", "tên")] = None
    place: Annotated[str | None, named("địa điểm", "Where it is")] = None
    main: Annotated[str | None, named("điểm cầu chính", "What makes it the main one, as printed")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is its name."""
        return {"name": value} if isinstance(value, str) else None


class Attempt(Record, frozen=True, kw_only=True):
    """An earlier call of the same meeting that came to nothing."""

    call: Annotated[Ordinal | None, named("lần triệu tập", "Which call it was", "lần")] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it was to begin", "thời gian", "ngày")] = None
    place: Annotated[str | None, named("địa điểm", "Where it was to be")] = None
    present: Annotated[Count | None, named("có mặt", "How many came")] = None
    required: Annotated[Count | None, named("phải có mặt", "How many had to come")] = None
    outcome: Annotated[MeetingOutcome | None, named("kết quả", "What became of it")] = None
    reason: Annotated[str | None, named("lý do", "Why")] = None


class NextMeeting(Record, frozen=True, kw_only=True):
    """The next meeting, or the next call of this one, as it was announced."""

    start: Annotated[Moment | None, named("bắt đầu", "When it begins", "thời gian", "ngày")] = None
    place: Annotated[str | None, named("địa điểm", "Where it will be")] = None
    call: Annotated[Ordinal | None, named("lần triệu tập", "Which call it is")] = None
    title: Annotated[str | None, named("tên", "What it will be about", "nội dung")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A time, or else what it will be about; ``không`` says that none was set."""
        if not isinstance(value, str) or says_none(value):
            return {} if says_none(value) else None
        try:
            Moment.parse(value)
        except ScalarError:
            return {"title": value}
        return {"start": value}
