"""What a paragraph is taken for, in documents that are not ours; what is not certain stays unknown."""

from pathlib import Path

import pytest

from minutes.i18n import fill
from minutes.lint.effective.document import read_document
from minutes.lint.linter import explain
from minutes.standards.standard import load
from tests.lint.models.drawing import drawn
from tests.lint.rules.bases import clean

STANDARD = load("nd30")
CASES = Path(__file__).with_name("cases.txt").read_text("utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0])
def test_a_paragraph_is_taken_for(case):
    lines = [line.partition(" => ") for line in case.splitlines()[1:]]
    picture = "\n".join(["page: 20 20 30 15", *(given for given, _, _ in lines)])
    found = explain(read_document(drawn(picture), "x.docx"), STANDARD)

    assert [one.component or "?" for one in found] == [expected for _, _, expected in lines if expected]


EXPLANATIONS = """
seed  Quốc hiệu            => kiểu đoạn là Quốc hiệu
form  số, ký hiệu          => bắt đầu bằng Số, bên trái Quốc hiệu
form  trích yếu            => nằm ngay dưới tên loại
form  số trang             => có trường PAGE của Word
"""


@pytest.mark.parametrize("case", EXPLANATIONS.strip().splitlines())
def test_an_explanation_tells_what_it_is_and_why(case):
    given, _, why = case.partition("=>")
    base, called = given.strip().split(maxsplit=1)
    told = {
        (fill(one.called.text, one.called.values, "vi"), fill(one.why.text, one.why.values, "vi"))
        for one in explain(clean(base).document, STANDARD)
    }
    assert (called, why.strip()) in told


def test_every_paragraph_of_our_own_documents_is_known():
    unknown = [one.paragraph.text for one in explain(clean("full").document, STANDARD) if not one.component]
    assert unknown == []
