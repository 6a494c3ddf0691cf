"""Levels of run properties put over each other (17.7.2), and switches that styles turn over (17.7.3)."""

from collections.abc import Sequence
from functools import reduce

from minutes.lint.effective.letters import RunProperties


def over(below: RunProperties, above: RunProperties) -> RunProperties:
    """Return two levels of one kind as one: a style over the one that it is based on."""
    return RunProperties({**below.values, **above.values}, {**below.toggles, **above.toggles})


def settled(defaults: RunProperties, styles: Sequence[RunProperties], direct: RunProperties) -> RunProperties:
    """Return what counts: ``styles`` are those of the table, the paragraph and the characters, in this order.

    A switch that is on by default stays on; else an odd number of styles with it turn it on. What the run itself says
    counts whatever the styles say.
    """
    values: dict[str, str] = {}
    for level in (defaults, *styles, direct):
        values.update(level.values)
    names = {name for level in styles for name in level.toggles}
    turned = {name: reduce(bool.__xor__, (level.toggles.get(name, False) for level in styles)) for name in names}
    on = {name: True for name, switched in defaults.toggles.items() if switched}
    return RunProperties(values, {**turned, **on, **direct.toggles})
