"""A compiled template as plain values: what the disk cache holds."""

from types import CodeType
from typing import NamedTuple

from minutes.engine.signs import Sign


class Program(NamedTuple):
    """All that a render needs besides the template's own bytes. Only what :mod:`marshal` can hold."""

    code: CodeType
    """The function that fills the parts."""
    parts: tuple[str, ...]
    """The parts that it fills, in its order."""
    outputs: tuple[tuple[int, str, str], ...]
    """For each output tag: its number, the properties of its run, those of its paragraph where it may be ended."""
    tags: tuple[tuple[str, tuple[tuple[str, int | str], ...]], ...]
    """For each tag: its text, and the steps to its place."""
    lines: tuple[tuple[int, int], ...]
    """Lines of the code, each with the number of the tag whose code begins there."""
    asked: tuple[tuple[str, tuple[int, ...]], ...]
    """The dotted names that are asked for, each with the numbers of the tags that ask."""
    whole: frozenset[str]
    """Those that are used with all that is below them."""
    styles: dict[str, str]
    """Roles of rich text with the ids of the styles for them; ``next <id>``: the style that follows a style."""
    lists: tuple[tuple[str, str, str], ...]
    """Lists that start anew: the number in the template, a new instance's XML before and behind its number."""
    last_list: int
    """The largest number of a list in the template."""
    numbering: tuple[str, str, str]
    """The part with the lists, before and behind where new ones go; empty without lists that start anew."""
    links: tuple[tuple[str, str], ...]
    """Parts and ids of the relationships whose targets have tags."""
    first_id: int
    """Ids from here on are free in all parts."""
    included: tuple[tuple[str, str], ...] = ()
    """The files that the template takes in, from its folder, with their fingerprints."""
    members: tuple[tuple[str, int, int, int, bytes], ...] = ()
    """What those files change in the package, besides the parts above."""
    signs: tuple[Sign, ...] = ()
    """What the template itself prints as it stands though it looks like a tag."""
