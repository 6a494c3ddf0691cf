"""A fact by its path, and how it is shown in the cases."""

import re

from minutes.model.scalars.text import TextWithParts
from minutes.richtext import Paragraph, Picture, RichText, Run, Table


def at(tree, path):
    """The value at ``agenda[1].ballots[2].sentence``; lists count from 1."""
    for step in path.split("."):
        name, *places = re.split(r"[\[\]]+", step.rstrip("]"))
        tree = tree.template_get(name) if isinstance(tree, TextWithParts) else tree[name]
        for place in places:
            tree = tree[int(place) - 1]
    return tree


def shown(value):
    """A value in the language of the cases: blanks as ``…``, paragraphs with `` / `` between, nothing as ``–``."""
    if value is None:
        return "–"
    if isinstance(value, list):
        return [shown(one) for one in value]
    if isinstance(value, RichText):
        return " / ".join(block_text(block) for block in value.blocks)
    return block_text(value) if isinstance(value, Table) else str(value)


def block_text(block):
    if isinstance(block, Paragraph):
        return "".join(run.text if isinstance(run, Run) else "…" for run in block.runs)
    if isinstance(block, Table):
        return " / ".join(block_text(one) for row in block.rows for cell in row.cells for one in cell.blocks)
    assert isinstance(block, Picture)
    return block.description
