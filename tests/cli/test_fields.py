import pytest

from minutes.cli.fields import named
from minutes.cli.speaking import speak

CASES = """
end                                => end (kết thúc)
agenda[2].ballots[1].total         => agenda[2].ballots[1].total (tổng số)
presider.name                      => presider.name (họ tên)
agenda                             => agenda (chương trình)
presider_signature                 => presider_signature (tên chủ tọa ký)
no.such.field                      => no.such.field
end.of.it                          => end.of.it
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_field_is_told_with_its_vietnamese_name(case):
    path, expected = (part.strip() for part in case.split("=>"))
    speak(["--lang", "vi"])
    assert named(path) == expected
    speak(["--lang", "en"])
    assert named(path) == path
