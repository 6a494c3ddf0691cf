"""The decree's own model documents are clean, and what only minutes must have is asked of minutes alone."""

import pytest

from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, explain, rules_of
from minutes.lint.structure.stages import recognise
from minutes.problems import Severity
from minutes.standards.standard import load
from tests.lint.models.drawing import FOLDER, drawn, model

STANDARD = load("nd30")
KINDS = """
mau-1-4   => titled
mau-1-5   => letter
mau-1-7   => titled
mau-1-9   => minutes
bien-ban  => minutes
"""
PARTS = """
mau-1-4  => agency motto national_title parent place_date recipients_label signer_name signer_role summary symbol type
mau-1-5  => addressee agency letter_summary motto national_title parent place_date recipients_label signer_name
  signer_role symbol
mau-1-7  => agency motto national_title parent place_date recipients_label signer_name signer_role summary symbol type
mau-1-9  => agency closing motto national_title page_number parent recipients_label signer_name signer_role summary
  symbol type
bien-ban => agency appendix_label appendix_reference appendix_title basis body bullet closing heading line motto
  national_title page_number parent point recipients recipients_label section signer_name signer_role summary symbol
  table_head table_text type
"""
FORMS = ("mau-1-4", "mau-1-5", "mau-1-7", "mau-1-9")


def pairs(cases: str) -> list[tuple[str, list[str]]]:
    lines = cases.replace("\n  ", " ").strip().splitlines()
    return [(name.strip(), expected.split()) for name, _, expected in (line.partition("=>") for line in lines)]


def document(name: str):
    return read_document(model(name), f"{name}.docx")


@pytest.mark.parametrize("name", [path.stem for path in sorted(FOLDER.glob("*.txt"))])
def test_a_model_document_is_clean(name):
    found = check(document(name), STANDARD)
    assert [one.problem for one in found if one.problem.severity > Severity.HINT] == []


@pytest.mark.parametrize(("name", "kind"), pairs(KINDS))
def test_the_kind_of_a_document_is_known_by_its_type(name, kind):
    assert [recognise(document(name), STANDARD).kind] == kind


@pytest.mark.parametrize(("name", "parts"), pairs(PARTS))
def test_the_parts_of_a_foreign_document_are_recognised(name, parts):
    found = {one.component for one in explain(document(name), STANDARD)}
    assert set(parts) - found == set()


@pytest.mark.parametrize("name", FORMS[:3])
def test_what_only_minutes_must_have_is_asked_of_minutes_alone(name):
    only_minutes = {rule.name for rule in rules_of(STANDARD) if rule.kinds == ("minutes",)}
    assert only_minutes & {one.rule.name for one in check(document(name), STANDARD)} == set()


STRANGE = """
page: 10 10 10 10
14 left | Dear Sir or Madam,
14 left | we thank you for your letter of 5 March 2026 and are glad to answer the questions that you asked.
14 left | - first item
14 left | Yours faithfully
"""


def test_a_document_of_another_world_is_judged_by_its_page_only():
    found = {one.rule.name for one in check(read_document(drawn(STRANGE), "letter.docx"), STANDARD)}
    margins = {f"{side}-margin-out-of-range" for side in ("top", "bottom", "left", "right")}
    assert found - margins == {"title-property-missing"}


WITHOUT_TABLES = """
page: 20 20 30 15
13 left bold | UBND XÃ VÍ DỤ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
13 left bold | TRƯỜNG TIỂU HỌC MẪU→→→Độc lập - Tự do - Hạnh phúc
13 left | Số: 01/BB-THM
14 center bold | BIÊN BẢN
14 center bold | Họp tổ chuyên môn
14 center | {line 18}
14 both first=10 before=6 | Hôm nay, vào hồi 14 giờ 00, ngày 06 tháng 02 năm 2026, tổ chuyên môn họp bàn như sau.
14 both first=10 before=6 | Bà Trần Thị B→→Thư ký
14 both first=10 before=6 | Họp xong lúc 16 giờ 00.
14 left bold | THƯ KÝ→→→CHỦ TỌA
14 left bold | Trần Thị B→→→Nguyễn Văn A
"""


def test_a_head_and_signatures_that_spaces_and_tabs_hold_in_place_are_told_as_that():
    document = read_document(drawn(WITHOUT_TABLES), "x.docx")
    found = [one for one in check(document, STANDARD) if one.problem.severity > Severity.HINT]
    assert [(one.rule.name, one.paragraphs) for one in found] == [
        ("layout-by-spaces", (0,)),
        ("layout-by-tabs", (1, 7, 9)),
        ("closing-mark-missing", (8,)),
    ]
    several = [one.paragraph.number for one in explain(document, STANDARD) if "several parts" in one.why.text]
    assert several == [0, 1, 9]
