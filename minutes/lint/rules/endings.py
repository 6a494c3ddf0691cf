"""Signers, recipients and appendices."""

import re
from collections.abc import Iterator

from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import fold, words
from minutes.wording.lists import roman

PRESIDER = ("chutoa", "chutri")


@fact("signer_name.bare")
def bare(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The printed name, where the body has no rules of its own for ranks and degrees."""
    free = re.compile(anatomy.words["free_titles"])
    bodies = [words(one) for one in anatomy.of("agency", "parent")]
    if bodies and not any(map(free.search, bodies)):
        for paragraph in anatomy.of("signer_name"):
            yield Fact(words(paragraph), (paragraph.number,))


@fact("signer_role.sides")
def sides(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the secretary stands left of the presider."""
    columns = {fold(words(one)): (one.cell.column, one.number) for one in anatomy.of("signer_role") if one.cell}
    secretary = columns.get("thuky")
    presider = next((columns[name] for name in PRESIDER if name in columns), None)
    if secretary and presider and secretary[0] != presider[0]:
        yield Fact(secretary[0] < presider[0], tuple(sorted((secretary[1], presider[1]))))


@fact("recipients.archive")
def archive(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the last recipient is the archive."""
    lines = list(anatomy.of("recipients"))
    if lines:
        texts = [fold(words(one)) for one in lines]
        yield Fact(any(one.startswith("luu") for one in texts), (lines[-1].number,))


@fact("appendix_label.number")
def appendix_number(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The number of each of several appendices, with the one that its place gives it."""
    labels = list(anatomy.of("appendix_label"))
    for place, paragraph in enumerate(labels, 1):
        if len(labels) > 1:
            number = words(paragraph).rstrip(".:").rpartition(" ")[2]
            yield Fact(number, (paragraph.number,), roman(place))


@fact("appendix_label.mentioned")
def mentioned(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the text before the first appendix mentions any."""
    label = next(anatomy.of("appendix_label"), None)
    if label:
        before = (one for one in anatomy.body if one.number < label.number)
        yield Fact(any("phụ lục" in one.text.lower() for one in before), (label.number,))
