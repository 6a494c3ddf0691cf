"""What users see stays as it was: bytes of templates and documents, findings, texts, exit codes, written files.

The goldens under tests/goldens/surface are transcripts (see tests/proof/transcripts.py); they hold the commands as well
as their results. A new command is a new line in one of them. Results are accepted with

    pytest tests/test_surface.py --update-goldens

The hashes of packages are those of the zlib that CPython ships; another one gives other sizes and the same members.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import COMMANDS
from tests.kept import ROOT
from tests.proof.goldens import compare
from tests.proof.transcripts import digest, replay

SURFACE = ROOT / "tests" / "goldens" / "surface"
LISTS = ("templates.txt",)
"""Goldens that are no transcripts."""
TRANSCRIPTS = sorted(path.name for path in SURFACE.glob("*.txt") if path.name not in LISTS)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled templates, for all transcripts of a worker."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def here(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in; nothing above it is looked at, and lines are 80 columns wide."""
    for name, value in {"HOME": tmp_path, "XDG_CACHE_HOME": cache, "COLUMNS": 80, "TZ": "UTC"}.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_the_program_does_what_it_did(name: str, here: Path, golden: Callable[..., None]) -> None:
    golden(f"surface/{name}", replay((SURFACE / name).read_text("utf-8"), here))


def test_the_templates_are_the_bytes_that_they_were(golden: Callable[..., None]) -> None:
    files = sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())
    lines = (f"{digest(path.read_bytes())} {path.stat().st_size} {path.relative_to(ROOT).as_posix()}" for path in files)
    golden("surface/templates.txt", "\n".join(lines))


def test_every_command_is_in_a_transcript() -> None:
    lines = {line for name in TRANSCRIPTS for line in (SURFACE / name).read_text("utf-8").splitlines()}
    assert {f"both$ minutes {command} --help".replace("  ", " ") for command in COMMANDS} <= lines


def test_the_test_itself_sees_a_difference(here: Path) -> None:
    transcript = replay("+ hop.yaml\n| title: Giao ban\n$ minutes render hop.yaml\n", here)
    (here / "hop.docx").unlink()
    reviewed = here / "reviewed.txt"
    reviewed.write_text(transcript.replace("đã ghi: hop", "đã viết: hop"), "utf-8")
    with pytest.raises(AssertionError, match=r"\n-    ! đã viết: hop.docx\n\+    ! đã ghi: hop.docx\n"):
        compare(reviewed, replay(transcript, here), update=False, kept=here / "kept")
