"""``minutes check``: what is printed, and how the program ends."""

import json
import re

import pytest

from tests.cli.running import run
from tests.lint.effective.corpus import ours, python_docx
from tests.proof import document, parts_of
from tests.proof.packages import paragraphs
from tests.review.corpus import coloured

RED = "màu chữ FF0000; quy định đen (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4) [coloured-letters]"

MARGINS = "NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    (tmp_path / "sach.docx").write_bytes(ours("ubnd-quan-long-bien"))
    (tmp_path / "goi-y.docx").write_bytes(ours("day-du"))
    (tmp_path / "do.docx").write_bytes(coloured("Hôm nay"))
    (tmp_path / "hong.docx").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_document_without_faults_is_told_in_one_line():
    done = run("check", "sach.docx", "--no-audit")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"sach\.docx: không có lỗi \(\d{3} quy tắc, nd30\)\n", done.out)


def test_a_document_of_no_known_kind_is_not_simply_called_right(folder):
    (folder / "thu.docx").write_bytes(document(paragraphs("Gửi anh Nguyễn Văn A")))
    done = run("check", "thu.docx")
    assert done.code == 0
    assert re.fullmatch(r"thu\.docx: không có lỗi \(\d{3} quy tắc, nd30\); không nhận ra .*\n", done.out)


def test_a_fault_is_told_with_place_measure_article_and_rule():
    done = run("check", "do.docx")
    first, verdict = done.out.splitlines()
    assert first.startswith("do.docx, đoạn 1, ")
    assert first.endswith(f": {RED}")
    assert verdict.startswith("do.docx: 1 lỗi (")
    assert (done.code, done.err) == (1, "")
    assert "do.docx: 1 error (" in run("check", "do.docx", lang="en").out


def test_a_margin_is_told_as_people_speak_of_it(folder):
    (folder / "pd.docx").write_bytes(python_docx())
    done = run("check", "pd.docx", "--select", "right-margin-out-of-range")
    assert done.out.splitlines() == [
        f"pd.docx, trang 1: lề phải 31,8 mm; quy định 15–20 mm ({MARGINS}) [right-margin-out-of-range]",
        "pd.docx: 1 lỗi (1 quy tắc, nd30)",
    ]


def test_hints_leave_the_exit_code_and_can_be_hidden():
    shown, hidden = run("check", "goi-y.docx"), run("check", "goi-y.docx", "--no-hints")
    assert (shown.code, hidden.code) == (0, 0)
    assert ": gợi ý: " in shown.out
    assert "không có lỗi, 2 gợi ý (" in shown.out
    assert "gợi ý" not in hidden.out


def test_many_documents_end_in_a_table_and_the_unreadable_one_is_told_beside():
    done = run("check", ".", "--summary")
    assert done.code == 2
    assert done.err.startswith("hong.docx: ")
    assert done.out.splitlines() == [
        "",
        "lỗi  cảnh báo  gợi ý",
        "  1         0      0  do.docx",
        "  0         0      2  goi-y.docx",
        "  -         -      -  hong.docx",
        "  0         0      3  sach.docx",
        "",
        "4 văn bản: 2 không có lỗi, 1 có lỗi, 1 không đọc được",
    ]


def test_what_each_paragraph_was_taken_for_is_told_when_asked():
    done = run("check", "sach.docx", "--explain", lang="en")
    assert "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” was taken for: national title (" in done.out


def test_rules_are_selected_and_ignored_by_name():
    assert run("check", "do.docx", "--ignore", "wrong-font, coloured-letters").code == 0
    assert run("check", "do.docx", "--ignore", "document.color").code == 0
    assert run("check", "do.docx", "--select", "wrong-font", "--select", "table-sum").code == 0
    done = run("check", "do.docx", "--select", "wrong-fonts,table-sums")
    assert done.code == 2
    assert done.err.splitlines() == [
        "không có quy tắc wrong-fonts",
        "  ý bạn là wrong-font?",
        "không có quy tắc table-sums",
        "  ý bạn là table-sum?",
    ]


