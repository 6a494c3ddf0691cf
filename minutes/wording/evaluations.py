"""Results of a review: how many reached which level, how many targets were met."""

from collections.abc import Iterable

from minutes.wording.numbers import out_of
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage


@said_as("xếp loại")
def evaluation(part: int, whole: int | None, who: str, level: str, *, usage: Usage = DEFAULT) -> str:
    """``4/4 đồng chí lãnh đạo UBND quận đều hoàn thành xuất sắc nhiệm vụ``; ``đều`` only when it is all of several."""
    all_of_them = "đều " if part == whole and part > 1 else ""
    return f"{out_of(part, whole, who, usage=usage)} {all_of_them}{level}"


@said_as("các mức xếp loại")
def levels(results: Iterable[tuple[str, int | None]], whole: int | None = None, *, usage: Usage = DEFAULT) -> str:
    """``hoàn thành xuất sắc nhiệm vụ: 03/05 …``: each level with its count; a level without a count stands alone."""
    return "; ".join(
        level if count is None else f"{level}: {out_of(count, whole, usage=usage)}" for level, count in results
    )


@said_as("chỉ tiêu")
def targets(
    part: int, whole: int | None, noun: str = "chỉ tiêu", verb: str = "hoàn thành", *, usage: Usage = DEFAULT
) -> str:
    """``hoàn thành 10/11 chỉ tiêu Thành phố giao``."""
    return f"{verb} {out_of(part, whole, noun, usage=usage)}"
