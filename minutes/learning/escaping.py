"""Signs of tags that stand in a document as text: in the template they are written so that they print themselves."""

import re
from typing import TYPE_CHECKING

from minutes.learning.editing import Edit, edit

if TYPE_CHECKING:
    from lxml.etree import _Element

_WAYS = {"{{": "{_{", "}}": "}_}", "{%": "{_%", "%}": "%_}"}
"""docxtpl's way, which is for paragraphs."""
_SIGNS = re.compile(r"\{_?[{%]|[}%]_?\}|\{#")
_OPENED = re.compile(r"\{[{%#]")
_SEEN = frozenset(("descr", "title", "alt", "tooltip", "instr"))
_TABLES = ("tblCaption", "tblDescription")


def escapes(text: str, edits: list[Edit]) -> list[Edit]:
    """What is to be written for the signs in a paragraph's text, where nothing else is."""
    found: list[Edit] = []
    taken = bytearray(len(text) + 1)
    for begin, stop, _ in edits:
        taken[begin:stop] = b"\1" * (stop - begin)
    for sign in _SIGNS.finditer(text):
        start, end = sign.span()
        if not any(taken[start:end]):
            found.append((start, end, _WAYS.get(sign[0]) or f'{{{{ "{sign[0]}" }}}}'))
    return found


def escaped(text: str) -> str:
    """A text outside of paragraphs, with its signs as values."""
    return _OPENED.sub(lambda sign: f'{{{{ "{sign[0]}" }}}}', text)


def escape_attributes(root: "_Element") -> None:
    """Write the signs in the attributes of a part, and in the instructions of its fields, as values."""
    from minutes.ooxml.oxml import FIELD_CODE, VAL

    for element in root.iter("*"):
        name = str(element.tag).rpartition("}")[2]
        for key, text in element.attrib.items():
            seen = str(key).rpartition("}")[2] in _SEEN or (name in _TABLES and key == VAL)
            if seen and "{" in str(text):
                element.set(key, escaped(str(text)))
        if element.tag == FIELD_CODE and element.text:
            element.text = escaped(element.text)


def escape_paragraphs(root: "_Element") -> bool:
    """Write the signs in the paragraphs of a part that nothing is learned from; whether there were any."""
    from minutes.engine.normalize.runs import flow
    from minutes.ooxml.oxml import P

    changed = False
    for paragraph in root.iter(P):
        found = escapes("".join(piece.text for piece in flow(paragraph)), [])
        edit(paragraph, found)
        changed = changed or bool(found)
    return changed
