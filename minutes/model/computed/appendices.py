"""Appendices: how they are called."""

from minutes import wording
from minutes.model.fact_registry import Around, fact
from minutes.model.links import Appendix


@fact(Appendix, "tên phụ lục", "Phụ lục I, II …; Phụ lục alone when it is the only one")
def appendix_label(value: Appendix, around: Around) -> str:
    """Two or more have roman numbers (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1)."""
    number = value.number or (wording.roman(around.position) if len(around.meeting.appendices or ()) > 1 else "")
    return f"Phụ lục {number}".strip()
