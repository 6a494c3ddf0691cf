"""Renders a meeting with its template and layout."""

import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from minutes.kinds import DEFAULT, Kind, kind
from minutes.kinds import names as kinds
from minutes.layout import Layout, choose, fitted, measures
from minutes.model import Setting, facts, house_of, house_style_of
from minutes.problems import N_, InputError, Place, Problem, Severity, StrictError, TemplateError
from minutes.reading import allowed_path
from minutes.rendering.compile import Given, compiled, drawing
from minutes.rendering.document import Document, missing_problems
from minutes.rendering.embedding import embed, stamp
from minutes.resources import ENDING, find_template, is_path
from minutes.standards import load, names
from minutes.wording import HouseStyle, bound

if TYPE_CHECKING:
    from minutes.model import Meeting
    from minutes.ooxml import Package
    from minutes.reading import Reading


def render(
    reading: "Reading",
    template: "str | os.PathLike[str] | Given | None" = None,
    house: str | None = None,
    strict: bool = False,
    *,
    final: bool = False,
    layout: Layout | None = None,
) -> Document:
    """Return the document of a meeting.

    ``template``, a Word file or a name, and ``house``, the form, override the data; so does ``layout``. With
    ``strict``, a blank or a contradiction is a StrictError. TemplateError, with all faults, when the template cannot be
    compiled or filled. The document carries its data unless ``final``.
    """
    meeting = reading.meeting
    of_kind = kind(_known(reading, "kind", meeting.kind or DEFAULT, kinds()))
    layout = layout or layout_of(reading, house)
    if not isinstance(template, Given):
        template = template_file(reading, template, layout.standard.name, of_kind.name)
    found = compiled(template, layout)
    house_style = house_style_of(meeting)
    data, filters = _data(reading, of_kind, layout, house_style), bound(house_style)

    def properties(package: "Package") -> dict[str, str]:
        if not final:
            embed(package, reading)
        return stamp(package)

    done = found.render(data, filters=filters, properties=properties)
    document = Document(done.content, missing_problems(done.missing, reading), found, reading)
    if strict:
        _refuse(document, reading.problems)
    return document


def data_of(reading: "Reading", house: str | None = None) -> tuple[dict[str, object], Layout]:
    """Return the template data of a meeting and its page layout. InputError as for :func:`render`."""
    meeting = reading.meeting
    of_kind = kind(_known(reading, "kind", meeting.kind or DEFAULT, kinds()))
    layout = layout_of(reading, house)
    return _data(reading, of_kind, layout, house_style_of(meeting)), layout


def _known(reading: "Reading", field: str, found: str, known: Iterable[str]) -> str:
    """Return the name if it is known. InputError at its place in the data otherwise."""
    known = tuple(known)
    if found in known:
        return found
    message, hint = N_('there is no {field} "{found}"'), N_("there is: {known}")
    values = {"field": field, "found": found, "known": ", ".join(known)}
    raise InputError([Problem(f"unknown-{field}", reading.positions.place(field), message, values, hint=hint)])


def layout_of(reading: "Reading", house: str | None = None) -> Layout:
    """Return the organisation's layout. InputError, with its line, for what the standard does not allow."""
    meeting = reading.meeting
    standard = load(_known(reading, "house", house or house_of(meeting), names()))
    try:
        return choose(standard, layout_options_of(meeting))
    except InputError as error:
        raise InputError(map(reading.positions.placed, error.problems)) from None


def layout_options_of(meeting: "Meeting") -> dict[str, object]:
    """Return the organisation's layout options, named as in :func:`minutes.layout.choose`."""
    organization = meeting.organization
    if organization is None:
        return {}
    sides = ("top", "bottom", "left", "right")
    margins = {side: getattr(organization.margins, side, None) for side in sides}
    chosen = {side: margin.mm for side, margin in margins.items() if margin is not None}
    return {**chosen, "size_set": organization.size_set}


def _data(reading: "Reading", of_kind: Kind, layout: Layout, house_style: HouseStyle) -> dict[str, object]:
    """Return the facts of the meeting and the measures of the page."""
    meeting = reading.meeting
    setting = Setting(of_kind.symbol, drawing(reading, layout), partial(fitted, layout=layout))
    data = facts(meeting, house_style, setting)
    return {**data, "layout": measures(layout, data)}


def _refuse(document: Document, problems: Iterable[Problem]) -> None:
    """Raise StrictError with all blanks and contradictions; hints are ignored."""
    found = [one for one in (*problems, *document.missing) if one.severity >= Severity.WARNING]
    if found:
        raise StrictError(one._replace(severity=Severity.ERROR) for one in found)


def template_file(
    reading: "Reading", asked: "str | os.PathLike[str] | None", house: str, of_kind: str = DEFAULT
) -> str:
    """Return the path of the template: ``asked``, the meeting's, its organisation's, or that of the kind.

    ``asked`` is a path or a name. Names are searched in the organisation's own folder, then among the built-in
    templates. TemplateError, at the place of the name, when there is none; InputError when the own folder is invalid.
    """
    if isinstance(asked, os.PathLike) or (asked and is_path(asked)):
        return os.fspath(asked)
    name, place = (asked, Place()) if asked else _named(reading, kind(of_kind).template)
    try:
        return find_template(house, name, own_folder(reading), place)
    except TemplateError:
        if asked and os.path.isfile(asked):  # a path without a separator
            return asked
        raise


def own_folder(reading: "Reading") -> str:
    """Return the folder of the organisation's own templates; empty when none is named.

    InputError, at its line, when it is not allowed or not a folder.
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
    """Return the template name in the data with its place, or the default name."""
    meeting = reading.meeting
    for field, record in (("template", meeting), ("organization.template", meeting.organization)):
        name = record.template if record else None
        if name:
            # People may include the extension that the folder shows.
            return name[: -len(ENDING)] if name.lower().endswith(ENDING) else name, reading.positions.place(field)
    return usual, Place()
