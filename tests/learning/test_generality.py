"""A learned template prints other meetings as it printed the one that it was learned from."""

import pytest

from minutes.learning.prove import render_with
from minutes.reading.meeting import read_text
from tests.engine.paper import printed
from tests.learning.forms import FORMS
from tests.learning.learned import filled, learned, learned_form
from tests.proof import dump

DOCUMENT = """
Chủ trì: ông Nguyễn Văn Mẫu
| TT | Họ tên | Chức vụ |
| 1 | Lê Văn Một | Giám đốc |
| 2 | Phạm Thị Hai | ¶ |
Gồm: Lê Văn Một (Giám đốc); Phạm Thị Hai.
Việc:
- Sửa mái, hạn ngày 05 tháng 3 năm 2025;
- Quét vôi, hạn ngày 11 tháng 4 năm 2025.
"""
DATA = """
tiêu đề: Sửa trường
chủ trì: {xưng hô: ông, họ tên: Nguyễn Văn Mẫu}
thành phần:
  - {họ tên: Lê Văn Một, chức vụ: Giám đốc, sự có mặt: có mặt}
  - {họ tên: Phạm Thị Hai, sự có mặt: có mặt}
kết luận:
  - {nội dung: Sửa mái, thời hạn: 5/3/2025}
  - {nội dung: Quét vôi, thời hạn: 11/4/2025}
"""
OTHER = """
tiêu đề: Sửa cầu
chủ trì: {xưng hô: bà, họ tên: Đỗ Thị Khác}
thành phần:
  - {họ tên: Hồ Bốn, sự có mặt: có mặt}
  - {họ tên: Đinh Năm, chức vụ: Kỹ sư, sự có mặt: có mặt}
  - {họ tên: Bùi Sáu, sự có mặt: có mặt}
kết luận:
  - {nội dung: Đo cầu, thời hạn: 1/6/2025}
"""
PRINTED = """
Chủ trì: bà Đỗ Thị Khác
| TT | Họ tên | Chức vụ |
| 1 | Hồ Bốn | ¶ |
| 2 | Đinh Năm | Kỹ sư |
| 3 | Bùi Sáu | ¶ |
Gồm: Hồ Bốn; Đinh Năm (Kỹ sư); Bùi Sáu.
Việc:
- Đo cầu, hạn ngày 01 tháng 6 năm 2025.
"""


def test_other_people_one_more_and_one_task_less_are_printed() -> None:
    found = learned(DOCUMENT, DATA)
    assert found.differences == ()
    assert filled(found, OTHER) == PRINTED.strip()


def test_a_value_that_is_not_known_is_left_as_a_blank() -> None:
    assert "Chủ trì: ………" in filled(learned(DOCUMENT, DATA), "tiêu đề: Sửa cầu")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_prints_who_else_attended(name: str) -> None:
    form = FORMS[name]
    found = learned_form(name)
    data = form.data.read_text("utf-8")
    there = "thành phần:\n"
    assert there in data
    other = data.replace(
        there, f"{there}  - {{xưng hô: ông, họ tên: Cao Thêm Mới, chức vụ: Cố vấn, sự có mặt: có mặt}}\n"
    )
    said = dump(render_with(found.content, read_text(other)))
    assert "Cao Thêm Mới" in said
    assert said.count("Cố vấn") >= 1


@pytest.mark.parametrize("name", FORMS)
def test_a_form_keeps_no_name_of_the_one_who_led(name: str) -> None:
    form = FORMS[name]
    found = learned_form(name)
    other = form.data.read_text("utf-8").replace("Nguyễn Văn A", "Tạ Hữu Khác")
    said = dump(render_with(found.content, read_text(other))).replace("⍽", " ")
    assert "Tạ Hữu Khác" in said
    assert "Nguyễn Văn A" not in said


