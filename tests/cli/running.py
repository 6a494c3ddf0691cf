"""Running the program: inside this process, and as people run it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from minutes.cli.app import program

ROOT = Path(__file__).parents[2]

COMMANDS = (
    "",
    "render",
    "fit",
    "check",
    "new",
    "schema",
    "templates",
    "templates list",
    "templates copy",
    "templates check",
    "templates names",
    "templates preview",
    "templates show",
    "templates learn",
)


class Run(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str


def run(*words: str, lang: str = "", stdin: bytes = b"") -> Run:
    """Run the program inside this process."""
    environment = {"MINUTES_LANG": lang or None, "LC_ALL": None, "LC_MESSAGES": None, "LANG": None}
    done = CliRunner(env=environment).invoke(program, list(words), input=stdin)
    return Run(done.exit_code, done.stdout, done.stderr)


def run_outside(*words: str, folder: Path = ROOT, **environment: str) -> Run:
    """Run the program in a process of its own, with nothing of this environment that speaks of languages."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "MINUTES_"))}
    done = subprocess.run(
        [sys.executable, "-m", "minutes", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
