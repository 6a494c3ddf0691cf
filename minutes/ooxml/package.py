"""Read, change and write the package of a Word file: parts, content types and relationships (ISO/IEC 29500-2).

>>> package = read_archive(content, "bien-ban.docx")
>>> package.add_part("word/header9.xml", header, f"{WORDPROCESSING}.header+xml", relationship_type("header"))
>>> package.content()
"""

from functools import lru_cache

from minutes.ooxml.relationships import Relationships, relationship_type, relationships_name, relative, resolved
from minutes.ooxml.xml import HEAD, append_children, decoded, quoted, read_elements
from minutes.ooxml.zip import ArchiveLimits, Member, ZipError, pack, read_members, unpack, write_archive
from minutes.problems import N_, Place, Problem, Step, TemplateError

try:  # hashlib loads OpenSSL, which takes 2 ms at each start
    from _sha256 import sha256 as _sha256  # type: ignore[import-not-found]  # Python 3.11
except ImportError:
    try:
        from _sha2 import sha256 as _sha256  # type: ignore[import-not-found]  # from 3.12 on
    except ImportError:
        from hashlib import sha256 as _sha256

__all__ = ["ArchiveLimits", "Member", "Package", "pack", "read_archive", "write_archive"]

CONTENT_TYPES = "[Content_Types].xml"
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT = f"{WORDPROCESSING}.document.main+xml"
_TEMPLATE = f"{WORDPROCESSING}.template.main+xml"
"""Content type of the main part of a ``.dotx``; Word refuses it in a ``.docx``."""
PACKAGE = ""
"""The package itself as the owner of relationships."""
_SAVE_AS_DOCX = N_("open it in Word and save it as .docx")
_SAVE_WITHOUT_PASSWORD = N_("open it in Word, remove the password and save it again")
_SEND_AGAIN = N_("open it in Word and save it again, or fetch it again from where it came from")
_MISSING = N_('the file lacks its part "{name}"')
_MAIN, _STRICT_MAIN = (relationship_type("officeDocument", strict=strict) for strict in (False, True))
_HINTS = {"encrypted": _SAVE_WITHOUT_PASSWORD, "damaged": _SEND_AGAIN, "not-a-zip": _SAVE_AS_DOCX}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_FORMATS = (
    (b"{\\rtf", N_("not a .docx file, but RTF text")),
    (b"%PDF", N_("not a .docx file, but a PDF")),
    (b"<", N_("not a .docx file, but a web page or XML")),
)


