"""What is wrong with a template, before any meeting is rendered with it."""

from minutes.engine import Template
from minutes.ooxml.archive import read_archive
from minutes.problems import Problem, TemplateError
from minutes.rendering.vocabulary import vocabulary
from minutes.standards import load
from minutes.wording import DEFAULT, bound


def compiled(source: str | bytes) -> Template:
    """The template of a file, or of its bytes; :class:`TemplateError` with all its faults."""
    return Template.compile(source, vocabulary(), filters=frozenset(bound(DEFAULT)), styles=load("nd30").roles)


def faults(content: bytes, source: str) -> tuple[Problem, ...]:
    """All faults of a template, in the order of its pages; ``source`` is its name in their places.

    :class:`TemplateError` when it is no Word file at all.
    """
    read_archive(content, source)
    try:
        compiled(content)
    except TemplateError as error:
        return tuple(one._replace(place=one.place._replace(source=source)) for one in error.problems)
    return ()
