"""What is carried along while a file is read: where its files lie, what was wrong so far, what stands for what."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from minutes.model import Meeting
from minutes.problems import Place, Problem, Severity
from minutes.reading.slots import Plan, plan_of
from minutes.reading.source import Made, Node, Source

if TYPE_CHECKING:
    from minutes.reading.files import PictureFile


# What a meeting was read from, as it can be carried elsewhere, and read again to the same meeting.
#
# The texts of the files themselves, so that a place in them is still the line that its writer sees; of spreadsheets
# only the people that were taken from them; no pictures. Of the paths only the files' own names.
People = tuple[tuple[Mapping[str, str], int], ...]
"""The fields of each person by their English names, as they are written, and the number of the row."""


class Text(NamedTuple):
    """A text file."""

    name: str
    text: str


class Carried(NamedTuple):
    """All that a meeting was read from."""

    meeting: Text
    organization: Text | None = None
    """Where it has a file of its own."""
    lists: Mapping[tuple[str, str], People] = {}
    """The people of other files, by the name of the file as the meeting writes it, and its sheet."""


class Context:
    """One file that is being read."""

    __slots__ = ("carried", "lists", "pictures", "problems", "replaced", "source")

    def __init__(
        self, source: Source, problems: list[Problem], replaced: dict[int, Node], carried: Carried | None = None
    ) -> None:
        self.source = source
        self.problems = problems
        self.pictures: dict[str, PictureFile] = {}
        """The pictures that it names, by the name that it gives them."""
        self.replaced = replaced
        """Lists that another file holds, by the identity of the node that names the file."""
        self.carried = carried
        """What takes the place of all other files; ``None``: they are read from the disk."""
        self.lists: dict[tuple[str, str], People] = {}
        """The people of other files, by the names of file and sheet."""

    def report(self, problem: Problem, node: Node, path: str) -> None:
        """Take up a problem at a node."""
        self.problems.append(problem._replace(place=self.source.place(node, path)))

    def note(self, problem: Problem, path: str) -> None:
        """Take up a problem that has its place already, but not its field."""
        self.problems.append(problem._replace(place=problem.place._replace(field=path)))

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


# Where each value of a meeting was written, so that whatever is found later still has its line.
class Positions(NamedTuple):
    """The nodes of a meeting and of its organisation; a place is looked for only when somebody asks."""

    source: Source
    root: Node
    replaced: dict[int, Node]
    """Lists that another file holds, by the identity of the node that names the file."""
    organization: tuple[Source, Node] | None = None
    """The organisation, where it has a file of its own."""

    def place(self, path: str) -> Place:
        """Where a field was written, or what is nearest around it; without a line where the file says nothing of it.

        The path counts from 1: ``agenda[2].ballots[1].in_favour``.
        """
        steps = re.findall(r"[^.\[\]]+", path)
        source, node, plan = self.source, self.root, plan_of(Meeting)
        top = True
        if steps[:1] == ["organization"] and self.organization is not None:
            source, node = self.organization
            plan = plan.named("organization").plan or plan
            steps = steps[1:]
        for step in steps:
            inner = self._inside(node, step, plan)
            if inner is None:
                break
            node, plan, top = *inner, False
        return Place(source.name, field=path) if top else source.place(node, path)

    def placed(self, problem: Problem) -> Problem:
        """The problem with the line of its field."""
        return problem._replace(place=self.place(problem.place.field))

    def _inside(self, node: Node, step: str, plan: Plan) -> tuple[Node, Plan] | None:
        node = self.replaced.get(id(node), node)
        if step.isdigit():
            if node.id != "sequence":
                return (node, plan) if step == "1" else None
            return (node.value[int(step) - 1], plan) if int(step) <= len(node.value) else None
        if node.id != "mapping":
            return None
        for key, value in node.value:
            slot = plan.slot(key.value) if key.id == "scalar" else None
            if slot is not None and slot.name == step:
                return value, slot.plan or plan
        return None


def without_lines(source: Source) -> Positions:
    """Return the positions of a meeting whose text nobody wrote: every place has its field and no line."""
    return Positions(source, Made("mapping", [], Place()), {})
