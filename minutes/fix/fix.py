"""The mender's entrance: a document, what rules found in it, and a copy in which that is mended."""

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
"""What one change brings about, such as the length of a line below wider letters, is mended in the next round."""

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
"""By the facts that rules are about, in the order in which they are mended, letters and spacing before them all."""


class FixResult(NamedTuple):
    """A copy, and what became of the findings that could be mended."""

    content: bytes
    """The very bytes of the document when nothing was changed."""
    document: Document
    done: tuple[Finding, ...]
    """What was found before and is not found any more."""
    left: tuple[Finding, ...]
    """All that is still found, what nobody can mend without words among it."""


def fix_document(
    content: bytes, source: str, standard: Standard, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> FixResult:
    """Mend in a copy what the rules find that are called fixable; ``select`` and ``ignore`` as for the checker.

    No word changes: only lines made of text become drawn ones, and numbers of pages move. InputError when the file
    cannot be read, or cannot be mended: it is strict Open XML, or has macros.
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
    """The facts whose rules can be kept by mending."""
    return frozenset((*TARGET_FINDERS, *_FIXERS))


def _about(copy: Copy, fact: str) -> list[Finding]:
    """The findings about a fact that can be mended."""
    return [one for one in copy.findings if one.rule.fixable and aspect(one.rule.about[0])[0].name == fact]


def _apply_formats(copy: Copy) -> None:
    wanted = [
        target for fact in TARGET_FINDERS for finding in _about(copy, fact) for target in targets(copy, finding, fact)
    ]
    if wanted:
        apply_formats(copy, wanted)


def _try(copy: Copy, finding: Finding, fixer: _Fixer) -> None:
    """Mend one thing; what did not help is taken back, so that trying again changes nothing."""
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
