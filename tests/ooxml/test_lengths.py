"""Lengths in all units."""

import pytest

from minutes.ooxml.units import Length

CASES = """
12cm     => 4320000
2,5 cm   => 900000
2.5 cm   => 900000
12 mm    => 432000
14 pt    => 177800
1in      => 914400
 3 CM    => 1080000
0cm      => 0
"""


@pytest.mark.parametrize("case", CASES.strip("\n").splitlines())
def test_a_written_length_is_read(case):
    written, _, emu = case.partition("=>")
    assert Length.parse(written) == int(emu)


@pytest.mark.parametrize("written", ["", "cm", "12", "12 km", "-1cm", "1.2,3cm", "1,2,3cm", "1e9cm", "١x cm", "12%"])
def test_what_is_no_length_is_refused(written):
    with pytest.raises(ValueError, match=r".*"):
        Length.parse(written)


def test_a_length_is_the_same_in_every_unit():
    inch = Length.of(1, "in")
    assert (inch.pt, inch.mm, inch.cm, inch.in_twips, inch.in_half_points) == (72, 25.4, 2.54, 1440, 144)
    assert inch == Length.twips(1440) == Length.half_points(144) == Length.of(72, "pt")
