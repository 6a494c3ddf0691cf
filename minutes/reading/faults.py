"""What is wrong with fields and values of a file, as problems without their place."""

from minutes.meeting import Record, ScalarError, fields_of
from minutes.problems import N_, Place, Problem
from minutes.reading.nearest import nearest
from minutes.reading.sources import Node

FEW = 16
"""Up to so many fields, all are named when nothing is near to a wrong name."""

_QUOTE = N_('put the whole text in quotation marks: "{whole}"')


def unknown_field(key: Node, value: Node, mapping: Node, struct: type[Record]) -> Problem:
    """A name that is none of the struct's: a trap of YAML, a slip, or something that minutes do not hold."""
    if key.id != "scalar":
        return Problem("not-a-name", Place(), N_("a name is wanted before the colon, and nothing else"))
    if mapping.flow_style and is_blank(value):
        return _cut_by_comma(key, mapping)
    near = nearest(key.value, struct)
    if near is None and len(mapping.value) == 1 and value.id == "scalar" and struct.from_plain("x") is not None:
        return colon_in_text(mapping)
    message = N_("there is no such field")
    if near is not None:
        values = {"name": near[0], "other": near[1], "found": key.value}
        return Problem("unknown-field", Place(), message, values, hint=N_("did you mean {name} ({other})?"))
    if " " in key.value and value.id == "scalar" and not is_blank(value):
        values = {"whole": f"{key.value}: {value.value}"}
        hint = N_('if it is a text with a colon in it, put it in quotation marks: "{whole}"')
        return Problem("unknown-field", Place(), message, values, hint=hint)
    fields = fields_of(struct)
    names = {"names": [f"{field.name} ({field.title})" for field in fields]}
    return Problem(
        "unknown-field", Place(), message, names, hint=N_("here may stand: {names}") if len(fields) <= FEW else ""
    )


def _cut_by_comma(key: Node, mapping: Node) -> Problem:
    """``{name: Vũ Thu Hà, Chủ tịch}``: YAML takes what follows the comma for a name without a value."""
    keys = [one for one, _ in mapping.value]
    before = mapping.value[keys.index(key) - 1][1] if keys.index(key) else None
    whole = f"{before.value}, {key.value}" if before is not None and before.id == "scalar" else key.value
    message = N_('"{found}" has no value: the comma before it cuts the text in two')
    values = {"found": key.value, "whole": whole}
    return Problem("comma-in-text", Place(), message, values, hint=_QUOTE)


def colon_in_text(mapping: Node) -> Problem:
    """``- Phòng Nội vụ: tổng hợp``: YAML takes what stands before the colon for a name."""
    key, value = mapping.value[0]
    values = {"found": key.value, "whole": f"{key.value}: {value.value}"}
    message = N_('a text is wanted here; the colon made "{found}" the name of a field')
    return Problem("colon-in-text", Place(), message, values, hint=_QUOTE)


def duplicate_field(key: Node, line: int | None) -> Problem:
    """A field that was given already, perhaps by another of its names."""
    message = N_('"{found}" stands here for a second time; it was given in line {line} already')
    values = {"found": key.value, "line": line}
    return Problem("duplicate-field", Place(), message, values, hint=N_("keep one of the two"))


def not_a_text(node: Node) -> Problem:
    """A list or a group of fields where a text is wanted."""
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


def empty_item() -> Problem:
    """An item without anything in it, between others."""
    message = N_("this item of the list is empty")
    return Problem("empty-item", Place(), message, hint=N_("fill it in, or delete its line"))


def is_blank(node: Node) -> bool:
    """Whether nothing was written: ``key:`` alone, ``~`` or ``null``."""
    return node.id == "scalar" and not node.style and node.value in ("", "~", "null", "Null", "NULL")
