"""What a meeting hangs together with: documents that were submitted, earlier minutes, what was left to do."""

from typing import Annotated

from minutes.model.fields import Keyed, Record, named
from minutes.model.figures import DataTable
from minutes.model.pictures import Photo
from minutes.model.scalars.dates import Day
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.texts import RichTextSource


class Reference(Record, frozen=True, kw_only=True):
    """A document that is cited: submitted, attached, or the basis of something."""

    title: Annotated[str | None, named("tên", "Kind and summary: Tờ trình về …", "trích yếu")] = None
    number: Annotated[str | None, named("số", "Number and symbol: 15/TTr-PNV", "số ký hiệu")] = None
    date: Annotated[Day | None, named("ngày", "Its date", "ngày ban hành")] = None
    issuer: Annotated[str | None, named("cơ quan ban hành", "Who issued it", "nơi ban hành")] = None
    file: Annotated[str | None, named("tệp", "The file, where it is kept", "đường dẫn")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is the title."""
        return {"title": value} if isinstance(value, str) else None


class Appendix(Keyed, frozen=True, kw_only=True):
    """An appendix of the minutes: text, tables and pictures, or a document of its own that is only named."""

    number: Annotated[str | None, named("số", "Its number as printed; without it they are counted I, II …")] = None
    title: Annotated[str | None, named("tên", "Its title", "tiêu đề")] = None
    text: Annotated[RichTextSource | None, named("nội dung", "What it says")] = None
    tables: Annotated[tuple[DataTable, ...] | None, named("bảng", "Its tables", "table")] = None
    pictures: Annotated[tuple[Photo, ...] | None, named("hình ảnh", "Its pictures", "ảnh", "hình", "picture")] = None
    file: Annotated[str | None, named("tệp", "The document, if it is one of its own")] = None

    def identity(self) -> tuple[object, ...]:
        """Its title."""
        return (self.title,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is the title."""
        return {"title": value} if isinstance(value, str) else None


class PreviousMinutes(Record, frozen=True, kw_only=True):
    """The minutes of the meeting before, and what was said of them."""

    number: Annotated[str | None, named("số", "Number and symbol", "số ký hiệu")] = None
    date: Annotated[Day | None, named("ngày", "Their date")] = None
    title: Annotated[str | None, named("tên", "What they are the minutes of")] = None
    approved: Annotated[Flag | None, named("thông qua", "Whether they were approved in this meeting")] = None
    changes: Annotated[str | None, named("chỉnh sửa", "What was changed in them", "đính chính")] = None
    file: Annotated[str | None, named("tệp", "The file, where it is kept")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is the number."""
        return {"number": value} if isinstance(value, str) else None
