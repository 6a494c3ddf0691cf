"""Compile the parts of a template into one program."""

import re
from collections.abc import Iterable
from types import CodeType
from typing import NamedTuple

from minutes.engine.codegen.context import Context, SourceBuilder
from minutes.engine.codegen.names import NameResolver
from minutes.engine.codegen.nodes import Item, Note, Part, build_tree, slice_story
from minutes.engine.codegen.writer import BlockWriter
from minutes.engine.passes import NoteText
from minutes.engine.recovery import names_given, remaining_names
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.problems import N_, Place, Problem

_RUNTIME = (
    "get text alone plain words code link measure embedded items tick spread enter leave "
    "gathered note within keep kept_notes named once restart begin fresh filter"
).split()
"""The methods of the runtime that a program uses."""
_WORDS = re.compile(r"\b[a-z_]+\b")


class Generated(NamedTuple):
    """A program and the table of its outputs."""

    code: CodeType
    source: SourceBuilder
    outputs: list[tuple[int, str, str]]


def generate(stories: list[Story], resolver: NameResolver, filters: frozenset[str]) -> Generated | None:
    """Return the program that writes the parts in order, in one scope; ``None`` if there are problems."""
    context = Context(resolver, filters)
    source = context.source
    notes: dict[int, Note] = {}
    items: list[Item] = []
    for story in stories:
        pieces = _without_notes(story, notes, resolver.problems)
        items += [Part(story), *build_tree(pieces, resolver.problems)]
    resolver.own = _names_given(tag for story in stories for tag in story.tags)
    source.indent()
    BlockWriter(context, notes).bodies.scoped(items)
    source.flush()
    if resolver.problems:
        return None
    source.prepend(_head(context))
    try:
        return Generated(_compiled(source.text()), source, context.outputs)
    except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
        resolver.problems.append(_too_complex(error, source, stories))
        return None


def _head(context: Context) -> list[str]:
    """Return the first lines of the program, which bind the runtime's methods, macros and filters."""
    used = set(_WORDS.findall("\n".join(context.source.lines)))
    return [
        "def program(rt):",
        *(f" {name} = rt.{name}" for name in _RUNTIME if name in used or name == "filter"),
        " pairs = {}",
        *(f" {function} = undefined_macro" for function in context.functions),
        *(f" {variable} = filter({name!r})" for name, variable in context.filter_variables.items()),
    ]


def _without_notes(story: Story, notes: dict[int, Note], problems: list[Problem]) -> list[Item]:
    """Return the items of a part; notes that are written elsewhere are moved to ``notes``."""
    kept: list[Item] = []
    note: list[Item] = []
    number = -1
    for piece in slice_story(story):
        if isinstance(piece, NoteText):
            if not piece.begins:
                notes[number] = Note(story, build_tree(note, problems))
            number, note = (piece.number, []) if piece.begins else (-1, [])
        else:
            (kept if number < 0 else note).append(piece)
    return kept


def check_names(tags: list[Tag], resolver: NameResolver, filters: frozenset[str], notes: Iterable[Tag] = ()) -> None:
    """Report faulty names in a template with faulty blocks or syntax.

    ``notes`` are the tags of footnotes, endnotes and comments, which may use all names that the template defines.
    """
    bodies = BlockWriter(Context(resolver, filters), {}).bodies
    resolver.lenient = any(tag.node is None and tag.word in ("for", "set", "macro", "with") for tag in tags)
    resolver.own = _names_given(tags)
    resolver.passed_over = remaining_names(tags)
    bodies.scoped(build_tree(tags))
    resolver.passed_over |= resolver.own
    bodies.scoped(build_tree(notes))


def _names_given(tags: Iterable[Tag]) -> frozenset[str]:
    return frozenset().union(*map(names_given, tags))


def _too_complex(error: Exception, source: SourceBuilder, stories: list[Story]) -> Problem:
    """Return the problem for an error of Python's compiler, which does not always give a line."""
    line = getattr(error, "lineno", None) or 0
    number = max(((start, number) for start, number in source.tags if start <= line), default=(0, -1))[1]
    tag = next((tag for story in stories for tag in story.tags if tag.number == number), None)
    if tag is None:
        return Problem("too-deep", Place(source=stories[0].source), N_("the template is nested too deeply"))
    return Problem("too-deep", tag.place, N_("{tag}: nested too deeply"), {"tag": tag.source})


def _compiled(source: str) -> CodeType:
    module = compile(source, "<template>", "exec", dont_inherit=True, optimize=2)
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))
