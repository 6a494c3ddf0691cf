"""A Word file as an archive: opened with limits, every fault with its cause and a way out, and written again.

>>> archive = read_archive(content, "bien-ban.docx")
>>> archive.read(archive.main)
"""

from minutes.ooxml import content_types, relationships
from minutes.ooxml.member import Member, pack, unpack
from minutes.ooxml.unzipping import ArchiveLimits, ZipError, read_members
from minutes.ooxml.zipping import write_archive
from minutes.problems import N_, Place, Problem, TemplateError

__all__ = ["Archive", "ArchiveLimits", "Member", "pack", "read_archive", "write_archive"]

_SAVE_AS_DOCX = N_("open it in Word and save it as .docx")
_SAVE_WITHOUT_PASSWORD = N_("open it in Word, remove the password and save it again")
_SEND_AGAIN = N_("open it in Word and save it again, or fetch it again from where it came from")
_MISSING = N_('the file lacks its part "{name}"')
_HINTS = {"encrypted": _SAVE_WITHOUT_PASSWORD, "damaged": _SEND_AGAIN, "not-a-zip": _SAVE_AS_DOCX}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_FORMATS = (
    (b"{\\rtf", N_("not a .docx file, but RTF text")),
    (b"%PDF", N_("not a .docx file, but a PDF")),
    (b"<", N_("not a .docx file, but a web page or XML")),
)
_MAIN = f"{relationships.OFFICE}/officeDocument"
_STRICT_MAIN = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_PACKAGE = ""


class Archive:
    """An opened Word file: its members in their order, and which of them is the document."""

    __slots__ = ("main", "members", "source")

    def __init__(self, members: dict[str, Member], source: str = "", main: str = "word/document.xml") -> None:
        self.members = members
        self.source = source
        self.main = main

    def read(self, name: str) -> bytes:
        """Return a member's content; :class:`TemplateError` when it is missing or damaged."""
        member = self.members.get(name)
        if member is None:
            raise _error(self.source, "missing-part", _MISSING, _SEND_AGAIN, name=name)
        try:
            return unpack(member)
        except ValueError:
            message = N_('the file is damaged at its member "{name}"')
            raise _error(self.source, "damaged", message, _SEND_AGAIN, name=name) from None


def read_archive(content: bytes, source: str, limits: ArchiveLimits | None = None, *, strict: bool = False) -> Archive:
    """Open a Word file; ``source`` is its name for messages; ``strict`` lets strict Open XML pass, too.

    :class:`TemplateError` with one problem when it is something else (old Word, RTF, PDF, a workbook), protected by a
    password, damaged, larger than the limits, unsafe, strict Open XML, or has macros.
    """
    _refuse_other_formats(content, source)
    try:
        members = read_members(content, limits or ArchiveLimits())
    except ZipError as fault:
        hint = _HINTS.get(fault.code, "")
        raise _error(source, fault.code, fault.message, hint, **fault.values) from None
    archive = Archive(members, source)
    archive.main = _main_part(archive, strict=strict)
    return archive


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


def _main_part(archive: Archive, *, strict: bool) -> str:
    """The name of the document's part, when this is a Word document that can be filled."""
    rels = relationships.relationships_name(_PACKAGE)
    if content_types.NAME not in archive.members or rels not in archive.members:
        raise _error(archive.source, "not-word", N_("a zip archive, but not a Word document"), _SAVE_AS_DOCX)
    try:
        types = content_types.ContentTypes(archive.read(content_types.NAME))
        targets = {found.type: found.target for found in relationships.read_relationships(archive.read(rels))}
    except ValueError:
        raise _error(archive.source, "damaged", N_("the file is damaged"), _SEND_AGAIN) from None
    if _STRICT_MAIN in targets and not strict:
        message = N_("a Word file in the form “Strict Open XML”")
        raise _error(archive.source, "strict-open-xml", message, N_("save it in Word as “Word Document (.docx)”"))
    main = targets.get(_MAIN) or targets.get(_STRICT_MAIN, "word/document.xml")
    part = relationships.resolved(_PACKAGE, main)
    _refuse_other_documents(archive, part, types.of(part))
    return part


def _refuse_other_documents(archive: Archive, part: str, kind: str) -> None:
    if "macroEnabled" in kind or any(name.endswith("vbaProject.bin") for name in archive.members):
        message = N_("a Word file with macros; macros are not carried over")
        raise _error(archive.source, "macros", message, N_("save it in Word as .docx, without macros"))
    if kind not in (content_types.DOCUMENT, content_types.TEMPLATE):
        raise _error(archive.source, "not-word", N_("not a Word document"), _SAVE_AS_DOCX)
    if part not in archive.members:
        raise _error(archive.source, "missing-part", _MISSING, _SEND_AGAIN, name=part)


def _error(source: str, code: str, message: str, hint: str = "", **values: object) -> TemplateError:
    return TemplateError([Problem(code, Place(source=source), message, values, hint=hint)])
