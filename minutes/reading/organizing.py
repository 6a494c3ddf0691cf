"""The organisation of a meeting: written in it, in a file that it names, or in ``organization.yaml`` near it.

A file that a meeting names lies in the meeting's folder, in one below it, or in one above it in which
``organization.yaml`` would be looked for as well (no higher than the home folder): one file serves the meetings of many
folders. A path that names its place on this machine from the root, or leads into any other folder, is refused: a
meeting that somebody sent must not be able to open what it likes, and would find nothing on another machine.
"""

import os

from minutes.model.organization import Organization
from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.context import Context
from minutes.reading.decoding import decode
from minutes.reading.errors import is_blank
from minutes.reading.fields import Tree, record
from minutes.reading.files import read_bytes
from minutes.reading.neighbours import UNREADABLE
from minutes.reading.slots import plan_of
from minutes.reading.source import NO_FOLDER, Node, Source
from minutes.reading.traps import trapped
from minutes.reading.yaml import compose

NAMES = ("organization.yaml", "organization.yml", "organization.json")
ENDINGS = (".yaml", ".yml", ".json")


def organization_file(node: Node | None, context: Context) -> tuple[str, Place] | None:
    """The file that holds the organisation, and where it is named; ``None`` when the meeting holds it, or nobody."""
    if context.carried is not None:
        own = context.carried.organization
        return (own.name, Place(own.name)) if own else None
    if node is None or is_blank(node):
        found = _above(context.source.folder) if context.source.folder != NO_FOLDER else None
        return (found, Place(found)) if found else None
    if node.id != "scalar" or not node.value.lower().endswith(ENDINGS):
        return None
    named = context.source.place(node, "organization")
    return allowed_path(context.source.folder, node.value, named), named


def allowed_path(folder: str, name: str, named: Place) -> str:
    """The path of a file or folder that a file in this folder names; InputError when it is none that may be named."""
    wanted = name.replace("\\", "/")
    values = {"file": name}
    if folder == NO_FOLDER:
        raise InputError([Problem("no-folder", named, UNREADABLE, values)])
    if os.path.isabs(wanted) or wanted[1:2] == ":":
        message = N_('"{file}" is an absolute path; a path from the file that names it is wanted')
        hint = N_("put it into the folder of that file, or into one above it, and write its path from there")
        raise InputError([Problem("absolute-path", named, message, values, hint=hint)])
    path = os.path.normpath(os.path.join(folder, wanted))
    # A link counts as what it leads to.
    place, base = os.path.realpath(path), os.path.realpath(folder)
    if os.path.dirname(place) not in _upwards(base) and not _is_below(place, base):
        message = N_('"{file}" is neither in the folder of the file that names it nor in one above or below it')
        hint = N_("put a copy of it into one of these folders")
        raise InputError([Problem("outside-folder", named, message, values, hint=hint)])
    return path


def _is_below(path: str, folder: str) -> bool:
    """Whether a path is the folder or lies in it. (``commonpath`` would raise for two drives.)"""
    return path == folder or path.startswith(os.path.join(folder, ""))


def _upwards(folder: str) -> list[str]:
    """The folder and those above it, no higher than the home folder."""
    home, found = os.path.realpath(os.path.expanduser("~")), [folder]
    while found[-1] != home and os.path.dirname(found[-1]) != found[-1]:
        found.append(os.path.dirname(found[-1]))
    return found


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
        source = Source(_text(path, named, context), path)
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
    context.problems += trapped(root, source)
    inner = Context(source, context.problems, context.replaced, context.carried)
    tree = record(root, plan_of(Organization), "organization", inner)
    context.lists.update(inner.lists)
    return tree, source, root


def _text(path: str, named: Place, context: Context) -> str:
    carried = context.carried and context.carried.organization
    if carried:
        return carried.text
    text, warnings = decode(read_bytes(path, named), path)
    context.problems += warnings
    return text
