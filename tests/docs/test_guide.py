"""The guide for those who change a template, walked by somebody who knows nothing else."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.docs.guide import BUILT_IN, answered, commands, found_in, snippets, text, with_blocks
from tests.docs.hand import HEADING, SENTENCE, TAG, TITLE, changed

PAGE = text()
MEETING = "title: Giao ban tháng 3\npresider: Nguyễn Văn A\nattachments: [Báo cáo tháng 2]\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a meeting, in which the commands run."""
    (tmp_path / "hop.yaml").write_text(MEETING, "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_five_commands_lead_from_the_built_in_template_to_a_document_of_ones_own(desk: Path) -> None:
    copy, names, check, preview, render = commands(PAGE)[:5]
    assert all(f"`{typed}`" in PAGE for typed in (TITLE, HEADING, TAG))
    assert SENTENCE in PAGE
    mine = desk / "mau.docx"
    assert run(*copy).code == 0
    mine.write_bytes(changed(mine.read_bytes()))
    assert "dòng_thư_ký" in run(*names).out
    assert run(*check) == (0, "", "mau.docx: không có lỗi\n")
    assert run(*preview).code == 0
    shown = run("templates", "show", "mau-xem-thu.docx").out
    assert all(said in shown for said in (TITLE, f"[Đầu bảng] {HEADING}", "Khi Tổng công ty chấp thuận", SENTENCE))
    assert run(*render).code == 0
    made = run("templates", "show", "hop.docx").out
    assert TITLE in made
    assert SENTENCE in made
    assert "{{" not in made


def test_the_sentence_with_a_condition_goes_with_what_it_speaks_of(desk: Path) -> None:
    (desk / "mau.docx").write_bytes(changed(BUILT_IN.read_bytes()))
    (desk / "hop.yaml").write_text(MEETING.partition("attachments")[0], "utf-8")
    assert run("render", "hop.yaml", "--template", "mau.docx").code == 0
    assert SENTENCE not in run("templates", "show", "hop.docx").out


def test_a_column_more_leaves_the_table_as_wide_as_the_page(desk: Path) -> None:
    (desk / "mau.docx").write_bytes(changed(BUILT_IN.read_bytes()))
    assert "columns 11.6 + 43.4 + 30 + 30 + 26 + 24 mm" in run("templates", "show", "mau.docx").out


def test_the_answer_of_the_check_is_the_one_that_the_guide_shows(tmp_path: Path) -> None:
    # After a change of wording: python -m tests.docs.make_messages
    assert f"```console\n{answered(tmp_path)}```" in PAGE


@pytest.mark.parametrize("snippet", snippets(PAGE))
def test_what_the_guide_tells_to_type_has_no_faults(snippet: str, tmp_path: Path) -> None:
    assert found_in(snippet, with_blocks(tmp_path)) == ()


@pytest.mark.parametrize("command", commands(PAGE), ids=" ".join)
def test_a_command_of_the_guide_is_one_of_the_program(command: list[str]) -> None:
    assert run(*command, "--help").code == 0


def test_the_names_of_a_task_are_found_as_the_guide_tells() -> None:
    found = run("templates", "names", "--offered", "các nhiệm vụ").out
    assert "tasks.condition (các_nhiệm_vụ.điều_kiện)" in found.splitlines()
