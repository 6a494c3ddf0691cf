"""Numbers of attendance that do not agree with each other, or with the lists."""

from collections.abc import Iterator

from minutes.model.attendance import Attendance, Quorum, SiteAttendance
from minutes.model.computed.quorum import figures, worked_out
from minutes.model.counts import Roll, announced, presence_of, roll, unlisted_presiders
from minutes.model.fact_registry import Around
from minutes.model.meeting import Meeting
from minutes.model.scalars.numbers import Count
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.problems import N_, Message, Problem

CALLED = {
    "invited": N_("invited"),
    "present": N_("present"),
    "absent": N_("absent"),
    "excused": N_("absent with a reason"),
    "unexcused": N_("absent without a reason"),
    "online": N_("online"),
    "proxies": N_("through a proxy"),
}


def _exact(count: Count | None) -> int | None:
    return count.exact if count else None


@check(Attendance)
@check(SiteAttendance)
def sums(value: Attendance | SiteAttendance, around: Around) -> Iterator[Problem]:
    """Present and absent against invited."""
    invited, present, absent = (_exact(count) for count in (value.invited, value.present, value.absent))
    if invited is None or present is None:
        return
    if present > invited:
        message = N_("{present} present, but only {invited} invited")
        yield contradiction(
            "more-present-than-invited", around.field("present"), message, present=present, invited=invited
        )
    elif absent is not None and present + absent != invited:
        message = N_("{present} present and {absent} absent are {sum}, but {invited} were invited")
        numbers = {"present": present, "absent": absent, "sum": present + absent, "invited": invited}
        yield contradiction("attendance-sum", around.field("invited"), message, **numbers)


@check(Attendance)
def reasons(value: Attendance, around: Around) -> Iterator[Problem]:
    """Absent with and without reason against absent."""
    absent, excused, unexcused = (_exact(count) for count in (value.absent, value.excused, value.unexcused))
    if absent is None or excused is None or unexcused is None or excused + unexcused == absent:
        return
    message = N_("{excused} absent with a reason and {unexcused} without are {sum}, but {absent} were absent")
    numbers = {"excused": excused, "unexcused": unexcused, "sum": excused + unexcused, "absent": absent}
    yield contradiction("absence-sum", around.field("absent"), message, **numbers)


@check(Attendance)
def parts(value: Attendance, around: Around) -> Iterator[Problem]:
    """What is a part of something against the whole of it."""
    pairs = [
        ("online", _exact(value.online), _exact(value.present)),
        ("proxies", _exact(value.proxies), _exact(value.present)),
        ("eligible", value.eligible, _exact(value.present)),
        ("shares_present", value.shares_present, value.shares_total),
    ]
    for name, part, whole in pairs:
        if part is not None and whole is not None and part > whole:
            message = N_("{part} are more than the {whole} of which they are a part")
            yield contradiction("part-above-whole", around.field(name), message, part=int(part), whole=int(whole))


@check(Attendance)
def sites(value: Attendance, around: Around) -> Iterator[Problem]:
    """The numbers of all sites against those of the meeting."""
    for name in ("invited", "present", "absent"):
        counts = [_exact(getattr(site, name)) for site in value.sites or ()]
        whole = _exact(getattr(value, name))
        if counts and whole is not None and None not in counts and sum(count or 0 for count in counts) != whole:
            message = N_("the sites have {sum} {what}, the meeting {whole}")
            values = {"sum": sum(count or 0 for count in counts), "what": Message(CALLED[name]), "whole": whole}
            yield contradiction("site-sum", around.field(name), message, **values)


@check(Meeting)
def lists(value: Meeting, around: Around) -> Iterator[Problem]:
    """The numbers that were announced against the lists, where these are complete."""
    given, counted = announced(value), roll(value)
    for name in Roll._fields:
        own, other = getattr(given, name), getattr(counted, name)
        if own is not None and other is not None and own != other:
            message = N_("{given} {what} were announced, but the list has {counted}")
            values = {"given": own, "what": Message(CALLED[name]), "counted": other}
            yield contradiction("attendance-list", f"attendance.{name}", message, **values)


@check(Meeting)
def uncounted(value: Meeting, around: Around) -> Iterator[Problem]:
    """A list in which everybody's presence is recorded, but which is not whole: who presided is not in it."""
    listed = value.attendees or ()
    if value.attendance or not listed or any(presence_of(one, value) is None for one in listed):
        return
    if missing := unlisted_presiders(value):
        message = N_('"{name}" presided and stands in no list, so the list is not counted')
        hint = N_("add the name to the list, or write the numbers under attendance (điểm danh)")
        yield doubt("presider-not-listed", "attendees", message, hint, name=missing[0])


@check(Quorum)
def quorum(value: Quorum, around: Around) -> Iterator[Problem]:
    """The quorum that was declared, against the figures."""
    present, total = figures(value, around.meeting)
    if present is not None and total is not None and present > total:
        message = N_("{part} are more than the {whole} of which they are a part")
        yield contradiction("part-above-whole", around.field("present"), message, part=present, whole=total)
    proved = worked_out(value, around.meeting)
    if value.reached is None or proved is None or bool(value.reached) == proved:
        return
    message = (
        N_("declared not reached, but {present} of {total} are enough for {required}")
        if proved
        else N_("declared reached, but {present} of {total} are not enough for {required}")
    )
    required = value.required.text if value.required else ""
    values = {"present": present, "total": "…" if total is None else total, "required": required}
    yield contradiction("quorum-denied", around.field("reached"), message, **values)
