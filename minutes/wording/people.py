"""People in one line (form of address, name, positions, representation); counts of attendance; the quorum.

Names are never split or rewritten: commas, initials and foreign names stay as they are.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.wording.numbers import counted, out_of, share
from minutes.wording.phrases import DEFAULT, GENDERED, HouseStyle, first_lower, first_upper, said_as


class Person(NamedTuple):
    """A person. Empty parts are omitted. Templates may use a mapping with the same keys."""

    name: str = ""
    """Empty if only the post is known (``đồng chí Bí thư Đảng ủy``)."""
    style: str | None = None
    """``ông``, ``bà``, ``đồng chí``; ``""`` for none; ``None`` for the default of the house style."""
    positions: tuple[str, ...] = ()
    unit: str = ""
    standing: str = ""
    """``acting`` (Quyền …, of the last position only, as the Party's positions precede the government's) or
    ``former`` (nguyên …, of each).
    """
    represents: str = ""
    replaces: str = ""
    """The person replaced, with form of address: ``ông Trần Văn B``."""
    proxy_for: str = ""
    nationality: str = ""


WHOLES = ("các ", "những ", "tất cả ", "toàn thể ", "toàn bộ ")
"""Beginnings of a group's name that cannot follow a number."""

AnyPerson = Person | Mapping[str, object] | str


def known_person(who: AnyPerson) -> Person:
    """Return the person for a name or for a mapping with the keys of :class:`Person`; other keys are ignored."""
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
def named(who: AnyPerson, *, house_style: HouseStyle = DEFAULT) -> str:
    """``đồng chí Vũ Thu Hà``; without a name, the first post: ``đồng chí Bí thư Đảng ủy``.

    A name typed with a form of address (``đ/c Hà``) gets no second one.
    """
    person = known_person(who)
    said = person.name or next(iter(_positions(person)), "") or person.unit
    style = _usual_style(person.name, house_style) if person.style is None else person.style
    has_one = said.lower().startswith(("đồng chí ", "đ/c ")) or said.startswith(("ông ", "bà ", "ông/bà "))
    return f"{style} {said}" if style and said and not has_one else said


def _usual_style(name: str, house_style: HouseStyle) -> str:
    """Return the form of address used for the name elsewhere, else the default, unless it fits only some people."""
    return house_style.styles.get(name) or ("" if house_style.address.lower() in GENDERED else house_style.address)


@said_as("chức vụ")
def posts(who: AnyPerson) -> str:
    """The positions after the name: ``Phó Bí thư Quận ủy, Chủ tịch UBND quận``; the unit where no post names it."""
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
def person(who: AnyPerson, joint: str | None = None, *, house_style: HouseStyle = DEFAULT) -> str:
    """``đồng chí Vũ Thu Hà - Phó Bí thư Quận ủy, Chủ tịch UBND quận``, then who the person represents.

    ``joint`` precedes the posts (``, chức vụ ``); ``None`` is that of the house style.
    Without a name the further posts follow the first after a comma.
    """
    known = known_person(who)
    after = posts(known)
    between = ", " if not known.name else house_style.position_joint if joint is None else joint
    said = named(known, house_style=house_style) + (between + after if after else "")
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
def group(name: str, count: int | None = None, bound: str = "", *, house_style: HouseStyle = DEFAULT) -> str:
    """``các Phó Chủ tịch UBND quận``; with a number ``24 trưởng các phòng, ban``, ``khoảng 30 đại biểu``.

    A name that implies its extent is followed by the number: ``toàn thể đảng viên (15 đồng chí)``.
    """
    if count is None:
        return name
    if name.lower().startswith(WHOLES):
        people = counted(count, "đồng chí" if house_style.address == "đồng chí" else "người", house_style=house_style)
        return f"{name} ({bound} {people})" if bound else f"{name} ({people})"
    said = counted(count, first_lower(name), house_style=house_style)
    return f"{bound} {said}" if bound else said


class Attendance(NamedTuple):
    """Counts of people; ``None`` is unknown or not recorded."""

    total: int | None = None
    """Those expected: the members, not the guests."""
    present: int | None = None
    absent: int | None = None
    excused: int | None = None
    """Absent with a reason."""
    unexcused: int | None = None
    """Absent without a reason."""
    invited: int | None = None
    online: int | None = None
    """Those of the present who attend online."""
    proxies: int | None = None
    """Represented by proxy; included in those present."""
    noun: str = ""
    """``thành viên``, ``hộ``; if empty, the word of the house style."""


