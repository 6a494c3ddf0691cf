"""A text that is read, and where its characters stand as an editor shows them."""

import os
import re
from bisect import bisect_right
from typing import Any

from minutes.problems import Place

NO_FOLDER = ""
"""In the place of a folder: no file may be named, and none is looked for."""

Node = Any
"""A node of PyYAML: ScalarNode, SequenceNode, MappingNode; its marks count characters from the text's start."""


class Spot:
    """Where a node stands that no YAML file holds, such as a row of a spreadsheet; a node's mark like PyYAML's."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        self.place = place


class Source:
    """A file's text and name."""

    __slots__ = ("_starts", "folder", "is_json", "name", "parsed", "shifts", "text")

    def __init__(self, text: str, name: str, folder: str | None = None) -> None:
        self.text = text
        self.parsed = text
        """The text that the parser gets; marks of nodes count in it."""
        self.name = name
        self.folder = (os.path.dirname(name) or ".") if folder is None else folder
        """Where the files lie that it names."""
        self.is_json = name.lower().endswith(".json") or re.match(r'\s*\{\s*"', text) is not None
        self.shifts: list[tuple[int, int]] = []
        """Where the text that was parsed became shorter than the file's: position in it, characters."""
        self._starts: list[int] = []

    def at(self, index: int, field: str = "") -> Place:
        """The place of a character, counted from 0 in the text that was parsed."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", self.text))]
        index += sum(length for position, length in self.shifts if position < index)
        line = bisect_right(self._starts, index)
        return Place(self.name, line, index - self._starts[line - 1] + 1, field)

    def place(self, node: Node, field: str = "") -> Place:
        """The place where a node begins."""
        mark = node.start_mark
        return mark.place._replace(field=field) if isinstance(mark, Spot) else self.at(mark.index, field)

    def line(self, number: int) -> str:
        """A line, counted from 1, without its end; empty where there is none."""
        self.at(0)
        if not 1 <= number <= len(self._starts):
            return ""
        return re.split(r"[\r\n]", self.text[self._starts[number - 1] :], maxsplit=1)[0]


class Made:
    """A node that stands in no YAML file: a list or a row that another file holds."""

    __slots__ = ("flow_style", "id", "start_mark", "style", "value")

    def __init__(self, kind: str, value: Any, place: Place) -> None:
        self.id = kind
        """``scalar``, ``sequence`` or ``mapping``, as of PyYAML's nodes."""
        self.value = value
        self.start_mark = Spot(place)
        self.style = '"'
        self.flow_style = False
