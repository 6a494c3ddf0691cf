"""Every value has its place, or the nearest one around it."""

import pytest

from minutes.reading.meeting import read_text

TEXT = """\
title: Họp
chương trình:
  - Một
  - tiêu đề: Hai
    biểu quyết: {tán thành: 44, tổng số: 48}
    reporter: Phòng Nội vụ
agreement: 100%
"""

CASES = """
title                          => 1:8
agenda                         => 3:3
agenda[1]                      => 3:5
agenda[1].title                => 3:5
agenda[2].ballots[1]           => 5:17
agenda[2].ballots[1].total     => 5:42
agenda[2].ballots[1].against   => 5:17
agenda[2].reporters[1].body    => 6:15
agenda[2].reporters[2]         => 6:15
agenda[9]                      => 3:3
agreement.in_favour_share      => 7:12
end                            => None:None
organization.name              => None:None
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_path_finds_its_line(case):
    path, expected = (part.strip() for part in case.split("=>"))
    place = read_text(TEXT, "hop.yaml").positions.place(path)
    assert f"{place.line}:{place.column}" == expected
    assert (place.source, place.field) == ("hop.yaml", path)
