"""Reading a meeting's file, and its organisation's, as a :class:`~minutes.model.Meeting` with all problems."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from minutes.model import Meeting, Organization, contradictions, decode_scalar
from minutes.problems import N_, InputError, Place, Problem
from minutes.reading.context import Carried, Context, People, Positions, Text, plan_of, without_lines
from minutes.reading.errors import is_blank
from minutes.reading.fields import Tree, record
from minutes.reading.files import STANDARD_INPUT, UNREADABLE, read_bytes
from minutes.reading.source import NO_FOLDER, Made, Node, Source, decode
from minutes.reading.yaml import compose
from minutes.reading.yaml_traps import name_without_space, trapped

if TYPE_CHECKING:
    from minutes.reading.files import PictureFile


_UNNAMED = "meeting.yaml"
"""The file name of a meeting that was read from a stream or a text."""


class Reading(NamedTuple):
    """A meeting with its problems, positions and the files that it names."""

    meeting: Meeting
    problems: tuple[Problem, ...]
    """Warnings and hints, in the order of files and lines; errors are raised instead."""
    positions: Positions
    folder: str = "."
    """The base folder of the files that the meeting names."""
    pictures: Mapping[str, "PictureFile"] = {}
    """The pictures, by file name as written in the meeting."""
    lists: Mapping[tuple[str, str], People] = {}
    """People from spreadsheets, by file name and sheet."""


def read_meeting(path: str | os.PathLike[str]) -> Reading:
    """Read a meeting in YAML or JSON; ``-`` is standard input. InputError with all problems when it is invalid."""
    name = os.fspath(path)
    return read_content(read_bytes(name), name)


def read_content(content: bytes, name: str = "", folder: str | os.PathLike[str] | None = None) -> Reading:
    """Read a meeting from bytes; files that it names are in ``folder``, by default the folder of ``name``."""
    text, warnings = decode(content, name)
    return _read(Source(text, name, None if folder is None else os.fspath(folder)), warnings)


def read_text(text: str, name: str = STANDARD_INPUT, folder: str | os.PathLike[str] = ".") -> Reading:
    """Read a meeting from a text; files that it names are in ``folder``."""
    return _read(Source(text.removeprefix("\ufeff"), name, os.fspath(folder)), [])


def without_source(meeting: Meeting) -> Reading:
    """Return the reading of a meeting built in Python, without lines and pictures; InputError when it has no title."""
    source = Source("", "", NO_FOLDER)
    if not meeting.title:
        raise InputError([_no_title(Made("mapping", [], Place()), source)])
    return Reading(meeting, tuple(contradictions(meeting)), without_lines(source), NO_FOLDER)


def carried(reading: Reading) -> Carried:
    """Return the sources of a meeting."""
    source, organization = reading.positions.source, reading.positions.organization
    return Carried(
        Text(os.path.basename(source.name) or _UNNAMED, source.text),
        Text(os.path.basename(organization[0].name), organization[0].text) if organization else None,
        reading.lists,
    )


def read_carried(carried: Carried) -> Reading:
    """Read a meeting from its carried sources, without access to the disk and without pictures."""
    return _read(Source(carried.meeting.text, carried.meeting.name, "."), [], carried)


def _read(source: Source, warnings: list[Problem], carried: Carried | None = None) -> Reading:
    try:
        return _checked(Context(source, warnings, {}, carried))
    except RecursionError:
        # The model is a dozen levels deep; no valid file comes near the limit.
        problem = Problem("too-deep", Place(source.name), N_("the file is nested too deeply"))
        raise InputError([problem]) from None


def _checked(context: Context) -> Reading:
    source, warnings = context.source, context.problems
    try:
        root = compose(source)
    except InputError as error:
        raise InputError([*warnings, *error.problems]) from None
    _refuse_what_is_no_meeting(root, source)
    warnings += trapped(root, source)
    tree, positions = _tree(root, context)
    if not tree.get("title") and not context.failed:
        context.problems.append(_no_title(root, source))
    if context.failed:
        raise InputError(_in_order(context.problems, source.name))
    meeting = msgspec.convert(tree, Meeting, dec_hook=decode_scalar)
    found = [*context.problems, *map(positions.placed, contradictions(meeting))]
    problems = tuple(_in_order(found, source.name))
    return Reading(meeting, problems, positions, source.folder, context.pictures, context.lists)


def _tree(root: Node, context: Context) -> tuple[Tree, Positions]:
    """Return the canonical fields of the meeting, with those of its organisation, and their positions."""
    plan = plan_of(Meeting)
    positions = Positions(context.source, root, context.replaced)
    pairs = [pair for pair in root.value if _name(pair[0]) == "organization"]
    try:
        file = organization_file(pairs[0][1] if pairs else None, context)
    except InputError as error:
        context.problems += error.problems
        return record(_without(root, pairs[:1]), plan, "", context) or {}, positions
    if file is None:
        return record(root, plan, "", context) or {}, positions
    tree = record(_without(root, pairs[:1]), plan, "", context) or {}
    body = read_organization(*file, context)
    if body is None:
        return tree, positions
    fields, *where = body
    return {**tree, "organization": fields}, positions._replace(organization=tuple(where))


def _no_title(root: Node, source: Source) -> Problem:
    """Return the problem of a missing title, at the line of its empty key if there is one."""
    waiting = [source.place(key) for key, _ in root.value if _name(key) == "title"]
    place = waiting[0] if waiting else Place(source.name)
    hint = N_("write what the meeting was about behind title: (tiêu đề)")
    return Problem("missing-title", place._replace(field="title"), N_("the meeting has no title"), hint=hint)


def _name(key: Node) -> str | None:
    slot = plan_of(Meeting).slot(key.value) if key.id == "scalar" else None
    return slot.name if slot else None


def _without(root: Node, pairs: list[Any]) -> Node:
    if not pairs:
        return root
    from yaml import MappingNode

    rest = [pair for pair in root.value if pair not in pairs]
    return MappingNode("", rest, root.start_mark, root.end_mark, root.flow_style)


def _refuse_what_is_no_meeting(root: Node | None, source: Source) -> None:
    if root is not None and root.id == "mapping":
        return
    if root is not None and (slip := name_without_space(root, plan_of(Meeting), source)):
        raise InputError([slip])
    place, values = Place(source.name), {}
    message = N_("the file is empty; a meeting is wanted, beginning for example with title: …")
    if root is not None:
        place = source.place(root)
        values = {"line": source.line(place.line or 1).strip()}
        message = N_('"{line}" is no field; a meeting is wanted, beginning for example with title: …')
    if root is not None and root.id == "sequence":
        message = N_("the file begins with a list; the fields of a meeting stand in the first column, without a dash")
    hint = N_("minutes new writes a file to fill in")
    raise InputError([Problem("not-a-meeting", place, message, values, hint=hint)])


def _in_order(problems: list[Problem], first: str) -> list[Problem]:
    """Sort the problems by file, the meeting's own first, and line."""
    return sorted(problems, key=lambda one: (one.place.source != first, one.place.source, *_spot(one.place)))


