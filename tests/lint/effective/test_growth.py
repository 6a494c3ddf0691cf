"""Reading costs as much as the document is long, and no longer than others take to open it."""

import cProfile
import io
import pstats
import time
from collections.abc import Callable

import docx
import pytest

from minutes.lint.effective.document import read_document
from tests.lint.effective.documents import word_file


def calls(content: bytes) -> int:
    """How many calls reading makes: a measure of work that does not depend on the machine."""
    profile = cProfile.Profile()
    profile.runcall(read_document, content, "x.docx")
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


SHAPES = {
    "paragraphs": ('p(pPr(jc=both) r(rPr(b) "Việt ") r("Nam"))', ""),
    "formats that differ": ("p(pPr(ind[left={0}]) r(rPr(sz={0}) 'x'))".replace("'x'", '"x"'), ""),
    "runs of one paragraph": ('r(rPr(b) "Việt ") r("Nam")', "p"),
    "cells": ('tr(tc(p(r("x"))) tc(p(r("y"))))', "tbl"),
    "list items": ("p(pPr(numPr(ilvl=0 numId=1)))", ""),
    "fields of one paragraph": ("r(fldChar[fldCharType=begin]) r(instrText PAGE)", "p"),
    "text boxes": ('p(r(pict(v:rect(txbxContent(p(r("x")))))))', ""),
    "styles": ("style[type=paragraph styleId=S{0}](basedOn=S{1} pPr(tabs(tab[pos=5])))", "styles"),
}
NUMBERING = (
    "abstractNum[abstractNumId=0](lvl[ilvl=0](start=1 numFmt=decimal lvlText='%1.')) num[numId=1](abstractNumId=0)"
)


def grown(shape: str, size: int) -> bytes:
    notation, holder = SHAPES[shape]
    many = " ".join(notation.format(number, number + 1) for number in range(size))
    if holder == "styles":
        return word_file({"body": "p(pPr(pStyle=S0))", "styles": many})
    return word_file({"body": f"{holder}({many})" if holder else many, "numbering": NUMBERING})


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_as_the_document(shape):
    small, large = (calls(grown(shape, size)) for size in (200, 800))
    assert small * 2 < large < small * 4.2


def test_reading_takes_less_than_thrice_what_python_docx_takes_to_visit_every_run():
    content = _minutes()
    assert _seconds(read_document, content, "x.docx") < 3 * _seconds(_visit, content)


def _seconds(call: Callable[..., object], *arguments: object) -> float:
    """The time of the processor, the best of three, so that what else runs does not count."""
    found = []
    for _ in range(3):
        start = time.process_time()
        call(*arguments)
        found.append(time.process_time() - start)
    return min(found)


def _minutes() -> bytes:
    document = docx.Document()
    for number in range(300):
        paragraph = document.add_paragraph(style="List Bullet" if number % 3 else None)
        for piece in ("Đồng chí ", "Nguyễn Văn A", " phát biểu."):
            paragraph.add_run(piece).bold = piece.startswith("N")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _visit(content: bytes) -> int:
    document = docx.Document(io.BytesIO(content))
    return sum(len(run.text) for paragraph in document.paragraphs for run in paragraph.runs)
