"""The mender's entrance: a document, what rules found in it, and a copy in which that is mended."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from minutes.fix.copy import Asked, Copy
from minutes.fix.format import grant
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
from minutes.fix.wanted import WISHERS, wishes
from minutes.lint import Document, Finding, aspect
from minutes.standards import Standard

_ROUNDS = 4
"""What one change brings about, such as the length of a line below wider letters, is mended in the next round."""

_Mender = Callable[[Copy, Finding], None]
_MENDERS: dict[str, _Mender] = {
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


class Mended(NamedTuple):
    """A copy, and what became of the findings that could be mended."""

    content: bytes
    """The very bytes of the document when nothing was changed."""
    document: Document
    done: tuple[Finding, ...]
    """What was found before and is not found any more."""
    left: tuple[Finding, ...]
    """All that is still found, what nobody can mend without words among it."""


def mend(
    content: bytes, source: str, standard: Standard, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> Mended:
    """Mend in a copy what the rules find that are called fixable; ``select`` and ``ignore`` as for the checker.

    No word changes: only lines made of text become drawn ones, and numbers of pages move. InputError when the file
    cannot be read, or cannot be mended: it is strict Open XML, or has macros.
    """
    copy = Copy(content, source, Asked(standard, tuple(select), tuple(ignore)))
    before = copy.findings
    for _ in range(_ROUNDS):
        state = copy.state()
        _grant(copy)
        for fact, mender in _MENDERS.items():
            for finding in _about(copy, fact):
                _try(copy, finding, mender)
        if copy.state() == state:
            break
    left = {_key(one) for one in copy.findings}
    done = tuple(one for one in before if _key(one) not in left)
    return Mended(copy.content(), copy.document, done, copy.findings)


def facts_mended() -> frozenset[str]:
    """The facts whose rules can be kept by mending."""
    return frozenset((*WISHERS, *_MENDERS))


def _about(copy: Copy, fact: str) -> list[Finding]:
    """The findings about a fact that can be mended."""
    return [one for one in copy.findings if one.rule.fixable and aspect(one.rule.about[0])[0].name == fact]


def _grant(copy: Copy) -> None:
    wanted = [wish for fact in WISHERS for finding in _about(copy, fact) for wish in wishes(copy, finding, fact)]
    if wanted:
        grant(copy, wanted)


def _try(copy: Copy, finding: Finding, mender: _Mender) -> None:
    """Mend one thing; what did not help is taken back, so that trying again changes nothing."""
    if _key(finding) not in map(_key, copy.findings):
        return
    state = copy.state()
    mender(copy, finding)
    if copy.state() == state:
        return
    copy.read()
    if _key(finding) in map(_key, copy.findings):
        copy.restore(state)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule.name, finding.component, repr(finding.found), repr(finding.wanted), finding.problem.place
