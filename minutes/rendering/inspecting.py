"""What is wrong with a template, before any meeting is rendered with it."""

from minutes.ooxml.archive import read_archive
from minutes.problems import Problem, TemplateError
from minutes.rendering.compiling import compiled_content
from minutes.standards import load


def faults(content: bytes, source: str) -> tuple[Problem, ...]:
    """All faults of a template, in the order of its pages; ``source`` is its name in their places.

    :class:`TemplateError` when it is no Word file at all.
    """
    read_archive(content, source)
    try:
        compiled_content(content, source, load())
    except TemplateError as error:
        return error.problems
    return ()
