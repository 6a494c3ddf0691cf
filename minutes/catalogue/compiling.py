"""From a ``.po`` to the bytes of a ``.mo``, without any library, so that a checkout speaks before it is built.

The formats: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html and MO-Files.html. Fuzzy and
obsolete entries, and empty translations, are left out, as ``msgfmt`` does.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

MAGIC = 0x950412DE
HEADER_SIZE = 7 * 4


class Entry(NamedTuple):
    """A message of a catalogue with its translations: one, or one for each plural form."""

    message: str
    plural: str
    translations: tuple[str, ...]


def compile_catalogue(po: str) -> bytes:
    """The ``.mo`` file of a ``.po`` file's text. ``ValueError`` when a line cannot be understood."""
    pairs = sorted(
        (_key(entry).encode(), "\0".join(entry.translations).encode())
        for entry in entries(po)
        if all(entry.translations)
    )
    count = len(pairs)
    start = HEADER_SIZE + count * 16
    header = struct.pack("<7I", MAGIC, 0, count, HEADER_SIZE, HEADER_SIZE + count * 8, 0, start)
    keys, start = _table([key for key, _ in pairs], start)
    texts, _ = _table([text for _, text in pairs], start)
    return b"".join([header, keys, texts, *(key + b"\0" for key, _ in pairs), *(text + b"\0" for _, text in pairs)])


def _table(texts: list[bytes], offset: int) -> tuple[bytes, int]:
    packed = []
    for text in texts:
        packed.append(struct.pack("<2I", len(text), offset))
        offset += len(text) + 1
    return b"".join(packed), offset


def _key(entry: Entry) -> str:
    return f"{entry.message}\0{entry.plural}" if entry.plural else entry.message


def entries(po: str) -> Iterator[Entry]:
    """The entries of a ``.po`` file's text in order, its header (the empty message) first."""
    for block in _blocks(po):
        fields = _fields(block)
        doubtful = any(line.startswith("#,") and "fuzzy" in line for line in block)
        if "msgid" in fields and not (doubtful and fields["msgid"]):  # a doubtful header still tells the encoding
            forms = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
            yield Entry(fields["msgid"], fields.get("msgid_plural", ""), forms)


def _blocks(po: str) -> Iterator[list[str]]:
    """Groups of lines, one an entry: a comment or a ``msgid`` after a ``msgstr`` begins the next."""
    block: list[str] = []
    translated = False
    for line in filter(None, map(str.strip, po.splitlines())):
        if translated and line.startswith(("#", "msgid ")):
            yield block
            block, translated = [], False
        translated = translated or line.startswith("msgstr")
        block.append(line)
    yield block


def _fields(block: list[str]) -> dict[str, str]:
    from ast import literal_eval  # its notation of strings is C's, as in a .po

    fields: dict[str, str] = {}
    name = ""
    for line in block:
        if line.startswith("#"):
            continue
        first, space, rest = line.partition(" ")
        if space and first.startswith(("msgid", "msgstr")):
            name, fields[first], line = first, "", rest  # noqa: PLW2901 - the string is read below
        if not name or not line.startswith('"'):
            raise ValueError(f"not a line of a catalogue: {line}")
        fields[name] += literal_eval(line)
    return fields
