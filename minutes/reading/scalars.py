"""Single values: a node as text, and a text as the value that its field wants."""

import re
from typing import Any
from unicodedata import normalize

from minutes.model.scalars.text import ScalarError, decode_scalar
from minutes.reading.characters import ILLEGAL, illegal
from minutes.reading.context import Context
from minutes.reading.errors import not_a_text, not_right
from minutes.reading.source import Node

_JSON_DECIMAL = re.compile(r"-?\d+\.\d+")


def text(node: Node, path: str, context: Context) -> str:
    """The text of a scalar node in NFC; ``|`` and ``>`` end without empty lines."""
    found: str = normalize("NFC", node.value)
    style = node.style
    if not style:
        # Only in JSON is a plain value a number: its point is the decimal comma of everything else.
        if context.source.is_json and _JSON_DECIMAL.fullmatch(found):
            return found.replace(".", ",")
        return found
    if style in "|>":
        return found.rstrip("\n")
    if not found.isprintable() and (bad := ILLEGAL.search(found)):
        context.report(illegal(bad[0], context.source.at(0)), node, path)
    return found


def scalar(node: Node, kind: Any, path: str, context: Context) -> object:
    """The value of a node; ``None`` when it is not right, which is reported."""
    if node.id == "scalar":
        found = text(node, path, context)
        return found if kind is str else decoded(found, kind, node, path, context)
    if node.id == "sequence" and hasattr(kind, "parse_many"):
        lines = [scalar(item, str, f"{path}[{number}]", context) for number, item in enumerate(node.value, 1)]
        return None if None in lines else decoded(lines, kind, node, path, context)
    context.report(not_a_text(node), node, path)
    return None


def decoded(found: object, kind: Any, node: Node, path: str, context: Context) -> object:
    """The value of a text, or of a list of texts."""
    try:
        return decode_scalar(kind, found)
    except ScalarError as fault:
        context.report(not_right(fault), node, path)
        return None
