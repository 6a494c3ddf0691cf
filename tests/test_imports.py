"""Starting is a feature: what a command does not need is not loaded."""

import subprocess
import sys

import pytest

HEAVY = {"babel", "docx", "docxtpl", "jinja2", "lxml", "markdown_it", "msgspec", "openpyxl", "pydantic", "yaml"}

CASES = """
import minutes.problems                                          =>
import minutes.text                                              =>
import minutes.templates                                         =>
import minutes.cli                                               =>
from minutes.cli.program import program; program.main(["--help"]) =>
"""


def loaded(program: str) -> set[str]:
    """The heavy libraries in a fresh Python after it ran the program, whatever its exit code."""
    ask = "print('LOADED', *{name.partition('.')[0] for name in sys.modules})"
    code = f"import atexit, sys\natexit.register(lambda: {ask})\n{program}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return HEAVY & set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_only_these_heavy_libraries_are_loaded(case: str) -> None:
    program, _, allowed = case.partition("=>")
    assert loaded(program.strip()) == set(allowed.split())


def test_the_test_itself_sees_a_heavy_library() -> None:
    assert loaded("import yaml.loader") == {"yaml"}
