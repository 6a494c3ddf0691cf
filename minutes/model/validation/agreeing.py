"""All are said to agree, and yet somebody does not; none is said to be absent, and yet somebody is."""

from collections.abc import Iterator

from minutes.model.attendance import Attendee
from minutes.model.computed.closing import is_denied
from minutes.model.counts import GONE
from minutes.model.fact_registry import Around
from minutes.model.meeting import Meeting
from minutes.model.meeting_proceedings import Proceedings
from minutes.model.validation.registry import check, contradiction, doubt
from minutes.problems import N_, Problem


@check(Meeting)
def agreement(value: Meeting, around: Around) -> Iterator[Problem]:
    """100 % against a dissent on record."""
    if is_denied(value) and value.dissents:
        message = N_("all are said to agree, but {count} dissenting opinions are on record")
        yield contradiction("all-denied", "agreement", message, count=len(value.dissents))


@check(Meeting)
def absence(value: Meeting, around: Around) -> Iterator[Problem]:
    """Nobody is said to be absent, but the list has somebody who is."""
    gone = sum(1 for one in value.attendees or () if one.presence in GONE)
    if value.absentees == () and gone:
        message = N_("nobody is said to be absent, but {count} in the list are")
        yield contradiction("absence-denied", "absentees", message, count=gone)


@check(Attendee)
def presence(value: Attendee, around: Around) -> Iterator[Problem]:
    """Somebody absent who came late, left early or voted; a proxy for a person who was there."""
    here = value.late_at or value.left_at or value.items
    if value.presence in GONE and here:
        message = N_("absent, and yet there is a time or an item that was attended")
        yield contradiction("absent-and-there", around.field("presence"), message)
    # A body is there through somebody who comes for it.
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
    """An item that was withdrawn or deferred and has a result all the same."""
    if getattr(value, "state", None) == "withdrawn" and (value.ballots or value.resolution):
        message = N_("the item was withdrawn, and yet something was decided on it")
        yield doubt("withdrawn-and-decided", around.field("state"), message)
