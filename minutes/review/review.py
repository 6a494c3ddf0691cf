"""Documents → what was found in each."""

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


# What the user wants of a review.
class CheckOptions(NamedTuple):
    """How documents are to be reviewed. Without any: all rules of the standard, and what the organisation ignores."""

    standard: str = "nd30"
    select: tuple[str, ...] = ()
    """Rules of the standard and of the audit, or what they are about (``motto.size``); nothing means all."""
    ignore: tuple[str, ...] = ()
    organization: str | None = None
    """The organisation's file; ``None``: ``organization.yaml`` beside each document or above it, if it is there."""
    audit: bool = True
    """Whether the content is audited, too."""
    data: "str | Reading | None" = None
    """The meeting that the document was made from, or its file; ``None``: the data that it carries, if any."""
    convert: bool = False
    """Whether LibreOffice may make a Word file of an old one, of OpenDocument and of RTF."""


# The rules that an organisation does not want to hear of, from its file.
class Ignored:
    """Reads each organisation's file once in a run."""

    def __init__(self, standard: str, file: str | None = None) -> None:
        self._standard = standard
        self._file = file
        self._known: dict[str, tuple[str, ...]] = {}

    def beside(self, source: str) -> tuple[str, ...]:
        """The names that the organisation of a document ignores: that of the file, or the one near the document.

        None without a file for a document that has no name, and so no folder. InputError when the file is not right,
        or names a rule that there is not.
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
"""Bytes. Pictures make minutes large, but not as large as this."""


class Review(NamedTuple):
    """What was found in a document."""

    source: str
    """Its name, as the user gave it."""
    content: bytes
    """The Word file that was read; of another format what LibreOffice made of it."""
    document: Document
    standard: Standard
    rules: int
    """How many rules were asked."""
    data: str
    """The name of the meeting's file that it was held against; empty without one."""
    found: tuple[Found, ...]
    """What is about the page and the whole document first, then in the order of the document."""
    fixed: tuple[Found, ...] = ()
    """In the review of a fixed copy: the findings that were fixed, with places in the original."""

    @property
    def clean(self) -> bool:
        """Whether there are hints at most."""
        return all(one.problem.severity == Severity.HINT for one in self.found)

    @property
    def kind(self) -> str:
        """The kind that it was recognised as: ``minutes``, ``titled``, ``letter``; empty: none that the standard knows.

        Of an unknown kind little more than page and letters is judged.
        """
        return recognise(self.document, self.standard).kind

    @property
    def counts(self) -> Counter[str]:
        """How many were found of each grade: ``must``, ``should``, ``hint``."""
        return Counter(one.grade for one in self.found)


class Unreadable(NamedTuple):
    """A document that could not be reviewed, and why not."""

    source: str
    problems: tuple[Problem, ...]
    exit_code: int


def review_files(paths: Iterable[str], options: CheckOptions | None = None) -> Iterator[Review | Unreadable]:
    """Review one document after the other; one that cannot be read does not stop the others.

    InputError, before the first, for a rule or a standard that there is not.
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
    """Review a Word file's bytes; ``source`` is its name. MinutesError when it cannot be done."""
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
    """That there is nothing to check: what is empty must not be called clean."""
    pictures = any(one.drawings for one in document.body)
    hint = N_("pictures of pages, as scanners make them, cannot be checked") if pictures else ""
    return Problem("no-text", Place(document.source), N_("the document holds no text"), hint=hint)


# The names that rules are chosen by: those of the standard, what they are about, and those of the content audit.
class Choice(NamedTuple):
    """What is asked of a document."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    """Of the standard's rules; see :func:`minutes.lint.check`."""
    form: tuple[Rule, ...]
    """The rules of the standard that are left."""
    content: tuple[Fault, ...]
    """What the content audit looks for; what a rule of the standard finds as well is left to that."""


def choice(standard: Standard, select: Iterable[str], ignore: Iterable[str]) -> Choice:
    """What is selected and not ignored; nothing selected means all. InputError for names that there are not."""
    form = {name for rule in rules_of(standard) for name in (rule.name, *rule.about)}
    content = {fault.name: fault for fault in content_rules() if fault.name not in form}
    wanted, unwanted = tuple(select), tuple(ignore)
    if unknown := [name for name in (*wanted, *unwanted) if name not in form and name not in content]:
        raise InputError(unknown_rule(name, {*form, *content}) for name in unknown)
    left = tuple(one for name, one in content.items() if name not in unwanted and (not wanted or name in wanted))
    picked, dropped = (tuple(name for name in names if name in form) for names in (wanted, unwanted))
    # Nothing selected means all: who selects nothing but the content wants nothing of the form.
    rules = tuple(chosen(standard, picked, dropped)) if picked or not wanted else ()
    return Choice(picked, dropped, rules, left)


def fixed(review: Review, options: CheckOptions | None = None) -> Review:
    """Fix what is fixable in a copy and return the review of the copy, with its bytes.

    ``options``: those of the review. InputError for a file that cannot be fixed: strict Open XML.
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
