"""Annotate a copy of a template with a Word comment for each problem."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from minutes.engine.cache import Origin, read_origin
from minutes.engine.stories import Story, Styles, paragraphs, parse
from minutes.ooxml import commented, first_paragraph, read_archive
from minutes.problems import Message, Problem, Step

if TYPE_CHECKING:
    from lxml.etree import _Element


def in_english(problem: Problem) -> str:
    """Return the problem in English; the hint, if any, on a line of its own."""
    lines = [problem.message, problem.hint] if problem.hint else [problem.message]
    part = "".join(f"{step.value}: " for step in problem.place.steps if step.kind in ("part", "file"))
    return part + "\n".join(_filled(Message(line, problem.values)) for line in lines)


def annotate(source: Origin, problems: Iterable[Problem], words: Callable[[Problem], str] = in_english) -> bytes:
    """Return the Word file with a comment for each problem at its paragraph.

    ``words`` renders a problem as text; each line becomes a paragraph of the comment. A problem in a text box is
    attached to the paragraph that anchors the box, one in an included file to the ``include`` tag, one in another part
    or without a place to the first paragraph, since Word allows no comments there. :class:`TemplateError` when the
    source is not a Word file.
    """
    content, name = read_origin(source)
    archive = read_archive(content, name)
    story = Story(archive.main, parse(archive.read(archive.main), archive.main, name), name, body=True)
    found, first = _places(story, Styles(archive).headings), first_paragraph(story.root)
    comments = [(found.get(_in_this_file(one.place.steps), first), words(one)) for one in problems]
    return commented(archive, story.root, comments) if comments else content


def _places(story: Story, headings: frozenset[str]) -> "dict[tuple[Step, ...], _Element]":
    found: dict[tuple[Step, ...], _Element] = {}
    for paragraph, place in paragraphs(story, headings):
        found.setdefault(place.steps, paragraph)
    return found


def _in_this_file(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps to the paragraph; for a problem in an included file, to the paragraph of the tag."""
    kinds = [step.kind for step in steps]
    own = steps[: kinds.index("file")] if "file" in kinds else steps
    return tuple(step for step in own if step.kind != "tag")


def _filled(message: Message) -> str:
    values = {key: _filled(value) if isinstance(value, Message) else value for key, value in message.values.items()}
    return message.text.format_map(values)
