"""The organisation of a meeting: written in it, in a file that it names, or in ``organization.yaml`` near it."""

import os

from minutes.meeting import Organization
from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.composing import compose
from minutes.reading.context import Context
from minutes.reading.decoding import decode
from minutes.reading.faults import is_blank
from minutes.reading.files import read_bytes
from minutes.reading.shaping import Tree, record
from minutes.reading.slots import plan_of
from minutes.reading.sources import Node, Source

NAMES = ("organization.yaml", "organization.yml", "organization.json")
ENDINGS = (".yaml", ".yml", ".json")


def organization_file(node: Node | None, context: Context) -> tuple[str, Place] | None:
    """The file that holds the organisation, and where it is named; ``None`` when the meeting holds it, or nobody."""
    if node is None or is_blank(node):
        found = _above(context.source.folder)
        return (found, Place(found)) if found else None
    if node.id != "scalar" or not node.value.lower().endswith(ENDINGS):
        return None
    path = os.path.normpath(os.path.join(context.source.folder, node.value))
    return path, context.source.place(node, "organization")


def _above(folder: str) -> str | None:
    """The file in the folder or in one above it, no higher than the home folder."""
    home, here, shown = os.path.expanduser("~"), os.path.abspath(folder), folder
    while True:
        for name in NAMES:
            if os.path.isfile(os.path.join(here, name)):
                return os.path.normpath(os.path.join(shown, name))
        above = os.path.dirname(here)
        if here in (above, home):
            return None
        here, shown = above, os.path.join(shown, os.pardir)


def read_organization(path: str, named: Place, context: Context) -> tuple[Tree | None, Source, Node] | None:
    """The organisation's fields and their nodes; its problems are taken up, ``None`` when it cannot be read at all."""
    try:
        text, warnings = decode(read_bytes(path, named), path)
        context.problems += warnings
        source = Source(text, path)
        root = compose(source)
    except InputError as error:
        context.problems += error.problems
        return None
    if root is None:
        return None
    if root.id != "mapping":
        message = N_("the file holds no fields; a file of an organisation is wanted, such as name: UBND quận …")
        context.problems.append(Problem("not-an-organization", Place(path), message))
        return None
    inner = Context(source, context.problems, context.replaced)
    return record(root, plan_of(Organization), "organization", inner), source, root
