"""Who led the meeting, who wrote, who counted."""

from minutes import wording
from minutes.model.computed.people import introduce
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.people import Official, Person
from minutes.wording.usage import Usage

ELECTED = {"in the meeting": "được bầu tại cuộc họp", "before": "được cử trước cuộc họp"}


def said_of(official: Official, usage: Usage) -> str:
    """The person, the office where it has a name of its own, and when they were chosen."""
    if official.vacant and not official.name and official.role:
        return f"{official.role}: khuyết"
    said = introduce(official, usage)
    more = [official.role or "", ELECTED.get(official.elected or "", "")]
    added = "; ".join(part for part in more if part)
    return f"{said} ({added})" if added and said else said or added


def row(officials: tuple[Official, ...] | None, usage: Usage) -> str | None:
    """Several in one line; ``không có`` when there was none on purpose, ``None`` when nothing is known."""
    if officials is None:
        return None
    return str(wording.semicolons(said_of(one, usage) for one in officials)) or "không có"


@fact(Official, "dòng nhiệm vụ", "An officer in one line: person, office, when chosen")
def office_line(value: Official, around: Around) -> str | None:
    """The officer in one line."""
    return said_of(value, around.usage) or None


@fact(
    Meeting,
    "dòng chủ trì",
    "Who presided, in one line; the presidium where there is one; nothing when not known",
    needs="presider",
)
def presider_line(value: Meeting, around: Around) -> str | None:
    """The presider, or the presidium with the presider first."""
    if value.presider is None:
        return row(value.presidium, around.usage)
    others = [one for one in value.presidium or () if one.name != value.presider.name]
    return row((value.presider, *others), around.usage)


@fact(
    Meeting,
    "dòng thư ký",
    "Who wrote, in one line; không có when there was none on purpose; nothing when not known",
    needs="secretaries",
)
def secretary_line(value: Meeting, around: Around) -> str | None:
    """The secretaries in one line."""
    return row(value.secretaries, around.usage)


@fact(Meeting, "thư ký", "The first secretary", of=Official, needs="secretaries")
def secretary(value: Meeting, around: Around) -> Official | None:
    """The first secretary."""
    return value.secretaries[0] if value.secretaries else None


@fact(
    Meeting, "dòng ban kiểm phiếu", "Who counted the votes, in one line; nothing when not known", needs="counting_board"
)
def counting_board_line(value: Meeting, around: Around) -> str | None:
    """The counting board in one line."""
    return row(value.counting_board, around.usage)


@fact(Meeting, "dòng người triệu tập", "Who called the meeting, in one line", needs="convener")
def convener_line(value: Meeting, around: Around) -> str | None:
    """The convener in one line."""
    person: Person | None = value.convener
    return introduce(person, around.usage) or None if person else None
