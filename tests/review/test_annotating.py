"""A copy with a Word comment at each finding: of any producer's document, and as good a file as that was."""

import re
from collections import Counter

import pytest

from minutes.ooxml.package import read_archive
from minutes.review.annotation import annotated
from minutes.review.found import Found
from minutes.review.review import Review, review_bytes
from tests.lint.effective.corpus import python_docx
from tests.lint.effective.imitations import as_strict, imitated
from tests.proof import parts_of, to_text, validate, with_part
from tests.review.corpus import CORPUS, boxes, coloured, produced


def facts(review: Review) -> list[tuple[object, ...]]:
    return [(one.code, one.component, one.paragraphs, str(one.found)) for one in review.found]


def complaints(content: bytes) -> Counter[tuple[str, str]]:
    """What the validators mind, without places, which move when a comment comes in."""
    return Counter((one.judge, one.code) for one in validate(content))


def written(content: bytes) -> list[list[str]]:
    """The lines of each comment of ours."""
    archive = read_archive(content, "", strict=True)
    xml = next(archive.read(name).decode() for name in archive.members if name.endswith("comments.xml"))
    own = re.findall(r'<\w+:comment [^>]*author="minutes".*?</\w+:comment>', xml, re.DOTALL)
    return [re.findall(">([^<>]+)</\\w+:t>", one) for one in own]


def hung(content: bytes) -> list[str]:
    """The text that each comment hangs on."""
    xml = parts_of(content)["word/document.xml"].decode()
    found = re.findall(r'RangeStart w:id="(\d+)"/>(.*?)<w:commentRangeEnd w:id="\1"/>', xml, re.DOTALL)
    return ["".join(re.findall(">([^<>]*)</w:t>", inside)) for _, inside in found]


def with_codes(review: Review, *codes: str) -> list[Found]:
    return [one for one in review.found if one.code in codes]


@pytest.mark.parametrize("name", CORPUS)
def test_checking_the_copy_finds_the_same(name):
    review = review_bytes(CORPUS[name](), "x.docx")
    copy = annotated(review)
    assert len(written(copy)) >= len(review.found) > 0
    assert facts(review_bytes(copy, "x.docx")) == facts(review)


SOME = ("ours", "docx-npm", "text boxes", "as_strict")


@pytest.mark.parametrize("name", SOME)
def test_the_copy_is_as_good_a_file_as_the_document(name):
    content = CORPUS[name]()
    assert complaints(annotated(review_bytes(content, "x.docx"))) - complaints(content) == Counter()


def test_the_copy_opens_and_says_the_same():
    contents = [CORPUS[name]() for name in SOME]
    copies = [annotated(review_bytes(content, "x.docx")) for content in contents]
    texts = [text.split() for text in to_text([*contents, *copies])]
    assert all(texts)
    assert texts[: len(SOME)] == texts[len(SOME) :]


def test_a_comment_says_what_is_wrong_why_and_which_rule():
    review = review_bytes(coloured("Hôm nay"), "x.docx")
    assert written(annotated(review)) == [
        [
            "màu chữ FF0000; quy định đen (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4) [coloured-letters]",
            "chữ của văn bản màu đen; màu đỏ dành cho con dấu và dấu chỉ mức độ khẩn",
        ]
    ]


def test_the_language_of_the_comments_is_chosen():
    [[line, _]] = written(annotated(review_bytes(coloured("Hôm nay"), "x.docx"), "en"))
    assert line.startswith("colour FF0000; black is prescribed")


def test_only_the_findings_that_are_wanted_are_told():
    review = review_bytes(python_docx(), "x.docx")
    assert len(written(annotated(review, "vi", with_codes(review, "coloured-letters")))) == 6
    assert annotated(review, "vi", []) == review.content


def test_a_finding_in_few_paragraphs_is_told_at_each_and_one_in_many_at_the_first():
    few, many = (coloured(*[f"Đoạn {n}" for n in range(count)]) for count in (3, 9))
    assert hung(annotated(review_bytes(few, "x.docx"))) == ["Đoạn 0", "Đoạn 1", "Đoạn 2"]
    assert hung(annotated(review_bytes(many, "x.docx"))) == ["Đoạn 0"]


def test_what_lies_in_a_box_hangs_on_the_paragraph_in_the_body_that_holds_it():
    review = review_bytes(boxes(), "x.docx")
    copy = annotated(review)
    body = parts_of(copy)["word/document.xml"].decode()
    assert "comment" not in "".join(re.findall("<w:txbxContent>.*</w:txbxContent>", body))


def test_what_lies_in_a_header_is_told_at_the_first_paragraph_with_its_place():
    review = review_bytes(produced("docx-npm"), "x.docx")
    copy = annotated(review, "vi", with_codes(review, "page-number-on-first-page"))
    [[line, _]] = written(copy)
    assert line.startswith("đầu trang, đoạn 1")
    assert hung(copy)[0] == "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"


def test_comments_of_people_stay_and_are_still_found():
    review = review_bytes(produced("docx-npm"), "x.docx")
    copy = annotated(review)
    assert "Xem lại" in parts_of(copy)["word/comments.xml"].decode()
    assert "comments-left" in [one.code for one in review_bytes(copy, "x.docx").found]
    ids = re.findall(rb'<w:comment [^>]*w:id="(\d+)"', parts_of(copy)["word/comments.xml"])
    assert len(ids) == len(set(ids)) > 20


def test_our_own_comments_are_none_that_were_left():
    content = coloured("Hôm nay")
    copy = annotated(review_bytes(content, "x.docx"))
    assert "comments-left" not in [one.code for one in review_bytes(copy, "x.docx").found]
    again = annotated(review_bytes(copy, "x.docx"))
    assert len(written(again)) == 2 * len(written(copy))


def test_a_strict_document_stays_strict():
    copy = annotated(review_bytes(imitated(python_docx(), as_strict), "x.docx"))
    parts = parts_of(copy)
    assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in parts["word/comments.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in parts["word/_rels/document.xml.rels"]


def test_a_part_of_that_name_that_holds_something_else_is_left_alone():
    content = with_part(coloured("Hôm nay"), "word/comments.xml", "<x/>")
    parts = parts_of(annotated(review_bytes(content, "x.docx")))
    assert parts["word/comments.xml"] == b"<x/>"
    assert b'author="minutes"' in parts["word/comments1.xml"]
