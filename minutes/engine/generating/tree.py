"""The flat sequence of literals and tags as a tree of blocks."""

from collections.abc import Iterable

from minutes.engine.tags import CLOSERS, MIDDLES, Tag
from minutes.problems import N_, Problem


class Node:
    """A block: its opening tag, what it holds, and its further branches."""

    __slots__ = ("body", "branches", "tag")

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        self.body: list[object] = []
        self.branches: list[tuple[Tag, list[object]]] = []
        """``elif`` and ``else`` with what they hold."""

    @property
    def last(self) -> list[object]:
        """Where the next item goes."""
        return self.branches[-1][1] if self.branches else self.body


def build_tree(items: Iterable[object], problems: list[Problem] | None = None) -> list[object]:
    """The items with blocks as nodes. Tags that fit nowhere are left out and, when asked for, reported as crossing."""
    top: list[object] = []
    stack: list[Node] = []
    for item in items:
        into = stack[-1].last if stack else top
        if not isinstance(item, Tag) or item.is_output:
            into.append(item)
        elif item.opens:
            node = Node(item)
            into.append(node)
            stack.append(node)
        elif item.word in MIDDLES:
            if stack and stack[-1].tag is item.opener:
                stack[-1].branches.append((item, []))
            elif problems is not None:
                problems.append(_crossing(item))
        elif item.word in CLOSERS:
            if stack and stack[-1].tag is item.opener:
                stack.pop()
            elif problems is not None:
                problems.append(_crossing(item))
        else:
            into.append(item)
    return top


def _crossing(tag: Tag) -> Problem:
    message = N_("{tag} and another block's tags share a row or paragraph so that the blocks would cross")
    return Problem("crossing-blocks", tag.place, message, {"tag": tag.source}, hint=N_("give each of them its own row"))
