"""The whole program of a template as Python source, compiled."""

import re
from collections.abc import Iterable
from types import CodeType
from typing import NamedTuple

from minutes.engine.generating.naming import Naming
from minutes.engine.generating.source import Source
from minutes.engine.generating.tree import build_tree
from minutes.engine.generating.writing import Part, Writing
from minutes.engine.slicing import slice_story
from minutes.engine.stories import Story
from minutes.engine.tags import Tag

_STATEFUL = (
    "get text alone plain words code link measure embedded items tick spread enter leave "
    "named once restart changed begin fresh filter"
).split()
"""What a program takes from the runtime of the render."""
_WORDS = re.compile(r"\b[a-z_]+\b")


class Generated(NamedTuple):
    """A program, and the table of its outputs."""

    code: CodeType
    source: Source
    outputs: list[tuple[int, str, str]]


def generate(stories: Iterable[Story], naming: Naming, filters: frozenset[str]) -> Generated | None:
    """The program that fills the stories, one after another in one scope; ``None`` when there are problems."""
    items: list[object] = []
    for story in stories:
        items += [Part(story), *build_tree(slice_story(story), naming.problems)]
    source = Source()
    writing = Writing(source, naming, filters)
    source.indent()
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
    return Generated(_compiled(source.text()), source, writing.outputs)


def check_names(tags: list[Tag], naming: Naming, filters: frozenset[str]) -> None:
    """Note what is wrong with the names in tags whose blocks, or whose syntax, are faulty."""
    writing = Writing(Source(), naming, filters)
    naming.lenient = any(tag.node is None and tag.word in ("for", "set", "macro", "with") for tag in tags)
    writing.scoped(build_tree(tags))


def _compiled(source: str) -> CodeType:
    module = compile(source, "<template>", "exec", dont_inherit=True, optimize=2)
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))
