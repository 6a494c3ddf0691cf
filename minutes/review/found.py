"""What a review found, in one form whoever found it."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from minutes.audit import Fault, audit
from minutes.lint import Document, Finding, aspect, citation
from minutes.problems import Message, Place, Problem, Severity, Step
from minutes.standards import Standard

if TYPE_CHECKING:
    from minutes.reading import Reading


GRADES = {Severity.ERROR: "must", Severity.WARNING: "should", Severity.HINT: "hint"}

WORDS = 40
"""So many letters of a paragraph are enough to find it."""
SEARCHED = 8
"""And so many of what is quoted."""


class Found(NamedTuple):
    """One thing that is not as it should be, with what is known of it."""

    problem: Problem
    """Message and first place; a document with nothing above the severity of a hint is clean."""
    kind: str = "form"
    """``form``: the standard asks otherwise; ``content``: it contradicts itself or the data."""
    component: str = ""
    """What it is about: ``motto``, ``page``, ``document``; of the content ``text``."""
    paragraphs: tuple[int, ...] = ()
    """The numbers of all paragraphs that it concerns; empty: the page, or the whole document."""
    citation: str = ""
    """Where it is prescribed; empty for advice."""
    why: str = ""
    """The catalogue id of a sentence that gives the reason."""
    found: object = None
    wanted: object = None
    """The values that were held against each other, in ``unit``; ``None`` where nothing is measured."""
    unit: str = ""
    fixable: bool = False
    """Whether it can be fixed without changing text."""
    finding: Finding | None = None
    """What the checker itself found; ``None`` where it was the audit."""

    @property
    def code(self) -> str:
        """The stable name of the fault."""
        return self.problem.code

    @property
    def grade(self) -> str:
        """``must``, ``should`` or ``hint``."""
        return GRADES[self.problem.severity]


def of_form(finding: Finding, document: Document, standard: Standard) -> Found:
    """A finding of the checker, at a place that a reader finds on paper."""
    rule = finding.rule
    return Found(
        problem=finding.problem._replace(place=_on_paper(finding, document)),
        component=finding.component,
        paragraphs=finding.paragraphs,
        citation=citation(rule, standard, finding.component),
        why=rule.why,
        found=finding.found,
        wanted=finding.wanted,
        unit=_unit(finding),
        fixable=rule.fixable,
        finding=finding,
    )


def _on_paper(finding: Finding, document: Document) -> Place:
    """Of the first section the first page; how many pages lie before the others nobody knows without laying out.

    Of a paragraph its first words, by which a reader finds it sooner than by its number, unless the message quotes it.
    """
    place = finding.problem.place
    if finding.paragraphs:
        return with_words(place, document, finding.paragraphs, finding.problem.values)
    if finding.component != "page":
        return place
    places = [section.place for section in document.sections]
    number = places.index(place) if place in places else 0
    if number == 0:
        return place._replace(steps=(Step("page", 1),))
    return place._replace(steps=(Step("part-of-document", number + 1), *place.steps))


def with_words(place: Place, document: Document, paragraphs: tuple[int, ...], values: Mapping[str, object]) -> Place:
    """The place with the first words of the first of these paragraphs; without, if the message's values quote it."""
    text = _plain(document.paragraphs[paragraphs[0]].text) if paragraphs else ""
    if not text or any(quote in text for quote in _quotes(values)):
        return place
    shown = text if len(text) <= WORDS else text[:WORDS].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return place._replace(steps=(*place.steps, Step("line", shown)))


def _quotes(values: Mapping[str, object]) -> Iterator[str]:
    """What a message quotes, and the messages in it, that is long enough to be searched for."""
    for value in values.values():
        if isinstance(value, Message):
            yield from _quotes(value.values)
        elif isinstance(value, str) and len(value) >= SEARCHED:
            yield _plain(value).removesuffix("…")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unit(finding: Finding) -> str:
    """Of the value, by the one of the rule's facts that this component has."""
    for about in finding.rule.about:
        asked, component = aspect(about)
        if component == finding.component:
            return asked.unit
    return ""


# The content of a document, audited against itself and against its data.
ABSENT = frozenset(("name-missing", "fact-missing"))
"""What is nowhere has no place in the document."""


def data_of(content: bytes, given: "str | Reading | None") -> "Reading | None":
    """The meeting that is given, or its file's, or the one that the document carries; ``None`` without any.

    InputError when the file is not right. Data in a document that cannot be read count as none.
    """
    if given is None:
        from minutes.rendering import read_embedded

        return read_embedded(content)
    if not isinstance(given, str):
        return given
    from minutes.reading import read_meeting

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
