"""No document breaks the checker, and what it finds lies in the document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.i18n import word
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, explain
from minutes.standards.standard import load
from tests.lint.effective.case_files import cases
from tests.lint.effective.documents import word_file
from tests.lint.models.drawing import FOLDER, drawn

STANDARD = load("nd30")
LINES = sorted(
    {line for path in FOLDER.glob("*.txt") for line in path.read_text("utf-8").splitlines() if " | " in line}
    - {"header: 14 center | {PAGE}"}
)
ODD = ["14 left | Số", "14 left | - ", "14 left | a)", "14 center | PHỤ LỤC", "11 left | Nơi nhận", "14 both | ……/……"]
PIECES = st.sampled_from([*LINES, *ODD])


@st.composite
def pictures(draw: st.DrawFn) -> str:
    """Lines of model documents in any order, some of them in tables."""
    lines = ["page: 20 20 30 15", *draw(st.lists(PIECES, max_size=12))]
    for kind in draw(st.lists(st.sampled_from(("table:", "grid:")), max_size=2)):
        cells = [line for _ in range(2) for line in ("cell", *draw(st.lists(PIECES, min_size=1, max_size=4)))]
        lines += [f"{kind} 60 100", *cells, "end", *draw(st.lists(PIECES, max_size=4))]
    return "\n".join(lines)


def assert_sound(content: bytes) -> None:
    document = read_document(content, "x.docx")
    for finding in check(document, STANDARD):
        assert all(0 <= number < len(document.paragraphs) for number in finding.paragraphs)
        said = word(finding.problem, "vi")
        assert "{" not in said
        assert said.startswith("x.docx")
    explain(document, STANDARD)


@given(pictures())
@settings(max_examples=60)
def test_parts_of_model_documents_in_any_order_are_checked(picture):
    assert_sound(drawn(picture))


def test_the_odd_documents_of_the_reader_are_checked():
    for case in cases():
        assert_sound(word_file(case.parts))
