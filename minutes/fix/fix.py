"""Fix the findings of a document in a copy."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from minutes.fix.copy import Asked, Copy
from minutes.fix.format import apply_formats
from minutes.fix.lines import draw_lines, widen_title
from minutes.fix.page import (
    SIDES,
    count_from_one,
    count_plainly,
    hide_first,
    margin,
    number_pages,
    orientation,
    paper,
    repeat_headers,
    set_language,
    set_title,
)
from minutes.fix.wanted import TARGET_FINDERS, targets
from minutes.lint import Document, Finding, aspect
from minutes.standards import Standard

_ROUNDS = 4
"""Number of rounds: a fix can cause another finding, such as a line's length below wider letters."""

_Fixer = Callable[[Copy, Finding], None]
_FIXERS: dict[str, _Fixer] = {
    "page.paper": paper,
    "page.orientation": orientation,
    **{f"page.{side}": margin for side in SIDES},
    "page_number.present": number_pages,
    "page_number.story": number_pages,
    "page_number.on_first_page": hide_first,
    "page_number.form": count_plainly,
    "page_number.start": count_from_one,
    "national_title.lines": widen_title,
    "*.ruled": draw_lines,
    "*.rule_length": draw_lines,
    "*.rule_drawn": draw_lines,
    "document.language": set_language,
    "document.title": set_title,
    "table.header": repeat_headers,
}
"""Fixers by fact, in order of application, after all formats."""


class FixResult(NamedTuple):
    """The fixed copy, with the findings that were fixed and those that remain."""

    content: bytes
    """The original bytes when nothing changed."""
    document: Document
    done: tuple[Finding, ...]
    """Findings that are no longer present."""
    left: tuple[Finding, ...]
    """All remaining findings, including those that need other words."""


def fix_document(
    content: bytes, source: str, standard: Standard, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> FixResult:
    """Fix the findings of fixable rules in a copy; ``select`` and ``ignore`` as in :func:`minutes.lint.check`.

    No words change: only lines made of text become drawn ones, and page numbers move. InputError when the file cannot
    be read or fixed: strict Open XML, or with macros.
    """
    copy = Copy(content, source, Asked(standard, tuple(select), tuple(ignore)))
    before = copy.findings
    for _ in range(_ROUNDS):
        state = copy.state()
        _apply_formats(copy)
        for fact, fixer in _FIXERS.items():
            for finding in _about(copy, fact):
                _try(copy, finding, fixer)
        if copy.state() == state:
            break
    left = {_key(one) for one in copy.findings}
    done = tuple(one for one in before if _key(one) not in left)
    return FixResult(copy.content(), copy.document, done, copy.findings)


def fixable_facts() -> frozenset[str]:
    """Return the facts with a fix."""
    return frozenset((*TARGET_FINDERS, *_FIXERS))


def _about(copy: Copy, fact: str) -> list[Finding]:
    return [one for one in copy.findings if one.rule.fixable and aspect(one.rule.about[0])[0].name == fact]


def _apply_formats(copy: Copy) -> None:
    wanted = [
        target for fact in TARGET_FINDERS for finding in _about(copy, fact) for target in targets(copy, finding, fact)
    ]
    if wanted:
        apply_formats(copy, wanted)


def _try(copy: Copy, finding: Finding, fixer: _Fixer) -> None:
    """Apply a fixer, and undo it unless the finding is gone, so that a second run changes nothing."""
    if _key(finding) not in map(_key, copy.findings):
        return
    state = copy.state()
    fixer(copy, finding)
    if copy.state() == state:
        return
    copy.read()
    if _key(finding) in map(_key, copy.findings):
        copy.restore(state)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule.name, finding.component, repr(finding.found), repr(finding.wanted), finding.problem.place