class Package:
    """A Word file: its members in order, and the name of the main part."""

    __slots__ = ("main", "members", "source")

    def __init__(self, members: dict[str, Member], source: str = "", main: str = "word/document.xml") -> None:
        self.members = members
        self.source = source
        self.main = main

    def copy(self) -> "Package":
        """Return an independent copy."""
        return Package(dict(self.members), self.source, self.main)

    def read(self, name: str) -> bytes:
        """Return a member's content; :class:`TemplateError` if it is missing or damaged."""
        member = self.members.get(name)
        if member is None:
            raise _error(self.source, "missing-part", _MISSING, _SEND_AGAIN, name=name)
        try:
            return unpack(member)
        except ValueError:
            message = N_('the file is damaged at its member "{name}"')
            raise _error(self.source, "damaged", message, _SEND_AGAIN, name=name) from None

    def write(self, name: str, content: bytes, level: int = 6) -> None:
        """Set a member's content; a new member is appended. ``level`` is that of :func:`pack`."""
        self.members[name] = pack(name, content, level)

    def content(self) -> bytes:
        """Return the file; the same members give the same bytes."""
        return write_archive(self.members.values())

    def content_hash(self) -> str:
        """Return a digest, 64 hexadecimal digits, that tells whether the document was edited since it was made.

        It covers all parts in the folder of the main part (text, pictures, styles, numbering, headers, notes,
        comments), but not properties, signatures, sensitivity labels or compression. Saving in another program counts
        as an edit, so that no change of formatting is missed. It is computed from sizes and CRC-32 without unpacking:
        a protection against accidents, not forgery.
        """
        folder = self.main.rpartition("/")[0] + "/"
        parts = (one for one in self.members.values() if one.name.startswith(folder))
        return sha256("".join(sorted(f"{one.name}\t{one.size}\t{one.crc:08x}\n" for one in parts)).encode())

    def content_type(self, part: str) -> str:
        """Return a part's content type; empty if none is declared."""
        return _content_types(self.members[CONTENT_TYPES]).of(part)

    def declare(self, part: str, content_type: str) -> None:
        """Declare a part's content type, unless it has one of its own."""
        self.members[CONTENT_TYPES] = _with_override(self.members[CONTENT_TYPES], part, content_type)

    def declare_extension(self, extension: str, content_type: str) -> None:
        """Declare the content type of an extension, unless it has one."""
        self.members[CONTENT_TYPES] = _with_default(self.members[CONTENT_TYPES], extension, content_type)

    def as_document(self) -> "Package":
        """Return a Word template (``.dotx``) as a document; another package unchanged."""
        types = decoded(self.read(CONTENT_TYPES))
        if _TEMPLATE not in types:
            return self
        document = self.copy()
        document.write(CONTENT_TYPES, types.replace(_TEMPLATE, _DOCUMENT).encode())
        return document

    def relationships(self, part: str) -> Relationships:
        """Return a part's relationships; :class:`TemplateError` if they are malformed.

        Additions are written by :meth:`write_relationships`.
        """
        name = relationships_name(part)
        try:
            return Relationships(self.read(name)) if name in self.members else Relationships()
        except ValueError:
            raise malformed(self.source, name) from None

    def related(self, part: str, *kinds: str) -> dict[str, str]:
        """Return the internal targets of a part's relationships of some kinds (``styles``, ``header``), by id."""
        return {
            one.id: resolved(part, one.target)
            for one in self.relationships(part)
            if one.type.rpartition("/")[2] in kinds and not one.external
        }

    def relate(self, part: str, kind: str, member: str) -> str:
        """Return the id of a part's relationship of a type to a member; it is added if missing."""
        name = relationships_name(part)
        self.members[name], identity = _with_relationship(self.members.get(name), name, kind, relative(part, member))
        return identity

    def write_relationships(self, part: str, found: Relationships, *, qualified: bool = False) -> None:
        """Write a part's relationships; ``qualified`` is that of :meth:`Relationships.xml`."""
        self.write(relationships_name(part), found.xml(qualified=qualified))

    def add_part(self, name: str, content: bytes, content_type: str, kind: str, owner: str | None = None) -> str:
        """Add a part and a relationship from ``owner`` (``None``: the main part) to it; return the relationship's id.

        ``kind`` is the type from :func:`relationship_type`.
        """
        self.declare(name, content_type)
        identity = self.relate(self.main if owner is None else owner, kind, name)
        self.write(name, content)
        return identity

    def free_name(self, pattern: str) -> str:
        """Return the first unused name of a pattern like ``word/header{}.xml``; case is ignored."""
        taken = {name.lower() for name in self.members}
        number = 1
        while (name := pattern.format(number)).lower() in taken:
            number += 1
        return name

    def normalize(self, *names: str) -> None:
        """Rewrite small parts in UTF-8 with Word's XML declaration."""
        for name in names:
            if name in self.members:
                text = decoded(self.read(name)).lstrip()
                end = text.index("?>") + 2 if text.startswith("<?xml") else 0
                self.write(name, (HEAD + text[end:].lstrip()).encode())


class _ContentTypes:
    """The content types of the parts (ISO/IEC 29500-2, 7.2.3)."""

    __slots__ = ("defaults", "overrides")

    def __init__(self, xml: bytes) -> None:
        """Read the part; :class:`ValueError` if it is malformed."""
        self.defaults: dict[str, str] = {}
        self.overrides: dict[str, str] = {}
        for element in read_elements(xml):
            given = element.attributes
            if element.name == "Default":
                self.defaults[given.get("Extension", "").lower()] = given.get("ContentType", "")
            elif element.name == "Override":
                self.overrides[given.get("PartName", "").lstrip("/").lower()] = given.get("ContentType", "")

    def of(self, part: str) -> str:
        """Return a part's content type; empty if none is declared. Case is ignored."""
        part = part.lower()
        return self.overrides.get(part) or self.defaults.get(part.rpartition(".")[2], "")


# Cached: the same parts are added to all documents of a batch.


@lru_cache
def _content_types(types: Member) -> _ContentTypes:
    return _ContentTypes(unpack(types))


@lru_cache
def _with_override(types: Member, part: str, content_type: str) -> Member:
    known = part.lower() in _content_types(types).overrides
    return _with_type(types, "" if known else f'<Override PartName="/{quoted(part)}" {_typed(content_type)}/>')


