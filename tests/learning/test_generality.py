"""A learned template prints other meetings as it printed the one that it was learned from."""

import pytest

from minutes.learning.proving import render_with
from minutes.reading import read_text
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
