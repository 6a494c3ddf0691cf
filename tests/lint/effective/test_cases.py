"""What counts of a document's formatting, case by case."""

import pytest

from minutes.lint.effective.document import read_document
from tests.lint.effective.case_files import cases
from tests.lint.effective.documents import word_file
from tests.lint.effective.words import ASKED


@pytest.mark.parametrize("case", cases(), ids=repr)
def test_a_document_is_understood(case):
    document = read_document(word_file(case.parts), "x.docx")
    for question, answer in case.answers.items():
        assert [one or "nothing" for one in ASKED[question](document)] == answer
