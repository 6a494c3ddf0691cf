"""Dates, times and figures as they are found in running text."""

import pytest

from minutes.wording.parsing import dates_in, parse_number, times_in, weekday_number

DATES = """
Hà Nội, ngày 05 tháng 12 năm 2018                => ngày 05 tháng 12 năm 2018 2018-12-05
Họp thứ Tư, Ngày 5 tháng 12, năm 2018.           => Ngày 5 tháng 12, năm 2018 2018-12-05 thứ Tư
từ mùng 3 tháng 4 đến ngày 5/4                   => mùng 3 tháng 4 None; ngày 5/4 None
13-12-2018 và 13.12.2018 (thứ năm)               => 13-12-2018 2018-12-13; 13.12.2018 2018-12-13 thứ năm
lần thứ hai, ngày 13 tháng 12 năm 2018           => ngày 13 tháng 12 năm 2018 2018-12-13
trước ngày 31/6/2025                             => 31/6/2025 None
Văn bản số 31/6, 5/3, mục 1.2.18  =>
"""
TIMES = """
Từ 8h đến 11 giờ 30 phút   => 8h 08:00; 11 giờ 30 phút 11:30
lúc 17:05, 25 giờ 10       => 17:05 17:05
10g15; 12:61               => 10g15 10:15
"""
NUMBERS = """
1.234,5    => 1234.5
+5         => 5
-5         => -5
1.23       => None
12%        => None
"""


def cases(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("=>")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), cases(DATES))
def test_dates_are_found_with_their_weekdays(text: str, expected: str) -> None:
    assert "; ".join(f"{one.text} {one.date} {one.weekday}".strip() for one in dates_in(text)) == expected


@pytest.mark.parametrize(("text", "expected"), cases(TIMES))
def test_times_are_found(text: str, expected: str) -> None:
    assert "; ".join(f"{one.text} {one.at:%H:%M}" for one in times_in(text)) == expected


@pytest.mark.parametrize(("text", "expected"), cases(NUMBERS))
def test_a_number_is_the_whole_text(text: str, expected: str) -> None:
    assert str(parse_number(text)) == expected


@pytest.mark.parametrize("names", ["thứ Hai|Thứ 2|thứ  hai", "thứ bảy|thứ Bẩy|thứ 7", "Chủ nhật|chủ  nhật"])
def test_a_weekday_is_known_by_each_of_its_names(names: str) -> None:
    assert len(set(map(weekday_number, names.split("|")))) == 1
