"""The main job: a meeting that was read becomes a document."""

import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from minutes.kinds import DEFAULT, Kind, kind
from minutes.kinds import names as kinds
from minutes.layout.layout import Layout, choose, fitted, measures
from minutes.model.counts import house_of, usage_of
from minutes.model.fact_registry import Setting
from minutes.model.names import facts
from minutes.problems import N_, InputError, Problem, Severity, StrictError
from minutes.rendering.choosing import template_file
from minutes.rendering.compile import Given, compiled
from minutes.rendering.document import Document
from minutes.rendering.embedding import embed
from minutes.rendering.pictures import drawing
from minutes.rendering.reporting import missing_problems
from minutes.rendering.stamping import stamp
from minutes.standards.loading import load, names
from minutes.wording.filters import bound
from minutes.wording.usage import Usage

if TYPE_CHECKING:
    from minutes.model.meeting import Meeting
    from minutes.ooxml.package import Package
    from minutes.reading.meeting import Reading


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

    ``template`` is a Word file, or the name of a template, in place of the data's, and ``house`` the form. With
    ``strict``, a blank or a contradiction is a :class:`StrictError`. :class:`TemplateError` when the template cannot
    be compiled or filled, with all its faults. The document carries its data, unless it is ``final``. ``layout`` goes
    before the one that the data wish for.
    """
    meeting = reading.meeting
    of_kind = kind(_known(reading, "kind", meeting.kind or DEFAULT, kinds()))
    layout = layout or layout_of(reading, house)
    if not isinstance(template, Given):
        template = template_file(reading, template, layout.standard.name, of_kind.name)
    found = compiled(template, layout)
    usage = usage_of(meeting)
    data, filters = _data(reading, of_kind, layout, usage), bound(usage)

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
    """What a template is filled with for a meeting, and the layout of its pages. InputError as for :func:`render`."""
    meeting = reading.meeting
    of_kind = kind(_known(reading, "kind", meeting.kind or DEFAULT, kinds()))
    layout = layout_of(reading, house)
    return _data(reading, of_kind, layout, usage_of(meeting)), layout


def _known(reading: "Reading", field: str, found: str, known: Iterable[str]) -> str:
    """The name, if it is one that there is. InputError at its place in the data otherwise."""
    known = tuple(known)
    if found in known:
        return found
    message, hint = N_('there is no {field} "{found}"'), N_("there is: {known}")
    values = {"field": field, "found": found, "known": ", ".join(known)}
    raise InputError([Problem(f"unknown-{field}", reading.positions.place(field), message, values, hint=hint)])


def layout_of(reading: "Reading", house: str | None = None) -> Layout:
    """The layout that the organisation wishes. InputError, with its line, for what the standard does not allow."""
    meeting = reading.meeting
    standard = load(_known(reading, "house", house or house_of(meeting), names()))
    try:
        return choose(standard, wishes_of(meeting))
    except InputError as error:
        raise InputError(map(reading.positions.placed, error.problems)) from None


def wishes_of(meeting: "Meeting") -> dict[str, object]:
    """What the organisation wishes of the layout, by the names that :func:`minutes.layout.choose` has."""
    organization = meeting.organization
    if organization is None:
        return {}
    sides = ("top", "bottom", "left", "right")
    margins = {side: getattr(organization.margins, side, None) for side in sides}
    chosen = {side: margin.mm for side, margin in margins.items() if margin is not None}
    return {**chosen, "size_set": organization.size_set}


def _data(reading: "Reading", of_kind: Kind, layout: Layout, usage: Usage) -> dict[str, object]:
    """What the template is filled with: the facts of the meeting, and the measures of the page."""
    meeting = reading.meeting
    setting = Setting(of_kind.symbol, drawing(reading, layout), partial(fitted, layout=layout))
    data = facts(meeting, usage, setting)
    return {**data, "layout": measures(layout, data)}


def _refuse(document: Document, problems: Iterable[Problem]) -> None:
    """StrictError with every blank and every contradiction; doubts, also about the template, refuse nothing."""
    found = [one for one in (*problems, *document.missing) if one.severity >= Severity.WARNING]
    if found:
        raise StrictError(one._replace(severity=Severity.ERROR) for one in found)
