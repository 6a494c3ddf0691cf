"""The functions and classes of the public API; :mod:`minutes` offers them by name and imports them when asked.

A meeting is the path of a file, the text of one, its bytes, an open file, a dict with the same keys, or a
:class:`~minutes.model.Meeting`. A document is a path, bytes, an open binary file, a ``Document`` of python-docx, or
what a function of this module returned. Bytes and open files are never taken for a path.
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
    """A Word file that was made."""

    def __init__(self, content: bytes, origin: str = "") -> None:
        self.content = content
        """The bytes of the ``.docx``."""
        self._origin = origin

    @property
    def docx(self) -> "docx.document.Document":
        """A new ``Document`` of python-docx with this content; it is a copy with a ``save`` of its own."""
        from io import BytesIO

        import docx

        return docx.Document(BytesIO(self.content))

    def save(self, path: "str | os.PathLike[str] | IO[bytes]", *, force: bool = False) -> Saved | None:
        """Write the file, whole or not at all; a PDF, through LibreOffice, when the name ends in ``.pdf``.

        ``EditedError`` when what is there was edited since it was made, was not made by this package, or is the
        document that this one was made from; with ``force`` it is kept beside, as ``.bak``. Returns where the file and
        that copy are; ``None`` for an open file, which is only written to.
        """
        if not isinstance(path, str | os.PathLike):
            path.write(self.content)
            return None
        return save(self, path, force, origin=self._origin)


class Rendered(WordFile):
    """A document that was made from data."""

    def __init__(self, content: bytes, missing: tuple[Problem, ...], problems: tuple[Problem, ...]) -> None:
        super().__init__(content)
        self.missing = missing
        """The dotted blanks: what the template asks for and the data do not hold."""
        self.problems = problems
        """Warnings and hints: contradictions in the data, text of the template that looks like a mistyped tag."""


class Minutes(Rendered):
    """The minutes of a meeting."""

    def __init__(self, made: Document, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(made.content, made.missing, (*made.warnings, *problems))
        self._made = made

    @property
    def unplaced(self) -> tuple[Problem, ...]:
        """Given data missing from the document."""
        return self._made.unplaced


class Fitted(Minutes):
    """Minutes whose pages end well; ``problems`` also holds what could not be reached."""

    def __init__(self, fitted: "FittedPages") -> None:
        super().__init__(fitted.document, fitted.problems)
        self.pages = fitted.after.own
        """The number of pages, without appendices."""
        self.changes: tuple[Message, ...] = fitted.changes
        """What differs from the usual layout, with the articles that allow it; for :func:`describe`."""


class Learned(WordFile):
    """A template that was made from a finished document."""

    def __init__(self, learned: "LearnedTemplate", origin: str) -> None:
        super().__init__(learned.content, origin)
        self.unplaced = learned.unplaced
        """Given data missing from the document."""
        self.doubts = learned.doubts
        """What stayed in the template as fixed text and may belong to this meeting only."""
        self.differences = learned.differences
        """Differences between the document and the template rendered with the same data."""


class Checked:
    """What was found in a document."""

    def __init__(self, review: "Review", options: "CheckOptions") -> None:
        self._review, self._options = review, options
        self.findings: tuple[Found, ...] = review.found
        """Each with its ``code``, ``grade`` (must, should, hint), ``problem``, ``citation`` and ``fixable``."""

    @property
    def clean(self) -> bool:
        """Whether there are hints at most."""
        return self._review.clean

    def fix(self) -> "Fixed":
        """Return a copy in which everything is corrected that needs no word changed."""
        from minutes.review import fixed

        return Fixed(fixed(self._review, self._options), self._options)

    def annotate(self, lang: str = "vi") -> WordFile:
        """Return a copy with a Word comment at each finding, in ``vi`` or ``en``."""
        from minutes.review import annotated

        return WordFile(annotated(self._review, _known_language(lang)), self._review.source)


class Fixed(WordFile, Checked):
    """A corrected copy, with what is still found in it."""

    def __init__(self, review: "Review", options: "CheckOptions") -> None:
        WordFile.__init__(self, review.content, review.source)
        Checked.__init__(self, review, options)
        self.fixed: tuple[Found, ...] = review.fixed
        """What was found before and is corrected."""


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

    ``template`` is a Word file, or the name of a template, in place of the one that the data name, and ``house`` the
    form to follow. With ``strict``, blanks and contradictions are an ``InputError``. The document carries its data,
    unless it is ``final``. ``folder`` is where the files are that a meeting names which was not given as a path;
    without it, it may name none. ``InputError`` and ``TemplateError`` with all their problems.
    """
    reading = _read(meeting, folder)
    final = final or isinstance(meeting, Meeting)  # which has no text that the document could carry
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
    """Return minutes whose pages end well, and which have so many ``pages`` if the decree allows.

    With ``free``, margins and letter size may change even where the organisation chose them; the other options are
    those of :func:`render`. ``ToolError`` without LibreOffice or poppler.
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
    """Return what a document does not keep of a standard, and where its text contradicts itself or its data.

    ``data`` is the meeting that it was made from; without it, the data that it carries. ``select`` and ``ignore`` are
    names of rules. ``organization`` is the file whose ignored rules count; without it, ``organization.yaml`` beside a
    document that is given as a path, or above it. With ``convert``, LibreOffice reads other formats. ``InputError``
    when it is no document that can be read, or for a rule or a standard that there is not.
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
    """Return the template induced from a finished document and the data of its meeting.

    ``lang``, ``vi`` or ``en``, is the language of the names in its tags; ``folder`` as for :func:`render`.
    """
    from minutes.learning import learn as learn_from

    content, source = _document(document)
    return Learned(learn_from(content, source, _read(meeting, folder), _known_language(lang)), source)


