"""Data and hashes in documents: the source of the meeting as a custom XML part, comments included, and a hash that
shows whether a file was edited since it was made (Word, PDF, PNG).

Documents rendered as final have no data.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.ooxml import (
    Package,
    put_custom_xml,
    quoted,
    read_archive,
    read_custom_xml,
    read_elements,
    read_properties,
    sha256,
)
from minutes.problems import MinutesError
from minutes.reading import Carried, People, Text, carried, read_carried

if TYPE_CHECKING:
    from minutes.reading import Reading


NAMESPACE = "urn:minutes:data:1"
"""The namespace of the root element. Its number changes when older programs cannot read the part."""
_IDENTITY = "{6D8A3E52-0B6F-4C0B-9E1D-5A7C41F2B913}"
"""The id that Word requires; constant, since a document has only one such part."""


def embed(package: Package, reading: "Reading") -> None:
    """Write the source of a meeting into a package."""
    put_custom_xml(package, NAMESPACE, _IDENTITY, _written(carried(reading)))


def read_embedded(content: bytes) -> "Reading | None":
    """Return the meeting embedded in a document; ``None`` when there is none or it cannot be read."""
    try:
        part = read_custom_xml(read_archive(content, ""), NAMESPACE)
        return None if part is None else read_carried(_read(part))
    except (MinutesError, ValueError, LookupError):
        return None


def _written(data: Carried) -> bytes:
    lines = [f'<data xmlns="{NAMESPACE}">', _file("meeting", data.meeting)]
    if data.organization is not None:
        lines.append(_file("organization", data.organization))
    for (name, sheet), people in data.lists.items():
        lines.append(f'<list name="{quoted(name)}" sheet="{quoted(sheet)}">')
        lines += [_person(fields, row) for fields, row in people]
        lines.append("</list>")
    text = "\n".join((*lines, "</data>"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'.encode()


def _file(element: str, file: Text) -> str:
    # Line breaks are kept for people who open the part; the reader has refused what XML cannot hold.
    text = file.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return f'<{element} name="{quoted(file.name)}">{text}</{element}>'


def _person(fields: Mapping[str, str], row: int) -> str:
    cells = "".join(f'<cell name="{quoted(name)}">{quoted(text)}</cell>' for name, text in fields.items())
    return f'<person row="{row}">{cells}</person>'


def _read(part: bytes) -> Carried:
    """Return the content of the part. LookupError or ValueError when it is malformed."""
    files: dict[str, Text] = {}
    lists: dict[tuple[str, str], list[tuple[dict[str, str], int]]] = {}
    people: list[tuple[dict[str, str], int]] = []
    for element in read_elements(part):
        if element.name in ("meeting", "organization"):
            files[element.name] = Text(element.attributes["name"], element.text)
        elif element.name == "list":
            people = lists.setdefault((element.attributes["name"], element.attributes["sheet"]), [])
        elif element.name == "person":
            people.append(({}, int(element.attributes["row"])))
        elif element.name == "cell":
            people[-1][0][element.attributes["name"]] = element.text
    kept: dict[tuple[str, str], People] = {key: tuple(found) for key, found in lists.items()}
    return Carried(files["meeting"], files.get("organization"), kept)


PROPERTY = "minutes-content"
"""The custom property with the hash."""


def stamp(package: Package) -> dict[str, str]:
    """Return the property with the content hash of a filled package."""
    return {PROPERTY: package.content_hash()}


def is_untouched(content: bytes) -> bool | None:
    """Return whether a document is unedited; ``None`` when this program did not make it."""
    try:
        package = read_archive(content, "")
        written = read_properties(package).custom.get(PROPERTY)
    except (MinutesError, ValueError):
        return None
    if written is None:
        return None
    return written.text == package.content_hash()


_MARK = b"\n%minutes-content "


def signed(pdf: bytes) -> bytes:
    """Return a PDF with its hash in a comment after the end, which readers ignore (ISO 32000-1, 7.2.3)."""
    return pdf + _MARK + sha256(pdf).encode() + b"\n"


def is_signed(pdf: bytes) -> bool | None:
    """Return whether a PDF is unedited; ``None`` when this program did not make it."""
    content, mark, _ = pdf.rpartition(_MARK)
    return signed(content) == pdf if mark else None


_PICTURE_END = b"\0\0\0\0IEND\xaeB`\x82"
"""The last chunk of every PNG (ISO/IEC 15948, 11.2.5)."""


def signed_picture(png: bytes) -> bytes:
    """Return a PNG with its hash in a text chunk before the end (ISO/IEC 15948, 11.3.4.3)."""
    from binascii import crc32

    told = b"tEXt" + PROPERTY.encode() + b"\0" + sha256(png).encode()
    chunk = (len(told) - 4).to_bytes(4, "big") + told + crc32(told).to_bytes(4, "big")
    return png.removesuffix(_PICTURE_END) + chunk + _PICTURE_END


def is_signed_picture(png: bytes) -> bool | None:
    """Return whether a PNG is unedited; ``None`` when this program did not make it."""
    content, mark, _ = png.rpartition(b"tEXt" + PROPERTY.encode() + b"\0")
    return signed_picture(content[:-4] + _PICTURE_END) == png if mark else None
