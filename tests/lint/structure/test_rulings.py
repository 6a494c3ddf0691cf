"""The line below the motto, however it was made, and how long it is."""

import pytest

from minutes.lint.effective.document import read_document
from minutes.lint.structure.stages import recognise
from minutes.standards.standard import load
from tests.lint.models.drawing import drawn

HEAD = "page: 20 20 30 15\n13 center bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
CASES = f"""
14 center bold | {MOTTO}; 14 center | {{line 60.5}}               => drawn 60.5
14 center bold | {MOTTO}{{line 60.5}}                             => drawn 60.5
14 center bold | {MOTTO}; 14 center |; 14 center | {{line 40}}    => drawn 40.0
14 center bold | {MOTTO}; 14 center | ____________________        => text 49.4
14 center bold | {MOTTO}; 14 center | ––––––––––––––––––––––––    => text 59.3
14 center bold | {MOTTO}; 14 center raised | ____________________ => text
14 center bold ruled | {MOTTO}                                    => border
14 center bold | {MOTTO}; 14 center ruled |                       => border
14 center bold underlined | {MOTTO}                               => underline
14 center bold | {MOTTO}; 14 left | Số: 05/BB-UBND                =>
14 center bold | {MOTTO}; 14 center bold | BIÊN BẢN; 14 center | {{line 20}} =>
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_line_below_the_motto_is(case):
    given, _, expected = case.partition("=>")
    picture = HEAD + "\n".join(line.strip() for line in given.split("; "))
    anatomy = recognise(read_document(drawn(picture), "x.docx"), load("nd30"))
    [motto] = anatomy.of("motto")
    separator = anatomy.separators.get(motto.number)

    found = f"{separator.kind} {'' if separator.length is None else round(separator.length, 1)}" if separator else ""
    assert found.split() == expected.split()
