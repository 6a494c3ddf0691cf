"""Small Word files made in memory, right ones and hostile ones."""

import struct
import zlib

from minutes.ooxml.package import Member, pack, write_archive

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{main}"/></Types>"""
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONSHIPS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{type}" Target="word/document.xml"/></Relationships>"""
OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = "<w:p><w:r><w:t>Biên bản</w:t></w:r></w:p>"


def document(body: str = PARAGRAPH) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {W}><w:body>{body}</w:body></w:document>'.encode()


def contents(body: str = PARAGRAPH, main: str = DOCUMENT_TYPE, relation: str = OFFICE_DOCUMENT) -> dict[str, bytes]:
    return {
        "[Content_Types].xml": CONTENT_TYPES.format(main=main).encode(),
        "_rels/.rels": RELATIONSHIPS.format(type=relation).encode(),
        "word/document.xml": document(body),
    }


def packed(files: dict[str, bytes]) -> dict[str, Member]:
    return {name: pack(name, content) for name, content in files.items()}


def word_file(files: dict[str, bytes] | None = None, **more: bytes) -> bytes:
    return write_archive(packed({**(files or contents()), **more}).values())


def with_members(*members: Member) -> bytes:
    """A right Word file with more members, which need not have names of their own."""
    return write_archive([*packed(contents()).values(), *members])


def zeros(name: str, size: int) -> Member:
    """A member of zeros, packed piece by piece, so that the test itself stays small."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(1 << 20)
    crc = 0
    stored = b""
    for _ in range(size >> 20):
        stored += squeeze.compress(piece)
        crc = zlib.crc32(piece, crc)
    return Member(name, 8, crc, size, stored + squeeze.flush())


def patched(content: bytes, signature: bytes, offset: int, value: bytes) -> bytes:
    """The archive with a field overwritten in the last header of a kind."""
    place = content.rindex(signature) + offset
    return content[:place] + value + content[place + len(value) :]


def flagged(content: bytes, flags: int) -> bytes:
    return patched(content, b"PK\1\2", 8, struct.pack("<H", flags))
