"""Copies of the documents in which is mended what needs no word changed."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from minutes.cli.annotating import targets
from minutes.cli.files import STANDARD_STREAM
from minutes.cli.printing import note
from minutes.cli.speaking import say
from minutes.problems import N_, MinutesError

if TYPE_CHECKING:
    from minutes.review.review import Review, Unreadable
    from minutes.review.wishes import Wishes


class Output(NamedTuple):
    """Where copies go."""

    target: str
    force: bool = False
    """Whether a file that was edited, or is not ours, may be replaced; it is kept beside."""


def fixing(
    reviews: "Iterator[Review | Unreadable]", sources: Sequence[str], wishes: "Wishes", output: Output
) -> "Iterator[Review | Unreadable]":
    """Reviews of the copies, in place of those of the documents; each copy is written before.

    UsageError, before the first, for a place that would replace a document, or is no place for Word files.
    """
    if output.target == STANDARD_STREAM:
        raise click.UsageError(say(N_("the mended copy needs a file; standard output tells what was mended.")))
    paths = targets(sources, output.target)
    return (_fixed(one, wishes, output._replace(target=path)) for one, path in zip(reviews, paths, strict=True))


def _fixed(review: "Review | Unreadable", wishes: "Wishes", output: Output) -> "Review | Unreadable":
    from minutes.review.mending import mended
    from minutes.review.review import Unreadable

    if isinstance(review, Unreadable):
        return review
    try:
        copy = mended(review, wishes)
    except MinutesError as error:
        return Unreadable(review.source, error.problems, error.exit_code)
    _save(copy.content, output)
    return copy


def _save(content: bytes, output: Output) -> None:
    from minutes.rendering.saving import lost_at, put

    lost = lost_at(output.target, output.force, content)
    os.makedirs(os.path.dirname(output.target) or ".", exist_ok=True)
    saved = put(content, output.target, lost)
    note(say(N_("written: {path}"), path=saved.path))
    if saved.backup:
        note("  " + say(N_("what stood there is kept as {path}"), path=saved.backup))
