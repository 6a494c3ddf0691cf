"""Facts of people: names with form of address and positions, officials in one line, signatures."""

from minutes import wording
from minutes.model.attendance import Attendee
from minutes.model.counts import GONE
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.people import Official, Participant, Person, Signer
from minutes.wording import HouseStyle


def spoken(person: Person, house_style: HouseStyle | None = None) -> wording.Person:
    """Return the person as a record of the wording; with a house style, in the form of address used elsewhere."""
    standing = "former" if person.former else "acting" if person.acting else ""
    body = person.body if isinstance(person, Participant) else None
    unit = ", ".join(part for part in (person.unit, body) if part)
    return wording.Person(
        name=printed(person) or "",
        style=person.style
        if person.style is not None or house_style is None
        else house_style.styles.get(person.name or ""),
        positions=person.positions or (),
        unit=unit,
        standing=standing,
        represents=person.represents or "",
        replaces=person.replaces or "",
        nationality=person.nationality or "",
    )


def printed(person: Person) -> str | None:
    """Return the printed name, as initials for an anonymous person; None when unknown."""
    if person.name and person.anonymous:
        return "".join(f"{word[0]}." for word in person.name.split())
    return person.name


def introduce(person: Person, house_style: HouseStyle) -> str:
    """Return the full introduction of a person, body or group; empty when nothing is known."""
    said = _who(person, house_style)
    return f"{said} ({person.note})" if person.note and said else said


def _who(person: Person, house_style: HouseStyle) -> str:
    if isinstance(person, Official) and person.vacant and not person.name:
        return "khuyết"
    if isinstance(person, Participant) and not person.name and not person.positions:
        called = person.group or person.body or person.unit or ""
        return wording.person(
            wording.Person(name=called, style="", represents=person.represents or ""), house_style=house_style
        )
    return wording.person(spoken(person, house_style), house_style=house_style)


def call(person: Person, house_style: HouseStyle) -> str:
    """Return the short form after the introduction: form of address and name."""
    if isinstance(person, Participant) and not person.name and not person.positions:
        return person.group or person.body or person.unit or ""
    return wording.named(spoken(person, house_style), house_style=house_style)


@fact(Person, "tên gọi", "Style and name, or the first position: đồng chí Vũ Thu Hà", needs="name")
def named(value: Person, around: Around) -> str | None:
    """Return form of address and name."""
    return call(value, around.house_style) or None


@fact(Person, "giới thiệu", "Style, name and all positions: đồng chí Vũ Thu Hà - Chủ tịch UBND quận", needs="name")
def introduced(value: Person, around: Around) -> str | None:
    """Return form of address, name and positions."""
    return introduce(value, around.house_style) or None


@fact(Person, "các chức vụ", "All positions in one line, with acting or former, and the unit")
def posts(value: Person, around: Around) -> str | None:
    """Return the positions in one line."""
    return wording.posts(spoken(value)) or None


@fact(Person, "tên in", "The bare name as it is printed under a signature; initials where anonymous", needs="name")
def printed_name(value: Person, around: Around) -> str | None:
    """Return the bare name."""
    return printed(value)


ELECTED = {"in the meeting": "được bầu tại cuộc họp", "before": "được cử trước cuộc họp"}


def said_of(official: Official, house_style: HouseStyle) -> str:
    """Return the person, with the office if named and when they were chosen."""
    if official.vacant and not official.name and official.role:
        return f"{official.role}: khuyết"
    said = introduce(official, house_style)
    more = [official.role or "", ELECTED.get(official.elected or "", "")]
    added = "; ".join(part for part in more if part)
    return f"{said} ({added})" if added and said else said or added


def row(officials: tuple[Official, ...] | None, house_style: HouseStyle) -> str | None:
    """Return several officials in one line; ``không có`` when explicitly none, None when unknown."""
    if officials is None:
        return None
    return str(wording.semicolons(said_of(one, house_style) for one in officials)) or "không có"


@fact(Official, "dòng nhiệm vụ", "An officer in one line: person, office, when chosen")
def office_line(value: Official, around: Around) -> str | None:
    """Return the officer in one line."""
    return said_of(value, around.house_style) or None


@fact(
    Meeting,
    "dòng chủ trì",
    "Who presided, in one line; the presidium where there is one; nothing when not known",
    needs="presider",
)
def presider_line(value: Meeting, around: Around) -> str | None:
    """Return the presider, or the presidium with the presider first."""
    if value.presider is None:
        return row(value.presidium, around.house_style)
    others = [one for one in value.presidium or () if one.name != value.presider.name]
    return row((value.presider, *others), around.house_style)


@fact(
    Meeting,
    "dòng thư ký",
    "Who wrote, in one line; không có when there was none on purpose; nothing when not known",
    needs="secretaries",
)
def secretary_line(value: Meeting, around: Around) -> str | None:
    """Return the secretaries in one line."""
    return row(value.secretaries, around.house_style)


