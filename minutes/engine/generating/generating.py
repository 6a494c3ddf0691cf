"""The whole program of a template as Python source, compiled."""

import re
from collections.abc import Iterable
from types import CodeType
from typing import NamedTuple

from minutes.engine.generating.attributes import Note
from minutes.engine.generating.naming import Naming
from minutes.engine.generating.source import Source
from minutes.engine.generating.tree import build_tree
from minutes.engine.generating.writing import Part, Writing
from minutes.engine.instrumenting.marks import NoteText
from minutes.engine.mending.mending import names_given
from minutes.engine.mending.remains import remaining_names
from minutes.engine.slicing import slice_story
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.problems import N_, Place, Problem

_STATEFUL = (
    "get text alone plain words code link measure embedded items tick spread enter leave "
    "gathered note within keep kept_notes named once restart begin fresh filter"
).split()
"""What a program takes from the runtime of the render."""
_WORDS = re.compile(r"\b[a-z_]+\b")


class Generated(NamedTuple):
    """A program, and the table of its outputs."""

    code: CodeType
    source: Source
    outputs: list[tuple[int, str, str]]


def generate(stories: list[Story], naming: Naming, filters: frozenset[str]) -> Generated | None:
    """The program that fills the stories, one after another in one scope; ``None`` when there are problems."""
    source = Source()
    writing = Writing(source, naming, filters)
    items: list[object] = []
    for story in stories:
        pieces = _without_notes(story, slice_story(story), writing, naming)
        items += [Part(story), *build_tree(pieces, naming.problems)]
    source.indent()
    naming.own = _given(tag for story in stories for tag in story.tags)
    writing.scoped(items)
    source.flush()
    if naming.problems:
        return None
    body = source.lines
    used = set(_WORDS.findall("\n".join(body)))
    head = ["def program(rt):", *(f" {name} = rt.{name}" for name in _STATEFUL if name in used or name == "filter")]
    head += [" pairs = {}", *(f" {function} = undefined_macro" for function in writing.functions)]
    head += [f" {variable} = filter({name!r})" for name, variable in writing.used_filters.items()]
    source.lines = head + body
    source.tags = [(line + len(head), number) for line, number in source.tags]
    try:
        return Generated(_compiled(source.text()), source, writing.outputs)
    except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
        naming.problems.append(_too_complex(error, source, stories))
        return None


def _without_notes(story: Story, pieces: list[object], writing: Writing, naming: Naming) -> list[object]:
    """The pieces of a part; its notes that are written elsewhere are put aside."""
    kept: list[object] = []
    note: list[object] = []
    number = -1
    for piece in pieces:
        if isinstance(piece, NoteText):
            if not piece.begins:
                writing.notes[number] = Note(story, build_tree(note, naming.problems))
            number, note = (piece.number, []) if piece.begins else (-1, [])
        else:
            (kept if number < 0 else note).append(piece)
    return kept


def check_names(tags: list[Tag], naming: Naming, filters: frozenset[str], notes: Iterable[Tag] = ()) -> None:
    """Note what is wrong with the names in tags whose blocks, or whose syntax, are faulty.

    ``notes`` are the tags of footnotes, endnotes and comments, which may use all that the template itself names.
    """
    writing = Writing(Source(), naming, filters)
    naming.lenient = any(tag.node is None and tag.word in ("for", "set", "macro", "with") for tag in tags)
    naming.own = _given(tags)
    naming.passed_over = remaining_names(tags)
    writing.scoped(build_tree(tags))
    naming.passed_over |= naming.own
    writing.scoped(build_tree(notes))


def _given(tags: Iterable[Tag]) -> frozenset[str]:
    return frozenset().union(*map(names_given, tags))


def _too_complex(error: Exception, source: Source, stories: list[Story]) -> Problem:
    """Python's compiler has limits of its own; it does not always say where one was reached."""
    line = getattr(error, "lineno", None) or 0
    number = max(((start, number) for start, number in source.tags if start <= line), default=(0, -1))[1]
    tag = next((tag for story in stories for tag in story.tags if tag.number == number), None)
    if tag is None:
        return Problem("too-deep", Place(source=stories[0].source), N_("the template is nested too deeply"))
    return Problem("too-deep", tag.place, N_("{tag}: nested too deeply"), {"tag": tag.source})


def _compiled(source: str) -> CodeType:
    module = compile(source, "<template>", "exec", dont_inherit=True, optimize=2)
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))
