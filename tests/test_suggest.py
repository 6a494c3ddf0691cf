"""Which name is proposed for an unknown one."""

import pytest

from minutes.suggest import ALIKE, SURE, nearest

CASES = """
equl            equalto, equals, even            => equals
chu_tri         chủ_trì, chú_trị                 => chú_trị
Chủ Trì         chủ trì, chủ tọa                 => chủ trì
fro             for, if                          => for
ghi_chú         giao_cho                         =>
trang           số_trang                         =>
sizes           size, motto.size                 => size
motto-size      head-wrong-size, motto.size      => motto.size
bienban         bien-ban, thu-moi                => bien-ban
đồng            dòng                             => dòng
x               a, b                             =>
x                                                =>
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_the_most_alike_name_is_proposed(case: str) -> None:
    given, _, expected = (part.strip() for part in case.partition("=>"))
    typed, _, known = given.partition("  ")
    assert nearest(typed, [name.strip() for name in known.split(",")]) == expected


def test_what_may_be_a_text_needs_more_likeness() -> None:
    known = ["giao cho", "ghi chú"]
    assert nearest("giao b", known, ALIKE) == nearest("giao b", known, SURE) == ""
    assert nearest("equl", ["equalto"], ALIKE) == "equalto"
    assert nearest("equl", ["equalto"], SURE) == ""
