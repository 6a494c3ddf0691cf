"""The numbers of attendance, each as announced, else worked out when everything is recorded."""

from minutes import wording
from minutes.model.counts import known
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting


@fact(
    Meeting,
    "số được triệu tập",
    "How many were to come; nothing when a group's number is not known",
    needs="attendance.invited",
)
def invited_count(value: Meeting, around: Around) -> int | None:
    """How many were to come."""
    return known(value).invited


@fact(
    Meeting,
    "số có mặt",
    "How many came; nothing unless everybody's presence is recorded or it was announced",
    needs="attendance.present",
)
def present_count(value: Meeting, around: Around) -> int | None:
    """How many came."""
    return known(value).present


@fact(Meeting, "số vắng mặt", "How many did not come; nothing unless recorded or announced", needs="attendance.absent")
def absent_count(value: Meeting, around: Around) -> int | None:
    """How many did not come."""
    return known(value).absent


@fact(Meeting, "số vắng có lý do", "How many were absent with a reason")
def excused_count(value: Meeting, around: Around) -> int | None:
    """How many were absent with a reason."""
    return known(value).excused


@fact(Meeting, "số vắng không lý do", "How many were absent without a reason")
def unexcused_count(value: Meeting, around: Around) -> int | None:
    """How many were absent without a reason."""
    return known(value).unexcused


@fact(Meeting, "số trực tuyến", "How many attended online")
def online_count(value: Meeting, around: Around) -> int | None:
    """How many attended online."""
    return known(value).online


@fact(Meeting, "số dự thay", "How many attended for somebody else")
def proxy_count(value: Meeting, around: Around) -> int | None:
    """How many attended for somebody else."""
    return known(value).proxies


@fact(Meeting, "tỷ lệ có mặt", "The percentage of those who came, of those who were to come")
def present_share(value: Meeting, around: Around) -> str | None:
    """Nothing where the figures do not allow one."""
    roll = known(value)
    if roll.present is None or not roll.invited or roll.present > roll.invited:
        return None
    return wording.share(roll.present, roll.invited, usage=around.usage)
