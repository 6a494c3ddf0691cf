from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from minutes.wording.numbers import number, share
from minutes.wording.phrases import HouseStyle, from_roman, letter, roman

COUNTS = st.integers(1, 10**9)


def value(said: str) -> Decimal:
    return Decimal(said.removesuffix("%").replace(".", "").replace(",", "."))


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_every_number_in_digits_reads_back(given_number):
    assert value(number(given_number)) == given_number


@given(COUNTS, COUNTS, st.integers(0, 4))
def test_a_share_is_within_half_a_unit_of_the_truth(part, whole, places):
    said = Fraction(value(share(part, whole, house_style=HouseStyle(percent_digits=places))))
    assert abs(said - Fraction(100 * part, whole)) <= Fraction(1, 2 * 10**places)


@given(COUNTS, COUNTS)
def test_a_share_says_all_only_when_it_is_all(part, whole):
    assert (share(part, whole) == "100%") == (part == whole)
    assert share(part, whole) != "0%"


@given(st.integers(1, 10**6))
def test_every_letter_stands_for_one_number(place):
    assert letter(place) != letter(place + 1)
    assert not set(letter(place)) & set("fjwz")


def test_roman_numbers_read_back():
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    for whole in range(1, 4000):
        values = [worth[sign] for sign in roman(whole)]
        pairs = zip(values, [*values[1:], 0], strict=True)
        assert sum(-one if one < following else one for one, following in pairs) == whole
        assert from_roman(roman(whole)) == whole
