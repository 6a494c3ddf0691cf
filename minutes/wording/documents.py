"""Document numbers, citations, number of copies; lines of recipients and of the legal basis."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from minutes.richtext import Blank
from minutes.wording.dates import full_date
from minutes.wording.numbers import counted
from minutes.wording.phrases import DEFAULT, HouseStyle, Words, closed_lines, first_upper, phrase, said_as


@said_as("số ký hiệu")
def document_number(number: int | str | None, symbol: str = "", joint: str = "/") -> Words:
    """``05/BB-UBND``: a leading zero below 10, no spaces (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3).

    An unassigned number leaves a gap for handwriting (Điều 15.2: it is assigned after signing). The Party's
    ``joint`` is ``-``: ``05-BB/ĐU``.
    """
    digits = f"{int(number):02}" if number is not None and str(number).isdecimal() else str(number or "").strip()
    return phrase(digits or Blank("number", "gap"), f"{joint}{symbol}" if symbol else "")


class Document(NamedTuple):
    """A cited document; empty parts are omitted."""

    kind: str
    """``Nghị quyết``, ``Tờ trình``."""
    number: str = ""
    """Number and symbol: ``12/NQ-HĐND``."""
    day: date | None = None
    issuer: str = ""
    summary: str = ""
    """``về việc …``."""


@said_as("trích dẫn")
def citation(document: Document) -> Words:
    """``Nghị quyết số 12/NQ-HĐND ngày 05 tháng 12 năm 2018 của HĐND quận về việc …`` (Phụ lục I, mục II.6)."""
    parts = [document.kind]
    if document.number:
        parts.append(f"số {document.number}")
    if document.day:
        parts.append(str(full_date(document.day)))
    if document.issuer:
        parts.append(f"của {document.issuer}")
    return " ".join([*parts, document.summary]).strip()


class Copies(NamedTuple):
    """The issue of the minutes; unknown parts are omitted."""

    copies: int | None = None
    pages: int | None = None
    each: int | None = None
    """Copies kept by each holder."""
    holder: str = "bên"
    """``bên``, ``người``, ``cơ quan``."""
    equal: bool = False
    """Whether all copies have the same legal force."""


@said_as("số bản")
def copies(facts: Copies, *, house_style: HouseStyle = DEFAULT) -> str:
    """``Biên bản được lập thành 02 bản, gồm 05 trang, có giá trị pháp lý như nhau, mỗi bên giữ 01 bản``, or empty."""
    said = []
    if facts.copies is not None:
        said.append(f"được lập thành {counted(facts.copies, 'bản', house_style=house_style)}")
    if facts.pages is not None:
        said.append(f"gồm {counted(facts.pages, 'trang', house_style=house_style)}")
    if facts.equal:
        said.append("có giá trị pháp lý như nhau")
    if facts.each is not None:
        said.append(f"mỗi {facts.holder} giữ {counted(facts.each, 'bản', house_style=house_style)}")
    return f"Biên bản {', '.join(said)}" if said else ""


# Lines ending with ``;``, the last one with ``.`` (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9 and II.6).
BASIS_WORDS = ("Căn cứ", "Theo", "Thực hiện", "Xét", "Trên cơ sở")
"""First words of a line of the legal basis; a bare document name is prefixed with ``Căn cứ``."""


@said_as("nơi nhận")
def recipient_lines(names: Iterable[str], archive: str = "", label: str = "Lưu: ") -> list[Words]:
    """``- Như trên;`` … ``- Lưu: VT, NV.``; ``archive`` follows the label of the last line (``VT, NV``).

    The Party's label is ``Lưu `` without a colon. A hyphen typed before a name is not doubled.
    """
    lines = [first_upper(name.strip().removeprefix("-").strip()) for name in names]
    return closed_lines([*lines, f"{label}{archive}" if archive else ""], "- ")


@said_as("căn cứ")
def legal_basis_lines(documents: Iterable[str]) -> list[Words]:
    """``Căn cứ Luật …;`` … ``Căn cứ Quy chế ….``; a line that begins with another such word keeps it."""
    return closed_lines(map(_basis, documents))


def _basis(document: str) -> str:
    line = document.strip()
    return line if not line or line.startswith(BASIS_WORDS) else f"Căn cứ {line.removeprefix('căn cứ ')}"