@fact(Meeting, "thư ký", "The first secretary", of=Official, needs="secretaries")
def secretary(value: Meeting, around: Around) -> Official | None:
    """Return the first secretary."""
    return value.secretaries[0] if value.secretaries else None


@fact(
    Meeting, "dòng ban kiểm phiếu", "Who counted the votes, in one line; nothing when not known", needs="counting_board"
)
def counting_board_line(value: Meeting, around: Around) -> str | None:
    """Return the counting board in one line."""
    return row(value.counting_board, around.house_style)


@fact(Meeting, "dòng người triệu tập", "Who called the meeting, in one line", needs="convener")
def convener_line(value: Meeting, around: Around) -> str | None:
    """Return the convener in one line."""
    person: Person | None = value.convener
    return introduce(person, around.house_style) or None if person else None


# Signatures.
def presider_of(meeting: Meeting) -> Official | None:
    """Return who signs as presider: the presider, else the first of the presidium."""
    return meeting.presider or (meeting.presidium[0] if meeting.presidium else None)


def positions(person: Person | None, wanted: bool) -> list[str]:
    """Return the positions, one line each, if wanted."""
    return list(person.positions or ()) if person and wanted else []


@fact(Meeting, "tên chủ tọa ký", "The name under the presider's signature; nothing when not known", needs="presider")
def presider_signature(value: Meeting, around: Around) -> str | None:
    """Return the name without form of address, rank and degree (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7)."""
    presider = presider_of(value)
    return printed(presider) if presider else None


@fact(Meeting, "tên thư ký ký", "The name under the secretary's signature; nothing when not known", needs="secretaries")
def secretary_signature(value: Meeting, around: Around) -> str | None:
    """Return the first secretary's name."""
    return printed(value.secretaries[0]) if value.secretaries else None


@fact(Meeting, "không có thư ký", "Whether it is said that there was no secretary, so that nobody signs as one")
def without_secretary(value: Meeting, around: Around) -> bool:
    """Return whether there is explicitly no secretary; an absent list states nothing."""
    return value.secretaries == () or bool(value.secretaries and all(one.vacant for one in value.secretaries))


@fact(Meeting, "chức vụ trên tên chủ tọa", "The presider's positions, where they stand above the name")
def presider_positions_above(value: Meeting, around: Around) -> list[str]:
    """Return the presider's positions (Mẫu 1.9, footnote 5: the government position is added if needed)."""
    return positions(presider_of(value), value.position_place == "above")


@fact(Meeting, "chức vụ dưới tên chủ tọa", "The presider's positions, where they stand below the name")
def presider_positions_below(value: Meeting, around: Around) -> list[str]:
    """Return the presider's positions (Mẫu 1.9, footnote 5: the government position is added if needed)."""
    return positions(presider_of(value), value.position_place == "below")


def secretary_of(meeting: Meeting) -> Official | None:
    """Return who signs as secretary: the first one."""
    return meeting.secretaries[0] if meeting.secretaries else None


@fact(Meeting, "chức vụ trên tên thư ký", "The secretary's positions, where they stand above the name")
def secretary_positions_above(value: Meeting, around: Around) -> list[str]:
    """Return the secretary's positions; the place is the same as for the presider."""
    return positions(secretary_of(value), value.position_place == "above")


@fact(Meeting, "chức vụ dưới tên thư ký", "The secretary's positions, where they stand below the name")
def secretary_positions_below(value: Meeting, around: Around) -> list[str]:
    """Return the secretary's positions; the place is the same as for the presider."""
    return positions(secretary_of(value), value.position_place == "below")


@fact(Signer, "dòng trên chữ ký", "What stands over the signature, in capitals")
def signature_label(value: Signer, around: Around) -> str | None:
    """Return the role of the signer in capitals."""
    return wording.capitals(value.role) if value.role else None


@fact(Signer, "chức vụ trên tên", "The positions, where they stand above the name")
def positions_above(value: Signer, around: Around) -> list[str]:
    """Return the positions unless placed below or nowhere."""
    return positions(value, value.position_place in (None, "above"))


@fact(Signer, "chức vụ dưới tên", "The positions, where they stand below the name")
def positions_below(value: Signer, around: Around) -> list[str]:
    """Return the positions if placed below."""
    return positions(value, value.position_place == "below")


@fact(Signer, "câu từ chối ký", "That the signature was refused, and why; nothing when it was not")
def refusal_sentence(value: Signer, around: Around) -> str | None:
    """Return the refusal, which must be recorded (Luật Doanh nghiệp, Điều 150 and 158)."""
    if not value.refused:
        return None
    return wording.first_upper(wording.refusal(call(value, around.house_style), value.reason or ""))


@fact(Meeting, "những người cùng ký", "Everybody who attended, where all sign", of=Attendee)
def everyone_signing(value: Meeting, around: Around) -> list[Attendee]:
    """Return the people with a name who are not recorded as absent."""
    if not value.all_sign:
        return []
    return [one for one in (*(value.attendees or ()), *(value.guests or ())) if one.name and one.presence not in GONE]
