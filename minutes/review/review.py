"""Reviews documents with the linter and the content audit, and fixes what is fixable in copies.

Also holds the options of a review, the choice of rules by name and the rules that an organisation ignores.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.audit import Fault
from minutes.audit import rules as content_rules
from minutes.fix import fix_document
from minutes.lint import Document, check, chosen, read_document, recognise, rules_of, unknown_rule
from minutes.problems import N_, InputError, MinutesError, Place, Problem, Severity
from minutes.reading import read_body, read_bytes
from minutes.review.files import as_word
from minutes.review.found import Found, data_of, of_content, of_form
from minutes.standards import Rule, Standard, load

if TYPE_CHECKING:
    from minutes.reading import Reading


class CheckOptions(NamedTuple):
    """Options of a review. The default is all rules of the standard except those that the organisation ignores."""

    standard: str = "nd30"
    select: tuple[str, ...] = ()
    """Names of rules of the standard or the audit, or of their subjects (``motto.size``); empty for all."""
    ignore: tuple[str, ...] = ()
    organization: str | None = None
    """The organisation's file; ``None``: ``organization.yaml`` beside each document or above it, if present."""
    audit: bool = True
    """Whether to check the text for contradictions and against its data."""
    data: "str | Reading | None" = None
    """The meeting that the document was made from, or its file; ``None``: the embedded data, if any."""
    convert: bool = False
    """Whether LibreOffice may convert old Word files, OpenDocument and RTF."""


class Ignored:
    """The rules that organisations ignore; each file is read once in a run."""

    def __init__(self, standard: str, file: str | None = None) -> None:
        self._standard = standard
        self._file = file
        self._known: dict[str, tuple[str, ...]] = {}

    def beside(self, source: str) -> tuple[str, ...]:
        """Return the names that a document's organisation ignores: from the given file, or the one near the document.

        Empty without a file for a document without a name. InputError when the file is invalid or names an unknown
        rule.
        """
        if not (self._file or source):
            return ()
        folder = "" if self._file else os.path.dirname(source) or "."
        if folder not in self._known:
            self._known[folder] = self._read(folder or ".")
        return self._known[folder]

    def _read(self, folder: str) -> tuple[str, ...]:
        reading = read_body(self._file, folder)
        organization = reading.meeting.organization
        names = (organization.ignored_rules if organization else None) or ()
        for number, name in enumerate(names, 1):
            try:
                choice(load(self._standard), (), (name,))
            except InputError as error:
                field = f"organization.ignored_rules[{number}]"
                raise InputError(
                    reading.positions.placed(problem._replace(place=problem.place._replace(field=field)))
                    for problem in error.problems
                ) from None
        return names


LARGEST = 256 * 2**20
"""Bytes; minutes with pictures are large, but smaller than this."""


class Review(NamedTuple):
    """The review of a document."""

    source: str
    """The file name, as the user gave it."""
    content: bytes
    """The Word file that was read, or converted from another format."""
    document: Document
    standard: Standard
    rules: int
    """The number of rules checked."""
    data: str
    """The file name of the meeting compared with; empty without one."""
    found: tuple[Found, ...]
    """Findings about the page and the whole document first, then in the order of the document."""
    fixed: tuple[Found, ...] = ()
    """For a fixed copy: the findings before the fix, with places in the original document."""

    @property
    def clean(self) -> bool:
        """Whether there are no findings except hints."""
        return all(one.problem.severity == Severity.HINT for one in self.found)

    @property
    def kind(self) -> str:
        """The recognised kind: ``minutes``, ``titled``, ``letter``; empty when unknown, with few rules beyond page and
        letters.
        """
        return recognise(self.document, self.standard).kind

    @property
    def counts(self) -> Counter[str]:
        """The number of findings of each grade: ``must``, ``should``, ``hint``."""
        return Counter(one.grade for one in self.found)


class Unreadable(NamedTuple):
    """A document that could not be reviewed, with the reasons."""

    source: str
    problems: tuple[Problem, ...]
    exit_code: int


def review_files(paths: Iterable[str], options: CheckOptions | None = None) -> Iterator[Review | Unreadable]:
    """Review documents one by one; an unreadable one does not stop the others.

    InputError, before the first, for an unknown rule or standard.
    """
    options = options or CheckOptions()
    choice(load(options.standard), options.select, options.ignore)
    ignored = Ignored(options.standard, options.organization)
    return (_tried(path, options, ignored) for path in paths)