def describe(problem: "Problem | Message | Found", lang: str = "vi") -> str:
    """Return a problem, or a finding, as one sentence in ``vi`` or ``en``: its place, what is wrong, a way out."""
    lang = _known_language(lang)
    if isinstance(problem, Message):
        return fill(problem.text, problem.values, lang)
    if not isinstance(problem, Problem):
        problem = problem.problem
    field = path_in(problem.place.field, lang)
    return word(problem._replace(place=problem.place._replace(field=field)), lang)


# Templates


class Template:
    """A Word template. It knows the names and filters of this package, and may ask for any other data that it is given.

    ``source`` is a document, or the name of a built-in template. What is wrong with it is in ``faults``; nothing is
    raised before it is used.
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
        """The bytes of the template, and its path. ``TemplateError`` when it could not be read."""
        if self._unreadable:
            raise TemplateError(self._unreadable)
        return self._given

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """All faults, in the order of the pages; a name that only the data know is one of them."""
        from minutes.rendering import faults

        try:
            return self._unreadable or faults(*self._given)
        except TemplateError as error:
            return error.problems

    @property
    def names(self) -> tuple[Asked, ...]:
        """The dotted names that the template asks for, each with its places. ``TemplateError`` when it has faults."""
        return self._program().names

    def render(self, data: "Mapping[str, Any] | MeetingLike") -> Rendered:
        """Return the template filled with data by the names of its tags, in either language.

        Values are texts, numbers, lists, groups of values, the rich values of :mod:`minutes.richtext`, and documents of
        python-docx, whose bodies take the place of a paragraph. What is no mapping is a meeting, as for
        ``minutes.render(data, template=…)``. ``TemplateError`` with all faults, or when a tag fails.
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
        """The compiled template, for data with further names."""
        given = self.given
        found = self._compiled.get(further)
        if found is None or not found.is_current():
            found = self._compiled[further] = compiled_content(*given, load(), further)
        return found


# Inputs


def _read(meeting: MeetingLike, folder: str | os.PathLike[str] | None) -> Reading:
    """The meeting as it is read. A text is one of several lines, or JSON; other texts are paths."""
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
    """The bytes of a document, and its path, or nothing. InputError when the file cannot be read."""
    if isinstance(document, WordFile):
        return document.content, ""
    if isinstance(document, str | os.PathLike):
        path = os.fspath(document)
        return read_bytes(path, limit=limit), path
    return read_origin(document)[0], ""


def _template(template: TemplateLike | None) -> str | os.PathLike[str] | Given | None:
    """A template as rendering takes it. TemplateError when it cannot be read."""
    if template is None or isinstance(template, str | os.PathLike):
        return template
    return template.given if isinstance(template, Template) else Given(_document(template)[0])


def _opened(source: DocumentLike) -> Given:
    """The template of a document, of a path, or of the name of a built-in one. TemplateError when there is none."""
    if isinstance(source, str) and not is_path(source) and not os.path.isfile(source):
        source = find_template(load().name, source)
    return Given(source.content) if isinstance(source, WordFile) else Given(*read_origin(source))


def _known_language(lang: str) -> str:
    if lang not in LANGUAGES:
        raise ValueError(f"lang is {lang!r}; it may be one of {LANGUAGES}")
    return lang
