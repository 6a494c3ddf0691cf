"""The public API; :mod:`minutes` exports its names and imports them on demand.

A meeting is a file path, text, bytes, an open file, a dict with the same keys, or a :class:`~minutes.model.Meeting`. A
document is a path, bytes, an open binary file, a python-docx ``Document``, or a result of this module. Bytes and open
files are never taken for a path.
"""

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import IO, TYPE_CHECKING, Any, TypeAlias, Union

from minutes.engine import Asked, read_origin
from minutes.engine import Template as Compiled
from minutes.i18n import LANGUAGES, fill, word
from minutes.model import Meeting, path_in
from minutes.problems import N_, InputError, Message, Place, Problem, TemplateError
from minutes.reading import NO_FOLDER, Reading, read_bytes, read_content, read_meeting, read_text, without_source
from minutes.rendering import (
    Document,
    Given,
    Saved,
    Values,
    blank,
    compiled_content,
    fields_behind,
    measured,
    save,
    stamp,
    vocabulary,
)
from minutes.rendering import render as render_reading
from minutes.resources import find_template, is_path
from minutes.standards import load, names
from minutes.wording import DEFAULT as USUAL_WORDING
from minutes.wording import bound

if TYPE_CHECKING:
    import docx.document

    from minutes.fitting import Fitted as FittedPages
    from minutes.learning import Learned as LearnedTemplate
    from minutes.review import CheckOptions, Found, Review

MeetingLike: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes] | Mapping[str, Any] | Meeting
DocumentLike: TypeAlias = Union[str, os.PathLike[str], bytes, IO[bytes], "docx.document.Document", "WordFile"]
TemplateLike: TypeAlias = Union[DocumentLike, "Template"]


# Results


class WordFile:
    """A Word file made by this package."""

    def __init__(self, content: bytes, origin: str = "") -> None:
        self.content = content
        """The bytes of the ``.docx``."""
        self._origin = origin

    @property
    def docx(self) -> "docx.document.Document":
        """A new python-docx ``Document`` with this content; its own ``save`` does not affect this object."""
        from io import BytesIO

        import docx

        return docx.Document(BytesIO(self.content))

    def save(self, path: "str | os.PathLike[str] | IO[bytes]", *, force: bool = False) -> Saved | None:
        """Write the file atomically; as a PDF, through LibreOffice, when the name ends in ``.pdf``.

        Return the paths of the file and of a backup; ``None`` for an open file, which is only written to.
        ``EditedError`` when the existing file was edited since it was made, was not made by this package, or is the
        source of this document; with ``force`` it is kept as ``.bak``.
        """
        if not isinstance(path, str | os.PathLike):
            path.write(self.content)
            return None
        return save(self, path, force, origin=self._origin)


class Rendered(WordFile):
    """A document made from data."""

    def __init__(self, content: bytes, missing: tuple[Problem, ...], problems: tuple[Problem, ...]) -> None:
        super().__init__(content)
        self.missing = missing
        """The dotted blanks: values that the template asks for and the data lack."""
        self.problems = problems
        """Warnings and hints: contradictions in the data, template text that looks like a mistyped tag."""


