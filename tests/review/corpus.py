"""Documents of many producers with many faults; those of programs that cannot be run here are kept as flat XML."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from lxml import etree

from tests.lint.effective.corpus import ours, python_docx
from tests.lint.effective.imitations import IMITATIONS, imitated
from tests.proof import document, make_package, to_odf, to_word
from tests.proof.packages import paragraphs

PRODUCERS = Path(__file__).parent / "producers"
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:99pt"><v:textbox><w:txbxContent>'
    "{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def produced(name: str) -> bytes:
    """A document that a program made, out of its flat form (“Word XML Document”)."""
    root = etree.parse(PRODUCERS / f"{name}.xml").getroot()
    parts = {str(part.get(f"{_PACKAGE}name")).lstrip("/"): etree.tostring(part[0][0]) for part in root}
    return make_package(parts)


@cache
def libreoffice() -> bytes:
    """What LibreOffice writes for Word of a document that it kept as its own."""
    [content] = to_word(to_odf([python_docx()]))
    return content


def boxes() -> bytes:
    """Paragraphs in text boxes, one in another; the faults are in the boxes."""
    inner = f"<w:p>{_BOX.format(inside=paragraphs('Hôm nay'))}</w:p>"
    return document(paragraphs("BIÊN BẢN") + f"<w:p>{_BOX.format(inside=inner + paragraphs('Chúng tôi gồm'))}</w:p>")


def coloured(*texts: str) -> bytes:
    """Plain paragraphs whose letters are red."""
    runs = (f'<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>{text}</w:t></w:r>' for text in texts)
    return document("".join(f"<w:p>{run}</w:p>" for run in runs))


CORPUS: dict[str, Callable[[], bytes]] = {
    "ours": lambda: ours("day-du"),
    "python-docx": python_docx,
    "pandoc": lambda: produced("pandoc"),
    "docx-npm": lambda: produced("docx-npm"),
    "LibreOffice": libreoffice,
    "text boxes": boxes,
    **{one.__name__: lambda one=one: imitated(python_docx(), one) for one in IMITATIONS[1:7]},  # type: ignore[misc]
    **{one.__name__: lambda one=one: imitated(ours("day-du"), one) for one in (IMITATIONS[0], IMITATIONS[7])},  # type: ignore[misc]
}
