"""The command line: a thin skin over the other rooms, and the only one that prints or exits."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

COLLECT_AFTER = 100_000
"""How many objects more than before may live until garbage is looked for. Python's 700 is made for programs that run
for long: it looked 87 times while one page was made, found nothing, and took a tenth of the time."""


def main() -> None:
    """Run the program with the arguments and the environment of this process, and end the process."""
    gc.set_threshold(COLLECT_AFTER)
    from minutes.cli.app import program

    try:
        program.main(prog_name="minutes")
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else 0)


def _leave(code: int) -> NoReturn:
    """End the process without taking it to pieces first.

    Python would clear its modules one by one, which takes a seventh of a run; all that is to be kept is written.
    """
    atexit._run_exitfuncs()  # what others registered, such as a measurement of coverage
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # nobody reads it any more, or there is none
            stream.flush()
    os._exit(code)