def _spot(place: Place) -> tuple[int, int]:
    return place.line or 0, place.column or 0


# A file that a meeting names is in the meeting's folder, below it, or in a parent folder up to the home folder, where
# ``organization.yaml`` is searched too, so that one file serves many meetings. Absolute paths and other folders are
# refused: a meeting from elsewhere must not open arbitrary files, and the path would not exist on another machine.
NAMES = ("organization.yaml", "organization.yml", "organization.json")
ENDINGS = (".yaml", ".yml", ".json")


def organization_file(node: Node | None, context: Context) -> tuple[str, Place] | None:
    """Return the organisation's file and where it is named; ``None`` when it is written in the meeting or missing."""
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
    """Return the path of a file or folder named by a file in ``folder``; InputError when it is not allowed."""
    wanted = name.replace("\\", "/")
    values = {"file": name}
    if folder == NO_FOLDER:
        raise InputError([Problem("no-folder", named, UNREADABLE, values)])
    if os.path.isabs(wanted) or wanted[1:2] == ":":
        message = N_('"{file}" is an absolute path; a path from the file that names it is wanted')
        hint = N_("put it into the folder of that file, or into one above it, and write its path from there")
        raise InputError([Problem("absolute-path", named, message, values, hint=hint)])
    path = os.path.normpath(os.path.join(folder, wanted))
    # Symbolic links count as their targets.
    place, base = os.path.realpath(path), os.path.realpath(folder)
    if os.path.dirname(place) not in _upwards(base) and not _is_below(place, base):
        message = N_('"{file}" is neither in the folder of the file that names it nor in one above or below it')
        hint = N_("put a copy of it into one of these folders")
        raise InputError([Problem("outside-folder", named, message, values, hint=hint)])
    return path


def _is_below(path: str, folder: str) -> bool:
    """Whether a path is the folder or inside it. (``commonpath`` raises for two drives.)"""
    return path == folder or path.startswith(os.path.join(folder, ""))


def _upwards(folder: str) -> list[str]:
    """Return the folder and its parents, up to the home folder."""
    home, found = os.path.realpath(os.path.expanduser("~")), [folder]
    while found[-1] != home and os.path.dirname(found[-1]) != found[-1]:
        found.append(os.path.dirname(found[-1]))
    return found


def _above(folder: str) -> str | None:
    """Return the organisation's file in the folder or the nearest parent up to the home folder."""
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
    """Return the organisation's fields, source and root node; ``None`` if unreadable. Problems go to the context."""
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


def read_body(file: str | None = None, folder: str = ".") -> Reading:
    """Return an empty meeting with only its organisation: that of ``file``, or else the one found from ``folder``.

    Without either the meeting is empty. InputError with all problems when the file is invalid.
    """
    source = Source("", "", folder)
    context = Context(source, [], {})
    positions = without_lines(source)
    found = (file, Place(file)) if file else organization_file(None, context)
    body = read_organization(*found, context) if found else None
    if context.failed:
        raise InputError(context.problems)
    if body is None:
        return Reading(Meeting(), (), positions, folder)
    fields, *where = body
    meeting = msgspec.convert({"organization": fields}, Meeting, dec_hook=decode_scalar)
    return Reading(meeting, tuple(context.problems), positions._replace(organization=tuple(where)), folder)
