"""Run something hostile in a process of its own, with little memory and time, and see what it touches."""

import json
import os
import resource
import sys
import sysconfig
from collections.abc import Callable
from time import monotonic
from typing import Any, NamedTuple

from minutes.problems import TemplateError

MEMORY = 512 << 20
SECONDS = 10
_WATCHED = (
    "open",
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "shutil.",
)


class Outcome(NamedTuple):
    """How it ended."""

    codes: list[str]
    """The codes of the problems; empty: it came to a document."""
    failure: str
    """What else happened; empty: nothing."""
    seconds: float
    touched: list[str]
    """Files, sockets and programs that were reached for, besides Python's own modules."""


def confined(action: Callable[[], object]) -> Outcome:
    """The outcome of an action in a child process of this one."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            json.dump(_run(action), pipe)
            pipe.flush()
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if not said:
        return Outcome([], f"killed ({status})", SECONDS, [])
    return Outcome(*json.loads(said))


def _run(action: Callable[[], object]) -> Outcome:
    touched: list[str] = []
    begun = monotonic()
    _limit()
    sys.addaudithook(lambda event, arguments: _note(touched, event, arguments))
    codes, failure = [], ""
    try:
        action()
    except TemplateError as error:
        codes = [problem.code for problem in error.problems]
    except BaseException as error:  # a bug, which the test shows
        failure = f"{type(error).__name__}: {error}"[:200]
    return Outcome(codes[:50], failure, monotonic() - begun, touched[:20])


def _limit() -> None:
    with open("/proc/self/statm", encoding="ascii") as file:
        present = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (present + MEMORY, present + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def _note(touched: list[str], event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith(_WATCHED):
        return
    if event == "open" and _is_own(str(arguments[0])):
        return
    touched.append(f"{event} {arguments[:1]}")


def _is_own(path: str) -> bool:
    """Whether it is a module that is loaded."""
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    places = (sys.prefix, sys.base_prefix, sysconfig.get_paths()["stdlib"], os.path.join(here, "minutes"))
    return path.startswith(places) or path.isdecimal()
