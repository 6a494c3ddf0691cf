"""People, and bodies and groups where they stand in a person's place."""

from typing import Annotated

from minutes.model.fields import Record, named
from minutes.model.naming import says_none
from minutes.model.recognizing import participant_parts, person_parts
from minutes.model.scalars.choices import Elected
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.texts import AddressStyle


class Person(Record, frozen=True, kw_only=True):
    """A person: known by name, by post, or by both."""

    style: Annotated[
        AddressStyle | None,
        named("xưng hô", "Style of address before the name; none on purpose: không", "cách xưng hô", "danh xưng"),
    ] = None
    name: Annotated[
        str | None,
        named("họ tên", "Full name as it is printed", "tên", "họ và tên", "họ và tên đại biểu", "tên cổ đông"),
    ] = None
    positions: Annotated[
        tuple[str, ...] | None,
        named(
            "chức vụ",
            "Positions, those of the Party before those of the government",
            "position",
            "chức danh",
            "chức vụ đảng",
            "chức vụ chính quyền",
        ),
    ] = None
    acting: Annotated[Flag | None, named("quyền", "Whether the last position is held as acting")] = None
    former: Annotated[Flag | None, named("nguyên", "Whether the positions were held formerly")] = None
    unit: Annotated[str | None, named("đơn vị", "Unit or workplace", "cơ quan", "đơn vị công tác", "nơi công tác")] = (
        None
    )
    represents: Annotated[str | None, named("đại diện cho", "Who or what the person stands for", "đại diện")] = None
    replaces: Annotated[
        str | None, named("thay cho", "The person in whose place this one came", "thay mặt", "dự thay cho")
    ] = None
    nationality: Annotated[str | None, named("quốc tịch", "Nationality, where it matters")] = None
    anonymous: Annotated[
        Flag | None, named("ẩn danh", "Whether the name is printed as initials only", "viết tắt tên", "initials only")
    ] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed after the person")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text: a name, a name and a post, or a post."""
        return person_parts(value) if isinstance(value, str) else None


class Participant(Person, frozen=True, kw_only=True):
    """Who speaks, reports or is charged: a person, a body or a group."""

    body: Annotated[str | None, named("tổ chức", "A body in a person's place", "cơ quan tổ chức", "phòng ban")] = None
    group: Annotated[str | None, named("nhóm", "A group in a person's place, such as các Phó Chủ tịch")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text: a person, a post, a body or a group."""
        return participant_parts(value) if isinstance(value, str) else None


class Official(Person, frozen=True, kw_only=True):
    """Who holds an office of the meeting."""

    role: Annotated[
        str | None, named("nhiệm vụ", "The office as it is called, such as Trưởng ban kiểm phiếu", "vai trò")
    ] = None
    elected: Annotated[
        Elected | None, named("được bầu", "Whether chosen in the meeting or before it", "được cử", "bầu")
    ] = None
    vacant: Annotated[Flag | None, named("khuyết", "Whether the office was left empty on purpose")] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A plain text as of a person; ``không`` leaves the office empty on purpose."""
        if says_none(value):
            return {"vacant": "có"}
        return person_parts(value) if isinstance(value, str) else None
