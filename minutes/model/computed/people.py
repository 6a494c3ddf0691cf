"""How people are named: by style, name and positions; bodies and groups by what they are called."""

from minutes import wording
from minutes.model.fact_registry import Around, fact
from minutes.model.people import Official, Participant, Person
from minutes.wording.usage import Usage


def spoken(person: Person, usage: Usage | None = None) -> wording.Person:
    """The person as the wording knows people; with the usage also addressed as elsewhere in the meeting."""
    standing = "former" if person.former else "acting" if person.acting else ""
    body = person.body if isinstance(person, Participant) else None
    unit = ", ".join(part for part in (person.unit, body) if part)
    return wording.Person(
        name=printed(person) or "",
        style=person.style if person.style is not None or usage is None else usage.styles.get(person.name or ""),
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


def introduce(person: Person, usage: Usage) -> str:
    """All that is said of a person, a body or a group where it is first named; empty when nothing is known."""
    said = _who(person, usage)
    return f"{said} ({person.note})" if person.note and said else said


def _who(person: Person, usage: Usage) -> str:
    if isinstance(person, Official) and person.vacant and not person.name:
        return "khuyết"
    if isinstance(person, Participant) and not person.name and not person.positions:
        called = person.group or person.body or person.unit or ""
        return wording.person(wording.Person(name=called, style="", represents=person.represents or ""), usage=usage)
    return wording.person(spoken(person, usage), usage=usage)


def call(person: Person, usage: Usage) -> str:
    """The short form, once somebody has been introduced: style and name."""
    if isinstance(person, Participant) and not person.name and not person.positions:
        return person.group or person.body or person.unit or ""
    return wording.named(spoken(person, usage), usage=usage)


@fact(Person, "tên gọi", "Style and name, or the first position: đồng chí Vũ Thu Hà", needs="name")
def named(value: Person, around: Around) -> str | None:
    """Style and name."""
    return call(value, around.usage) or None


@fact(Person, "giới thiệu", "Style, name and all positions: đồng chí Vũ Thu Hà - Chủ tịch UBND quận", needs="name")
def introduced(value: Person, around: Around) -> str | None:
    """Style, name and positions."""
    return introduce(value, around.usage) or None


@fact(Person, "các chức vụ", "All positions in one line, with acting or former, and the unit")
def posts(value: Person, around: Around) -> str | None:
    """The positions in one line."""
    return wording.posts(spoken(value)) or None


@fact(Person, "tên in", "The bare name as it is printed under a signature; initials where anonymous", needs="name")
def printed_name(value: Person, around: Around) -> str | None:
    """The bare name."""
    return printed(value)
