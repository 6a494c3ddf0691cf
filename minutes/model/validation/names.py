"""People who speak and are in no list; the same person spelt in two ways. Only doubts: lists are rarely complete."""

from collections.abc import Iterator
from unicodedata import normalize

from minutes.model.fact_registry import Around
from minutes.model.fields import Record, records_in
from minutes.model.meeting import Meeting
from minutes.model.naming import key_form
from minutes.model.organization import Habits
from minutes.model.people import Person
from minutes.model.validation.registry import check, doubt
from minutes.problems import N_, Problem
from minutes.wording.usage import GENDERED

LISTS = ("presider", "presidium", "secretaries", "counting_board", "attendees", "absentees", "guests", "convener")

MEMBERS = ("attendees", "absentees", "guests")
MOST = 10
"""So many doubts of a kind are shown; a list with more is kept in another way than ours."""


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
    return "".join([letter for letter in letters if letter.isalnum() or letter == " "])


@check(Meeting)
def people(value: Meeting, around: Around) -> Iterator[Problem]:
    """Names that are in no list, and names that differ from one in it by a mark or a letter."""
    yield from _capped(_doubts(value))


def _doubts(value: Meeting) -> Iterator[Problem]:
    named = [(path, person.name or "") for path, person in everybody(value) if not path.startswith("organization")]
    # Who differs by a mark only and stands in the same list is somebody else: An and Ân.
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
    """The first of each kind, and how many more there are."""
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
