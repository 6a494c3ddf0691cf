"""Copies of the documents with comments, beside what is told of them."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from minutes.cli.files import STANDARD_STREAM
from minutes.cli.planning import plan
from minutes.cli.printing import note
from minutes.cli.speaking import say, spoken
from minutes.problems import N_

if TYPE_CHECKING:
    from minutes.review.review import Review, Unreadable


def annotating(
    reviews: "Iterator[Review | Unreadable]", sources: Sequence[str], target: str, *, force: bool, hints: bool
) -> "Iterator[Review | Unreadable]":
    """The reviews; before each is told, its copy is written, if something was found.

    UsageError, before the first, for a target that would replace a document, or is no place for Word files.
    """
    paths = targets(sources, target)
    return (_annotated(review, path, force=force, hints=hints) for review, path in zip(reviews, paths, strict=True))


def targets(sources: Sequence[str], target: str) -> list[str]:
    """Where the copy of each document goes. UsageError as for :func:`annotating`."""
    if target == STANDARD_STREAM:
        raise click.UsageError(say(N_("the copy with comments needs a file; standard output tells the findings.")))
    originals = {os.path.realpath(source) for source in sources}
    paths = [job.target for job in plan(sources, target)]
    for path in paths:
        if not path.lower().endswith(".docx"):
            raise click.UsageError(say(N_("the copy {path} does not end in .docx."), path=path))
        if os.path.realpath(path) in originals:
            message = N_("the copy {path} would replace the document itself; give another name.")
            raise click.UsageError(say(message, path=path))
    return paths


def _annotated(review: "Review | Unreadable", path: str, *, force: bool, hints: bool) -> "Review | Unreadable":
    from minutes.cli.check_output import shown
    from minutes.cli.writing import write_file
    from minutes.review.annotation import annotated
    from minutes.review.review import Unreadable

    if isinstance(review, Unreadable):
        return review
    found = shown(review, hints)
    if not found:
        note(say(N_("{source}: nothing was found, so no copy was written"), source=review.source))
        return review
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    write_file(annotated(review, spoken(), found), path, force)
    return review
