import pytest

from minutes.model.names import shape
from tests.cli.running import run
from tests.engine.paper import paper


def test_the_names_of_a_template_are_listed_with_vietnamese_names_and_places(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}\nx\n{{ chủ_trì.họ_tên }}\n{{ title }}"))
    assert run("templates", "names", str(mine)).out.splitlines() == [
        "title (tiêu_đề)",
        "    đoạn 1",
        "    đoạn 4",
        "presider.name (chủ_trì.họ_tên)",
        "    đoạn 3",
    ]


def test_a_template_with_faults_has_no_names_to_list(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ presidr }}"))
    done = run("templates", "names", str(mine))
    assert (done.code, done.out) == (2, "")
    assert "presidr" in done.err


FIRST = """
thư ký        => secretaries (các_thư_ký)
thu ky        => secretaries (các_thư_ký)
THƯ_KÝ        => secretaries (các_thư_ký)
secretary     => secretaries (các_thư_ký)
chủ trì       => presider (chủ_trì)
thư ký họ tên => secretaries.name (các_thư_ký.họ_tên)
toạ           => presider (chủ_trì)
"""


@pytest.mark.parametrize("case", FIRST.strip().splitlines())
def test_the_name_to_type_is_found_by_a_word_and_the_nearest_stands_first(case):
    word, expected = (part.strip() for part in case.split("=>"))
    assert run("templates", "names", "--offered", word).out.splitlines()[0] == expected


def test_every_name_that_can_be_asked_for_is_listed_with_its_meaning():
    lines = run("templates", "names", "--offered", lang="en").out.splitlines()
    names = [line.partition(" ")[0] for line in lines if not line.startswith("    ")]
    assert names == list(dict.fromkeys(names))
    assert {*shape(), "presider.name", "agenda.ballots.sentence", "start.day"} <= set(names)
    assert lines[lines.index("attendees (thành_phần)") + 1].endswith("(a list, to be repeated over)")


def test_what_stands_below_a_name_is_listed_once_for_all_names_that_hold_the_same():
    lines = run("templates", "names", "--offered", "giám sát").out.splitlines()
    names = [line.partition(" ")[0] for line in lines if not line.startswith("    ")]
    assert [one for one in names if not one.startswith("conclusions.supervisors.")] == names[:5]
    assert len(names) < 30


def test_of_very_many_names_the_nearest_are_listed_and_the_rest_counted():
    done = run("templates", "names", "--offered", "họ tên")
    assert sum(not line.startswith("    ") for line in done.out.splitlines()) == 40
    assert done.err.startswith("và ")


def test_what_a_template_asks_for_and_what_it_may_ask_for_are_listed_together(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}"))
    lines = run("templates", "names", str(mine), "--offered", "thư ký").out.splitlines()
    assert lines[0:3] == ["title (tiêu_đề)", "    đoạn 1", "secretaries (các_thư_ký)"]


def test_a_word_that_no_name_has_to_do_with_is_told():
    assert run("templates", "names", "--offered", "xyz") == (0, "", 'không có tên nào liên quan đến "xyz"\n')


def test_nothing_to_list_is_a_mistake_of_usage():
    done = run("templates", "names")
    assert (done.code, done.out) == (2, "")
    assert "--offered" in done.err.splitlines()[-1]


SPELT = """
urgency.code          => urgency.code (độ_khẩn.mã_hiệu)
start.day             => start.day (bắt_đầu.ngày_tháng)
layout.agency_rule    => layout.agency_rule (trình_bày.nét_dưới_tên_cơ_quan)
trình_bày.trích_yếu_ngắt_dòng => layout.summary_text (trình_bày.trích_yếu_ngắt_dòng)
bắt_đầu.giờ           => start.clock (bắt_đầu.giờ)
"""


@pytest.mark.parametrize("case", SPELT.strip().splitlines())
def test_every_part_of_a_name_is_vietnamese_and_may_be_typed(tmp_path, case):
    typed, told = (part.strip() for part in case.split("=>"))
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper(f"{{{{ {typed} }}}}"))
    assert run("templates", "names", str(mine)).out.splitlines()[0] == told
    name = told.partition(" ")[0]
    lines = run("templates", "names", "--offered", name.replace(".", " ").replace("_", " ")).out.splitlines()
    assert lines[lines.index(told) + 1].startswith("    ")
