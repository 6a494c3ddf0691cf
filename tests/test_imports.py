"""Starting is a feature: what a command does not need is not loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"babel", "docx", "docxtpl", "jinja2", "lxml", "markdown_it", "msgspec", "openpyxl", "pydantic", "yaml"}

CASES = """
import minutes                                                   =>
import minutes.problems                                          =>
import minutes.richtext                                              =>
import minutes.resources                                         =>
import minutes.cli                                               =>
from minutes.cli.app import program; program.main(["--help"]) =>
"""

LATE = {
    "babel", "concurrent", "dataclasses", "docx", "hashlib", "html", "jinja2", "lxml", "markdown_it",
    "minutes.lint", "minutes.engine.compiler", "multiprocessing", "openpyxl", "pathlib", "shutil", "tomllib",
    "tools", "zipfile",
}  # fmt: skip
"""What making a document needs on some ways only: for a template that is new, a fault, a list of people, a batch."""

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "ubnd-quan-long-bien" / "meeting.yaml"


def modules(program: str) -> set[str]:
    """What is loaded in a fresh Python after it ran the program, whatever its exit code."""
    ask = "print('LOADED', *sys.modules)"
    code = f"import atexit, sys\natexit.register(lambda: {ask})\n{program}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return set(done.stdout.rpartition("LOADED")[2].split())


def loaded(program: str) -> set[str]:
    """The heavy libraries that it loads."""
    return HEAVY & {name.partition(".")[0] for name in modules(program)}


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_only_these_heavy_libraries_are_loaded(case: str) -> None:
    program, _, allowed = case.partition("=>")
    assert loaded(program.strip()) == set(allowed.split())


def test_the_test_itself_sees_a_heavy_library() -> None:
    assert loaded("import yaml.loader") == {"yaml"}


def test_a_document_of_a_known_template_is_made_without_what_it_does_not_need(tmp_path):
    program = (
        "from minutes.cli.app import program;"
        f"program.main(['render', {str(EXAMPLE)!r}, '-o', {str(tmp_path / 'bienban.docx')!r}])"
    )
    modules(program)  # now the template is known

    assert modules(program) & LATE == set()
    assert (tmp_path / "bienban.docx").is_file()


@pytest.mark.parametrize(("example", "most"), [("ubnd-quan-long-bien", 110), ("day-du", 140)])
def test_a_document_of_a_known_template_is_made_with_few_modules_of_ours(example, most, tmp_path):
    meeting, made = ROOT / "examples" / example / "meeting.yaml", tmp_path / "bienban.docx"
    program = f"from minutes.cli.app import program; program.main(['render', {str(meeting)!r}, '-o', {str(made)!r}])"
    modules(program)  # now the template is known

    assert len([name for name in modules(program) if name.partition(".")[0] == "minutes"]) <= most


def test_a_new_template_and_a_check_need_no_python_docx(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = str(tmp_path / "bienban.docx")
    for words in (["render", str(EXAMPLE), "-o", made], ["check", made]):
        program = f"from minutes.cli.app import program; program.main({words!r})"
        assert modules(program) & {"docx", "tools"} == set()
    assert Path(made).is_file()


def test_a_document_is_checked_without_what_an_unbuilt_checkout_needs(tmp_path):
    run = "from minutes.cli.app import program; program.main"
    document = str(tmp_path / "bienban.docx")
    modules(f"{run}(['render', {str(EXAMPLE)!r}, '-o', {document!r}])")
    found = modules(f"{run}(['check', {document!r}])")
    assert "minutes.lint" in found
    assert found & {"babel", "tomllib"} == set(), "run python hatch_build.py"
