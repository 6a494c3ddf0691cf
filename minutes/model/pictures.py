"""Pictures that are printed in the minutes."""

from typing import Annotated

from minutes.model.fields import Keyed, named
from minutes.model.scalars.lengths import Length


class Photo(Keyed, frozen=True, kw_only=True):
    """A picture file, with its caption and what a reader who cannot see it is told."""

    file: Annotated[str | None, named("tệp", "The picture file, beside the meeting's", "path", "đường dẫn")] = None
    caption: Annotated[str | None, named("chú thích", "The line below it; it may carry a fact")] = None
    description: Annotated[
        str | None, named("mô tả", "Alternative text; without it the caption serves", "alt", "văn bản thay thế")
    ] = None
    width: Annotated[Length | None, named("rộng", "Width on the page, such as 12 cm", "chiều rộng")] = None

    def identity(self) -> tuple[object, ...]:
        """The file."""
        return (self.file,)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text is the file."""
        return {"file": value} if isinstance(value, str) else None
