"""Checks of attendance: counts against each other and the lists, the quorum, names and spellings, presence."""

from collections.abc import Iterator
from unicodedata import normalize

from minutes.model.attendance import Attendance, Attendee, Quorum, SiteAttendance
from minutes.model.computed import figures, is_denied, worked_out
from minutes.model.counts import GONE, Roll, announced, presence_of, roll, unlisted_presiders
from minutes.model.fact_registry import Around
from minutes.model.fields import Record, key_form, records_in
from minutes.model.meeting import Meeting, Proceedings
from minutes.model.organization import Habits
from minutes.model.people import Person
from minutes.model.scalars import Count
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.problems import N_, Message, Problem
from minutes.wording import GENDERED

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
    """Check present and absent against invited."""
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
    """Check absent with and without reason against absent."""
    absent, excused, unexcused = (_exact(count) for count in (value.absent, value.excused, value.unexcused))
    if absent is None or excused is None or unexcused is None or excused + unexcused == absent:
        return
    message = N_("{excused} absent with a reason and {unexcused} without are {sum}, but {absent} were absent")
    numbers = {"excused": excused, "unexcused": unexcused, "sum": excused + unexcused, "absent": absent}
    yield contradiction("absence-sum", around.field("absent"), message, **numbers)


@check(Attendance)
def parts(value: Attendance, around: Around) -> Iterator[Problem]:
    """Check parts against their whole."""
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
    """Check the sums over all sites against the counts of the meeting."""
    for name in ("invited", "present", "absent"):
        counts = [_exact(getattr(site, name)) for site in value.sites or ()]
        whole = _exact(getattr(value, name))
        if counts and whole is not None and None not in counts and sum(count or 0 for count in counts) != whole:
            message = N_("the sites have {sum} {what}, the meeting {whole}")
            values = {"sum": sum(count or 0 for count in counts), "what": Message(CALLED[name]), "whole": whole}
            yield contradiction("site-sum", around.field(name), message, **values)