SCHOOL = """
Có mặt: 3/3 thành viên, gồm:
| STT | Họ và tên | Chức vụ |
| 1 | Ông Nguyễn Văn Mẫu | Hiệu trưởng |
| 2 | Bà Lê Thị Một | Giáo viên Toán |
| 3 | Ông Vũ Văn Ba | Giáo viên Văn |
1. Quy chế chi tiêu của trường
2. Ý kiến thảo luận
- Bà Lê Thị Một: Đề nghị nói rõ mục chi hội thi.
- Ông Vũ Văn Ba: Nhất trí như dự thảo đã gửi.
3. Biểu quyết
Thông qua quy chế chi tiêu nội bộ: 2/3 đồng ý, 0 không đồng ý, 1 không có ý kiến. Hội nghị nhất trí thông qua.
"""
TOLD_AT_SCHOOL = """
tiêu đề: Họp hội đồng
thành phần:
  - {xưng hô: ông, họ tên: Nguyễn Văn Mẫu, chức vụ: Hiệu trưởng, sự có mặt: có mặt}
  - {xưng hô: bà, họ tên: Lê Thị Một, chức vụ: Giáo viên Toán, sự có mặt: có mặt}
  - {xưng hô: ông, họ tên: Vũ Văn Ba, chức vụ: Giáo viên Văn, sự có mặt: có mặt}
điểm danh: {phải có mặt: 3, có mặt: 3}
chương trình:
  - tiêu đề: Quy chế chi tiêu của trường
    thảo luận:
      - {người phát biểu: Lê Thị Một, nội dung: Đề nghị nói rõ mục chi hội thi.}
      - {người phát biểu: Vũ Văn Ba, nội dung: Nhất trí như dự thảo đã gửi.}
    biểu quyết:
      - {nội dung biểu quyết: Thông qua quy chế chi tiêu nội bộ, tổng số: 3, tán thành: 2, không tán thành: 0,
         không ý kiến: 1, kết quả: thông qua}
"""
NEXT_TIME = """
tiêu đề: Họp hội đồng
thành phần:
  - {xưng hô: bà, họ tên: Mai Thị Bốn, chức vụ: Phó Hiệu trưởng, sự có mặt: có mặt}
  - {xưng hô: bà, họ tên: Lê Thị Một, chức vụ: Giáo viên Toán, sự có mặt: vắng có lý do}
điểm danh: {phải có mặt: 2, có mặt: 1}
chương trình:
  - {tiêu đề: Lễ kỷ niệm}
  - tiêu đề: Dự toán
    biểu quyết:
      - {nội dung biểu quyết: Thông qua dự toán, tổng số: 1, tán thành: 0, không tán thành: 1, không ý kiến: 0,
         kết quả: không thông qua}
"""
AT_SCHOOL = """
Có mặt: 1/2 thành viên, gồm:
| STT | Họ và tên | Chức vụ |
| 1 | Bà Mai Thị Bốn | Phó Hiệu trưởng |
1. Lễ kỷ niệm
2. Dự toán
3. Biểu quyết
Thông qua dự toán: 0/1 đồng ý, 1 không đồng ý, 0 không có ý kiến.
"""


def test_nobody_absent_no_other_vote_and_no_heading_of_nothing_is_printed() -> None:
    found = learned(SCHOOL, TOLD_AT_SCHOOL)
    assert found.differences == ()
    assert filled(found, NEXT_TIME) == AT_SCHOOL.strip()


def test_words_of_a_result_beside_the_tags_of_a_vote_are_told() -> None:
    told = [one.values["text"] for one in learned(SCHOOL, TOLD_AT_SCHOOL).untrue]
    assert told == ["Hội nghị nhất trí thông qua."]


def test_a_table_of_some_of_the_people_stays_and_its_names_are_told() -> None:
    more = "  - {xưng hô: ông, họ tên: Bùi Sáu Mươi, chức vụ: Kế toán, sự có mặt: có mặt}\nđiểm danh"
    found = learned(SCHOOL, TOLD_AT_SCHOOL.replace("điểm danh", more))
    assert "| 2 | Bà Lê Thị Một | Giáo viên Toán |" in printed(found.content)
    assert "fixed-name" in [one.code for one in found.untrue]
