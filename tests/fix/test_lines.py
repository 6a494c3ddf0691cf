"""Lines that were typed become drawn ones, as long as the decree wants them, at their place."""

import pytest

from minutes.fix.fix import fix_document
from minutes.lint.effective.document import read_document
from minutes.lint.structure.stages import recognise
from minutes.standards.standard import load
from tests.fix.pictures import typed
from tests.lint.breaking import broken
from tests.lint.rules.bases import clean
from tests.proof import measure, to_pdf, with_part
from tests.proof.packages import parts_of

STANDARD = load("nd30")
AGENCY, MOTTO, SUMMARY = "UBND XÃ MẪU", "Độc lập - Tự do - Hạnh phúc", "Họp giao ban tháng 3 năm 2026"


def lines(content: bytes) -> dict[str, str]:
    """What each line is made of, by the words above it."""
    anatomy = recognise(read_document(content, "x.docx"), STANDARD)
    return {anatomy.document.paragraphs[above].text: line.kind for above, line in anatomy.separators.items()}


def test_underscores_borders_and_underlining_become_drawn_lines():
    content = typed()
    assert lines(content) == {AGENCY: "text", MOTTO: "underline", SUMMARY: "border"}

    fixed = fix_document(content, "x.docx", STANDARD)
    assert lines(fixed.content) == dict.fromkeys((AGENCY, MOTTO, SUMMARY), "drawn")
    assert not any(one.letters.underlined for paragraph in fixed.document.body for one in paragraph.stretches)
    assert not any(one.shape.borders for one in fixed.document.body)
    assert not any("_" in one.text for one in fixed.document.body)


def test_the_lines_are_printed_where_they_belong_and_the_number_on_the_second_page():
    content, _ = broken(clean("form"), "page", "footer")
    [first], [page, second, *_] = map(
        measure, to_pdf([fix_document(one, "x.docx", STANDARD).content for one in (typed(), content)])
    )

    drawn = sorted(first.rules, key=lambda one: one.y)
    words = {line.text: line for line in first.lines}
    agency, motto, summary = (words[text].words for text in (AGENCY, MOTTO, SUMMARY))
    for rule, above, share in zip(drawn, (motto, agency, summary), (1, 0.45, 0.45), strict=True):
        width = above[-1].right - above[0].left
        assert rule.right - rule.left == pytest.approx(share * width, rel=0.03)
        assert rule.left + rule.right == pytest.approx(above[0].left + above[-1].right, abs=1)
        assert above[0].bottom - 1.5 <= rule.y <= above[0].bottom + 4

    number = second.lines[0]
    assert number.text == "2"
    assert number.middle == pytest.approx(30 + 165 / 2, abs=4)
    assert number.top < 20
    assert page.lines[0].text != "1"


def test_a_drawn_line_of_another_length_keeps_its_place():
    content, number = broken(clean("form"), "rule 2", "rule 40")
    fixed = fix_document(content, "x.docx", STANDARD)
    old, new = (one.paragraphs[number or 0] for one in (clean("form").document, fixed.document))
    assert len(fixed.document.paragraphs) == len(clean("form").document.paragraphs)
    assert new.drawings[0].width == pytest.approx(old.drawings[0].width, rel=0.05)


def test_a_prefix_that_the_file_has_for_shapes_is_named():
    content = typed()
    written = parts_of(content)["word/document.xml"].decode()
    shapes = 'xmlns:strange="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    content = with_part(content, "word/document.xml", written.replace("<w:document ", f"<w:document {shapes}", 1))
    made = parts_of(fix_document(content, "x.docx", STANDARD).content)["word/document.xml"].decode()
    for piece in made.split("<mc:Choice ")[1:]:
        prefix = piece.split('Requires="')[1].split('"')[0]
        assert f"<{prefix}:wsp" in piece.split("</mc:Choice>")[0]
