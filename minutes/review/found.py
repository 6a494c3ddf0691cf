"""The findings of a review, made from those of the linter and of the content audit."""

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
"""How many characters of a paragraph are shown to locate it."""
SEARCHED = 8
"""The least length of a quoted text that locates a paragraph."""


class Found(NamedTuple):
    """A finding."""

    problem: Problem
    """The message with the first place. Its severity is the grade: hints leave a document clean."""
    kind: str = "form"
    """``form``: the standard requires something else; ``content``: a contradiction in the text or to the data."""
    component: str = ""
    """The subject: ``motto``, ``page``, ``document``; ``text`` for content."""
    paragraphs: tuple[int, ...] = ()
    """The numbers of all paragraphs concerned; empty for the page or the whole document."""
    citation: str = ""
    """The article that prescribes it; empty for advice."""
    why: str = ""
    """The catalogue id of the reason."""
    found: object = None
    wanted: object = None
    """The compared values, in ``unit``; ``None`` when nothing is measured."""
    unit: str = ""
    fixable: bool = False
    """Whether it can be fixed without changing a word."""
    finding: Finding | None = None
    """The linter's own finding; ``None`` for the audit."""

    @property
    def code(self) -> str:
        """The stable name of the fault."""
        return self.problem.code

    @property
    def grade(self) -> str:
        """``must``, ``should`` or ``hint``."""
        return GRADES[self.problem.severity]


def of_form(finding: Finding, document: Document, standard: Standard) -> Found:
    """Return a finding of the linter, at a place that can be found on paper."""
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
    """Return the place with a page number or the paragraph's first words.

    Only the first section's page is known without layout. The first words are left out when the message quotes them.
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
    """Return the place with the first words of the first paragraph, unless the message's values quote it."""
    text = _plain(document.paragraphs[paragraphs[0]].text) if paragraphs else ""
    if not text or any(quote in text for quote in _quotes(values)):
        return place
    shown = text if len(text) <= WORDS else text[:WORDS].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return place._replace(steps=(*place.steps, Step("line", shown)))


def _quotes(values: Mapping[str, object]) -> Iterator[str]:
    """Yield the quotes in a message and its nested messages that are long enough to search for."""
    for value in values.values():
        if isinstance(value, Message):
            yield from _quotes(value.values)
        elif isinstance(value, str) and len(value) >= SEARCHED:
            yield _plain(value).removesuffix("…")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unit(finding: Finding) -> str:
    """Return the unit of the rule's fact about this component."""
    for about in finding.rule.about:
        asked, component = aspect(about)
        if component == finding.component:
            return asked.unit
    return ""


ABSENT = frozenset(("name-missing", "fact-missing"))
"""Rules about something missing, which has no place in the document."""


def data_of(content: bytes, given: "str | Reading | None") -> "Reading | None":
    """Return the given meeting, that of the given file, or the one embedded in the document; ``None`` without any.

    InputError when the file is invalid. Embedded data that cannot be read count as none.
    """
    if given is None:
        from minutes.rendering import read_embedded

        return read_embedded(content)
    if not isinstance(given, str):
        return given
    from minutes.reading import read_meeting

    return read_meeting(given)


def of_content(document: Document, reading: "Reading | None", wanted: tuple[Fault, ...]) -> Iterator[Found]:
    """Yield the audit's findings of the wanted faults."""
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