@said_as("điểm danh")
def attendance(counts: Attendance, *, house_style: HouseStyle = DEFAULT) -> str:
    """``Tổng số: 48 đại biểu; có mặt: 44/48; vắng mặt: 04 (có lý do: 03; không lý do: 01)``.

    Empty when nothing is known. More present than members are not printed as ``50/48``.
    """
    noun = counts.noun or house_style.participants
    said = []
    if counts.total is not None:
        said.append(f"tổng số: {counted(counts.total, noun, house_style=house_style)}")
    if counts.invited is not None:
        said.append(f"được mời: {counted(counts.invited, noun, house_style=house_style)}")
    said += _present(counts, house_style)
    said += _absent(counts, house_style)
    return first_upper("; ".join(said))


def _present(counts: Attendance, house_style: HouseStyle) -> list[str]:
    ways = {"trực tuyến": counts.online, "qua ủy quyền": counts.proxies}
    if counts.present is None:
        return _each("tham dự ", ways, house_style)
    noun = (counts.noun or house_style.participants) if counts.total is None else ""
    return [
        f"có mặt: {out_of(counts.present, counts.total, noun, house_style=house_style)}{_details(ways, house_style)}"
    ]


def _absent(counts: Attendance, house_style: HouseStyle) -> list[str]:
    reasons = {"có lý do": counts.excused, "không lý do": counts.unexcused}
    if counts.absent is None:
        return _each("vắng mặt ", reasons, house_style)
    if counts.absent == 0:
        reasons = {reason: number or None for reason, number in reasons.items()}
    alone = counts.total is None and counts.present is None
    noun = (counts.noun or "người") if alone else ""
    return [f"vắng mặt: {counted(counts.absent, noun, house_style=house_style)}{_details(reasons, house_style)}"]


def _each(before: str, counts: dict[str, int | None], house_style: HouseStyle) -> list[str]:
    return [f"{before}{kind}: {counted(n, house_style=house_style)}" for kind, n in counts.items() if n is not None]


def _details(counts: dict[str, int | None], house_style: HouseStyle) -> str:
    said = _each("", counts, house_style)
    return f" ({'; '.join(said)})" if said else ""


class Quorum(NamedTuple):
    """The facts of a quorum; whether it was reached is not computed here."""

    reached: bool | None = None
    """``None``: unknown, or contradicted by the figures, and then only the figures are printed."""
    present: int | None = None
    total: int | None = None
    noun: str = ""
    """``thành viên``, ``cổ phần có quyền biểu quyết``; if empty, the word of the house style."""
    lead: str = "có mặt"
    """The words before the figure: ``có mặt``, ``số người dự họp đại diện cho``."""
    required: str = ""
    """``ít nhất 2/3 tổng số thành viên``."""
    source: str = ""
    """The source of the rule: ``Điều 145 Luật Doanh nghiệp``."""
    limit: int | None = None
    """The required percentage, which rounding must not reach."""


@said_as("túc số")
def quorum(facts: Quorum, occasion: str = "cuộc họp", *, house_style: HouseStyle = DEFAULT) -> str:
    """``Có mặt 44/48 đại biểu (đạt 91,7%), đủ điều kiện tiến hành cuộc họp theo quy định tại Điều 145 …``.

    Without full stop; empty when neither figures nor result are known.
    """
    noun = facts.noun or house_style.participants
    parts = []
    if facts.present is not None:
        parts.append(
            f"{facts.lead} {out_of(facts.present, facts.total, noun, house_style=house_style)}"
            f"{_share(facts, house_style)}"
        )
    if facts.reached is not None:
        subject = "" if parts else f"số {noun} có mặt "
        verb = "đủ" if facts.reached else "không đủ"
        parts.append(f"{subject}{verb} điều kiện tiến hành {occasion}{_rule(facts)}")
    return first_upper(", ".join(parts))


def _share(facts: Quorum, house_style: HouseStyle) -> str:
    if facts.present is None or not facts.total or facts.present > facts.total:
        return ""
    kept = (0, 100) if facts.limit is None else (0, facts.limit, 100)
    return f" (đạt {share(facts.present, facts.total, kept, house_style=house_style)})"


def _rule(facts: Quorum) -> str:
    source = f" theo quy định tại {facts.source}" if facts.source else ""
    if facts.required:
        return f"{source} ({facts.required})" if source else f" theo quy định ({facts.required})"
    return source
