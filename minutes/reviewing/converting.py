"""Documents of other formats as Word files, where LibreOffice is there and the user wants it."""

_SIGNATURES = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ".doc",
    b"{\\rtf": ".rtf",
}
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of a protected Word file, which has the outside of an old one (MS-OFFCRYPTO, 1.3.2)."""


def as_word(content: bytes, source: str) -> bytes:
    """The document as a Word file: what is one already, or nothing that we know, comes back as it is.

    ToolError when LibreOffice is absent, or cannot read it.
    """
    ending = _ending(content)
    return _converted(content, source, ending) if ending else content


def _ending(content: bytes) -> str:
    """The usual ending of a format that is to be converted; empty for others."""
    if _PROTECTED in content:
        return ""
    if content[:4] == b"PK\3\4" and content[30 : 30 + len(_OPEN_DOCUMENT)] == _OPEN_DOCUMENT:
        return ".odt"
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((ending for signature, ending in _SIGNATURES.items() if start.startswith(signature)), "")


def _converted(content: bytes, source: str, ending: str) -> bytes:
    import tempfile
    from pathlib import Path

    from minutes.office.converting import converted
    from minutes.problems import Place, ToolError

    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        file = Path(name) / f"document{ending}"
        file.write_bytes(content)
        try:
            [made] = converted([file], Path(name) / "word", "docx")
        except ToolError as error:
            raise ToolError(problem._replace(place=Place(source)) for problem in error.problems) from None
        return made.read_bytes()
