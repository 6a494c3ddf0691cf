"""What a document says, held against itself and against the data that it was made from."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.audit.auditor import audit
from minutes.audit.faults import Fault
from minutes.lint.document import Document
from minutes.problems import Place
from minutes.review.found import Found, with_words

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading

ABSENT = frozenset(("name-missing", "fact-missing"))
"""What is nowhere has no place in the document."""


def data_of(content: bytes, given: "str | Reading | None") -> "Reading | None":
    """The meeting that is given, or its file's, or the one that the document carries; ``None`` without any.

    InputError when the file is not right. Data in a document that cannot be read count as none.
    """
    if given is None:
        from minutes.rendering.embedding import read_embedded

        return read_embedded(content)
    if not isinstance(given, str):
        return given
    from minutes.reading.meeting import read_meeting

    return read_meeting(given)


def of_content(document: Document, reading: "Reading | None", wanted: tuple[Fault, ...]) -> Iterator[Found]:
    """What the audit finds of these faults."""
    faults = {fault.name: fault for fault in wanted}
    if not faults:
        return
    numbers = {paragraph.place: paragraph.number for paragraph in reversed(document.paragraphs)}
    for problem in audit(document, reading):
        if problem.code not in faults:
            continue
        number = None if problem.code in ABSENT else numbers.get(problem.place)
        paragraphs = () if number is None else (number,)
        place = (
            with_words(problem.place, document, paragraphs, problem.values) if paragraphs else Place(document.source)
        )
        yield Found(problem._replace(place=place), "content", "text", paragraphs, why=faults[problem.code].why)
