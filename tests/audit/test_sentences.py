"""What one sentence contradicts, and what it does not; and that a long document takes no longer for each paragraph."""

from pathlib import Path

import pytest

from benchmarks.work import Work, as_yaml, meeting
from minutes.audit.auditor import audit
from minutes.audit.faults import rules
from minutes.i18n import translate
from minutes.lint.effective.document import read_document
from minutes.reading.meeting import read_text
from minutes.rendering.renderer import render
from tests.proof.packages import document, paragraphs

LINES = Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines()
CASES = [line.split("=>") for line in LINES if "=>" in line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "codes"), CASES)
def test_a_sentence_has_these_faults_and_no_others(text: str, codes: str) -> None:
    content = document(paragraphs(*text.strip().split("¶")))
    assert [one.code for one in audit(read_document(content, "x.docx"))] == codes.split()


def test_a_long_document_is_read_without_a_false_alarm() -> None:
    reading = read_text(as_yaml(meeting(Work.of(10))), "hop.yaml")
    found = audit(read_document(render(reading).content, "x.docx"), reading)
    assert {one.code for one in found} == {"blank-left"}


def test_each_fault_says_what_it_is_and_why_in_vietnamese() -> None:
    for fault in rules():
        for text in (fault.fault, fault.message, fault.why):
            assert translate(text, "vi") != text
