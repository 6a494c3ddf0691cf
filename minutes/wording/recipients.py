"""The lines of ``Nơi nhận``, and of the legal basis: each closed with ``;``, the last with ``.``.

(NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9 and II.6.)
"""

from collections.abc import Iterable

from minutes.wording.capitals import first_upper
from minutes.wording.lists import closed_lines
from minutes.wording.phrases import Words
from minutes.wording.registry import said_as

BASIS_WORDS = ("Căn cứ", "Theo", "Thực hiện", "Xét", "Trên cơ sở")
"""How a line of the legal basis may begin; a bare name of a document gets ``Căn cứ``."""


@said_as("nơi nhận")
def recipient_lines(names: Iterable[str], archive: str = "", label: str = "Lưu: ") -> list[Words]:
    """``- Như trên;`` … ``- Lưu: VT, NV.``; ``archive`` is what follows the label of the last line (``VT, NV``).

    The Party's label is ``Lưu `` without a colon. A hyphen that was typed before a name is not doubled.
    """
    lines = [first_upper(name.strip().removeprefix("-").strip()) for name in names]
    return closed_lines([*lines, f"{label}{archive}" if archive else ""], "- ")


@said_as("căn cứ")
def legal_basis_lines(documents: Iterable[str]) -> list[Words]:
    """``Căn cứ Luật …;`` … ``Căn cứ Quy chế ….``; a line that begins with another word of its kind keeps it."""
    return closed_lines(map(_basis, documents))


def _basis(document: str) -> str:
    line = document.strip()
    return line if not line or line.startswith(BASIS_WORDS) else f"Căn cứ {line.removeprefix('căn cứ ')}"
