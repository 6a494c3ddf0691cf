"""The names that a template may use: those of the meeting's facts, and of the page's measures."""

import os
from collections.abc import Mapping
from typing import Any

from minutes.engine import Vocabulary


def vocabulary() -> Vocabulary:
    """The names and their aliases, worked out only when a template has to be compiled."""
    return Vocabulary(_edition(), _names)


def _names() -> tuple[Mapping[str, Any], Mapping[str, str]]:
    from minutes import layout, meeting

    return {**meeting.shape(), "layout": layout.shape()}, meeting.aliases()


def _edition() -> str:
    """What changes with the declarations: size and time of the files that hold them."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    marks = []
    for room in ("meeting", os.path.join("meeting", "computed"), "layout"):
        for entry in os.scandir(os.path.join(here, room)):
            if entry.name.endswith(".py"):
                status = entry.stat()
                marks.append(f"{entry.name}{status.st_size}.{status.st_mtime_ns}")
    return " ".join(sorted(marks))
