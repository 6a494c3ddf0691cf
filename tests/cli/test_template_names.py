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
