"""Names that cannot clash, allowed values that exist, findings that are grouped and worded."""

import pytest

from minutes.i18n import fill, word
from minutes.lint.document import Stretch
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, rules_of
from minutes.lint.rules.engine import TESTS, allowed, citation, judge
from minutes.lint.rules.registry import ASPECTS, aspect, fact
from minutes.lint.structure.stages import recognise
from minutes.problems import InputError, Message, Severity
from minutes.standards.rules import GRADES, Rule, rule
from minutes.standards.standard import load
from minutes.wording.phrases import roman
from tests.lint.breaking import broken
from tests.lint.rules.bases import clean
from tests.proof.packages import document as package
from tests.proof.packages import paragraphs

STANDARD = load("nd30")
RULES = rules_of(STANDARD)


def findings(base: str, where: str, breach: str, **options):
    content, _ = broken(clean(base), where, breach)
    return check(read_document(content, "bien-ban.docx"), STANDARD, **options)


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.name)
def test_a_rule_asks_facts_that_there_are_and_allows_what_the_standard_has(one):
    assert one.grade in GRADES
    assert one.test in TESTS
    for about in one.about:
        asked, component = aspect(about)
        if asked.name.startswith("*."):
            assert component in STANDARD.components or component in ("addressee", "letter_summary")
        allowed(one, STANDARD, component)


def test_names_of_rules_are_unique_and_what_they_imply_exists():
    names = [one.name for one in RULES]
    assert len(set(names)) == len(names)
    assert {other for one in RULES for other in one.implies} - set(names) == set()


def test_a_must_cites_the_article_that_says_so():
    unfounded = [
        one.name
        for one in RULES
        if one.grade == "must" and not all(citation(one, STANDARD, about.partition(".")[0]) for about in one.about)
    ]
    assert unfounded == []


def test_a_fact_that_nobody_has_registered_is_refused():
    with pytest.raises(KeyError, match=r"motto\.weight"):
        aspect("motto.weight")


def test_a_name_of_a_fact_cannot_be_taken_twice():
    with pytest.raises(ValueError, match=r"two facts are called page\.left"):
        fact("page.left")(ASPECTS["page.left"].find)


def test_a_place_that_the_standard_does_not_have_is_a_mistake():
    with pytest.raises(AttributeError):
        allowed(RULES[0]._replace(allowed="page.margin.left"), STANDARD, "page")


def test_a_misspelt_key_of_a_rule_is_a_mistake_that_stops_the_work():
    with pytest.raises(TypeError, match="garde"):
        rule({"name": "x", "about": ["page.left"], "garde": "must", "fault": "x", "why": "x"})


MESSAGES = """
form | page | left 25 => bien-ban.docx: lề trái 25 mm; quy định 30–35 mm (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3)
form | page | paper 215.9x279.4 => bien-ban.docx: khổ giấy 215,9 × 279,4 mm; quy định 210 × 297 mm
  (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.1)
form | motto | size 16 => bien-ban.docx, bảng 1, hàng 1, ô 2, đoạn 2: Tiêu ngữ: cỡ chữ 16 pt; quy định 13–14 pt
  (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1)
form | recipients 1 | size 12.5 => bien-ban.docx, bảng 3, hàng 2, ô 1, đoạn 2: danh sách nơi nhận: cỡ chữ 12,5 pt;
  quy định 11 pt (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9)
form | symbol | text Số: 5/BB-UBND => bien-ban.docx, bảng 1, hàng 1, ô 1, đoạn 4: số nhỏ hơn 10 không có số 0
  phía trước: “Số: 5/BB-UBND”; viết như “Số: 05/BB-UBND” (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3)
form | point 5 | text e) Báo cáo kết quả. => bien-ban.docx, đoạn 23: chữ cái của các điểm không theo thứ tự bảng
  chữ cái tiếng Việt: “e)”; đúng là “đ)” (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6)
form | rule 1 | rule 60 => bien-ban.docx, bảng 1, hàng 1, ô 1, đoạn 3: tên cơ quan ban hành: độ dài đường kẻ phía dưới
  60 mm; quy định 21–32 mm (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2)
form | recipients 1 | text - Các bộ phận => bien-ban.docx, bảng 3, hàng 2, ô 1, đoạn 2: dòng nơi nhận không kết thúc
  bằng dấu quy định: “- Các bộ phận”; đúng là “;” (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9)
form | closing | text Cuộc họp kết thúc lúc 10 giờ. => bien-ban.docx, đoạn 25: cảnh báo: cuối nội dung thiếu dấu ./.:
  “Cuộc họp kết thúc lúc 10 giờ.”; viết như “Cuộc họp kết thúc vào 17 giờ 00./.” (NĐ 30/2020/NĐ-CP, Phụ lục III)
form | body 2 | before 3.5 => bien-ban.docx, đoạn 18: nội dung: khoảng cách giữa các đoạn 3,5 pt; quy định
  tối thiểu 6 pt (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6)
"""


