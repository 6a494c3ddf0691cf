"""Exit codes, and messages on standard error."""

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
"""The check found something."""
REFUSED = 2
"""It could not be done: the input, the template, the usage, the output path."""
EDITED = 3
"""Edits would have been lost."""
INTERRUPTED = 130
"""Ctrl-C (128 plus the signal's number)."""


def exit_with(run: Callable[[], Any]) -> NoReturn:
    """Exit with the code that ``run`` returns, or that of the error it raises."""
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
        return REFUSED  # without standalone mode click exits only on a closed pipe
    except OSError as error:
        return _stream_failed(error) if error.filename is None and error.errno in _OF_STREAMS else _internal()
    except Exception:
        return _internal()
    return code if isinstance(code, int) else DONE


_OF_STREAMS = (errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of standard output; errors of files, which have names, are handled where they occur."""


def _stream_failed(error: OSError) -> int:
    """Handle a failed standard output; a closed pipe (``| head``) is not reported."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes again at exit
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
    """Print how to report an internal error, below its traceback."""
    from minutes import __version__

    message = N_(
        "this is a fault of the program (minutes {version}), not yours; please report it with the lines above"
        " (they may show words of your data)"
    )
    click.echo(say(message, version=__version__), err=True)


COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def note(text: str) -> None:
    """Print a line on standard error."""
    click.echo(text, err=True)


def print_problems(problems: Iterable[Problem], indent: str = "") -> None:
    """Print problems in order on standard error; on a terminal the first word is coloured."""
    for problem in problems:
        place = problem.place._replace(field=spoken_path(problem.place.field))
        text = word(problem._replace(place=place), spoken()).replace("\n", "\n" + indent)
        start, colon, rest = text.partition(": ")
        colour = COLOURS[problem.severity]
        note(indent + (click.style(start, fg=colour) + colon + rest if colon else text))
