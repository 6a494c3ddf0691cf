"""The main job: a meeting that was read becomes a document."""

from typing import TYPE_CHECKING

from minutes.engine import Template, Vocabulary
from minutes.kinds import Kind, kind
from minutes.meeting import Setting, facts, house_of, usage_of
from minutes.problems import InputError, Problem, Severity
from minutes.rendering.document import Document
from minutes.rendering.pages import LAYOUT_NAMES, laid_out, layout_facts
from minutes.rendering.pictures import Pictures
from minutes.rendering.reporting import missing_problems
from minutes.rendering.stamping import stamped
from minutes.standards import Standard, load
from minutes.templates import find_template
from minutes.wording import bound

if TYPE_CHECKING:
    import os

    from minutes.meeting import Meeting
    from minutes.reading import Reading

STYLES = {
    "bullet-1": "Gạch đầu dòng",
    "bullet-2": "Dấu cộng đầu dòng",
    "caption": "Tên bảng",
    "unit-line": "Đơn vị tính",
    "picture": "Hình ảnh",
    "table": "Bảng số liệu",
    "cell": "Chữ trong bảng",
    "cell-header": "Đầu bảng",
    "cell-group": "Dòng cộng",
    "cell-total": "Dòng cộng",
    "after-table": "Sau bảng",
}
"""The roles of rich text and the names of the built-in templates' styles; a template without one does without."""


def render(
    reading: "Reading",
    template: "str | os.PathLike[str] | None" = None,
    house: str | None = None,
    strict: bool = False,
) -> Document:
    """Return the document of a meeting.

    ``template`` is a Word file in place of the built-in one, ``house`` the form instead of the data's. With
    ``strict``, a blank or a contradiction is an :class:`InputError`. :class:`TemplateError` when the template cannot
    be compiled or filled, with all its faults.
    """
    meeting = reading.meeting
    of_kind = kind(meeting.kind or "bien-ban")
    standard = load(house or house_of(meeting))
    compiled = _compiled(str(template or find_template(standard.name, of_kind.template)), standard, meeting)
    done = compiled.render(_data(reading, of_kind, standard), filters=bound(usage_of(meeting)))
    document = Document(stamped(done.content), missing_problems(done.missing, reading), _asked(compiled), reading)
    if strict:
        _refuse(document)
    return document


def _compiled(path: str, standard: Standard, meeting: "Meeting") -> Template:
    source = laid_out(path, standard, meeting)
    return Template.compile(source, _vocabulary(), filters=bound(usage_of(meeting)), styles=STYLES)


def _vocabulary() -> Vocabulary:
    """The names that the data offer; they change with the program only."""
    from minutes import __version__

    return Vocabulary(__version__, _names)


def _names() -> tuple[dict[str, object], dict[str, str]]:
    from minutes.meeting import aliases, shape

    return {**shape(), "layout": dict.fromkeys(LAYOUT_NAMES)}, dict(aliases())


def _data(reading: "Reading", of_kind: Kind, standard: Standard) -> dict[str, object]:
    meeting = reading.meeting
    pictures = Pictures(reading)
    data = facts(meeting, usage_of(meeting), Setting(of_kind.symbol, pictures.drawn))
    if pictures.problems:
        raise InputError(pictures.problems)
    return {**data, "layout": layout_facts(data, standard, meeting)}


def _asked(template: Template) -> frozenset[str]:
    return frozenset(one.name for one in template.names)


def _refuse(document: Document) -> None:
    """InputError with every blank and every contradiction; a doubt (hint) refuses nothing."""
    found: list[Problem] = [*document.warnings, *document.missing]
    grave = [one._replace(severity=Severity.ERROR) for one in found if one.severity >= Severity.WARNING]
    if grave:
        raise InputError(grave)
