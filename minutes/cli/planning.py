"""Which file each meeting is written to."""

import os
from collections.abc import Sequence

import click

from minutes.cli.files import STANDARD_STREAM
from minutes.cli.speaking import say
from minutes.problems import N_
from minutes.rendering.jobs import Job

FORMATS = (".docx", ".pdf")


def plan(sources: Sequence[str], output: str | None) -> list[Job]:
    """The work of a run. UsageError when the output cannot hold it.

    Without an output each document stands beside its meeting. A folder exists, or ends in a slash, or is meant
    because there are several meetings.
    """
    if output is None:
        jobs = [Job(source, _beside(source)) for source in sources]
    elif _is_folder(output, len(sources)):
        jobs = [Job(source, os.path.join(output, name), True) for source, name in _names(sources)]
    else:
        jobs = [Job(source, output) for source in sources]
    _refuse(jobs)
    return jobs


def _beside(source: str) -> str:
    return source if source == STANDARD_STREAM else os.path.splitext(source)[0] + ".docx"


def _is_folder(output: str, count: int) -> bool:
    if output == STANDARD_STREAM:
        return False
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    return count > 1 and not os.path.splitext(output)[1]


def _names(sources: Sequence[str]) -> list[tuple[str, str]]:
    """A name for each document of a folder: its meeting's; its folder's as well where two have the same name."""
    stems = [_stem(source) for source in sources]
    counts: dict[str, int] = {}
    for stem in stems:
        counts[stem] = counts.get(stem, 0) + 1
    return [
        (source, f"{_folder(source)}-{stem}.docx" if counts[stem] > 1 else f"{stem}.docx")
        for source, stem in zip(sources, stems, strict=True)
    ]


def _stem(source: str) -> str:
    return os.path.splitext(os.path.basename(source))[0]


def _folder(source: str) -> str:
    return os.path.basename(os.path.dirname(os.path.abspath(source)))


def _refuse(jobs: Sequence[Job]) -> None:
    """UsageError when two meetings would be written to one file, or a file is of no format that we write."""
    taken: dict[str, str] = {}
    for source, target, _ in jobs:
        if source == STANDARD_STREAM and len(jobs) > 1:
            raise click.UsageError(say(N_("standard input can be read for one document only.")))
        if target != STANDARD_STREAM and not target.lower().endswith(FORMATS):
            message = N_("the output {path} ends neither in .docx nor in .pdf; a folder's name ends in /.")
            raise click.UsageError(say(message, path=target))
        folder, name = os.path.split(os.path.abspath(target))
        place = os.path.join(os.path.realpath(folder), os.path.normcase(name))
        if place in taken:
            message = N_("{one} and {other} would both be written to {path}; give a folder, or other names.")
            raise click.UsageError(say(message, one=taken[place], other=source, path=target))
        taken[place] = source
