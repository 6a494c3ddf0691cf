"""What plain values mean, and short forms, in YAML and JSON."""

import time

import pytest

from minutes.reading.meeting import read_meeting, read_text
from tests.reading.marked import problems


def meeting(text, name="hop.yaml"):
    return read_text("title: x\n" + text if name == "hop.yaml" else text, name).meeting


def test_plain_values_stay_the_text_that_they_are():
    read = meeting(
        "number: 012\nplace: no\nhouse: on\nsymbol: y\nterm: 1_000\narchive: 2018-12-13\nlegal_basis: 8:30\n"
    )
    assert (read.number, read.place, read.house, read.symbol, read.term) == ("012", "no", "on", "y", "1_000")
    assert read.archive == "2018-12-13"
    assert read.legal_basis == ("8:30",)


def test_times_and_dates_are_read_as_offices_write_them():
    read = meeting("start: 13/12/2018 8:30\nend: 17h00\n")
    assert (read.start.day.isoformat(), read.start.clock.isoformat()) == ("2018-12-13", "08:30:00")
    assert read.end.clock.hour == 17


def test_an_empty_field_is_not_known_and_a_denial_is_an_empty_list():
    read = meeting('place:\nnumber: ""\nterm: ~\nguests: không\nsecretary: không\nattendees:\n  -\n')
    assert (read.place, read.number, read.term, read.attendees) == (None, None, None, None)
    assert read.guests == read.secretaries == ()


def test_a_single_value_is_a_list_of_one():
    read = meeting("agenda:\n  title: Một\n  reporter: Phòng Nội vụ\nguests: Bí thư Đảng ủy\n")
    assert read.agenda[0].reporters[0].body == "Phòng Nội vụ"
    assert read.guests[0].positions == ("Bí thư Đảng ủy",)


def test_short_forms_stand_for_long_ones():
    read = meeting(
        "agreement: 44/48\nattendance: 24/26\nconclusions: [Giao Phòng Nội vụ]\ntables: {rows: [[a, b], c]}\n"
    )
    assert (read.agreement.in_favour, read.agreement.total) == (44, 48)
    assert read.conclusions[0].text == "Giao Phòng Nội vụ"
    assert read.tables[0].rows[0].cells == ("a", "b")
    assert read.tables[0].rows[1].group == "c"


def test_an_empty_cell_stays_in_its_column():
    assert meeting("tables: {rows: [[a, ~, b, '']]}\n").tables[0].rows[0].cells == ("a", "", "b", "")


@pytest.mark.parametrize(
    "key", ["presider", "Presider", "PRESIDER", "chủ trì", "Chủ_trì", "chu\u0309 tri\u0300", "chủ toạ", "chủ tọa"]
)
def test_keys_are_read_in_both_languages_and_every_spelling(key):
    assert meeting(f"{key}: Vũ Thu Hà\n").presider.name == "Vũ Thu Hà"


def test_block_texts_keep_their_lines_and_lose_the_last_end():
    assert meeting("opening: |\n  một\n  hai\n\n").opening == "một\nhai"
    assert meeting('organization: {habits: {position_joint: " - "}}\n').organization.habits.position_joint == " - "


def test_names_of_yaml_may_be_used_again_and_merged():
    read = meeting("presider: &a {name: A, unit: B}\nsecretary: {<<: *a, unit: C}\nconvener: *a\n")
    assert (read.secretaries[0].name, read.secretaries[0].unit, read.convener.name) == ("A", "C", "A")


def test_json_is_read_with_its_numbers_words_and_pairs():
    text = (
        '{"title":"x \\ud83d\\ude00 \\u1ecd\\/","agenda":[{"ballots":{"in_favour":44,"in_favour_share":"97,9%"},'
        '"title":"\\\\ud83d\\\\ude00"}],"read_back":true,"place":null,"number":1.5}'
    )
    read = meeting(text, "hop.json")
    assert (read.title, read.read_back, read.place, read.number) == ("x 😀 ọ/", 1, None, "1,5")
    assert read.agenda[0].title == "\\ud83d\\ude00"
    assert read.agenda[0].ballots[0].in_favour == 44


def test_columns_behind_a_pair_of_json_are_those_of_the_file():
    text = '{"title": "\\ud83d\\ude00\\ud83d\\ude00", "abc": 1}'
    (problem,) = problems(text, "hop.json")
    assert problem.place[1:3] == (1, text.index('"abc"') + 1)


def test_a_pair_in_quoted_yaml_is_read_as_well():
    assert meeting('place: "\\ud83d\\ude00"\n').place == "😀"


def test_json_with_tabs_is_read():
    assert meeting('{\n\t"title": "x",\n\t"end": "17h00"\n}', "hop.json").end.clock.hour == 17


@pytest.mark.parametrize("bomb", ["laughs", "itself", "merged", "deep", "less deep", "merged deep"])
def test_a_bomb_is_refused_at_once(bomb):
    text = {
        "laughs": "a0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join(10 * [f'*a{n - 1}'])}]\n" for n in range(1, 12))
        + "title: *a11\n",
        "itself": "agenda: &a [*a]\n",
        "merged": "presider: &a {<<: *a}\n",
        "deep": "title: " + 5000 * "[",
        "less deep": "title: &a x\nplace: *a\nagenda: " + 900 * "[" + 900 * "]",
        "merged deep": "title: x\npresider: " + 900 * "{<<: " + "{name: a}" + 900 * "}",
    }[bomb]
    begun = time.monotonic()
    (problem,) = problems(text)
    assert time.monotonic() - begun < 1
    assert problem.code in ("too-many-aliases", "too-deep")


def test_people_of_a_spreadsheet_stand_in_the_list_and_have_their_rows(tmp_path):
    (tmp_path / "ds.csv").write_text("Họ và tên;Chức vụ\nNguyễn Văn Mẫu;Chủ tịch\nTrần Thị Mẫu;Phó Chủ tịch\n", "utf-8")
    file = tmp_path / "hop.yaml"
    file.write_text(
        "title: x\nattendees:\n  - {group: Các phòng, count: 3}\n  - {từ: ds.csv}\nguests: {from: ds.csv}\n"
    )
    read = read_meeting(file)
    assert [one.name for one in read.meeting.attendees or ()] == [None, "Nguyễn Văn Mẫu", "Trần Thị Mẫu"]
    assert [one.positions for one in read.meeting.guests or ()][1] == ("Phó Chủ tịch",)
    assert read.positions.place("attendees[3].name")[:2] == ("ds.csv", 3)


def test_the_picture_of_a_meeting_is_read_with_it(tmp_path):
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63606060f80f0001040100"
        "5fe5c34b0000000049454e44ae426082"
    )
    (tmp_path / "a.png").write_bytes(pixel)
    (tmp_path / "hop.yaml").write_text("title: x\npictures: [a.png]\n")
    assert read_meeting(tmp_path / "hop.yaml").pictures["a.png"].content == pixel
