"""What is wrong with fields and values of a file, as problems without their place."""

from collections.abc import Mapping

from minutes.model import Meeting, Record, ScalarError, fields_of, key_form, keys_of
from minutes.problems import N_, Place, Problem, Severity
from minutes.reading.context import visible
from minutes.reading.source import Node

LISTS = (".xlsx", ".xlsm", ".xls", ".csv")
"""How the names of files end that may hold a list of people."""

FEW = 16
"""Up to so many fields, all are named when nothing is near to a wrong name."""

WORDS = 3
"""A line of the meeting with more words before its colon is a text rather than the name of a field."""

_QUOTE = N_('put the whole text in quotation marks: "{whole}"')


def unknown_field(key: Node, value: Node, mapping: Node, struct: type[Record]) -> Problem | None:
    """A name that is none of the struct's: a trap of YAML, a slip, or something that minutes do not hold.

    ``None`` for what was reported with its neighbour.
    """
    if key.id != "scalar":
        return Problem("not-a-name", Place(), N_("a name is wanted before the colon, and nothing else"))
    if mapping.flow_style and is_blank(value):
        return _cut_by_comma(key, mapping)
    may_be_text = len(mapping.value) == 1 and value.id == "scalar" and struct.from_plain("x") is not None
    near = meant(visible(key.value), struct, may_be_text=may_be_text)
    if near is None and may_be_text:
        return colon_in_text(mapping)
    values, hint = _way_out(key, value, struct, near)
    return Problem("unknown-field", Place(), N_("there is no such field"), {"found": key.value, **values}, hint=hint)


def meant(key: str, struct: type[Record], *, may_be_text: bool = False) -> tuple[str, str] | None:
    """The name that was probably meant, and the field's name in the other language; ``None`` when nothing is near."""
    from minutes.suggest import ALIKE, SURE, nearest

    names = {
        key_form(name): (name, field.name if name != field.name else field.title)
        for field in reversed(fields_of(struct))
        for name in (*field.also, field.title, field.name)
    }
    return names.get(nearest(key_form(key), names, SURE if may_be_text else ALIKE))


def _way_out(
    key: Node, value: Node, struct: type[Record], near: tuple[str, str] | None
) -> tuple[dict[str, object], str]:
    """The hint for an unknown name and its values."""
    if struct is Meeting and _holds_the_meeting(value):
        return {}, N_("the fields of the meeting stand in the first column, not inside another")
    if near is not None:
        return {"name": near[0], "other": near[1]}, N_("did you mean {name} ({other})?")
    form = key_form(visible(key.value))
    inside = [field for field in fields_of(struct) if field.record and form in keys_of(field.record)]
    if struct is not Meeting and form in keys_of(Meeting):
        return {}, N_("it is a field of the meeting itself; there it begins in the first column")
    if len(inside) == 1:
        return {"name": inside[0].name, "other": inside[0].title}, N_("its place is in {name} ({other})")
    words = len(key.value.split())
    if words > (WORDS if struct is Meeting else 1) and value.id == "scalar" and not is_blank(value):
        whole = f"{key.value}: {value.value}"
        return {"whole": whole}, N_('if it is a text with a colon in it, put it in quotation marks: "{whole}"')
    fields = fields_of(struct)
    names = [f"{field.name} ({field.title})" for field in fields]
    if len(fields) > FEW:
        return {}, N_("minutes new writes a file with the fields that there are")
    return {"names": names}, N_("here may stand: {names}")


def _holds_the_meeting(value: Node) -> bool:
    """Whether the title is inside: the whole meeting was put into a field of its own."""
    keys = keys_of(Meeting)
    names = [key.value for key, _ in value.value if key.id == "scalar"] if value.id == "mapping" else []
    return any(keys.get(key_form(name)) == "title" for name in names)


def _cut_by_comma(key: Node, mapping: Node) -> Problem | None:
    """``{name: Vũ Thu Hà, Chủ tịch}``: YAML takes what follows the comma for a name without a value."""
    number = next(number for number, (one, _) in enumerate(mapping.value) if one is key)
    before = mapping.value[number - 1] if number else None
    if before is not None and is_blank(before[1]):
        return None
    whole, last = ("", None) if before is None or before[1].id != "scalar" else (before[1].value, before[1])
    for name, value in mapping.value[number:]:
        if not is_blank(value):
            break
        whole = name.value if last is None else f"{whole}{_glue(last, name)}{name.value}"
        last = name
    message = N_('"{found}" has no value: the comma before it cuts the text in two')
    values = {"found": key.value, "whole": whole}
    return Problem("comma-in-text", Place(), message, values, hint=_QUOTE)


