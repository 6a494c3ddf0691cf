"""People who speak and are in no list; the same person spelt in two ways. Only doubts: lists are rarely complete."""

from collections.abc import Iterator
from unicodedata import normalize

from minutes.meeting.computing import Around
from minutes.meeting.contradicting.checking import check, doubt
from minutes.meeting.declaring import Record, records_in
from minutes.meeting.model import Meeting
from minutes.meeting.naming import key_form
from minutes.meeting.organization import Habits
from minutes.meeting.people import Person
from minutes.problems import N_, Problem
from minutes.wording.usage import GENDERED

LISTS = ("presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "convener")


def everybody(record: Record, path: str = "") -> Iterator[tuple[str, Person]]:
    """Everybody with a name in the model, with the path to them."""
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
    """The name without tone marks and other signs above and below, in which two spellings meet."""
    letters = normalize("NFD", key_form(name).replace("đ", "d"))
    return "".join([letter for letter in letters if letter.isalpha() or letter == " "])


@check(Meeting)
def people(value: Meeting, around: Around) -> Iterator[Problem]:
    """Names that are in no list, and names that differ from one in it by a mark or a letter."""
    listed: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for path, person in everybody(value):
        if path.startswith("organization"):
            continue
        name = person.name or ""
        if path.startswith(LISTS):
            listed.setdefault(name, path)
        else:
            others.append((path, name))
    by_bare: dict[str, str] = {}
    for name, path in listed.items():
        other = by_bare.setdefault(bare(name) or name, name)
        if other != name:
            yield _spelt_twice(path, name, other)
    has_list = value.attendees is not None
    for path, name in others:
        if name in listed:
            continue
        near = by_bare.get(bare(name))
        if near:
            yield _spelt_twice(path, name, near)
        elif has_list and _is_member(path):
            yield doubt("not-in-the-list", f"{path}.name", N_('"{name}" is in none of the lists of people'), name=name)


POST_MARKS = (" - ", " – ", ": ", " (")
"""A comma is not among them: reading asks about it, and takes it as part of a name that is written as one."""


@check(Person)
def position_in_the_name(value: Person, around: Around) -> Iterator[Problem]:
    """A name that holds a mark after which people write a position, where none was told."""
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
    """A style for everybody that fits only some."""
    if value.address and value.address.lower() in GENDERED:
        yield doubt(
            "address-of-some",
            around.field("address"),
            N_('"{style}" fits only some people: it is put before nobody of whom it is not said'),
            N_("write đồng chí or ông/bà for everybody, and xưng hô beside each person"),
            style=value.address,
        )


def _is_member(path: str) -> bool:
    """Whether the person at the path should be in a list: who spoke, reported or voted was there."""
    return path.endswith(".speaker") or ".reporters[" in path or path.endswith(".casting_vote")


def _spelt_twice(path: str, name: str, other: str) -> Problem:
    return doubt("two-spellings", f"{path}.name", N_('"{name}" is spelt "{other}" elsewhere'), name=name, other=other)
