"""The items of the agenda."""

from typing import Annotated

from minutes.model.fields import named
from minutes.model.meeting_proceedings import Proceedings
from minutes.model.people import Participant
from minutes.model.scalars.choices import ItemState
from minutes.model.scalars.moments import Moment
from minutes.model.scalars.numbers import Whole
from minutes.model.scalars.texts import RichTextSource


class AgendaItem(Proceedings, frozen=True, kw_only=True):
    """An item of the agenda, in the order in which it was discussed."""

    title: Annotated[str | None, named("tiêu đề", "What it is about", "tên", "nội dung", "vấn đề")] = None
    number: Annotated[
        str | None, named("số", "Its number as printed; without it they are counted", "số thứ tự", "mục")
    ] = None
    planned: Annotated[
        Whole | None, named("thứ tự dự kiến", "Its place in the agenda as planned, if it was another")
    ] = None
    start: Annotated[Moment | None, named("bắt đầu", "When it began, or was to begin", "thời gian")] = None
    end: Annotated[Moment | None, named("kết thúc", "When it ended, or was to end")] = None
    state: Annotated[ItemState | None, named("tình trạng", "Discussed, withdrawn, deferred, added")] = None
    reason: Annotated[str | None, named("lý do", "Why it was withdrawn or deferred")] = None
    reporters: Annotated[
        tuple[Participant, ...] | None,
        named("người báo cáo", "Who reported", "reporter", "báo cáo viên", "người trình bày"),
    ] = None
    report: Annotated[
        RichTextSource | None,
        named("báo cáo", "What was reported; in lower case it goes on from who did", "nội dung báo cáo", "trình bày"),
    ] = None

    def identity(self) -> tuple[object, ...]:
        """What it is about."""
        return (self.title,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A line is the title; several lines are what was reported."""
        if not isinstance(value, str):
            return None
        return {"report": value} if "\n" in value.strip() else {"title": value.strip()}
