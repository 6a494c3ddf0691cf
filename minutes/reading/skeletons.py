"""Skeletons: commented YAML files to fill in, empty or with the people and settings of an earlier meeting."""

import os
import re
from typing import Any, NamedTuple

from minutes.i18n import translate
from minutes.model import Choice, Count, Field, Flag, Length, Meeting, Ordinal, Record, Threshold, fields_of
from minutes.problems import N_
from minutes.reading.context import plan_of
from minutes.reading.meeting import Reading, read_meeting

Plain = dict[str, Any]
"""A record as written: English keys; texts, lists, nested records; choices in English, flags in Vietnamese."""

ENGLISH_FLAGS = {"có": "yes", "không": "no"}


def key_of(field: Field, lang: str) -> str:
    """Return the field's key in a language."""
    return field.title if lang == "vi" else field.name


def quoted(text: str) -> str:
    """Return a text as a YAML scalar that reads back unchanged, plain where possible."""
    if re.fullmatch(r"[^\W_](?:[\w./()+%–…,;-]| (?=[^\s#]))*", text) and text.lower() != "null":
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter == "\n":
        return "\\n"
    if letter.isprintable():
        return letter
    return f"\\U{ord(letter):08x}"


def entry(field: Field, value: Any, lang: str) -> list[str]:
    """Return the lines of a field with its value, or of the key alone."""
    key = key_of(field, lang)
    if value is None or value == []:
        return [f"{key}:"]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0]
    if isinstance(value, str):
        return [f"{key}: {quoted(_said(field, value, lang))}"]
    if isinstance(value, dict):
        short = short_form(field.record, value) if field.record else None
        if short is not None:
            return [f"{key}: {quoted(short)}"]
        return [f"{key}:", *indented(record_lines(field, value, lang))]
    return [f"{key}:", *indented([line for one in value for line in item(field, one, lang)])]


def item(field: Field, value: Any, lang: str) -> list[str]:
    """Return the lines of a list item."""
    short = value if isinstance(value, str) else short_form(field.record, value) if field.record else None
    if short is not None:
        return [f"- {quoted(_said(field, short, lang))}"]
    first, *rest = record_lines(field, value, lang) or [""]
    return [f"- {first}", *indented(rest)]


def record_lines(field: Field, value: Plain, lang: str) -> list[str]:
    """Return the lines of a record's fields, in the order of ``value``."""
    assert field.record is not None
    fields = {one.name: one for one in fields_of(field.record)}
    return [line for name, one in value.items() for line in entry(fields[name], one, lang)]


def indented(lines: list[str]) -> list[str]:
    """Return the lines indented by one step; empty ones stay empty."""
    return [f"  {line}" if line else line for line in lines]


def short_form(struct: type[Record], value: Plain) -> str | None:
    """Return the short form of a record, such as ``Vũ Thu Hà - Chủ tịch``; ``None`` when it has none."""
    for text in _candidates(value):
        if struct.from_plain(text) == value:
            return text
    return None


def _candidates(value: Plain) -> list[str]:
    if len(value) == 1:
        (only,) = value.values()
        return [one for one in (only if isinstance(only, list) else [only]) if isinstance(one, str)][:1]
    positions = value.get("positions")
    if not (isinstance(positions, list) and len(positions) == 1):
        positions = []
    name = " ".join(value[part] for part in ("style", "name") if part in value)
    return [" - ".join([name, *positions])] if "name" in value else []


def _said(field: Field, text: str, lang: str) -> str:
    """Return the word of a choice in a language."""
    kind = field.type
    if isinstance(kind, type) and issubclass(kind, Choice) and lang == "vi" and text in kind.words:
        return kind.words[text][0]
    return ENGLISH_FLAGS.get(text, text) if kind is Flag and lang == "en" else text


FIELDS = {field.name: field for field in fields_of(Meeting)}


class Block(NamedTuple):
    """Fields under a common comment."""

    comments: tuple[str, ...]
    fields: tuple[str, ...]
    """Fields that are always present."""
    more: tuple[str, ...] = ()
    """Fields that are present only when the earlier meeting has them."""
    example: tuple[str, Any] | None = None
    """A field and an example value, written as comments with the keys and words of the file's language."""


