"""Numbers as Word writes them, where its ways differ from those of minutes."""

import pytest

from minutes.lint.effective.numbering import written

CASES = """
4 upperRoman     => IV
1949 lowerRoman  => mcmxlix
4000 upperRoman  => MMMM
4499 lowerRoman  => mmmmcdxcix
0 upperRoman     => 0
26 lowerLetter   => z
28 upperLetter   => BB
9 decimalZero    => 09
7 none           =>
7 hebrew1        => 7
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_number_in_one_of_the_forms_of_word(case: str) -> None:
    given, _, expected = case.partition("=>")
    number, form = given.split()
    assert written(int(number), form) == expected.strip()
