import pytest

from minutes.ooxml.dump.document import dump_document
from minutes.resources import builtin_templates, find_template
from tests.cli.running import run


@pytest.mark.parametrize(("house", "name"), list(builtin_templates()))
def test_a_template_is_shown_as_text(house, name):
    path = find_template(house, name)
    with open(path, "rb") as file:
        expected = dump_document(file.read(), path)
    assert run("templates", "show", path) == (0, expected, "")


def test_what_cannot_be_shown_says_why(tmp_path):
    (tmp_path / "hop.docx").write_text("không phải Word")
    assert run("templates", "show", str(tmp_path / "không.docx")) == (
        2,
        "",
        f"{tmp_path}/không.docx: không có tệp này\n",
    )
    assert run("templates", "show", str(tmp_path)) == (2, "", f"{tmp_path}: đây là thư mục, không phải tệp\n")
    done = run("templates", "show", str(tmp_path / "hop.docx"))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{tmp_path}/hop.docx: ")


def test_the_built_in_templates_are_listed_with_house_name_title_and_file():
    lines = [line.split("\t") for line in run("templates", "list").out.splitlines()]
    assert [(house, name, path) for house, name, _, path in lines] == [
        (house, name, find_template(house, name)) for house, name in builtin_templates()
    ]
    assert lines[0][2] == "Biên bản"


def test_a_template_is_copied_and_a_file_that_is_there_is_kept(tmp_path):
    mine = tmp_path / "mau.docx"
    assert run("templates", "copy", "bien-ban", str(mine)) == (0, "", f"đã ghi: {mine}\n")
    with open(find_template("nd30", "bien-ban"), "rb") as file:
        original = file.read()
    assert mine.read_bytes() == original
    mine.write_bytes(b"edited")
    assert run("templates", "copy", "bien-ban", str(mine)).code == 3
    assert mine.read_bytes() == b"edited"
    assert run("templates", "copy", "bien-ban", str(mine), "--force").code == 0
    assert mine.read_bytes() == original


def test_a_template_that_there_is_not_is_told_with_those_that_there_are(tmp_path):
    done = run("templates", "copy", "bien-bang", str(tmp_path / "mau.docx"))
    assert (done.code, done.out) == (2, "")
    assert "bien-bang" in done.err.splitlines()[0]
    assert "bien-ban" in done.err.splitlines()[-1]
    assert not list(tmp_path.iterdir())
