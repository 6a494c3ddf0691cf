"""Who was there and who was not, in numbers; only what is known is said, and nothing is worked out here."""

from typing import NamedTuple

from minutes.wording.capitals import first_upper
from minutes.wording.numbers import counted, out_of
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage


class Attendance(NamedTuple):
    """Numbers of people; ``None``: not known or not recorded."""

    total: int | None = None
    """Those who should have come: the members, not the guests."""
    present: int | None = None
    absent: int | None = None
    excused: int | None = None
    """Absent with a reason."""
    unexcused: int | None = None
    """Absent without."""
    invited: int | None = None
    online: int | None = None
    """Of those present."""
    proxies: int | None = None
    """Present through somebody they authorised; counted among those present."""
    noun: str = ""
    """``thành viên``, ``hộ``; empty: what the organisation calls them."""


@said_as("điểm danh")
def attendance(counts: Attendance, *, usage: Usage = DEFAULT) -> str:
    """``Tổng số: 48 đại biểu; có mặt: 44/48; vắng mặt: 04 (có lý do: 03; không lý do: 01)``.

    Empty when nothing is known. More people than there are members are not set against them as ``50/48``.
    """
    noun = counts.noun or usage.participants
    said = []
    if counts.total is not None:
        said.append(f"tổng số: {counted(counts.total, noun, usage=usage)}")
    if counts.invited is not None:
        said.append(f"được mời: {counted(counts.invited, noun, usage=usage)}")
    said += _present(counts, usage)
    said += _absent(counts, usage)
    return first_upper("; ".join(said))


def _present(counts: Attendance, usage: Usage) -> list[str]:
    ways = {"trực tuyến": counts.online, "qua ủy quyền": counts.proxies}
    if counts.present is None:
        return _each("tham dự ", ways, usage)
    noun = (counts.noun or usage.participants) if counts.total is None else ""
    return [f"có mặt: {out_of(counts.present, counts.total, noun, usage=usage)}{_details(ways, usage)}"]


def _absent(counts: Attendance, usage: Usage) -> list[str]:
    reasons = {"có lý do": counts.excused, "không lý do": counts.unexcused}
    if counts.absent is None:
        return _each("vắng mặt ", reasons, usage)
    if counts.absent == 0:
        reasons = {reason: number or None for reason, number in reasons.items()}
    alone = counts.total is None and counts.present is None
    noun = (counts.noun or "người") if alone else ""
    return [f"vắng mặt: {counted(counts.absent, noun, usage=usage)}{_details(reasons, usage)}"]


def _each(before: str, counts: dict[str, int | None], usage: Usage) -> list[str]:
    return [f"{before}{kind}: {counted(n, usage=usage)}" for kind, n in counts.items() if n is not None]


def _details(counts: dict[str, int | None], usage: Usage) -> str:
    said = _each("", counts, usage)
    return f" ({'; '.join(said)})" if said else ""