def review_file(path: str | os.PathLike[str], options: CheckOptions | None = None) -> Review:
    """Review a Word file; ``-`` is standard input. MinutesError when it cannot be done."""
    source = os.fspath(path)
    return review_bytes(read_bytes(source, limit=LARGEST), source, options)


def review_bytes(content: bytes, source: str = "", options: CheckOptions | None = None) -> Review:
    """Review the bytes of a Word file named ``source``. MinutesError when it cannot be done."""
    options = options or CheckOptions()
    return _review(content, source, options, Ignored(options.standard, options.organization))


def _tried(path: str, options: CheckOptions, ignored: Ignored) -> Review | Unreadable:
    try:
        return _review(read_bytes(path, limit=LARGEST), path, options, ignored)
    except MinutesError as error:
        return Unreadable(path, error.problems, error.exit_code)


def _review(content: bytes, source: str, options: CheckOptions, ignored: Ignored) -> Review:
    content = as_word(content, source, convert=options.convert)
    document, standard = read_document(content, source), load(options.standard)
    if not any(one.text.strip() for one in document.body):
        raise InputError([_no_text(document)])
    asked = choice(standard, options.select, (*options.ignore, *ignored.beside(source)))
    form = check(document, standard, asked.select, asked.ignore) if asked.form else ()
    found = [of_form(one, document, standard) for one in form]
    reading = data_of(content, options.data) if options.audit and asked.content else None
    content_rules = asked.content if options.audit else ()
    found += of_content(document, reading, content_rules)
    return Review(
        source=source,
        content=content,
        document=document,
        standard=standard,
        rules=len(asked.form) + sum(reading is not None or not one.needs_data for one in content_rules),
        data=reading.positions.source.name if reading else "",
        found=tuple(sorted(found, key=lambda one: one.paragraphs[:1] or (-1,))),
    )


def _no_text(document: Document) -> Problem:
    """Return the problem of an empty document, which must not be called clean."""
    pictures = any(one.drawings for one in document.body)
    hint = N_("pictures of pages, as scanners make them, cannot be checked") if pictures else ""
    return Problem("no-text", Place(document.source), N_("the document holds no text"), hint=hint)


class Choice(NamedTuple):
    """The rules selected for a document."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    """``select`` and ``ignore`` name rules of the standard; see :func:`minutes.lint.check`."""
    form: tuple[Rule, ...]
    """The selected rules of the standard."""
    content: tuple[Fault, ...]
    """The selected faults of the audit, without those that a rule of the standard finds as well."""


def choice(standard: Standard, select: Iterable[str], ignore: Iterable[str]) -> Choice:
    """Return the rules selected and not ignored; an empty selection means all. InputError for unknown names."""
    form = {name for rule in rules_of(standard) for name in (rule.name, *rule.about)}
    content = {fault.name: fault for fault in content_rules() if fault.name not in form}
    wanted, unwanted = tuple(select), tuple(ignore)
    if unknown := [name for name in (*wanted, *unwanted) if name not in form and name not in content]:
        raise InputError(unknown_rule(name, {*form, *content}) for name in unknown)
    left = tuple(one for name, one in content.items() if name not in unwanted and (not wanted or name in wanted))
    picked, dropped = (tuple(name for name in names if name in form) for names in (wanted, unwanted))
    # When only content rules are selected, no rule of the standard is.
    rules = tuple(chosen(standard, picked, dropped)) if picked or not wanted else ()
    return Choice(picked, dropped, rules, left)


def fixed(review: Review, options: CheckOptions | None = None) -> Review:
    """Return the review of a copy with all fixable findings fixed; its ``content`` is the copy.

    ``options`` are those of the review. InputError for a readable file that cannot be fixed: strict Open XML.
    """
    options = options or CheckOptions()
    ignored = Ignored(options.standard, options.organization).beside(review.source)
    asked = choice(review.standard, options.select, (*options.ignore, *ignored))
    if not asked.form:
        return review
    made = fix_document(review.content, review.source, review.standard, asked.select, asked.ignore)
    if made.content == review.content:
        return review
    done = tuple(one for one in review.found if one.finding in made.done)
    return review_bytes(made.content, review.source, options)._replace(fixed=done)
