"""Documents → what was found in each."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes.lint.document import Document
from minutes.lint.effective.document import read_document
from minutes.lint.linter import check
from minutes.lint.structure.stages import recognise
from minutes.problems import N_, InputError, MinutesError, Place, Problem, Severity
from minutes.reading.files import read_bytes
from minutes.review.content import data_of, of_content
from minutes.review.converting import as_word
from minutes.review.found import Found, of_form
from minutes.review.ignoring import Ignored
from minutes.review.naming import choice
from minutes.review.wishes import Wishes
from minutes.standards.loading import load
from minutes.standards.standard import Standard

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
    mended: tuple[Found, ...] = ()
    """Of a mended copy what was found before, with places in the document that it is a copy of."""

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


def review_files(paths: Iterable[str], wishes: Wishes | None = None) -> Iterator[Review | Unreadable]:
    """Review one document after the other; one that cannot be read does not stop the others.

    InputError, before the first, for a rule or a standard that there is not.
    """
    wishes = wishes or Wishes()
    choice(load(wishes.standard), wishes.select, wishes.ignore)
    ignored = Ignored(wishes.standard, wishes.organization)
    return (_tried(path, wishes, ignored) for path in paths)


def review_file(path: str | os.PathLike[str], wishes: Wishes | None = None) -> Review:
    """Review a Word file; ``-`` is standard input. MinutesError when it cannot be done."""
    source = os.fspath(path)
    return review_bytes(read_bytes(source, limit=LARGEST), source, wishes)


def review_bytes(content: bytes, source: str = "", wishes: Wishes | None = None) -> Review:
    """Review a Word file's bytes; ``source`` is its name. MinutesError when it cannot be done."""
    wishes = wishes or Wishes()
    return _review(content, source, wishes, Ignored(wishes.standard, wishes.organization))


def _tried(path: str, wishes: Wishes, ignored: Ignored) -> Review | Unreadable:
    try:
        return _review(read_bytes(path, limit=LARGEST), path, wishes, ignored)
    except MinutesError as error:
        return Unreadable(path, error.problems, error.exit_code)


def _review(content: bytes, source: str, wishes: Wishes, ignored: Ignored) -> Review:
    content = as_word(content, source, convert=wishes.convert)
    document, standard = read_document(content, source), load(wishes.standard)
    if not any(one.text.strip() for one in document.body):
        raise InputError([_no_text(document)])
    asked = choice(standard, wishes.select, (*wishes.ignore, *ignored.beside(source)))
    form = check(document, standard, asked.select, asked.ignore) if asked.form else ()
    found = [of_form(one, document, standard) for one in form]
    reading = data_of(content, wishes.data) if wishes.audit and asked.content else None
    content_rules = asked.content if wishes.audit else ()
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
