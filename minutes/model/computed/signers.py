"""Who signs, and what stands over and under the signature."""

from minutes import wording
from minutes.model.attendance import Attendee
from minutes.model.computed.people import call, printed
from minutes.model.counts import GONE
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.people import Official, Person
from minutes.model.signers import Signer


def presider_of(meeting: Meeting) -> Official | None:
    """Who signs as presider: the presider, else the first of the presidium."""
    return meeting.presider or (meeting.presidium[0] if meeting.presidium else None)


def positions(person: Person | None, wanted: bool) -> list[str]:
    """The positions, one line each, where they are wanted."""
    return list(person.positions or ()) if person and wanted else []


@fact(Meeting, "tên chủ tọa ký", "The name under the presider's signature; nothing when not known", needs="presider")
def presider_signature(value: Meeting, around: Around) -> str | None:
    """Without style, rank and degree (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7)."""
    presider = presider_of(value)
    return printed(presider) if presider else None


@fact(Meeting, "tên thư ký ký", "The name under the secretary's signature; nothing when not known", needs="secretaries")
def secretary_signature(value: Meeting, around: Around) -> str | None:
    """The first secretary's name."""
    return printed(value.secretaries[0]) if value.secretaries else None


@fact(Meeting, "không có thư ký", "Whether it is said that there was no secretary, so that nobody signs as one")
def without_secretary(value: Meeting, around: Around) -> bool:
    """An empty list says none; a list that is not given says nothing."""
    return value.secretaries == () or bool(value.secretaries and all(one.vacant for one in value.secretaries))


@fact(Meeting, "chức vụ trên tên chủ tọa", "The presider's positions, where they stand above the name")
def presider_positions_above(value: Meeting, around: Around) -> list[str]:
    """Mẫu 1.9, footnote 5: the government position is added if needed."""
    return positions(presider_of(value), value.position_place == "above")


@fact(Meeting, "chức vụ dưới tên chủ tọa", "The presider's positions, where they stand below the name")
def presider_positions_below(value: Meeting, around: Around) -> list[str]:
    """Mẫu 1.9, footnote 5: the government position is added if needed."""
    return positions(presider_of(value), value.position_place == "below")


def secretary_of(meeting: Meeting) -> Official | None:
    """Who signs as secretary: the first."""
    return meeting.secretaries[0] if meeting.secretaries else None


@fact(Meeting, "chức vụ trên tên thư ký", "The secretary's positions, where they stand above the name")
def secretary_positions_above(value: Meeting, around: Around) -> list[str]:
    """As the presider's: one choice for both."""
    return positions(secretary_of(value), value.position_place == "above")


@fact(Meeting, "chức vụ dưới tên thư ký", "The secretary's positions, where they stand below the name")
def secretary_positions_below(value: Meeting, around: Around) -> list[str]:
    """As the presider's: one choice for both."""
    return positions(secretary_of(value), value.position_place == "below")


@fact(Signer, "dòng trên chữ ký", "What stands over the signature, in capitals")
def signature_label(value: Signer, around: Around) -> str | None:
    """The capacity in which somebody signs."""
    return wording.capitals(value.role) if value.role else None


@fact(Signer, "chức vụ trên tên", "The positions, where they stand above the name")
def positions_above(value: Signer, around: Around) -> list[str]:
    """Above unless it is said that they stand below, or nowhere."""
    return positions(value, value.position_place in (None, "above"))


@fact(Signer, "chức vụ dưới tên", "The positions, where they stand below the name")
def positions_below(value: Signer, around: Around) -> list[str]:
    """Only where it is said."""
    return positions(value, value.position_place == "below")


@fact(Signer, "câu từ chối ký", "That the signature was refused, and why; nothing when it was not")
def refusal_sentence(value: Signer, around: Around) -> str | None:
    """The law wants it recorded (Luật Doanh nghiệp, Điều 150 and 158)."""
    if not value.refused:
        return None
    return wording.first_upper(wording.refusal(call(value, around.usage), value.reason or ""))


@fact(Meeting, "những người cùng ký", "Everybody who attended, where all sign", of=Attendee)
def everyone_signing(value: Meeting, around: Around) -> list[Attendee]:
    """People with a name who are not said to have been absent."""
    if not value.all_sign:
        return []
    return [one for one in (*(value.attendees or ()), *(value.guests or ())) if one.name and one.presence not in GONE]
