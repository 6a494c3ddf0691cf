"""Documents of other formats: refused in words, or made Word files of where LibreOffice is there and the user asks."""

from minutes.problems import N_, InputError, Place, Problem, ToolError

REFUSALS = {
    ".doc": N_("not a .docx file (the old Word format)"),
    ".odt": N_("not a .docx file, but an OpenDocument text"),
    ".rtf": N_("not a .docx file, but RTF text"),
}
"""What is said of a format that LibreOffice can make a Word file of."""

_SIGNATURES = {b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ".doc", b"{\\rtf": ".rtf"}
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""The first member of an OpenDocument text and what it holds (OpenDocument 1.3, part 2, 3.3)."""
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of a protected Word file, which has the outside of an old one (MS-OFFCRYPTO, 1.3.2)."""


def as_word(content: bytes, source: str, *, convert: bool) -> bytes:
    """The document as a Word file: what is one already, or nothing that we know, comes back as it is.

    InputError for another format that is not to be converted; ToolError when LibreOffice is absent, or cannot read it.
    """
    ending = _ending(content)
    if not ending:
        return content
    if convert:
        return _converted(content, source, ending)
    hint = N_("open it in Word and save it as .docx, or have LibreOffice do so with --convert")
    raise InputError([Problem("not-word", Place(source), REFUSALS[ending], hint=hint)])


def _ending(content: bytes) -> str:
    """The usual ending of a format that can be converted; empty for others."""
    if _PROTECTED in content:
        return ""
    if content[:4] == b"PK\3\4" and content[30 : 30 + len(_OPEN_DOCUMENT)] == _OPEN_DOCUMENT:
        return ".odt"
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((ending for signature, ending in _SIGNATURES.items() if start.startswith(signature)), "")


def _converted(content: bytes, source: str, ending: str) -> bytes:
    import tempfile
    from pathlib import Path

    from minutes.libreoffice import converted

    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        file = Path(name) / f"document{ending}"
        file.write_bytes(content)
        try:
            [made] = converted([file], Path(name) / "word", "docx")
        except ToolError as error:
            raise ToolError(problem._replace(place=Place(source)) for problem in error.problems) from None
        return made.read_bytes()
