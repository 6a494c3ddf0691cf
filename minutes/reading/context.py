"""The state of reading one file: positions, folders, problems, and the fields of each struct by key."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes.model import Meeting, Record, fields_of, key_form, keys_of
from minutes.problems import Place, Problem, Severity
from minutes.reading.source import Made, Node, Source

if TYPE_CHECKING:
    from minutes.reading.files import PictureFile


# The declared fields of a struct by key, as the reader looks them up.
UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
"""Signs that no editor shows. They come along when a name is copied from Word or from a web page."""


class Slot(NamedTuple):
    """Where a value goes."""

    name: str
    many: bool
    kind: Any
    """The scalar type, or ``str``."""
    plan: "Plan | None"
    """How its record is read, if it is one."""


class Plan:
    """How the mappings of one struct are read."""

    __slots__ = ("_known", "_slots", "struct")

    def __init__(self, struct: type[Record]) -> None:
        self.struct = struct
        self._slots: dict[str, Slot] = {}
        self._known: dict[str, Slot] = {}

    def slot(self, key: str) -> Slot | None:
        """The slot of a key as typed; ``None`` for an unknown field."""
        slot = self._known.get(key)
        if slot is None:
            keys = keys_of(self.struct)
            name = keys.get(key_form(key)) or keys.get(key_form(visible(key)))
            if name:
                slot = self._known[key] = self.named(name)
        return slot

    def named(self, name: str) -> Slot:
        """The slot of a field's English name."""
        if not self._slots:  # filled at once, since another thread may ask meanwhile
            self._slots = {
                field.name: Slot(field.name, field.many, field.type, plan_of(field.record) if field.record else None)
                for field in fields_of(self.struct)
            }
        return self._slots[name]


def visible(key: str) -> str:
    """The key without the signs in it that no editor shows."""
    return key if key.isprintable() else re.sub(UNSEEN, "", key)


_PLANS: dict[type[Record], Plan] = {}


def plan_of(struct: type[Record]) -> Plan:
    """The plan of a struct."""
    plan = _PLANS.get(struct)
    if plan is None:
        plan = _PLANS.setdefault(struct, Plan(struct))
    return plan


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


# The position of each value of a meeting, for problems that are found later.
class Positions(NamedTuple):
    """The nodes of a meeting and of its organisation; a place is looked up on demand."""

    source: Source
    root: Node
    replaced: dict[int, Node]
    """Lists that another file holds, by the identity of the node that names the file."""
    organization: tuple[Source, Node] | None = None
    """The organisation, where it has a file of its own."""

    def place(self, path: str) -> Place:
        """The place of a field, or of the nearest one around it; without a line where the file has neither.

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
    """Return the positions of a meeting without a text: every place has its field and no line."""
    return Positions(source, Made("mapping", [], Place()), {})
