"""The workers of ``dask.distributed``, which may be on other machines."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from minutes.cli.files import STANDARD_STREAM
from minutes.cli.speaking import say
from minutes.problems import N_, Place, Problem, ToolError
from minutes.rendering.jobs import Job, Wishes
from minutes.resources import is_path

if TYPE_CHECKING:
    from concurrent.futures import Executor

PATIENCE = 10
"""Seconds until a scheduler that does not answer is given up."""


@contextmanager
def executor(address: str) -> "Iterator[Executor]":
    """The workers of a scheduler. ToolError when dask.distributed is not there, or nobody answers."""
    try:
        from distributed import Client
    except ImportError as error:
        message = N_("--scheduler needs dask.distributed, which is not installed")
        hint = N_("install it: pip install 'minutes[dask]'")
        raise ToolError([Problem("no-dask", Place(), message, hint=hint)]) from error
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        message = N_("the scheduler {address} does not answer: {reason}")
        values = {"address": address, "reason": str(error)}
        raise ToolError([Problem("no-scheduler", Place(), message, values)]) from error
    with client:
        yield client.get_executor()


def for_workers(jobs: Sequence[Job], wishes: Wishes) -> tuple[list[Job], Wishes]:
    """The same work with paths that do not depend on the present folder. UsageError for standard input."""
    if any(job.source == STANDARD_STREAM for job in jobs):
        raise click.UsageError(say(N_("standard input cannot be read by the workers of a scheduler.")))
    found = [job._replace(source=os.path.abspath(job.source), target=_whole(job.target)) for job in jobs]
    template = wishes.template
    if isinstance(template, str) and is_path(template):
        template = _whole(template)
    return found, wishes._replace(template=template)


def _whole(path: str) -> str:
    return path if path == STANDARD_STREAM else os.path.abspath(path)
