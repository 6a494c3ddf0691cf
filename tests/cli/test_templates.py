import pytest

from minutes.ooxml.dump import dump
from minutes.templates import builtin_templates, find_template
from tests.cli.running import run


@pytest.mark.parametrize(("house", "name"), list(builtin_templates()))
def test_a_template_is_shown_as_text(house, name):
    path = find_template(house, name)
    with open(path, "rb") as file:
        expected = dump(file.read(), path)
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