def _glue(before: Node, after: Node) -> str:
    """The text between two pieces of a text that a comma cut: ``97,9%`` has no space in it."""
    return "," if after.start_mark.index - before.end_mark.index == 1 else ", "


def colon_in_text(mapping: Node) -> Problem:
    """``- Phòng Nội vụ: tổng hợp``: YAML takes the text before the colon for a key."""
    key, value = mapping.value[0]
    values = {"found": key.value, "whole": f"{key.value}: {value.value}"}
    message = N_('a text is wanted here; the colon made "{found}" the name of a field')
    return Problem("colon-in-text", Place(), message, values, hint=_QUOTE)


def duplicate_field(key: Node, line: int | None) -> Problem:
    """A field that was given already, perhaps by another of its names."""
    message = N_('"{found}" stands here for a second time; it was given in line {line} already')
    values = {"found": key.value, "line": line}
    return Problem("duplicate-field", Place(), message, values, hint=N_("keep one of the two"))


def is_placeholder(node: Node) -> bool:
    """Whether the value is ``{{ x }}``, which YAML reads as a mapping with a mapping as key."""
    return bool(
        node.id == "mapping"
        and node.flow_style
        and len(node.value) == 1
        and node.value[0][0].id == "mapping"
        and is_blank(node.value[0][1])
    )


def placeholder() -> Problem:
    """A tag of a template where a text is wanted."""
    message = N_('a text cannot begin with "{character}" unless it stands in quotation marks')
    return Problem(
        "special-character", Place(), message, {"character": "{{"}, hint=N_('put the text in quotation marks: "…"')
    )


def not_a_text(node: Node) -> Problem:
    """A list or a group of fields where a text is wanted."""
    if is_placeholder(node):
        return placeholder()
    if node.id == "sequence":
        return Problem("wrong-type", Place(), N_("a list stands here; one text is wanted"))
    pairs = node.value
    if len(pairs) == 1 and pairs[0][0].id == "scalar" and pairs[0][1].id == "scalar":
        return colon_in_text(node)
    return Problem("wrong-type", Place(), N_("a group of fields stands here; a text is wanted"))


def not_a_record(node: Node, struct: type[Record]) -> Problem:
    """A text or a list where a group of fields is wanted."""
    names = [f"{field.name} ({field.title})" for field in fields_of(struct)][:FEW]
    values = {"found": node.value if node.id == "scalar" else "", "names": names}
    if node.id == "scalar":
        message = N_('"{found}" stands here; a group of fields is wanted')
    else:
        message = N_("a list stands here; one group of fields is wanted")
    return Problem("wrong-type", Place(), message, values, hint=N_("here may stand: {names}"))


def not_right(fault: ScalarError) -> Problem:
    """A text that is not what its field wants."""
    return Problem("wrong-value", Place(), fault.message.text, fault.message.values, hint=fault.hint)


def not_one_name(node: Node, parts: Mapping[str, object]) -> Problem | None:
    """A number, a file, or several people in one text: ``Nguyễn Văn A, Trần Thị B``."""
    name = parts.get("name")
    if not isinstance(name, str):
        return None
    if name.lower().endswith(LISTS):
        message = N_('"{found}" is a file; its people are read only if it is named as a list')
        return Problem("file-as-name", Place(), message, {"found": name}, hint=N_("write {{from: {found}}}"))
    if not any(letter.isalpha() for letter in name):
        message = N_('"{found}" is not a name')
        hint = N_("a number of people is written in attendance (điểm danh), or beside the name of their group")
        return Problem("not-a-person", Place(), message, {"found": name}, hint=hint)
    if not (", " in name or _covers_lines(node)):
        return None
    message = N_('"{found}" is taken for the name of one person')
    hint = N_("write each person in a line of their own: - name - position; if it is one name, write name: before it")
    return Problem("several-in-one", Place(), message, {"found": name}, Severity.WARNING, hint)


def _covers_lines(node: Node) -> bool:
    """Whether a plain text goes on in further lines."""
    return not node.style and node.start_mark.line != node.end_mark.line


def empty_item() -> Problem:
    """An item without anything in it, between others."""
    message = N_("this item of the list is empty")
    return Problem("empty-item", Place(), message, hint=N_("fill it in, or delete its line"))


def is_dots(node: Node) -> bool:
    """Whether only dots stand where a text is wanted: what is left to be filled in is not known."""
    return node.id == "scalar" and node.value[:1] in _DOTS and not node.value.strip(_DOTS) and node.value != "."


_DOTS = "….·_ "


def is_blank(node: Node) -> bool:
    """Whether nothing was written: ``key:`` alone, ``~`` or ``null``."""
    return node.id == "scalar" and not node.style and node.value in ("", "~", "null", "Null", "NULL")
