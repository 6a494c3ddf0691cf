"""What is wrong with a template, before any meeting is rendered with it; and what it calls itself."""

import re

from minutes.engine.lint import suspects
from minutes.ooxml.package import read_archive
from minutes.ooxml.properties import read_properties
from minutes.problems import MinutesError, Problem, TemplateError
from minutes.rendering.compile import compiled_content
from minutes.rendering.vocabulary import vocabulary
from minutes.standards.loading import load


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


def doubts(content: bytes, source: str) -> tuple[Problem, ...]:
    """What comes out when a template without faults is filled with the sample: a tag that fails, styles that it lacks;
    and tables that are wider than their pages.

    An error is a fault; the others are warnings.
    """
    from minutes.rendering.styling import missing_styles
    from minutes.rendering.trial import trial
    from minutes.rendering.wide_tables import wide_tables

    try:
        trial().fill(compiled_content(content, source, trial().layout.standard))
        return missing_styles(content, source) + wide_tables(content, source)
    except TemplateError as error:
        return error.problems


def suspicions(content: bytes, source: str) -> tuple[Problem, ...]:
    """A warning for each text of a template that looks like a mistyped tag. TemplateError when it is no Word file."""
    return suspects(content, vocabulary(), source)


def title_of(path: str) -> str:
    """The title among a template's properties, without its tags; empty when it has none, or cannot be read."""
    try:
        with open(path, "rb") as file:
            title = read_properties(read_archive(file.read(), path)).core.get("title", "")
    except (MinutesError, OSError, ValueError):
        return ""
    return " ".join(re.sub(r"\{[{%#].*?[}%#]\}", " ", title).split())
