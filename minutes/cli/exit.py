"""Errors become messages on standard error and one of the documented exit codes."""

import errno
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

import click

from minutes.cli.fields import spoken_path
from minutes.cli.options import say, spoken
from minutes.i18n import word
from minutes.problems import INTERNAL, N_, MinutesError, Place, Problem, Severity, reason

DONE = 0
FOUND = 1
"""The checker found something."""
REFUSED = 2
"""It could not be done: the input, the template, the usage, the place for the output."""
EDITED = 3
"""It would have destroyed edits."""
INTERRUPTED = 130
"""Ctrl-C (128 and the number of the signal)."""


def exit_with(run: Callable[[], Any]) -> NoReturn:
    """Run to the end and exit; the exit code is what ``run`` returns, or what the error means that it raises."""
    sys.exit(_code(run))


def _code(run: Callable[[], Any]) -> int:
    try:
        code = run()
        sys.stdout.flush()
    except MinutesError as error:
        print_problems(error.problems)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        return DONE
    except click.ClickException as error:
        error.show()
        return REFUSED
    except (click.Abort, KeyboardInterrupt, EOFError):
        click.echo(say(N_("interrupted")), err=True)
        return INTERRUPTED
    except SystemExit:
        return REFUSED  # click exits where a reader has gone, and nowhere else when it is not standing alone
    except OSError as error:
        return _stream_failed(error) if error.filename is None and error.errno in _OF_STREAMS else _internal()
    except Exception:
        return _internal()
    return code if isinstance(code, int) else DONE


_OF_STREAMS = (errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of standard output; errors of named files are reported where they occur."""


def _stream_failed(error: OSError) -> int:
    """Standard output is closed or full; a closed pipe (``| head``) is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at its end
    if error.errno != errno.EPIPE:
        message = N_("the file cannot be written: {reason}")
        print_problems([Problem("output-failed", Place(), message, {"reason": reason(error)})])
    return REFUSED


def _internal() -> int:
    import traceback

    traceback.print_exc()
    tell_fault()
    return INTERNAL


def tell_fault() -> None:
    """Print how to report a fault of the program, after its traceback."""
    from minutes import __version__

    message = N_(
        "this is a fault of the program (minutes {version}), not yours; please report it with the lines above"
        " (they may show words of your data)"
    )
    click.echo(say(message, version=__version__), err=True)


# Messages go to standard error; standard output is for results.
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def note(text: str) -> None:
    """A line on standard error."""
    click.echo(text, err=True)


def print_problems(problems: Iterable[Problem], indent: str = "") -> None:
    """Problems as lines, in the order in which they come; their first word coloured on a terminal."""
    for problem in problems:
        place = problem.place._replace(field=spoken_path(problem.place.field))
        text = word(problem._replace(place=place), spoken()).replace("\n", "\n" + indent)
        start, colon, rest = text.partition(": ")
        colour = COLOURS[problem.severity]
        note(indent + (click.style(start, fg=colour) + colon + rest if colon else text))
