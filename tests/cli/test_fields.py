import pytest

from minutes.cli.fields import named, spoken_path
from minutes.cli.options import speak

CASES = """
end                          => kết thúc (end)                            => end
agenda[2].ballots[1].total   => chương trình[2].biểu quyết[1].tổng số (total) => agenda[2].ballots[1].total
presider.name                => chủ trì.họ tên (name)                     => presider.name
agenda[3]                    => chương trình[3] (agenda)                  => agenda[3]
presider_signature           => tên chủ tọa ký                            => presider signature
agenda[2].ballots[1].sentence => chương trình[2].biểu quyết[1]: câu biểu quyết => agenda[2].ballots[1]: sentence
no.such.field                => no.such.field                             => no.such.field
end.of.it                    => end.of.it                                 => end.of.it
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_field_is_told_by_its_key_and_a_computed_line_by_its_name(case):
    path, vietnamese, english = (part.strip() for part in case.split("=>"))
    speak(["--lang", "vi"])
    assert named(path) == vietnamese
    speak(["--lang", "en"])
    assert named(path) == english


PATHS = """
agenda[2].conclusions[2].due => chương trình[2].kết luận[2].thời hạn
end                          => kết thúc
presider.nme                 => chủ trì.nme
no.such.field                => no.such.field
agenda[1].time_line          => chương trình[1].dòng thời gian
"""


@pytest.mark.parametrize("case", PATHS.strip().splitlines())
def test_a_path_is_said_in_the_language_of_the_run(case):
    path, vietnamese = (part.strip() for part in case.split("=>"))
    speak(["--lang", "vi"])
    assert (spoken_path(path), spoken_path("")) == (vietnamese, "")
    speak(["--lang", "en"])
    assert spoken_path(path) == path