HEAD = (
    N_("A meeting to fill in: write behind the colons, and leave empty what is not known"),
    N_("What is left empty is printed as a dotted blank where the form asks for it; nothing is made up"),
    N_("Every key has an English and a Vietnamese name; all of them are in docs/fields.md"),
    N_("A text with a colon, # or quotation marks in it is put in quotation marks, a longer one under a |"),
)

BLOCKS = (
    Block(
        (N_("The meeting. Dates as 2025-03-05 or 05/3/2025, times as 8h30"),),
        ("type", "title", "ordinal", "start", "end", "place"),
        ("term", "mode", "sites", "convener"),
    ),
    Block(
        (N_("Who led it and who wrote: a name, or a name and a position with a dash between them"),),
        ("presider", "secretaries"),
        ("presidium",),
        (
            "presider",
            {"style": "bà", "name": "Nguyễn Thị A", "positions": ["Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"]},
        ),
    ),
    Block(
        (
            N_("Who belongs to the meeting. Nobody counts as present until it is said; a group may stand as one line"),
            N_("A list in Excel is named with from, its columns are Họ và tên, Chức vụ, Đơn vị, Có mặt"),
        ),
        ("attendees", "absentees", "guests"),
        ("quorum",),
        (
            "attendees",
            [
                {"name": "Trần Văn B", "positions": ["Phó Chủ tịch UBND xã"], "presence": "present"},
                {"name": "Lê Thị C", "presence": "excused", "reason": "đi công tác"},
                {"group": "Trưởng các phòng, ban", "count": "12"},
            ],
        ),
    ),
    Block(
        (N_("What was discussed, one item after the other; what an item may hold is shown below"),),
        ("agenda",),
        (),
        (
            "agenda",
            [
                {
                    "title": "Dự toán năm 2025",
                    "reporters": ["Phòng Tài chính"],
                    "report": "Thu ngân sách đạt 97,9% dự toán.",
                    "discussion": [{"speaker": "Trần Văn B", "text": "Đề nghị làm rõ nguồn thu."}],
                    "ballots": [{"motion": "Thông qua dự toán", "in_favour": "12", "against": "0", "abstained": "1"}],
                    "conclusions": [{"text": "Hoàn thiện dự toán", "owner": "Phòng Tài chính", "due": "15/3/2025"}],
                }
            ],
        ),
    ),
    Block(
        (N_("The close: agreement as 100% or 44/48, only if it was announced"),),
        ("agreement", "next_meeting"),
        ("all_sign", "signers", "position_place"),
    ),
    Block(
        (
            N_("The document. The organisation is a file, or is found as organization.yaml in this folder or above"),
            N_("The number may stay empty until the minutes are signed"),
        ),
        ("organization", "number", "recipients"),
        ("house", "kind", "symbol", "archive"),
    ),
)

OWN_WORDS = "…"
"""The placeholder of the title, the only required field; it counts as missing."""


def filled_skeleton(lang: str = "vi", previous: Meeting | None = None, organization: str | None = None) -> str:
    """Return the text of the file in a language.

    ``organization`` is the earlier meeting's reference to its organisation's file; empty: that is found without it;
    ``None``: the organisation's fields are written out.
    """
    values = carried(previous) if previous else {}
    if organization is not None:
        values["organization"] = organization or None
    values["title"] = OWN_WORDS
    head = [f"# {translate(text, lang)}" for text in HEAD]
    blocks = [_block(block, values, lang) for block in BLOCKS]
    return "\n".join(line for lines in (head, *blocks) for line in (*lines, ""))


def _block(block: Block, values: Plain, lang: str) -> list[str]:
    lines = [f"# {translate(text, lang)}" for text in block.comments]
    for name in (*block.fields, *block.more):
        if name in block.fields or values.get(name) is not None:
            lines += _field(name, values.get(name), lang)
        if block.example and block.example[0] == name and values.get(name) is None:
            lines += [f"# {line}" for line in entry(FIELDS[name], block.example[1], lang)[1:]]
    return lines


