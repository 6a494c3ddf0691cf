"""Which template a document is made with: the one that was asked for, the meeting's, its organisation's, the kind's.

A name alone is looked for in the organisation's own folder first, and then among the built-in ones.
"""

import os
from typing import TYPE_CHECKING

from minutes.kinds import DEFAULT, kind
from minutes.problems import N_, InputError, Place, Problem, TemplateError
from minutes.reading.meeting import allowed_path
from minutes.resources import ENDING, find_template, is_path

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


def template_file(
    reading: "Reading", asked: "str | os.PathLike[str] | None", house: str, of_kind: str = DEFAULT
) -> str:
    """The path of the template.

    ``asked`` is a path, or a name, that goes before what the data say. :class:`TemplateError`, at the place where the
    template was named, when there is none of that name; :class:`InputError` when the own folder is none.
    """
    if isinstance(asked, os.PathLike) or (asked and is_path(asked)):
        return os.fspath(asked)
    name, place = (asked, Place()) if asked else _named(reading, kind(of_kind).template)
    try:
        return find_template(house, name, own_folder(reading), place)
    except TemplateError:
        if asked and os.path.isfile(asked):  # a path all the same
            return asked
        raise


def own_folder(reading: "Reading") -> str:
    """The folder of the organisation's own templates; empty when it names none.

    :class:`InputError`, at its line, when it may not be named, or is no folder.
    """
    body = reading.meeting.organization
    if body is None or not body.templates:
        return ""
    place = reading.positions.place("organization.templates")
    from_file = reading.positions.organization
    path = allowed_path(from_file[0].folder if from_file else reading.folder, body.templates, place)
    if not os.path.isdir(path):
        message = N_("there is no folder {folder}, in which the organisation's own templates should lie")
        raise InputError([Problem("no-templates-folder", place, message, {"folder": path})])
    return path


def _named(reading: "Reading", usual: str) -> tuple[str, Place]:
    """The template's name in the data, and where it stands there; else the usual one."""
    meeting = reading.meeting
    for field, record in (("template", meeting), ("organization.template", meeting.organization)):
        name = record.template if record else None
        if name:
            # People write the name as they see it in the folder.
            return name[: -len(ENDING)] if name.lower().endswith(ENDING) else name, reading.positions.place(field)
    return usual, Place()
