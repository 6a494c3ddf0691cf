"""People who are named in two ways in one document."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes.audit.faults import found, there
from minutes.audit.lines import Line, Paper
from minutes.audit.names import LONGEST, Near, capitalised, form
from minutes.problems import Problem, Severity

_STYLE = re.compile(r"\b(?:[ôÔ]ng/[bB]à|[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]/c|[cC]ô|[aA]nh|[cC]hị|[tT]hầy)[:.]? $")
_LISTED = re.compile(
    r"^(?:[-+*•]\s*)?(?:\d+[.)]\s*)?(?:[ôÔ]ng/[bB]à|[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]/c|[cC]ô|[aA]nh|[cC]hị)?[:.]?\s*$"
)

_TITLES = frozenset(("ông", "bà", "cô", "anh", "chị", "thầy"))
"""Styles of address that begin a sentence with a capital, as a name does."""


class Named(NamedTuple):
    """Where a name stands."""

    spelling: str
    line: Line
    listed: bool
    """Whether it is a person's own line or cell."""


def people_in(paper: Paper) -> Iterator[Named]:
    """The names that stand behind a style of address, or alone in a cell."""
    for line in paper.lines:
        for stretch in capitalised(line.text):
            if len(stretch.words) > LONGEST:
                continue
            spelling = stretch.without_first() if stretch.words[0].casefold() in _TITLES else stretch
            before = line.text[: spelling.start]
            alone = line.in_table and (spelling.start, spelling.end) == (0, len(line.text)) and not line.text.isupper()
            if alone or _STYLE.search(before):
                listed = bool(_LISTED.search(before)) and (
                    line.in_table or bool(line.paragraph.label) or before[:1] in "-+•"
                )
                yield Named(" ".join(spelling.words), line, listed)


def spellings(paper: Paper) -> Iterator[Problem]:
    """Names that differ by marks or one letter from another one. Two that are both in a list are two people."""
    by_form: dict[str, list[Named]] = {}
    for named in people_in(paper):
        by_form.setdefault(form(named.spelling), []).append(named)
    near = Near()
    for name, places in sorted(by_form.items(), key=lambda one: (not any(p.listed for p in one[1]), -len(one[1]))):
        other = near.find(name)
        near.add(name)
        if other is None:
            continue
        others = by_form[other]
        if all(any(place.listed for place in both) for both in (places, others)):
            continue
        severity = None if len(places) == 1 or any(place.listed for place in others) else Severity.HINT
        values = {"name": places[0].spelling, "other": others[0].spelling, "there": there(others[0].line.paragraph)}
        yield found("name-spelt-twice", places[0].line.paragraph, severity, **values)
