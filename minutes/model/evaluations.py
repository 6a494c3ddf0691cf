"""What a review of people or of a collective came to."""

from typing import Annotated

from minutes.model.fields import Keyed, Record, named
from minutes.model.people import Participant
from minutes.model.scalars.numbers import Percentage, Ratio, Whole
from minutes.model.scalars.texts import RichTextSource


class Level(Record, frozen=True, kw_only=True):
    """One level of a review and who reached it."""

    title: Annotated[str | None, named("mức", "The level: hoàn thành xuất sắc nhiệm vụ", "tên")] = None
    count: Annotated[Whole | None, named("số lượng", "How many reached it")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "Their percentage as announced")] = None
    names: Annotated[tuple[str, ...] | None, named("gồm", "Who they are")] = None


class Evaluation(Keyed, frozen=True, kw_only=True):
    """A review: of whom, by whom, for what time, with what result."""

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
        """Who was reviewed, and for when."""
        return (self.subject, self.period)