@pytest.mark.parametrize("case", MESSAGES.replace("\n  ", " ").strip().splitlines())
def test_a_finding_says_what_was_found_what_is_prescribed_and_where_it_is_written(case):
    given, _, expected = case.partition(" => ")
    worded = [word(one.problem, "vi") for one in findings(*given.split(" | "))]
    assert expected in worded


def test_findings_that_are_alike_are_one_with_their_count_at_the_first_place():
    document = clean("full").document
    others = tuple(
        one._replace(stretches=tuple(_in_arial(piece) for piece in one.stretches)) for one in document.paragraphs
    )
    [found] = [one for one in check(document._replace(paragraphs=others), STANDARD) if one.rule.name == "wrong-font"]

    assert len(found.paragraphs) > 200
    assert found.problem.place == document.paragraphs[found.paragraphs[0]].place
    assert f"ở {len(found.paragraphs)} đoạn" in fill(found.problem.message, found.problem.values, "vi")


def _in_arial(piece: Stretch) -> Stretch:
    return piece._replace(letters=piece.letters._replace(font="Arial"))


def test_appendices_are_numbered_in_roman_numerals_however_many_there_are():
    numbers = [*map(roman, range(1, 17)), "17"]
    content = package(paragraphs("Xem các phụ lục.", *(f"Phụ lục {number}" for number in numbers)))
    [found] = check(read_document(content, "x.docx"), STANDARD, ["appendix-not-roman"])
    message = found.problem.values["finding"]
    assert isinstance(message, Message)
    said = message.values
    assert (said["found"], said["wanted"]) == ("17", "XVII")


def test_each_grade_has_its_severity():
    graded = {(one.rule.grade, one.problem.severity) for one in check(clean("full").document, STANDARD)}
    broken_ones = findings("form", "page", "left 25") + findings("form", "body 1", "after")
    graded |= {(one.rule.grade, one.problem.severity) for one in broken_ones}
    assert graded == {("must", Severity.ERROR), ("should", Severity.WARNING), ("hint", Severity.HINT)}


SELECTIONS = """
select=head-wrong-size                          => head-wrong-size
select=motto.size                               => head-wrong-size
select=agency.size                              =>
ignore=head-wrong-size,title-property-missing   => motto-rule-wrong-length
ignore=motto.size,title-property-missing        => motto-rule-wrong-length
select=head-wrong-size ignore=motto.size        =>
"""


@pytest.mark.parametrize("case", SELECTIONS.strip().splitlines())
def test_rules_are_chosen_by_their_name_or_by_what_they_are_about(case):
    given, _, expected = case.partition("=>")
    options = {key: names.split(",") for key, _, names in (one.partition("=") for one in given.split())}
    assert [one.rule.name for one in findings("form", "motto", "size 16", **options)] == expected.split()


def test_an_unknown_rule_is_a_problem_with_its_likeliest_name():
    with pytest.raises(InputError) as caught:
        check(clean("form").document, STANDARD, ignore=["head-wrong-sizes"])
    [problem] = caught.value.problems
    assert word(problem, "en") == "there is no rule head-wrong-sizes\n  did you mean head-wrong-size?"


def test_a_rule_for_one_kind_of_document_is_not_asked_of_another():
    invented = Rule("x", ("symbol.present",), "must", "f", "w", value=False, kinds=("letter",))
    assert judge(recognise(clean("form").document, STANDARD), [invented]) == ()
    assert len(judge(recognise(clean("letter").document, STANDARD), [invented])) == 1


def test_parts_of_the_text_that_share_a_fault_are_one_finding():
    document = clean("form").document
    left = tuple(
        one._replace(shape=one.shape._replace(align="left")) if one.shape.align == "both" else one
        for one in document.paragraphs
    )
    [found] = check(document._replace(paragraphs=left), STANDARD, select=["text-not-justified"])

    assert len(found.paragraphs) == sum(one.shape.align == "both" for one in document.paragraphs)
    assert word(found.problem, "en").startswith(
        "x.docx, paragraph 4: text: alignment left; justified is prescribed, in "
    )
