"""Slips over several lines, and signs that nobody sees: a mark between the lines would change what they mean."""

from ast import literal_eval

import pytest

from tests.reading.marked import problems, worded

CASES = r"""
presider: {name: A}\ntitle: x\nguests:\n    -Bí thư\n    -Chủ tịch => missing-space 4:5 "-Bí thư" has no space
title: x\nrecipients:\n- A\n-B\n- C                                 => missing-space 4:1 "-B" has no space
title: x\nrecipients:\n  -\xa0A\n  -\xa0B                           => not-a-space 3:4 type a plain space
title: x\nrecipients:\n\xa0\xa0- A                                  => not-a-space 3:1 type a plain space
title: x\nrecipients:\n  -\u200bA\n  -\u200bB                       => not-a-space 3:4 (U+200B)
title: x\npresider:\n  name: A\n\xa0\xa0title: B                    => not-a-space 4:1 type a plain space
title: x\npresider:\n  name:\xa0A                                   => not-a-space 3:8 type a plain space
title: x\nrecipients:\n  – A\n  – B                                => not-a-dash 3:3 "– A" does not begin as an item
title: x\nrecipients:\n  • A                                       => not-a-dash 3:3 with a space after the dash
title: x\nagenda:\n  – title: A\n    report: a                    => not-a-dash 3:3 "– title: A" does not begin as
title: x\nagenda:\n  1. Một\n  2. Hai                             => not-a-dash 3:3 "1. Một"
title: x\nagenda:\n  a) Một\n\n  b) Hai                          => not-a-dash 3:3 "a) Một"
title: x\nconclusions:\n  + Một\n  + Hai                         => not-a-dash 3:3 "+ Một"
title: x\nattendees:\n  Vũ Thu Hà\n  Lê An                       => several-in-one 3:3 "Vũ Thu Hà Lê An" is taken for
title:\xa0x                                                         => not-a-space 1:7 type a plain space
title:\xa0x\nend: 17h00                                             => not-a-space 1:7 type a plain space
title: x\nend:\xa017h00                                             => not-a-space 2:5 type a plain space
title: x\nplace:\u200by\nend: 17h00                                 => not-a-space 2:7 (U+200B)
title: x\npresider:\n\u200b  name: A                                => not-a-space 3:1 (U+200B)
title:Họp\nend:17h                                                  => missing-space 1:1 "title:Họp" has no space
{\n  "title": "x"\n  "end": "17h00"\n}                              => unclosed-bracket 2:15 a comma stands between two
{\n  "title": "x"\n                                                 => unclosed-bracket 2:15 a closing bracket
{\n  "title":\n  "x" "end":\n  "17h00"\n}                           => unclosed-bracket 3:6 a comma stands between two
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_it_is_found_in_its_place(case):
    text, expected = (part.strip() for part in case.split("=>"))
    code, place, words = expected.split(" ", 2)
    (problem,) = problems(literal_eval(f"'''{text}'''"))
    assert (problem.code, f"{problem.place.line}:{problem.place.column}") == (code, place)
    assert words in worded(problem)


@pytest.mark.parametrize(
    "text",
    [
        "title: x\xa0y\nplace:   \xa0z",
        "opening: |\n  -A\n  \xa0-B\ntitle: x",
        "title: x ‘y’",
        "title: x\nconclusions:\n  1. Giao\n  2018",
    ],
)
def test_such_signs_inside_a_text_are_text(text):
    assert problems(text) == ()
