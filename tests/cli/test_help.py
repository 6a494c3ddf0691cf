import re
import subprocess
import sys

import pytest

from tests.cli.running import COMMANDS, ROOT, run, run_outside


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages(command):
    vietnamese = run(*command.split(), "--help")
    english = run(*command.split(), "--help", "--lang", "en")
    assert (vietnamese.code, english.code) == (0, 0)
    for line in ("Cách dùng: minutes", "Tùy chọn:", "-h, --help", "--lang [vi|en]"):
        assert line in vietnamese.out
    for line in ("Usage: minutes", "Options:", "-h, --help", "--lang [vi|en]"):
        assert line in english.out
    assert not re.search(r"Usage|Options|OPTIONS|FILE|COMMAND|Show|Examples|default:|\b(the|and|of)\b", vietnamese.out)


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_every_option_is_explained(command):
    for lang in ("vi", "en"):
        options = re.findall(r"(?m)^  (-\S.*)$", run(*command.split(), "--help", lang=lang).out)
        assert options
        assert [option for option in options if not re.search(r"\S  +\S", option)] == []


def test_the_program_without_a_word_shows_its_help():
    assert run() == run("--help")


def test_the_version_is_told():
    from minutes import __version__

    assert run("--version").out == f"minutes {__version__}\n"


def test_help_imports_no_library_but_clicks():
    code = (
        "import sys; from minutes.cli.app import program\n"
        "try: program.main()\n"
        "except SystemExit: print(*sorted(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "minutes.cli.render" in loaded
    assert not loaded & {"lxml", "msgspec", "yaml", "jinja2", "babel", "docx", "openpyxl", "markdown_it", "zipfile"}
    assert not loaded & {"minutes.reading", "minutes.model", "minutes.engine", "minutes.ooxml", "minutes.rendering"}


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_vietnamese_is_written_whatever_the_locale(locale):
    assert "Cách dùng" in run_outside("--help", LC_ALL=locale).out
    assert "Cách dùng" in run_outside("--help", LC_ALL=locale, PYTHONIOENCODING="ascii", PYTHONUTF8="0").out


def test_a_run_that_says_nothing_reads_no_catalogue():
    code = (
        "import sys; from minutes.cli.options import speak; from minutes.cli.app import program; speak([]);"
        "context = program.make_context('minutes', ['schema']); from minutes import i18n;"
        "print(i18n._loaded)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "{}\n"
