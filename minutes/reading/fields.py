"""Conversion of YAML nodes to the tree of plain values from which msgspec builds the model: canonical English names,
short forms expanded, texts decoded.
"""

import re
from typing import Any
from unicodedata import normalize

from minutes.model import Person, Photo, ScalarError, decode_scalar, says_none
from minutes.problems import Severity
from minutes.reading.context import Context, Plan, Slot
from minutes.reading.errors import (
    duplicate_field,
    empty_item,
    is_blank,
    is_dots,
    is_placeholder,
    not_a_record,
    not_a_text,
    not_one_name,
    not_right,
    placeholder,
    unknown_field,
)
from minutes.reading.expand import expanded, load_picture
from minutes.reading.source import ILLEGAL, Node, illegal
from minutes.reading.yaml_traps import dashes_without_space, name_without_space, strange_start

Tree = dict[str, Any]


def record(node: Node, plan: Plan, path: str, context: Context) -> Tree | None:
    """Return the fields of a record by English name; invalid ones are reported and left out."""
    if is_placeholder(node):
        context.report(placeholder(), node, path)
        return None
    if node.id == "mapping":
        return _mapping(node, plan, path, context)
    return _short_form(node, plan, path, context)


def _mapping(node: Node, plan: Plan, path: str, context: Context) -> Tree:
    found: Tree = {}
    keys: dict[str, Node] = {}
    merged: list[Tree] = []
    for key, value in node.value:
        if slip := strange_start(key, context.source):
            context.note(slip, path)
            continue
        slot = plan.slot(key.value) if key.id == "scalar" else None
        if slot is None:
            if key.value == "<<" and not key.style:
                merged += _merged(value, plan, path, context)
            elif is_blank(value) and (slip := name_without_space(key, plan, context.source)):
                context.note(slip, path)
            elif problem := unknown_field(key, value, node, plan.struct):
                unknown = problem.code == "unknown-field"
                context.report(problem, key, _joined(path, key.value) if unknown else path)
        elif slot.name in keys:
            line = context.source.place(keys[slot.name]).line
            context.report(duplicate_field(key, line), key, _joined(path, slot.name))
        else:
            keys[slot.name] = key
            shaped = _value(value, slot, f"{path}.{slot.name}" if path else slot.name, context)
            if shaped is not None:
                found[slot.name] = shaped
    for other in merged:
        found = {**other, **found}
    return found


def _merged(node: Node, plan: Plan, path: str, context: Context) -> list[Tree]:
    """Return the mappings merged by ``<<: *name``; explicit fields take precedence over them."""
    nodes = node.value if node.id == "sequence" else [node]
    return [tree for one in nodes if (tree := record(one, plan, path, context)) is not None]


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _value(node: Node, slot: Slot, path: str, context: Context) -> Any:
    """Return the value of a field; ``None`` when it is blank."""
    if node.value == "" or is_blank(node) or is_dots(node):
        return None
    if slot.many:
        return _many(node, slot, path, context)
    return _one(node, slot, path, context)


def _one(node: Node, slot: Slot, path: str, context: Context) -> Any:
    if slot.plan is not None:
        tree = record(node, slot.plan, path, context)
        if slot.plan.struct is Photo and tree is not None and "file" in tree:
            load_picture(tree["file"], node, path, context)
        return tree
    return scalar(node, slot.kind, path, context)


def _many(node: Node, slot: Slot, path: str, context: Context) -> list[Any] | None:
    """Return a list; a single value is a list of one, and ``không`` the empty list."""
    node = expanded(node, slot, path, context)
    if node.id != "sequence":
        if slip := dashes_without_space(node, context.source):
            context.note(slip, path)
            return None
        if says_none(node.value):
            return []
        one = _one(node, slot, path, context)
        return None if one is None else [one]
    items = node.value
    while items and is_blank(items[-1]):  # a dash that was not filled in
        items = items[:-1]
    if node.value and not items:
        return None
    found = [_item(item, slot, f"{path}[{number}]", context) for number, item in enumerate(items, 1)]
    return [one for one in found if one is not None]


def _item(node: Node, slot: Slot, path: str, context: Context) -> Any:
    if is_blank(node):
        if slot.kind is str:
            return ""
        context.report(empty_item(), node, path)
        return None
    return _one(node, slot, path, context)


def _short_form(node: Node, plan: Plan, path: str, context: Context) -> Tree | None:
    """Return the fields that a plain text, or a list of texts, stands for."""
    plain: object = None
    if node.id == "scalar":
        if slip := name_without_space(node, plan, context.source):
            context.note(slip, path)
            return None
        plain = text(node, path, context)
    elif all(item.id == "scalar" for item in node.value):
        plain = ["" if is_blank(item) else text(item, path, context) for item in node.value]
    try:
        parts = plan.struct.from_plain(plain)
    except ScalarError as fault:
        context.report(not_right(fault), node, path)
        return None
    if parts is None:
        context.report(not_a_record(node, plan.struct), node, path)
        return None
    if node.id == "scalar" and issubclass(plan.struct, Person) and (doubt := not_one_name(node, parts)):
        context.report(doubt, node, path)
        if doubt.severity is Severity.ERROR:
            return None
    shaped = {name: _part(part, plan.named(name), node, path, context) for name, part in parts.items()}
    return {name: one for name, one in shaped.items() if one is not None}


def _part(part: Any, slot: Slot, node: Node, path: str, context: Context) -> Any:
    """Return a field of a short form; problems are reported at the whole short form."""
    if slot.many:
        parts = part if isinstance(part, list) else [part]
        return [_part(one, slot._replace(many=False), node, path, context) for one in parts]
    if slot.plan is not None:
        inner = slot.plan.struct.from_plain(part) or {}
        return {name: _part(one, slot.plan.named(name), node, path, context) for name, one in inner.items()}
    return part if slot.kind is str else decoded(part, slot.kind, node, path, context)


_JSON_DECIMAL = re.compile(r"-?\d+\.\d+")


def text(node: Node, path: str, context: Context) -> str:
    """Return the text of a scalar node in NFC; block scalars (``|``, ``>``) lose their trailing newlines."""
    found: str = normalize("NFC", node.value)
    style = node.style
    if not style:
        # Only JSON has plain numbers: their decimal point becomes the decimal comma used everywhere else.
        if context.source.is_json and _JSON_DECIMAL.fullmatch(found):
            return found.replace(".", ",")
        return found
    if style in "|>":
        return found.rstrip("\n")
    if not found.isprintable() and (bad := ILLEGAL.search(found)):
        context.report(illegal(bad[0], context.source.at(0)), node, path)
    return found


def scalar(node: Node, kind: Any, path: str, context: Context) -> object:
    """Return the value of a node; ``None`` when it is invalid, which is reported."""
    if node.id == "scalar":
        found = text(node, path, context)
        return found if kind is str else decoded(found, kind, node, path, context)
    if node.id == "sequence" and hasattr(kind, "parse_many"):
        lines = [scalar(item, str, f"{path}[{number}]", context) for number, item in enumerate(node.value, 1)]
        return None if None in lines else decoded(lines, kind, node, path, context)
    context.report(not_a_text(node), node, path)
    return None


def decoded(found: object, kind: Any, node: Node, path: str, context: Context) -> object:
    """Return the value of a text or a list of texts; ``None`` when it is invalid, which is reported."""
    try:
        return decode_scalar(kind, found)
    except ScalarError as fault:
        context.report(not_right(fault), node, path)
        return None