@check(Meeting)
def lists(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check the announced counts against complete lists."""
    given, counted = announced(value), roll(value)
    for name in Roll._fields:
        own, other = getattr(given, name), getattr(counted, name)
        if own is not None and other is not None and own != other:
            message = N_("{given} {what} were announced, but the list has {counted}")
            values = {"given": own, "what": Message(CALLED[name]), "counted": other}
            yield contradiction("attendance-list", f"attendance.{name}", message, **values)


@check(Meeting)
def uncounted(value: Meeting, around: Around) -> Iterator[Problem]:
    """Report a fully recorded list that is not counted because a presider is missing from it."""
    listed = value.attendees or ()
    if value.attendance or not listed or any(presence_of(one, value) is None for one in listed):
        return
    if missing := unlisted_presiders(value):
        message = N_('"{name}" presided and stands in no list, so the list is not counted')
        hint = N_("add the name to the list, or write the numbers under attendance (điểm danh)")
        yield doubt("presider-not-listed", "attendees", message, hint, name=missing[0])


@check(Quorum)
def quorum(value: Quorum, around: Around) -> Iterator[Problem]:
    """Check the declared quorum against the figures."""
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


# People missing from the lists, or spelt in two ways: only doubts, since lists are rarely complete.
LISTS = ("presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "convener")

MEMBERS = ("attendees", "absentees", "guests")
MOST = 10
"""The maximum number of doubts reported per kind; a list with more follows another convention."""


def everybody(record: Record, path: str = "") -> Iterator[tuple[str, Person]]:
    """Yield every named person in the model, with its path."""
    if isinstance(record, Person) and record.name:
        yield path, record
    for name, many in records_in(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        inside = f"{path}.{name}" if path else name
        if not many:
            yield from everybody(value, inside)
            continue
        for place, one in enumerate(value, 1):
            yield from everybody(one, f"{inside}[{place}]")


def bare(name: str) -> str:
    """Return the name without diacritics, for comparing spellings."""
    letters = normalize("NFD", key_form(name).replace("đ", "d"))
    return "".join([letter for letter in letters if letter.isalnum() or letter == " "])


@check(Meeting)
def people(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check for names missing from the lists, and for names that differ from a listed one only in diacritics."""
    yield from _capped(_doubts(value))


def _doubts(value: Meeting) -> Iterator[Problem]:
    named = [(path, person.name or "") for path, person in everybody(value) if not path.startswith("organization")]
    # Names in the same list that differ only in diacritics are different people: An and Ân.
    members = dict.fromkeys(name for path, name in named if path.startswith(MEMBERS))
    by_bare = {bare(name) or name: name for name in reversed(members)}
    known = set(members)
    ordered = sorted(named, key=lambda one: not one[0].startswith(LISTS))
    for path, name in ordered:
        if name in known:
            continue
        near = by_bare.get(bare(name) or name)
        if path.startswith(LISTS):
            known.add(name)
            by_bare.setdefault(bare(name) or name, name)
        if near:
            yield _spelt_twice(path, name, near)
        elif value.attendees is not None and _is_member(path):
            yield doubt("not-in-the-list", f"{path}.name", N_('"{name}" is in none of the lists of people'), name=name)


def _capped(doubts: Iterator[Problem]) -> Iterator[Problem]:
    """Yield the first problems of each kind, then how many more there are."""
    left: dict[str, list[Problem]] = {}
    seen: dict[str, int] = {}
    for one in doubts:
        seen[one.code] = seen.get(one.code, 0) + 1
        if seen[one.code] <= MOST:
            yield one
        else:
            left.setdefault(one.code, []).append(one)
    for code, rest in left.items():
        yield doubt(code, rest[0].place.field, N_("{count} more doubts of this kind"), count=len(rest))


POST_MARKS = (" - ", " – ", ": ", " (")
"""Separators of a position; without the comma, which the reader handles itself."""


@check(Person)
def position_in_the_name(value: Person, around: Around) -> Iterator[Problem]:
    """Check for a name that contains a separator of positions although no position is given."""
    if value.name and not value.positions and any(mark in value.name for mark in POST_MARKS):
        yield doubt(
            "position-in-the-name",
            around.field("name"),
            N_('"{name}" is printed as a name as it stands'),
            N_("if it holds a position, write name and position with a dash between: Nguyễn Văn A - Tổ trưởng"),
            name=value.name,
        )


@check(Habits)
def address_of_some(value: Habits, around: Around) -> Iterator[Problem]:
    """Check for a default form of address that fits only some people."""
    if value.address and value.address.lower() in GENDERED:
        yield doubt(
            "address-of-some",
            around.field("address"),
            N_('"{style}" fits only some people: it is put before nobody of whom it is not said'),
            N_("write đồng chí or ông/bà for everybody, and xưng hô beside each person"),
            style=value.address,
        )


def _is_member(path: str) -> bool:
    """Return whether the person at the path must have attended: a speaker, a reporter or a casting voter."""
    return path.endswith(".speaker") or ".reporters[" in path or path.endswith(".casting_vote")


def _spelt_twice(path: str, name: str, other: str) -> Problem:
    return doubt("two-spellings", f"{path}.name", N_('"{name}" is spelt "{other}" elsewhere'), name=name, other=other)


@check(Meeting)
def agreement(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check full agreement against recorded dissent."""
    if is_denied(value) and value.dissents:
        message = N_("all are said to agree, but {count} dissenting opinions are on record")
        yield contradiction("all-denied", "agreement", message, count=len(value.dissents))


@check(Meeting)
def absence(value: Meeting, around: Around) -> Iterator[Problem]:
    """Check an explicitly empty list of absentees against the attendees."""
    gone = sum(1 for one in value.attendees or () if one.presence in GONE)
    if value.absentees == () and gone:
        message = N_("nobody is said to be absent, but {count} in the list are")
        yield contradiction("absence-denied", "absentees", message, count=gone)


@check(Attendee)
def presence(value: Attendee, around: Around) -> Iterator[Problem]:
    """Check for absent people with a time or item, present people with a proxy, and guests who vote."""
    here = value.late_at or value.left_at or value.items
    if value.presence in GONE and here:
        message = N_("absent, and yet there is a time or an item that was attended")
        yield contradiction("absent-and-there", around.field("presence"), message)
    # A body is present through its representative.
    if value.proxy and not value.body and value.presence in ("present", "online"):
        message = N_("present, and yet somebody else came instead")
        yield contradiction("present-and-replaced", around.field("proxy"), message)
    if around.path.startswith("absentees") and value.presence and value.presence not in {*GONE, "replaced"}:
        message = N_("listed among those absent, and yet not absent")
        yield contradiction("absent-and-there", around.field("presence"), message)
    if around.path.startswith("guests") and value.voting:
        yield contradiction("guest-votes", around.field("voting"), N_("a guest has no vote"))


@check(Proceedings)
def withdrawn(value: Proceedings, around: Around) -> Iterator[Problem]:
    """Check for a withdrawn item that has a result."""
    if getattr(value, "state", None) == "withdrawn" and (value.ballots or value.resolution):
        message = N_("the item was withdrawn, and yet something was decided on it")
        yield doubt("withdrawn-and-decided", around.field("state"), message)
