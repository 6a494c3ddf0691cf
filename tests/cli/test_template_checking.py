import re
import zipfile

from minutes.templates import builtin_templates, find_template
from tests.cli.running import run
from tests.engine.paper import paper


def comments(path):
    xml = zipfile.ZipFile(path).read("word/comments.xml").decode()
    return [re.findall(">([^<>]+)</w:t>", one) for one in re.findall("<w:comment .*?</w:comment>", xml)]


def test_the_built_in_templates_have_no_faults():
    for house, name in builtin_templates():
        path = find_template(house, name)
        assert run("templates", "check", path) == (0, "", f"{path}: không có lỗi\n")


def test_all_faults_are_told_with_their_places(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ presidr.name }}\nx\n{% if title %}"))
    done = run("templates", "check", str(mine), lang="en")
    assert (done.code, done.out) == (1, "")
    assert f"{mine}, paragraph 1: {{{{ presidr.name }}}}: " in done.err
    assert f"{mine}, paragraph 3: {{% if title %}}" in done.err


def test_the_faults_are_comments_in_a_copy_in_the_language_of_the_run(tmp_path):
    mine, copy = tmp_path / "mau.docx", tmp_path / "loi.docx"
    mine.write_bytes(paper("{{ presidr }}"))
    before = mine.read_bytes()
    assert run("templates", "check", str(mine), "--annotate", str(copy)).code == 1
    [[found, hint]] = comments(copy)
    assert found.startswith("{{ presidr }}: không có")
    assert hint.startswith("ý bạn")
    assert run("templates", "check", str(mine), "--annotate", str(mine)).code == 3
    assert mine.read_bytes() == before


def test_what_is_no_word_file_cannot_be_checked(tmp_path):
    (tmp_path / "mau.docx").write_text("không phải Word")
    assert run("templates", "check", str(tmp_path / "mau.docx")).code == 2
    assert run("templates", "check", str(tmp_path / "không.docx")).code == 2