def test_an_organization_near_the_document_ignores_rules(folder):
    (folder / "organization.yaml").write_text("bỏ qua quy tắc: [coloured-letters]\n", "utf-8")
    assert run("check", "do.docx").code == 0
    (folder / "organization.yaml").write_text("bỏ qua quy tắc: [colored-letters]\n", "utf-8")
    done = run("check", "do.docx")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("organization.yaml:1:18: ")


def test_the_rules_are_listed():
    done = run("check", "--rules", lang="en")
    assert done.code == 0
    assert re.search(r"^left-margin-out-of-range +must +the left margin is too narrow or too wide$", done.out, re.M)
    assert re.search(r"^table-sum +must +a total is not the sum of its column$", done.out, re.M)


def test_json_tells_the_same_for_programs():
    done = run("check", "do.docx", "hong.docx", "goi-y.docx", "--format", "json", "--no-hints", lang="en")
    assert (done.code, done.err) == (2, "")
    whole = json.loads(done.out)
    red, broken, hints = whole["documents"]
    assert [one["status"] for one in (red, broken, hints)] == ["faulty", "unreadable", "clean"]
    [finding] = red["findings"]
    assert (finding["rule"], finding["found"], finding["allowed"]) == ("coloured-letters", "FF0000", "000000")
    assert broken["problems"][0]["code"] == "not-a-zip"
    assert (hints["findings"], hints["counts"]["hint"]) == ([], 2)


def test_a_copy_with_comments_is_written_and_the_document_left_alone(folder):
    before = (folder / "do.docx").read_bytes()
    done = run("check", "do.docx", "--annotate", "loi.docx")
    assert done.code == 1
    assert "đã ghi: loi.docx" in done.err
    assert RED.encode() in parts_of((folder / "loi.docx").read_bytes())["word/comments.xml"]
    assert run("check", "do.docx", "--annotate", "loi.docx").code == 1
    (folder / "loi.docx").write_bytes(b"")
    assert run("check", "do.docx", "--annotate", "loi.docx").code == 3
    assert run("check", "do.docx", "--annotate", "loi.docx", "--force").code == 1
    assert (folder / "do.docx").read_bytes() == before


def test_copies_of_several_documents_go_into_a_folder(folder):
    done = run("check", ".", "--annotate", "nhan-xet", "--no-hints")
    assert done.code == 2
    assert [one.name for one in (folder / "nhan-xet").iterdir()] == ["do.docx"]


REFUSED = """
do.docx --annotate do.docx --force     => sẽ ghi đè chính văn bản
do.docx --annotate ./do.docx           => sẽ ghi đè chính văn bản
do.docx sach.docx --annotate . --force => sẽ ghi đè chính văn bản
do.docx --annotate -                   => phải ghi vào tệp
do.docx --annotate do.pdf              => không kết thúc bằng .docx
do.docx sach.docx --data hop.yaml      => --data
--select x do.docx                     => không có quy tắc x
do.docx --data không-có.yaml           => không-có.yaml: không có tệp này
do.docx --organization không-có.yaml   => không-có.yaml: không có tệp này
khong-co/*.docx                        => không có tệp Word nào khớp
không-có.docx                          => không-có.docx: không có tệp này
"""


@pytest.mark.parametrize("case", REFUSED.strip().splitlines())
def test_what_cannot_be_done_is_refused_in_words(case, folder):
    words, _, expected = case.partition("=>")
    before = (folder / "do.docx").read_bytes()
    done = run("check", *words.split())
    assert done.code == 2
    assert expected.strip() in done.err
    assert (folder / "do.docx").read_bytes() == before


def test_a_document_from_standard_input_is_checked(folder):
    done = run("check", "-", stdin=coloured("Hôm nay"))
    assert done.code == 1
    assert RED in done.out
