"""What is carried along while a file is read: where its files lie, what was wrong so far, what stands for what."""

from typing import TYPE_CHECKING

from minutes.problems import Problem, Severity
from minutes.reading.carrying import Carried, People
from minutes.reading.source import Node, Source

if TYPE_CHECKING:
    from minutes.reading.pictures import PictureFile


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
