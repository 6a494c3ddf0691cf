"""What the presider concluded, and who has to do what until when."""

from typing import Annotated

from minutes.model.fields import Keyed, named
from minutes.model.people import Participant
from minutes.model.scalars.dates import Day
from minutes.model.scalars.dues import Due
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.texts import RichTextSource


class Conclusion(Keyed, frozen=True, kw_only=True):
    """A conclusion; with somebody who answers for it, a task."""

    number: Annotated[str | None, named("số", "Its number as printed, where it has one", "số thứ tự")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What was concluded, or is to be done", "kết luận")] = None
    owner: Annotated[
        Participant | None, named("đơn vị chủ trì", "Who answers for it", "giao cho", "người thực hiện", "phụ trách")
    ] = None
    supporters: Annotated[
        tuple[Participant, ...] | None, named("đơn vị phối hợp", "Who helps", "phối hợp", "supporter")
    ] = None
    supervisors: Annotated[
        tuple[Participant, ...] | None, named("đơn vị giám sát", "Who watches over it", "giám sát", "theo dõi")
    ] = None
    delegates: Annotated[
        tuple[Participant, ...] | None, named("giao lại cho", "To whom the owner passed it on", "redelegated to")
    ] = None
    start: Annotated[Day | None, named("bắt đầu", "When the work begins", "từ ngày")] = None
    due: Annotated[
        Due | None,
        named("thời hạn", "Until when: a day, month, quarter, thường xuyên, hằng tháng; không: none on purpose", "hạn"),
    ] = None
    condition: Annotated[str | None, named("điều kiện", "On what condition it holds")] = None
    effective: Annotated[Day | None, named("hiệu lực từ", "From when it holds", "có hiệu lực từ")] = None
    pending: Annotated[str | None, named("chờ phê duyệt", "Whose approval it still waits for", "approval pending")] = (
        None
    )
    prohibition: Annotated[Flag | None, named("điều cấm", "Whether it forbids something", "nghiêm cấm")] = None
    status: Annotated[str | None, named("tình hình thực hiện", "How far it is", "kết quả thực hiện")] = None

    def identity(self) -> tuple[object, ...]:
        """What it says."""
        return (self.text,)

    @property
    def is_task(self) -> bool:
        """Whether somebody has to do it, or it has a date."""
        return self.owner is not None or self.due is not None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is what was concluded."""
        return {"text": value} if isinstance(value, str) else None