@lru_cache
def _with_default(types: Member, extension: str, content_type: str) -> Member:
    known = extension.lower() in _content_types(types).defaults
    return _with_type(types, "" if known else f'<Default Extension="{quoted(extension)}" {_typed(content_type)}/>')


def _typed(content_type: str) -> str:
    return f'ContentType="{quoted(content_type)}"'


def _with_type(types: Member, element: str) -> Member:
    xml = decoded(unpack(types))
    return pack(types.name, (append_children(xml, element) if element else xml).encode())


@lru_cache
def _with_relationship(links: Member | None, name: str, kind: str, target: str) -> tuple[Member, str]:
    found = Relationships() if links is None else Relationships(unpack(links))
    identity = found.use(kind, target)
    return pack(name, found.xml()), identity


def malformed(source: str, name: str) -> TemplateError:
    """Return the error for a part that cannot be read."""
    place = Place(source=source, steps=(Step("part", name),))
    return TemplateError([Problem("malformed-part", place, N_("this part of the file is not well-formed XML"))])


def read_archive(content: bytes, source: str, limits: ArchiveLimits | None = None, *, strict: bool = False) -> Package:
    """Open a Word file; ``source`` is its name in messages; ``strict`` also accepts strict Open XML.

    :class:`TemplateError` with one problem if it is another format (old Word, RTF, PDF, workbook), password-protected,
    damaged, larger than the limits, unsafe, strict Open XML, or has macros.
    """
    _refuse_other_formats(content, source)
    try:
        members = read_members(content, limits or ArchiveLimits())
    except ZipError as fault:
        hint = _HINTS.get(fault.code, "")
        raise _error(source, fault.code, fault.message, hint, **fault.values) from None
    package = Package(members, source)
    package.main = _main_part(package, strict=strict)
    return package


def _refuse_other_formats(content: bytes, source: str) -> None:
    if not content:
        raise _error(source, "empty-file", N_("the file is empty"))
    if content.startswith(_OLE):
        # A protected .docx is an OLE file with this stream (MS-OFFCRYPTO, 1.3.2); names in OLE are UTF-16.
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise _error(source, "encrypted", N_("the file is protected by a password"), _SAVE_WITHOUT_PASSWORD)
        raise _error(source, "old-word", N_("not a .docx file (the old Word format)"), _SAVE_AS_DOCX)
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, message in _OTHER_FORMATS:
        if start.startswith(signature):
            raise _error(source, "not-word", message, _SAVE_AS_DOCX)


def _main_part(package: Package, *, strict: bool) -> str:
    """Return the name of the main part; :class:`TemplateError` for an unsupported document."""
    rels = relationships_name(PACKAGE)
    if CONTENT_TYPES not in package.members or rels not in package.members:
        raise _error(package.source, "not-word", N_("a zip archive, but not a Word document"), _SAVE_AS_DOCX)
    try:
        types = _ContentTypes(package.read(CONTENT_TYPES))
        targets = {found.type: found.target for found in Relationships(package.read(rels))}
    except ValueError:
        raise _error(package.source, "damaged", N_("the file is damaged"), _SEND_AGAIN) from None
    if _STRICT_MAIN in targets and not strict:
        message = N_("a Word file in the form “Strict Open XML”")
        raise _error(package.source, "strict-open-xml", message, N_("save it in Word as “Word Document (.docx)”"))
    main = targets.get(_MAIN) or targets.get(_STRICT_MAIN, "word/document.xml")
    part = resolved(PACKAGE, main)
    _refuse_other_documents(package, part, types.of(part))
    return part


def _refuse_other_documents(package: Package, part: str, kind: str) -> None:
    if "macroEnabled" in kind or any(name.endswith("vbaProject.bin") for name in package.members):
        message = N_("a Word file with macros; macros are not carried over")
        raise _error(package.source, "macros", message, N_("save it in Word as .docx, without macros"))
    if kind not in (_DOCUMENT, _TEMPLATE):
        raise _error(package.source, "not-word", N_("not a Word document"), _SAVE_AS_DOCX)
    if part not in package.members:
        raise _error(package.source, "missing-part", _MISSING, _SEND_AGAIN, name=part)


def _error(source: str, code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    return TemplateError([Problem(code, Place(source=source), message, values, hint=hint)])


def sha256(content: bytes) -> str:
    """Return the SHA-256 digest as 64 hexadecimal digits."""
    return str(_sha256(content).hexdigest())
