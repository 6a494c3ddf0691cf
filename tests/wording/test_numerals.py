"""Numbers in words against three readers that know nothing of ours."""

from decimal import Decimal

import icu
import vn_money
from hypothesis import given
from hypothesis import strategies as st

from minutes.wording.numbers import in_words
from minutes.wording.phrases import HouseStyle

DIGITS = {
    **{word: digit for digit, word in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())},
    **{"mốt": 1, "tư": 4, "lăm": 5},
}
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
ICU = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("vi"))
EVERY_SHAPE = st.integers(0, 10**18 - 1) | st.builds(
    lambda digits: int("".join(digits)), st.lists(st.sampled_from("001459"), min_size=1, max_size=18)
)
"""Numbers of all sizes, and many with zeros, ones, fours and fives, where the grammar is."""


def read(words: str) -> Decimal:
    """The number that the words say, read from left to right as a person would."""
    if words.startswith("âm "):
        return -read(words[3:])
    whole, _, part = words.partition(" phẩy ")
    return Decimal(read_whole(whole)) + read_part(part.split()) if part else Decimal(read_whole(whole))


def read_whole(words: str) -> int:
    upper, billions, lower = (" " + words).rpartition(" tỷ")
    if billions:
        return read_whole(upper) * 10**9 + (read_whole(lower) if lower else 0)
    total = group = digit = 0
    for word in words.split():
        if word in SCALES:
            total, group, digit = total + (group + digit) * SCALES[word], 0, 0
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word in {"mươi", "mười"}:
            group, digit = group + (digit or 1) * 10, 0
        elif word not in {"linh", "lẻ"}:
            digit = DIGITS[word]
    return total + group + digit


def read_part(words: list[str]) -> Decimal:
    if "trăm" in words:
        return Decimal(read_whole(" ".join(words))) / 1000
    if set(words) & {"mươi", "mười"}:
        return Decimal(read_whole(" ".join(words))) / 100
    return Decimal("0." + "".join(str(DIGITS[word]) for word in words))


@given(
    st.integers(-(10**27), 10**27) | EVERY_SHAPE, st.sampled_from(["linh", "lẻ"]), st.sampled_from(["nghìn", "ngàn"])
)
def test_every_whole_number_reads_back(number, zero_tens, thousand):
    assert read(in_words(number, house_style=HouseStyle(zero_tens=zero_tens, thousand=thousand))) == number


@given(st.decimals(-(10**9), 10**9, places=3) | st.decimals(-100, 100, places=6) | st.decimals(0, 100, places=2))
def test_every_decimal_number_reads_back(number):
    assert read(in_words(number)) == number


@given(EVERY_SHAPE.map(lambda number: number % 10**12))
def test_vn_money_says_the_same_but_for_empty_groups(number):
    words = vn_money.to_words(number).replace(" không nghìn", "").replace(" không triệu", "")
    assert in_words(number) == words


@given(EVERY_SHAPE.map(lambda number: number % 2**53))  # PyICU takes a double
def test_icu_says_the_same_but_for_empty_hundreds(number):
    ours = (
        in_words(number, house_style=HouseStyle(zero_tens="lẻ"))
        .replace("không trăm lẻ ", "")
        .replace("không trăm ", "")
    )
    theirs = ICU.format(number)
    for scale in ("nghìn", "triệu", "tỷ"):
        theirs = theirs.replace(f"{scale} không trăm lẻ ", f"{scale} ").replace(f"{scale} không trăm ", f"{scale} ")
        theirs = theirs.replace(f"{scale} lẻ ", f"{scale} ")
    assert ours == theirs


def test_the_first_two_million_numbers_in_steps_say_what_vn_money_says():
    for number in [*range(10_000), *range(10_000, 2_000_000, 997)]:
        words = vn_money.to_words(number).replace(" không nghìn", "")
        assert in_words(number) == words
