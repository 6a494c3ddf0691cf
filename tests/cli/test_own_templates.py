"""An organisation's own templates, as the commands name them."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.proof.packages import document as word_file
from tests.proof.packages import paragraphs


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "mau-cua-co-quan.docx").write_bytes(word_file(paragraphs("Mẫu riêng: {{ title }}")))
    (tmp_path / "organization.yaml").write_text("thư mục mẫu: mau\n", "utf-8")
    (tmp_path / "hop.yaml").write_text("title: Giao ban\n", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_own_templates_are_listed_before_the_built_in_ones(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = "nd30\tmau-cua-co-quan\tBiên bản\tmau/mau-cua-co-quan.docx"
    assert run("templates", "list").out.splitlines()[0] == own
    assert run("templates", "list").out.splitlines()[1].startswith("nd30\tbien-ban\tBiên bản\t")
    monkeypatch.chdir("mau")
    monkeypatch.setenv("HOME", str(office / "mau"))
    assert "mau-cua-co-quan" not in run("templates", "list").out
    assert "mau-cua-co-quan" in run("templates", "list", "--organization", "../organization.yaml").out


def test_a_copy_of_a_built_in_template_is_listed_by_its_title(office: Path) -> None:
    assert run("templates", "copy", "bien-ban", "mau/hop-giao-ban.docx").code == 0
    assert "nd30\thop-giao-ban\tBiên bản\tmau/hop-giao-ban.docx" in run("templates", "list").out


def test_a_document_is_made_with_an_own_template_by_its_name(office: Path) -> None:
    assert run("render", "hop.yaml", "--template", "mau-cua-co-quan").code == 0
    assert "Mẫu riêng: Giao ban" in run("templates", "show", "hop.docx").out


def test_a_name_that_is_not_there_is_told_with_the_nearest(office: Path) -> None:
    done = run("render", "hop.yaml", "--template", "mau-cua-co-qan")
    assert (done.code, done.out) == (2, "")
    assert "mau-cua-co-qan" in done.err.splitlines()[0]
    assert done.err.splitlines()[1] == "  có phải là mau-cua-co-quan? hiện có: mau-cua-co-quan, bien-ban"


def test_commands_know_a_template_by_its_name(office: Path) -> None:
    own = run("templates", "show", "mau/mau-cua-co-quan.docx")
    assert own.code == 0
    assert run("templates", "show", "mau-cua-co-quan").out == own.out
    assert run("templates", "copy", "mau-cua-co-quan", "khac.docx").code == 0
    assert run("templates", "show", "khac.docx").out == own.out
