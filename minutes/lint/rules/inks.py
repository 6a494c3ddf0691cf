"""Font, colour and marks of all letters of the document, whatever they belong to."""

from collections.abc import Callable, Iterator

from minutes.lint.document import Stretch
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import fold
from minutes.problems import N_

STAMPS = frozenset(("hoatoc", "thuongkhan", "khan", "mat", "toimat", "tuyetmat"))
"""Marks that are red."""


def _by(anatomy: Anatomy, key: Callable[[Stretch], object]) -> Iterator[tuple[object, tuple[int, ...]]]:
    """The values that visible letters have, each with its paragraphs; comments are nobody's text."""
    found: dict[object, dict[int, None]] = {}
    for paragraph in anatomy.document.paragraphs:
        if paragraph.story == "comment":
            continue
        for one in paragraph.stretches:
            if not one.deleted and (value := key(one)) is not None:
                found.setdefault(value, {})[paragraph.number] = None
    yield from ((value, tuple(numbers)) for value, numbers in found.items())


def _visible(stretch: Stretch) -> bool:
    return not stretch.letters.hidden and any(map(str.isalnum, stretch.text))


@fact("document.font", N_("font"))
def font(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Each font of letters and digits; signs may come from another."""
    for value, numbers in _by(anatomy, lambda one: one.letters.font if _visible(one) else None):
        yield Fact(value, numbers)


@fact("document.color", N_("colour"))
def color(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Each colour of letters, without the marks that have one of their own."""
    components = anatomy.standard.components
    for value, numbers in _by(anatomy, lambda one: one.letters.color if _visible(one) else None):
        if value == anatomy.standard.color:
            continue
        wrong = []
        for number in numbers:
            part = anatomy.parts.get(number)
            own = components[part.component].color if part and part.component in components else ""
            if not own and fold(anatomy.document.paragraphs[number].text) not in STAMPS:
                wrong.append(number)
        if wrong:
            yield Fact(value, tuple(wrong), anatomy.standard.color)


@fact("document.shaded")
def shaded(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Letters on a coloured ground."""
    for value, numbers in _by(anatomy, lambda one: True if one.letters.shaded and _visible(one) else None):
        yield Fact(value, numbers)


@fact("document.hidden")
def hidden(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Text that is hidden."""
    for value, numbers in _by(anatomy, lambda one: True if one.letters.hidden and one.text.strip() else None):
        yield Fact(value, numbers)


@fact("document.language", N_("language"))
def language(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """The language of most letters; of a language its country is not asked."""
    counts: dict[str, int] = {}
    for paragraph in anatomy.body:
        for one in paragraph.stretches:
            if found := one.letters.language or anatomy.document.language:
                counts[found] = counts.get(found, 0) + len(one.text)
    if counts:
        usual = max(counts, key=lambda one: counts[one])
        wanted = anatomy.standard.language
        yield Fact(wanted if usual.split("-")[0] == wanted.split("-")[0] else usual)
