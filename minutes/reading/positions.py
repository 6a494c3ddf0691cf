"""Where each value of a meeting was written, so that whatever is found later still has its line."""

import re
from typing import NamedTuple

from minutes.model.meeting import Meeting
from minutes.problems import Place, Problem
from minutes.reading.slots import Plan, plan_of
from minutes.reading.source import Made, Node, Source


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
