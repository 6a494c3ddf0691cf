"""How people are named: by style, name and positions; bodies and groups by what they are called."""

from minutes import wording
from minutes.model.attendance import Attendee
from minutes.model.counts import GONE
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.people import Official, Participant, Person, Signer
from minutes.wording import HouseStyle


def spoken(person: Person, house_style: HouseStyle | None = None) -> wording.Person:
    """The person as the wording knows people; with the usage also addressed as elsewhere in the meeting."""
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
    """The name as it is printed: as initials where the person is not to be known; ``None`` when it is not known."""
    if person.name and person.anonymous:
        return "".join(f"{word[0]}." for word in person.name.split())
    return person.name


def introduce(person: Person, house_style: HouseStyle) -> str:
    """All that is said of a person, a body or a group where it is first named; empty when nothing is known."""
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
    """The short form, once somebody has been introduced: style and name."""
    if isinstance(person, Participant) and not person.name and not person.positions:
        return person.group or person.body or person.unit or ""
    return wording.named(spoken(person, house_style), house_style=house_style)


@fact(Person, "tên gọi", "Style and name, or the first position: đồng chí Vũ Thu Hà", needs="name")
def named(value: Person, around: Around) -> str | None:
    """Style and name."""
    return call(value, around.house_style) or None


@fact(Person, "giới thiệu", "Style, name and all positions: đồng chí Vũ Thu Hà - Chủ tịch UBND quận", needs="name")
def introduced(value: Person, around: Around) -> str | None:
    """Style, name and positions."""
    return introduce(value, around.house_style) or None


@fact(Person, "các chức vụ", "All positions in one line, with acting or former, and the unit")
def posts(value: Person, around: Around) -> str | None:
    """The positions in one line."""
    return wording.posts(spoken(value)) or None


@fact(Person, "tên in", "The bare name as it is printed under a signature; initials where anonymous", needs="name")
def printed_name(value: Person, around: Around) -> str | None:
    """The bare name."""
    return printed(value)


# Who led the meeting, who wrote, who counted.
ELECTED = {"in the meeting": "được bầu tại cuộc họp", "before": "được cử trước cuộc họp"}


def said_of(official: Official, house_style: HouseStyle) -> str:
    """The person, the office where it has a name of its own, and when they were chosen."""
    if official.vacant and not official.name and official.role:
        return f"{official.role}: khuyết"
    said = introduce(official, house_style)
    more = [official.role or "", ELECTED.get(official.elected or "", "")]
    added = "; ".join(part for part in more if part)
    return f"{said} ({added})" if added and said else said or added


def row(officials: tuple[Official, ...] | None, house_style: HouseStyle) -> str | None:
    """Several in one line; ``không có`` when there was none on purpose, ``None`` when nothing is known."""
    if officials is None:
        return None
    return str(wording.semicolons(said_of(one, house_style) for one in officials)) or "không có"


@fact(Official, "dòng nhiệm vụ", "An officer in one line: person, office, when chosen")
def office_line(value: Official, around: Around) -> str | None:
    """The officer in one line."""
    return said_of(value, around.house_style) or None


@fact(
    Meeting,
    "dòng chủ trì",
    "Who presided, in one line; the presidium where there is one; nothing when not known",
    needs="presider",
)
def presider_line(value: Meeting, around: Around) -> str | None:
    """The presider, or the presidium with the presider first."""
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
    """The secretaries in one line."""
    return row(value.secretaries, around.house_style)


@fact(Meeting, "thư ký", "The first secretary", of=Official, needs="secretaries")
def secretary(value: Meeting, around: Around) -> Official | None:
    """The first secretary."""
    return value.secretaries[0] if value.secretaries else None


@fact(
    Meeting, "dòng ban kiểm phiếu", "Who counted the votes, in one line; nothing when not known", needs="counting_board"
)
def counting_board_line(value: Meeting, around: Around) -> str | None:
    """The counting board in one line."""
    return row(value.counting_board, around.house_style)


@fact(Meeting, "dòng người triệu tập", "Who called the meeting, in one line", needs="convener")
def convener_line(value: Meeting, around: Around) -> str | None:
    """The convener in one line."""
    person: Person | None = value.convener
    return introduce(person, around.house_style) or None if person else None


# Who signs, and what stands over and under the signature.
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
    return wording.first_upper(wording.refusal(call(value, around.house_style), value.reason or ""))


@fact(Meeting, "những người cùng ký", "Everybody who attended, where all sign", of=Attendee)
def everyone_signing(value: Meeting, around: Around) -> list[Attendee]:
    """People with a name who are not said to have been absent."""
    if not value.all_sign:
        return []
    return [one for one in (*(value.attendees or ()), *(value.guests or ())) if one.name and one.presence not in GONE]
