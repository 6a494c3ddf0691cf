"""Programs are kept on disk; what cannot be trusted there is passed over."""

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutes.engine.template import Template
from tests.engine.paper import paper, printed

CONTENT = paper("{{ a }}", header="{{ a | upper }}")
UNWANTED = ("jinja2", "lxml", "zipfile", "dataclasses", "decimal", "hashlib", "minutes.engine.compiler")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    Template.compile(CONTENT)
    return tmp_path / "minutes"


def says(content: bytes = CONTENT) -> str:
    return printed(Template.compile(content).render({"a": "x"}).content)


def test_a_program_is_kept_for_its_owner_only(folder: Path) -> None:
    (kept,) = folder.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert kept.stat().st_mode & 0o777 == 0o600
    assert says() == "x"


@pytest.mark.parametrize("content", [b"", b"rubbish", b"\xff" * 99, b"i\1\0\0\0"])
def test_a_broken_file_is_passed_over_and_replaced(folder: Path, content: bytes) -> None:
    (kept,) = folder.iterdir()
    right = marshal.loads(kept.read_bytes())
    kept.write_bytes(content)
    assert says() == "x"
    assert marshal.loads(kept.read_bytes()) == right


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_others_may_write_is_not_loaded(folder: Path, which: str) -> None:
    (kept,) = folder.iterdir()
    Template.compile(paper("trap {{ a }}"))
    other = next(path for path in folder.iterdir() if path != kept)
    other.replace(kept)
    assert says() == "trap x"  # a program of ours would be believed
    (kept if which == "file" else folder).chmod(0o777)
    assert says() == "x"


def test_a_link_is_not_followed(folder: Path) -> None:
    (kept,) = folder.iterdir()
    kept.rename(folder.parent / "elsewhere")
    kept.symlink_to(folder.parent / "elsewhere")
    assert says() == "x"


def test_a_folder_that_cannot_be_made_is_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert says() == "x"


def test_what_the_caller_says_makes_another_program(folder: Path) -> None:
    Template.compile(CONTENT, names={"a": None})
    Template.compile(CONTENT, aliases={"b": "a"})
    Template.compile(CONTENT, styles={"bullet-1": "x"})
    Template.compile(CONTENT, filters=("f",))
    Template.compile(CONTENT)
    assert len(list(folder.iterdir())) == 5


def test_a_warm_render_loads_neither_jinja_nor_lxml(folder: Path) -> None:
    (folder.parent / "t.docx").write_bytes(CONTENT)
    program = (
        "import sys; from minutes.engine import Template; "
        "Template.compile(sys.argv[1]).render({'a': 'A & B'}); "
        f"print([name for name in {UNWANTED!r} if name in sys.modules])"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder.parent), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, str(folder.parent / "t.docx")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
