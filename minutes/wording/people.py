"""A person in one line: style of address, name, positions, whom they stand for.

Names are never taken apart or rewritten: commas, initials and foreign names stay as they are.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.wording.capitals import first_lower
from minutes.wording.numbers import counted
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, GENDERED, Usage


class Person(NamedTuple):
    """What is said of a person. Empty means: not said. In a template a mapping with the same keys serves as well."""

    name: str = ""
    """Empty where only the post is known (``đồng chí Bí thư Đảng ủy``)."""
    style: str | None = None
    """``ông``, ``bà``, ``đồng chí``; ``""`` for none; ``None``: the organisation's default."""
    positions: tuple[str, ...] = ()
    unit: str = ""
    standing: str = ""
    """``acting`` (Quyền …, said of the last position: the Party's come before the government's) or ``former``
    (nguyên …, said of each)."""
    represents: str = ""
    replaces: str = ""
    """The person in whose place this one came, with their style: ``ông Trần Văn B``."""
    proxy_for: str = ""
    nationality: str = ""


WHOLES = ("các ", "những ", "tất cả ", "toàn thể ", "toàn bộ ")
"""How a group's name begins that no number can stand before."""

AnyPerson = Person | Mapping[str, object] | str


def known_person(who: AnyPerson) -> Person:
    """The person of a plain name or of a mapping with the keys of :class:`Person`; other keys are passed over."""
    if isinstance(who, Person):
        return who
    if isinstance(who, str):
        return Person(who)
    known = {key: who[key] for key in Person._fields if key in who and who[key] is not None}
    if "positions" in known:
        positions = known["positions"]
        known["positions"] = (positions,) if isinstance(positions, str) else tuple(positions)  # type: ignore[arg-type]
    return Person(**known)  # type: ignore[arg-type]


@said_as("họ tên")
def named(who: AnyPerson, *, usage: Usage = DEFAULT) -> str:
    """``đồng chí Vũ Thu Hà``; without a name the first post stands for it: ``đồng chí Bí thư Đảng ủy``.

    A name that was typed with a style (``đ/c Hà``) gets no second one.
    """
    person = known_person(who)
    said = person.name or next(iter(_positions(person)), "") or person.unit
    style = _usual_style(person.name, usage) if person.style is None else person.style
    has_one = said.lower().startswith(("đồng chí ", "đ/c ")) or said.startswith(("ông ", "bà ", "ông/bà "))
    return f"{style} {said}" if style and said and not has_one else said


def _usual_style(name: str, usage: Usage) -> str:
    """How somebody is addressed of whom it is not said here: as elsewhere, else as everybody may be."""
    return usage.styles.get(name) or ("" if usage.address.lower() in GENDERED else usage.address)


@said_as("chức vụ")
def posts(who: AnyPerson) -> str:
    """All that is said after the name: ``Phó Bí thư Quận ủy, Chủ tịch UBND quận``; the unit where no post names it."""
    person = known_person(who)
    positions = _positions(person)
    said = list(positions if person.name else positions[1:])
    named_by_unit = not person.name and not positions
    if person.unit and not named_by_unit and not any(person.unit.lower() in post.lower() for post in positions):
        said.append(person.unit)
    return ", ".join(said)


def _positions(person: Person) -> tuple[str, ...]:
    if person.standing == "former":
        return tuple(f"nguyên {position}" for position in person.positions)
    if person.standing == "acting" and person.positions:
        return (*person.positions[:-1], f"Quyền {person.positions[-1]}")
    return person.positions


@said_as("người")
def person(who: AnyPerson, joint: str | None = None, *, usage: Usage = DEFAULT) -> str:
    """``đồng chí Vũ Thu Hà - Phó Bí thư Quận ủy, Chủ tịch UBND quận``, then whom the person stands for.

    ``joint`` is what stands before the posts (``, chức vụ ``); ``None``: the organisation's.
    Without a name the further posts follow the first after a comma.
    """
    known = known_person(who)
    after = posts(known)
    between = ", " if not known.name else usage.position_joint if joint is None else joint
    said = named(known, usage=usage) + (between + after if after else "")
    return said + "".join(f", {addition}" for addition in _additions(known))


def _additions(person: Person) -> list[str]:
    said = [
        ("quốc tịch ", person.nationality),
        ("đại diện ", person.represents),
        ("thay ", person.replaces),
        ("theo ủy quyền của ", person.proxy_for),
    ]
    return [words + who for words, who in said if who]


@said_as("nhóm")
def group(name: str, count: int | None = None, bound: str = "", *, usage: Usage = DEFAULT) -> str:
    """``các Phó Chủ tịch UBND quận``; with a number ``24 trưởng các phòng, ban``, ``khoảng 30 đại biểu``.

    A name that says by itself how far it goes has its number behind it: ``toàn thể đảng viên (15 đồng chí)``.
    """
    if count is None:
        return name
    if name.lower().startswith(WHOLES):
        people = counted(count, "đồng chí" if usage.address == "đồng chí" else "người", usage=usage)
        return f"{name} ({bound} {people})" if bound else f"{name} ({people})"
    said = counted(count, first_lower(name), usage=usage)
    return f"{bound} {said}" if bound else said
