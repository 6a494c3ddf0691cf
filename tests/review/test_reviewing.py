"""Reviews, as a program asks for them."""

import pytest

from minutes.problems import InputError, MinutesError, ToolError
from minutes.review.review import CheckOptions, Review, Unreadable, review_bytes, review_file, review_files
from tests.lint.effective.corpus import ours, python_docx
from tests.proof import document, parts_of, with_part
from tests.proof.packages import A4, NAMESPACES, paragraphs
from tests.review.corpus import coloured, produced

RTF = rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0 Bien ban hop giao ban\par}"


def edited(content: bytes, old: str, new: str) -> bytes:
    """The document with other letters, as an editor leaves it."""
    body = parts_of(content)["word/document.xml"].decode()
    assert old in body
    return with_part(content, "word/document.xml", body.replace(old, new))


def codes(review: Review) -> set[str]:
    return {one.code for one in review.found}


def test_what_we_make_is_clean_and_hints_do_not_count():
    review = review_bytes(ours("day-du"), "bien-ban.docx")
    assert review.clean
    assert set(review.counts) == {"hint"}
    assert review.rules > 100


def test_a_finding_holds_what_was_found_what_is_allowed_and_where_that_is_written():
    review = review_bytes(python_docx(), "x.docx", CheckOptions(select=("top-margin-out-of-range",)))
    [found] = review.found
    assert (found.grade, found.component, found.unit, found.fixable) == ("must", "page", "mm", True)
    assert (found.found, str(found.wanted)[:23]) == (25.4, "Choice(low=20, high=25,")
    assert found.citation == "NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3"
    assert [step.kind for step in found.problem.place.steps] == ["page"]
    assert review.rules == 1


def test_a_margin_of_a_later_section_is_told_with_its_part_of_the_document():
    section = A4.replace('w:left="1701"', 'w:left="100"')
    body = paragraphs("Một") + f"<w:p><w:pPr>{A4}</w:pPr></w:p>" + paragraphs("Hai")
    content = with_part(
        document(""), "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    )
    [found] = review_bytes(content, "x.docx").found
    assert [(step.kind, step.value) for step in found.problem.place.steps] == [
        ("part-of-document", 2),
        ("paragraph", 3),
    ]


def test_the_paragraph_of_a_finding_is_told_by_its_first_words():
    [found] = review_bytes(coloured("Hôm nay, tại phòng họp số 1, chúng tôi gồm có những người sau đây"), "x").found
    assert [step.value for step in found.problem.place.steps] == [1, "Hôm nay, tại phòng họp số 1, chúng tôi…"]


def test_one_document_that_cannot_be_read_does_not_stop_the_others(tmp_path):
    names = [str(tmp_path / name) for name in ("a.docx", "không-có.docx", "b.docx", "c.docx")]
    (tmp_path / "a.docx").write_bytes(ours("day-du"))
    (tmp_path / "b.docx").write_bytes(b"x")
    (tmp_path / "c.docx").write_bytes(coloured("x"))
    reviews = list(review_files(names))
    assert [type(one) for one in reviews] == [Review, Unreadable, Unreadable, Review]
    assert [one.exit_code for one in reviews if isinstance(one, Unreadable)] == [2, 2]


def test_a_rule_that_there_is_not_is_told_before_any_document_is_read():
    with pytest.raises(InputError) as caught:
        review_files(["không-có.docx"], CheckOptions(select=("left-margin-out-of-rang",)))
    [problem] = caught.value.problems
    assert (problem.code, problem.values["near"]) == ("unknown-rule", "left-margin-out-of-range")


ORGANIZATIONS = """
ignored_rules: [coloured-letters]                => -
bỏ qua quy tắc: [coloured-letters]               => -
quy tắc bỏ qua:\\n  - document.color             => -
bỏ qua quy tắc: coloured-letters                 => -
ignored_rules: [wrong-font]                      => coloured-letters
name: UBND xã Ví Dụ                              => coloured-letters
ignored_rules: [coloured-leters]                 => unknown-rule organization.yaml:1:17
"""


@pytest.mark.parametrize("case", ORGANIZATIONS.strip().splitlines())
def test_an_organization_ignores_rules(case, tmp_path, monkeypatch):
    text, _, expected = (part.strip() for part in case.partition("=>"))
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "bien-ban.docx").write_bytes(coloured("x"))
    (tmp_path / "organization.yaml").write_text(text.replace("\\n", "\n") + "\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert told("2025/bien-ban.docx", CheckOptions()) == expected
    assert told("2025/bien-ban.docx", CheckOptions(organization="organization.yaml")) == expected


def told(path: str, options: CheckOptions) -> str:
    try:
        return " ".join(codes(review_file(path, options))) or "-"
    except MinutesError as error:
        [problem] = error.problems
        place = problem.place
        return f"{problem.code} {place.source.replace('../', '').rpartition('/')[2]}:{place.line}:{place.column}"


def test_what_a_document_says_is_held_against_the_data_that_it_carries():
    content = ours("ubnd-quan-long-bien")
    name = review_bytes(content, "x.docx").data
    changed = edited(content, "Vũ Thu Hà", "Vũ Thu Ha")
    assert name == "meeting.yaml"
    review = review_bytes(changed, "x.docx")
    assert "name-misspelt" in codes(review)
    assert {one.kind for one in review.found if one.code == "name-misspelt"} == {"content"}
    assert not codes(review_bytes(changed, "x.docx", CheckOptions(audit=False))) & {"name-misspelt", "blank-left"}


def test_data_that_are_given_count_in_place_of_those_in_the_document(tmp_path):
    (tmp_path / "hop.yaml").write_text("title: họp\nchủ trì: Nguyễn Văn Mẫu\n", "utf-8")
    review = review_bytes(ours("ubnd-quan-long-bien"), "x.docx", CheckOptions(data=str(tmp_path / "hop.yaml")))
    [missing] = [one for one in review.found if one.code == "name-missing"]
    assert missing.problem.place.steps == ()


def test_what_both_the_form_and_the_audit_look_for_is_told_once():
    found = review_bytes(produced("docx-npm"), "x.docx").found
    assert [one.kind for one in found if one.code == "comments-left"] == ["form"]


def test_who_selects_rules_of_the_audit_hears_nothing_of_the_form():
    assert codes(
        review_bytes(coloured("Thứ Ba, ngày 15 tháng 3 năm 2025"), "x", CheckOptions(select=("wrong-weekday",)))
    ) == {"wrong-weekday"}


def test_an_empty_document_is_not_called_clean():
    for content in (document(""), document(paragraphs(" ", ""))):
        with pytest.raises(InputError) as caught:
            review_bytes(content, "x.docx")
        assert [one.code for one in caught.value.problems] == ["no-text"]


def test_libreoffice_makes_a_word_file_of_other_formats_when_asked():
    with pytest.raises(InputError):
        review_bytes(RTF, "x.rtf")
    review = review_bytes(RTF, "x.rtf", CheckOptions(convert=True))
    assert "Bien ban hop giao ban" in [one.text for one in review.document.body]
    assert review.document.source == "x.rtf"
    assert review.content.startswith(b"PK")


def test_a_document_that_libreoffice_cannot_read_is_one_problem_at_its_name():
    with pytest.raises((ToolError, InputError)) as caught:
        review_bytes(
            b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "x.odt",
            CheckOptions(convert=True),
        )
    assert [one.place.source for one in caught.value.problems] == ["x.odt"]


def test_a_word_file_is_not_converted():
    content = produced("pandoc")
    assert review_bytes(content, "x.docx", CheckOptions(convert=True)).content == content