def _field(name: str, value: object, lang: str) -> list[str]:
    """Return the lines of a field, with its description as a comment where it fits."""
    first, *rest = entry(FIELDS[name], value, lang)
    return [first, *rest] if rest else [first + _remark(name, lang)]


def _remark(name: str, lang: str) -> str:
    return f"  # {translate(FIELDS[name].description, lang)}"


# The fields that a next meeting takes over: people and settings, not attendance, votes and statements.
PERSON = ("style", "name", "positions", "acting", "former", "unit", "represents", "nationality", "anonymous")
OFFICIAL = (*PERSON, "role")
# Shares hold for a record date, a site and a note for one day; the certificate says what capital is held.
ATTENDEE = (*PERSON, "body", "group", "count", "counted_in", "people", "voting", "capital", "certificate")
SIGNER = (*PERSON, "role", "position_place")

CARRIED: dict[str, tuple[str, ...] | None] = {
    "type": None,
    "term": None,
    "place": None,
    "mode": None,
    "sites": None,
    "convener": PERSON,
    "presider": OFFICIAL,
    "presidium": OFFICIAL,
    "secretaries": OFFICIAL,
    "guests": ATTENDEE,
    "quorum": ("required", "counted_in", "source"),
    "organization": None,
    "house": None,
    "kind": None,
    "symbol": None,
    "recipients": None,
    "archive": None,
    "position_place": None,
    "all_sign": None,
    "signers": SIGNER,
}
"""The fields taken over, and of a record those of its own; ``None`` means the whole record."""


def carried(meeting: Meeting) -> Plain:
    """Return the fields of an earlier meeting that hold for the next one; absent members are included."""
    found: Plain = {name: _kept(getattr(meeting, name), only) for name, only in CARRIED.items()}
    found["attendees"] = members(meeting)
    return {name: value for name, value in found.items() if value not in (None, [], {})}


def members(meeting: Meeting) -> list[Plain]:
    """Return all members of the meeting, each once: attendees and absentees."""
    found: list[Plain] = []
    for one in (*(meeting.attendees or ()), *(meeting.absentees or ())):
        kept = _kept(one, ATTENDEE)
        if kept and not any(_is_same(kept, other) for other in found):
            found.append(kept)
    return found


def _is_same(one: Plain, other: Plain) -> bool:
    return one == other or ("name" in one and one["name"] == other.get("name"))


def _kept(value: Any, only: tuple[str, ...] | None) -> Any:
    """Return a value as written in a file; ``None`` when it is unknown."""
    if isinstance(value, tuple):
        return [kept for one in value if (kept := _kept(one, only)) not in (None, {})]
    if not isinstance(value, Record):
        return None if value is None else written(value)
    parts = {name: getattr(value, name) for name in only or value.__struct_fields__}
    # People inside a group are filtered like people; other nested records are kept whole.
    kept = {name: _kept(part, PERSON if name == "people" else None) for name, part in parts.items()}
    return {name: one for name, one in kept.items() if one not in (None, [])}


def written(value: Any) -> str:
    """Return the text of a scalar as in a file."""
    if isinstance(value, Flag):
        return "có" if value else "không"
    if isinstance(value, Length):
        return f"{value.mm:g} mm".replace(".", ",")
    if isinstance(value, Count):
        return "không rõ" if value.value is None else f"{value.bound} {value.value}".strip()
    if isinstance(value, Ordinal | Threshold):
        return value.text
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    # The empty style of address is an explicit choice.
    return str(value) or "không"


def skeleton(lang: str = "vi", previous: str | os.PathLike[str] | None = None) -> str:
    """Return a commented file to fill in, with values of an earlier meeting's file; InputError when that is invalid."""
    if previous is None:
        return filled_skeleton(lang)
    reading = read_meeting(previous)
    return filled_skeleton(lang, reading.meeting, organization_reference(reading))


def organization_reference(reading: Reading) -> str | None:
    """Return the meeting's reference to its organisation's file; empty: found without one; ``None``: no file."""
    if reading.positions.organization is None:
        return None
    slots = plan_of(Meeting)
    for key, value in reading.positions.root.value:
        slot = slots.slot(key.value) if key.id == "scalar" else None
        if slot is not None and slot.name == "organization":
            return str(value.value)
    return ""
