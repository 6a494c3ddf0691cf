"""The command line, the only package that prints or exits."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

COLLECT_AFTER = 100_000
"""New objects between garbage collections. Python's 700 suits long-running programs: it collected 87 times for one
page, found nothing, and took a tenth of the time."""


def main() -> None:
    """Run the program with this process's arguments and environment, and end the process."""
    gc.set_threshold(COLLECT_AFTER)
    from minutes.cli.app import program

    try:
        program.main(prog_name="minutes")
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else 0)


def _leave(code: int) -> NoReturn:
    """End the process without Python's teardown of modules, which takes a seventh of a run; all output is written."""
    atexit._run_exitfuncs()  # functions registered by others, such as coverage
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # a closed pipe, or no stream
            stream.flush()
    os._exit(code)