class Minutes(Rendered):
    """The minutes of a meeting."""

    def __init__(self, made: Document, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(made.content, made.missing, (*made.warnings, *problems))
        self._made = made

    @property
    def unplaced(self) -> tuple[Problem, ...]:
        """Given data that the document does not print."""
        return self._made.unplaced


class Fitted(Minutes):
    """Minutes with fitted pages; ``problems`` includes goals that were not reached."""

    def __init__(self, fitted: "FittedPages") -> None:
        super().__init__(fitted.document, fitted.problems)
        self.pages = fitted.after.own
        """The number of pages without appendices."""
        self.changes: tuple[Message, ...] = fitted.changes
        """Differences from the default layout, with the articles that allow them; for :func:`describe`."""


class Learned(WordFile):
    """A template made from a finished document."""

    def __init__(self, learned: "LearnedTemplate", origin: str) -> None:
        super().__init__(learned.content, origin)
        self.unplaced = learned.unplaced
        """Data that the document does not contain."""
        self.doubts = learned.doubts
        """Fixed text in the template that may be specific to this meeting."""
        self.differences = learned.differences
        """Where the template, filled with the same data, differs from the document."""


class Checked:
    """The findings in a document."""

    def __init__(self, review: "Review", options: "CheckOptions") -> None:
        self._review, self._options = review, options
        self.findings: tuple[Found, ...] = review.found
        """Findings with ``code``, ``grade`` (must, should, hint), ``problem``, ``citation`` and ``fixable``."""

    @property
    def clean(self) -> bool:
        """Whether there are no findings except hints."""
        return self._review.clean

    def fix(self) -> "Fixed":
        """Return a copy with everything fixed that does not change a word."""
        from minutes.review import fixed

        return Fixed(fixed(self._review, self._options), self._options)

    def annotate(self, lang: str = "vi") -> WordFile:
        """Return a copy with a Word comment at each finding, in ``vi`` or ``en``."""
        from minutes.review import annotated

        return WordFile(annotated(self._review, _known_language(lang)), self._review.source)


class Fixed(WordFile, Checked):
    """A fixed copy, with the remaining findings."""

    def __init__(self, review: "Review", options: "CheckOptions") -> None:
        WordFile.__init__(self, review.content, review.source)
        Checked.__init__(self, review, options)
        self.fixed: tuple[Found, ...] = review.fixed
        """The findings that were fixed."""


# Functions


def render(
    meeting: MeetingLike,
    *,
    template: TemplateLike | None = None,
    house: str | None = None,
    strict: bool = False,
    final: bool = False,
    folder: str | os.PathLike[str] | None = None,
) -> Minutes:
    """Return the minutes of a meeting as a Word file.

    ``template``, a Word file or a name, and ``house``, the form, override the data. With ``strict``, blanks and
    contradictions raise ``InputError``. The document carries its data unless ``final``. ``folder`` is the base of file
    names in a meeting not given as a path; without it such a meeting may name no files. ``InputError`` and
    ``TemplateError`` with all their problems.
    """
    reading = _read(meeting, folder)
    final = final or isinstance(meeting, Meeting)  # no source text to embed
    return Minutes(render_reading(reading, _template(template), house, strict, final=final))


def fit(  # noqa: PLR0913 - options, each given by its name
    meeting: MeetingLike,
    *,
    pages: int | None = None,
    free: bool = False,
    template: TemplateLike | None = None,
    house: str | None = None,
    strict: bool = False,
    final: bool = False,
    folder: str | os.PathLike[str] | None = None,
) -> Fitted:
    """Return minutes with fitted page breaks and, if the decree allows, this number of ``pages``.

    With ``free``, margins and letter size may differ from the organisation's; the other options are those of
    :func:`render`. ``ToolError`` without LibreOffice or poppler.
    """
    from minutes.fitting import Goal
    from minutes.fitting import fit as fit_reading
    from minutes.rendering import RenderOptions

    if pages is not None and pages < 1:
        raise ValueError(f"pages is {pages}; a document has at least one")
    asked = _template(template)
    asked = os.fspath(asked) if isinstance(asked, os.PathLike) else asked
    options = RenderOptions(asked, house, strict, final=final or isinstance(meeting, Meeting))
    return Fitted(fit_reading(_read(meeting, folder), Goal(pages, free), options))


def check(  # noqa: PLR0913 - options, each given by its name
    document: DocumentLike,
    *,
    standard: str = "nd30",
    data: MeetingLike | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    organization: str | os.PathLike[str] | None = None,
    audit: bool = True,
    convert: bool = False,
) -> Checked:
    """Return the violations of a standard in a document, and contradictions in its text or to its data.

    ``data`` is the meeting that it was made from, by default the embedded data. ``select`` and ``ignore`` are names of
    rules. ``organization`` is the file with ignored rules, by default ``organization.yaml`` beside or above a document
    given as a path. With ``convert``, LibreOffice reads other formats. ``InputError`` for an unreadable document, an
    unknown rule or standard.
    """
    from minutes.review import LARGEST, CheckOptions, review_bytes

    if standard not in names():
        values = {"field": "standard", "found": standard, "known": names()}
        message, hint = N_('there is no {field} "{found}"'), N_("there is: {known}")
        raise InputError([Problem("unknown-standard", Place(), message, values, hint=hint)])
    reading = None if data is None else _read(data, None)
    file = None if organization is None else os.fspath(organization)
    options = CheckOptions(standard, tuple(select), tuple(ignore), file, audit, reading, convert)
    content, source = _document(document, LARGEST)
    return Checked(review_bytes(content, source, options), options)


def learn(
    document: DocumentLike,
    meeting: MeetingLike,
    *,
    lang: str = "vi",
    folder: str | os.PathLike[str] | None = None,
) -> Learned:
    """Return the template made from a finished document and the meeting that it records.

    ``lang``, ``vi`` or ``en``, is the language of names in tags; ``folder`` as for :func:`render`.
    """
    from minutes.learning import learn as learn_from

    content, source = _document(document)
    return Learned(learn_from(content, source, _read(meeting, folder), _known_language(lang)), source)


def describe(problem: "Problem | Message | Found", lang: str = "vi") -> str:
    """Return a problem or finding as one sentence in ``vi`` or ``en``: its place, the fault, a way out."""
    lang = _known_language(lang)
    if isinstance(problem, Message):
        return fill(problem.text, problem.values, lang)
    if not isinstance(problem, Problem):
        problem = problem.problem
    field = path_in(problem.place.field, lang)
    return word(problem._replace(place=problem.place._replace(field=field)), lang)


# Templates


class Template:
    """A Word template with the names and filters of this package, which may also ask for any other data.

    ``source`` is a document or the name of a built-in template. Its faults are in ``faults``; errors are raised on use.
    """

    def __init__(self, source: DocumentLike) -> None:
        self._unreadable: tuple[Problem, ...] = ()
        self._compiled: dict[frozenset[str], Compiled] = {}
        try:
            self._given = _opened(source)
        except TemplateError as error:
            self._given, self._unreadable = Given(b""), error.problems

    @property
    def given(self) -> Given:
        """The bytes and path of the template. ``TemplateError`` when it could not be read."""
        if self._unreadable:
            raise TemplateError(self._unreadable)
        return self._given

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """All faults in page order; names known only to the data are included."""
        from minutes.rendering import faults

        try:
            return self._unreadable or faults(*self._given)
        except TemplateError as error:
            return error.problems

    @property
    def names(self) -> tuple[Asked, ...]:
        """The dotted names in the tags, with their places. ``TemplateError`` when it has faults."""
        return self._program().names

    def render(self, data: "Mapping[str, Any] | MeetingLike") -> Rendered:
        """Return the template filled with data by the names of its tags, in either language.

        Values are texts, numbers, lists, groups of values, rich values of :mod:`minutes.richtext`, and python-docx
        documents, whose bodies replace a paragraph. Anything but a mapping is a meeting, as for ``minutes.render(data,
        template=…)``. ``TemplateError`` with all faults, or when a tag fails.
        """
        if not isinstance(data, Mapping):
            return render(data, template=self)
        known, aliases = vocabulary().make()
        values = Values(data, aliases)
        program = self._program(values.further(known))
        values.setdefault("layout", measured(values))
        done = program.render(values, filters=bound(USUAL_WORDING), properties=stamp)
        missing = tuple(blank(Place(field=name)) for name in fields_behind(done.missing))
        return Rendered(done.content, missing, program.signs)

    def _program(self, further: frozenset[str] = frozenset()) -> Compiled:
        """Return the template compiled for data with further names."""
        given = self.given
        found = self._compiled.get(further)
        if found is None or not found.is_current():
            found = self._compiled[further] = compiled_content(*given, load(), further)
        return found


# Inputs


def _read(meeting: MeetingLike, folder: str | os.PathLike[str] | None) -> Reading:
    """Return the meeting. A string with several lines, or of JSON, is its text; any other is a path."""
    inside = NO_FOLDER if folder is None else os.fspath(folder)
    if isinstance(meeting, Meeting):
        return without_source(meeting)
    if isinstance(meeting, Mapping):
        from minutes.reading import read_mapping

        return read_mapping(meeting, inside)
    if isinstance(meeting, str) and ("\n" in meeting or meeting.lstrip().startswith("{")):
        return read_text(meeting, "", inside)
    if isinstance(meeting, str | os.PathLike):
        return read_meeting(meeting)
    return read_content(meeting if isinstance(meeting, bytes) else meeting.read(), "", inside)


def _document(document: DocumentLike, limit: int | None = None) -> tuple[bytes, str]:
    """Return the bytes and path of a document; the path may be empty. InputError when the file cannot be read."""
    if isinstance(document, WordFile):
        return document.content, ""
    if isinstance(document, str | os.PathLike):
        path = os.fspath(document)
        return read_bytes(path, limit=limit), path
    return read_origin(document)[0], ""


def _template(template: TemplateLike | None) -> str | os.PathLike[str] | Given | None:
    """Return a template as rendering takes it. TemplateError when it cannot be read."""
    if template is None or isinstance(template, str | os.PathLike):
        return template
    return template.given if isinstance(template, Template) else Given(_document(template)[0])


def _opened(source: DocumentLike) -> Given:
    """Return the template of a document, a path or a built-in name. TemplateError when there is none."""
    if isinstance(source, str) and not is_path(source) and not os.path.isfile(source):
        source = find_template(load().name, source)
    return Given(source.content) if isinstance(source, WordFile) else Given(*read_origin(source))


def _known_language(lang: str) -> str:
    if lang not in LANGUAGES:
        raise ValueError(f"lang is {lang!r}; it may be one of {LANGUAGES}")
    return lang
