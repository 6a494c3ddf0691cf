"""Calling the programs that judge; one that is absent is an error, never a reason to skip."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


class ToolMissing(Exception):
    """A program that the tests cannot do without is not installed."""


def program(name: str) -> str:
    """The path of a program of the system."""
    path = shutil.which(name)
    if path is None:
        raise ToolMissing(f"{name} is not installed; `make test` sets it up, or says which package has it")
    return path


def npm_program(path: str) -> Path:
    """The path of a file that npm installs; the path is given from ``node_modules``."""
    file = ROOT / "node_modules" / path
    if not file.exists():
        raise ToolMissing(f"{file} is not there; `make test` (npm install) puts it there")
    return file


def call(command: Sequence[str | Path], *, timeout: float = 120) -> subprocess.CompletedProcess[str]:
    """Run a program to its end and return what it wrote; its exit code is the caller's to judge."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=timeout,
        env=environment,
        check=False,
    )
