"""What a rule has found."""

from typing import NamedTuple

from minutes.problems import Problem
from minutes.standards.rules import Rule


class Finding(NamedTuple):
    """A rule that a document does not keep, at a place, or at several alike."""

    problem: Problem
    """In words, at the first place; its code is the rule's name."""
    rule: Rule
    component: str
    """``motto``; of the page and the document ``page``, ``document``."""
    paragraphs: tuple[int, ...]
    """The numbers of all paragraphs that it concerns; empty: the page, or the whole document."""
    found: object
    wanted: object
    """The values as they were held against each other; for a text, the pattern."""
