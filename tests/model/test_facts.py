"""What follows from a meeting: figures, lines and sentences, and what is not said."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from minutes.model.counts import house_style_of
from minutes.model.fact_registry import Around, Setting
from minutes.model.meeting import Meeting
from minutes.model.names import Planting, facts
from minutes.richtext import Picture
from minutes.wording.phrases import HouseStyle
from tests.model.made import built, meeting
from tests.model.reading_facts import at, shown

TEXT = (Path(__file__).parent / "cases" / "facts.yaml").read_text("utf-8")
CASES = list(yaml.load_all(TEXT, yaml.BaseLoader))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_meeting_has_the_facts_that_follow_from_it(case):
    tree = facts(built(case["meeting"]))
    found = {path: _shown(tree, path) for path in case["facts"]}
    assert found == case["facts"]


def _shown(tree, path):
    value = at(tree, path)
    return value.isoformat() if isinstance(value, date) else shown(value)


def test_facts_do_not_change_the_meeting_and_are_the_same_twice():
    one = built(CASES[4]["meeting"])
    assert facts(one) == facts(one)
    assert one == built(CASES[4]["meeting"])


def test_records_that_are_gone_are_not_taken_for_others():
    planting, house_style = Planting(), HouseStyle()

    def title(text):
        one = meeting(f"title: {text}")
        return planting.record(one, Around(one, house_style))["title"]

    assert [title(f"a{number}") for number in range(50)] == [f"a{number}" for number in range(50)]


def test_an_empty_list_is_not_an_unknown_one():
    assert facts(meeting("thư ký: không"))["secretaries"] == []
    assert facts(meeting("tiêu đề: a"))["secretaries"] is None


def test_a_picture_is_read_by_whom_the_setting_names():
    picture = Picture(b"", "image/png", "a", 1, 1)
    tree = facts(meeting("hình ảnh: anh.png"), setting=Setting(picture=lambda photo: picture))
    assert at(tree, "pictures[1].drawn") is picture
    assert at(facts(meeting("hình ảnh: anh.png")), "pictures[1].drawn") is None


def test_a_table_is_drawn_with_its_groups_and_sums():
    tree = facts(
        meeting("""
        bảng:
          tên bảng: Thu ngân sách
          cột: [Đơn vị, Số thu]
          dòng: [Khối phường, [Phường A, "1.160.000"], [Phường B, "12,5%"], {ô: [Cộng], tổng cộng: có}]
        """)
    )
    table = at(tree, "tables[1].drawn")
    assert [row.role for row in table.rows] == ["header", "group", "row", "row", "total"]
    assert [len(row.cells) for row in table.rows] == [2, 1, 2, 2, 2]
    assert table.rows[1].cells[0].columns == 2
    assert [cell.align for cell in table.rows[2].cells] == ["left", "right"]
    assert table.description == "Thu ngân sách"


def test_an_empty_table_is_not_drawn():
    assert at(facts(meeting("bảng: {tên bảng: Trống}")), "tables[1].drawn") is None


def test_the_usage_is_that_of_the_organization():
    said = "cơ quan: {cách dùng: {gọi người dự họp: cổ đông, đọc số nghìn: ngàn, ghi cùng ngày: không}}"
    assert house_style_of(meeting(said)) == HouseStyle(participants="cổ đông", thousand="ngàn", same_day=False)
    assert house_style_of(Meeting()) == HouseStyle()


def test_a_task_is_the_conclusion_that_it_came_from():
    tree = facts(meeting("kết luận: {nội dung: a, giao cho: Phòng Nội vụ}"))
    assert at(tree, "tasks[1]") is at(tree, "conclusions[1]")
