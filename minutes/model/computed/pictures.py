"""Pictures, as they are put into the document."""

from minutes.model.fact_registry import Around, fact
from minutes.model.pictures import Photo
from minutes.richtext import Picture


@fact(Photo, "ảnh vẽ", "The picture itself; nothing when the file is not to be had")
def drawn(value: Photo, around: Around) -> Picture | None:
    """What the setting's reader makes of the file."""
    return around.setting.picture(value)


@fact(Photo, "văn bản thay thế đầy đủ", "What a reader who cannot see it is told: description, else caption, else file")
def alternative(value: Photo, around: Around) -> str:
    """Never empty."""
    return value.description or value.caption or value.file or "Hình ảnh"
