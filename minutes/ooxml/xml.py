"""Read and write small XML parts (relationships, content types, properties) without a DOM; namespaces, escaping."""

import pyexpat
import re
from typing import NamedTuple

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""The XML declaration of Word's parts."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element(NamedTuple):
    """An element of a small part, with its own text and its depth (0 for the root)."""

    namespace: str
    name: str
    attributes: dict[str, str]
    text: str
    depth: int


class MalformedPartError(ValueError):
    """A part that is not well-formed XML or has a document type declaration (forbidden: ISO/IEC 29500-2, 8.1.4)."""


def read_elements(content: bytes | str) -> list[Element]:
    """Return all elements in document order; :class:`MalformedPartError` if the part is malformed."""
    found: list[tuple[str, dict[str, str], list[str], int]] = []
    opened: list[int] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        opened.append(len(found))
        found.append((name, attributes, [], len(opened) - 1))

    def end(_name: str) -> None:
        opened.pop()

    def text(piece: str) -> None:
        found[opened[-1]][2].append(piece)

    def refuse(*_declaration: object) -> None:
        raise MalformedPartError("document type")

    parser = pyexpat.ParserCreate(namespace_separator="\n")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (pyexpat.ExpatError, LookupError) as fault:  # LookupError: an unknown encoding
        raise MalformedPartError(str(fault)) from fault
    return [_element(*parts) for parts in found]


def _element(name: str, attributes: dict[str, str], text: list[str], depth: int) -> Element:
    namespace, _, local = name.rpartition("\n")
    return Element(namespace, local, attributes, "".join(text), depth)


def quoted(text: str) -> str:
    """Return ``text`` escaped for an attribute or content; characters invalid in XML become spaces."""
    text = legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def legal(text: str) -> str:
    """Return ``text`` with a space for each character that is invalid in XML."""
    return text if text.isprintable() else _ILLEGAL.sub(" ", text)


def decoded(content: bytes | str) -> str:
    """Return a part as text, from UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4)."""
    if isinstance(content, str):
        return content
    return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def append_children(xml: str, *children: str) -> str:
    """Return a part with children like ``<Name a="b"/>`` appended to the root, with the root's namespace prefix."""
    place = xml.rfind("</")
    if place < 0:
        place = xml.rindex("/>")
        start = xml.rindex("<", 0, place)
        name = xml[start + 1 : place].split(None, 1)[0]
        xml = f"{xml[:place]}></{name}>"
        place = xml.rfind("</")
    prefix, colon, _ = xml[place + 2 :].partition(":")
    if colon and prefix.isidentifier():
        children = tuple(child.replace("<", f"<{prefix}:", 1) for child in children)
    return xml[:place] + "".join(children) + xml[place:]


# Namespaces by their usual prefixes (ISO/IEC 29500-1, annex A; transitional)
_OPEN_XML = "http://schemas.openxmlformats.org"

NAMESPACES = {
    "a": f"{_OPEN_XML}/drawingml/2006/main",
    "cp": f"{_OPEN_XML}/package/2006/metadata/core-properties",
    "ct": f"{_OPEN_XML}/package/2006/content-types",
    "custom": f"{_OPEN_XML}/officeDocument/2006/custom-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ep": f"{_OPEN_XML}/officeDocument/2006/extended-properties",
    "m": f"{_OPEN_XML}/officeDocument/2006/math",
    "mc": f"{_OPEN_XML}/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": f"{_OPEN_XML}/drawingml/2006/picture",
    "pr": f"{_OPEN_XML}/package/2006/relationships",
    "r": f"{_OPEN_XML}/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "vt": f"{_OPEN_XML}/officeDocument/2006/docPropsVTypes",
    "w": f"{_OPEN_XML}/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp": f"{_OPEN_XML}/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def qn(name: str) -> str:
    """Return a name in Clark notation: ``w:p`` → ``{http://…/main}p``; :class:`KeyError` for an unknown prefix."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def nsdecls(*prefixes: str) -> str:
    """Return the namespace declarations of prefixes for a start tag."""
    return " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)


_WHOLE = re.compile(r"[-+]?[0-9]{1,10}")


def whole(text: str | None) -> int:
    """Return an attribute as a whole number (ISO/IEC 29500-1, 22.9.2); 0 if malformed or over ten digits."""
    return int(text) if text and _WHOLE.fullmatch(text.strip()) else 0
