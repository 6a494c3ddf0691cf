"""Word files → PDF and other forms, by LibreOffice without its window."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from minutes.finding import find_soffice
from minutes.problems import N_, Place, Problem, ToolError, reason

START_TIME = 60.0
TIME_PER_FILE = 30.0
"""Seconds that the first start and each file may take; ten times what they need."""


def converted(sources: Sequence[Path], folder: Path, form: str = "pdf", timeout: float | None = None) -> list[Path]:
    """The files in another form (``pdf``, ``docx``, ``txt``), written into a folder under their own names.

    One start of the program serves all of them. ``timeout`` is in seconds for the whole. ToolError when LibreOffice
    is absent, is too slow or could not read a file; no two sources may have the same name.
    """
    if not sources:
        return []
    program = find_soffice()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as profile, tempfile.TemporaryDirectory() as inside:
        # Two runs with one profile lose a file silently, so each run has its own. What it writes is moved only when
        # all is there: it exits with 0 even when it failed.
        _run(_command(program, Path(profile), sources, Path(inside), form), _patience(sources, timeout))
        return [_moved(source, Path(inside), folder, form) for source in sources]


def pdf_of(content: bytes) -> bytes:
    """A Word file's bytes as a PDF."""
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        source = Path(name) / "document.docx"
        source.write_bytes(content)
        return converted([source], Path(name) / "pdf")[0].read_bytes()


def _command(program: str, profile: Path, sources: Sequence[Path], folder: Path, form: str) -> list[str]:
    # -env: must be a URL; --norestore keeps a dialog about an earlier crash away.
    options = [f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--norestore", "--nologo"]
    files = [str(source.resolve()) for source in sources]
    return [program, *options, "--convert-to", form, "--outdir", str(folder), *files]


def _patience(sources: Sequence[Path], timeout: float | None) -> float:
    return timeout if timeout is not None else START_TIME + TIME_PER_FILE * len(sources)


def _run(command: list[str], timeout: float) -> None:
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        message = N_("LibreOffice did not finish within {seconds} seconds")
        raise _failed("libreoffice-too-slow", message, seconds=round(timeout)) from None
    except OSError as error:
        message = N_("LibreOffice cannot be started: {error}")
        raise _failed("libreoffice-failed", message, error=reason(error)) from error


def _moved(source: Path, inside: Path, folder: Path, form: str) -> Path:
    name = f"{source.stem}.{form.partition(':')[0]}"
    if not (inside / name).is_file():
        message = N_("LibreOffice could not make {name} of this file")
        raise ToolError([Problem("libreoffice-failed", Place(source=str(source)), message, {"name": name})])
    target = folder / name
    target.write_bytes((inside / name).read_bytes())
    return target


def _failed(code: str, message: str, **values: object) -> ToolError:
    return ToolError([Problem(code, Place(), message, values)])
