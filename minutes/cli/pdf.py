"""A document as a PDF that is known again later, so that somebody else's PDF is never overwritten.

A PDF has no place for our hash that LibreOffice would fill; a comment behind its end (ISO 32000-1, 7.2.4) disturbs no
reader, and shows any change of what stands before it.
"""

import os
from hashlib import sha256
from pathlib import Path

from minutes.office import pdf_of
from minutes.ooxml.files import write_atomically
from minutes.problems import N_, EditedError, Place, Problem

_MARK = b"%minutes sha256:"


def save_pdf(document: bytes, path: str, force: bool) -> str:
    """Write a Word file's bytes as a PDF; returns where the file that stood there was put, or nothing.

    EditedError when what stands there is not what this program wrote and ``force`` does not give it up; ToolError
    when LibreOffice is absent or fails, OutputError when the file cannot be written.
    """
    target = Path(path)
    present = target.read_bytes() if target.is_file() else None
    foreign = present is not None and not is_own(present)
    if foreign and not force:
        message = N_("this PDF was changed, or was not made by this program; it is not overwritten")
        hint = N_("give another name, or --force to replace it; it is kept as .bak then")
        raise EditedError([Problem("not-our-document", Place(path), message, hint=hint)])
    content = marked(pdf_of(document))
    backup = ""
    if foreign:
        backup = _free_name(path)
        os.replace(path, backup)
    write_atomically(target, content)
    return backup


def marked(pdf: bytes) -> bytes:
    """The PDF with our mark behind its end."""
    body = pdf.rstrip(b"\r\n") + b"\n"
    return body + _MARK + sha256(body).hexdigest().encode() + b"\n"


def is_own(content: bytes) -> bool:
    """Whether this program wrote the PDF and nobody has changed it since."""
    body, mark, _ = content.rpartition(_MARK)
    return bool(mark) and marked(body) == content


def _free_name(path: str) -> str:
    """A name for the file that goes: no earlier one that was kept is lost."""
    name, number = f"{path}.bak", 1
    while os.path.lexists(name):
        number += 1
        name = f"{path}.bak{number}"
    return name
