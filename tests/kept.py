"""The files that git keeps, or would keep with the next commit."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def kept_files() -> Iterator[Path]:
    """Their paths from the root of the repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return (Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file())
