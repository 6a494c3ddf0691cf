"""A meeting to fill in: a commented YAML file, empty or with what an earlier meeting hands on."""

from typing import Any, NamedTuple

from minutes.loading import translate
from minutes.model.fields import fields_of
from minutes.model.meeting import Meeting
from minutes.problems import N_
from minutes.reading.skeleton_carrying import carried
from minutes.reading.skeleton_yaml import Plain, entry

FIELDS = {field.name: field for field in fields_of(Meeting)}


class Block(NamedTuple):
    """Some fields with a word about them."""

    comments: tuple[str, ...]
    fields: tuple[str, ...]
    """Fields that are always there, to be filled in."""
    more: tuple[str, ...] = ()
    """Fields that are there only when the earlier meeting had them."""
    example: tuple[str, Any] | None = None
    """A field and what may be written in it, as comments; the same keys and words as in a file."""


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
"""A title is the one thing that is asked for; as long as these dots stand there, it is missing."""


def filled_skeleton(lang: str = "vi", previous: Meeting | None = None, organization: str | None = None) -> str:
    """The file as text, in the keys of the language.

    ``organization`` is how the earlier meeting named the file of its organisation; empty: it is found without being
    named; ``None``: its fields are written out.
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
    """A field, and what it means where there is room behind it."""
    first, *rest = entry(FIELDS[name], value, lang)
    return [first, *rest] if rest else [first + _remark(name, lang)]


def _remark(name: str, lang: str) -> str:
    return f"  # {translate(FIELDS[name].description, lang)}"
