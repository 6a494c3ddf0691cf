"""How the letters of a component look."""

from collections.abc import Iterator

from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure.anatomy import TEXT, Anatomy
from minutes.lint.structure.looks import face
from minutes.lint.structure.wording import is_upper, words
from minutes.problems import N_


@fact("*.size", N_("letter size"), "pt")
def size(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Each size of its letters; marks of footnotes are raised and stand apart."""
    for paragraph in anatomy.of(component):
        sizes = {one.size for one in anatomy.faces(paragraph) if one.size is not None and not one.raised}
        yield from (Fact(one, (paragraph.number,)) for one in sorted(sizes))


@fact("*.face", N_("face"))
def letters(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Each face of its letters; in running text a word may stand out, so only one that all letters have counts."""
    for paragraph in anatomy.of(component):
        found = {face(one) for one in anatomy.faces(paragraph) if not one.raised}
        if len(found) > 1 and component in TEXT:
            continue
        yield from (Fact(one, (paragraph.number,)) for one in sorted(found))


@fact("*.case")
def case(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether all letters are capitals: ``upper`` or ``normal``. One word of capitals may be an abbreviation."""
    for paragraph in anatomy.of(component):
        text = words(paragraph)
        if text.lower() != text.upper() and (" " in text or not is_upper(text) or component == "type"):
            yield Fact("upper" if is_upper(text) else "normal", (paragraph.number,))


@fact("text.sizes")
def sizes(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether the whole text is of one size."""
    by_size: dict[float, list[int]] = {}
    for paragraph in anatomy.text:
        look = anatomy.main_look(paragraph)
        if look and look.size is not None:
            by_size.setdefault(look.size, []).append(paragraph.number)
    if len(by_size) > 1:
        usual = max(by_size, key=lambda one: len(by_size[one]))
        yield Fact(False, tuple(sorted(n for one, each in by_size.items() if one != usual for n in each)))


@fact("head.sizes")
def coherent(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Whether national title, motto and place-date are all of the larger set of sizes, or all of the smaller."""
    components = [anatomy.standard.components[name] for name in ("national_title", "motto", "place_date")]
    found = {}
    for one in components:
        for paragraph in anatomy.of(one.name):
            look = anatomy.main_look(paragraph)
            if look and look.size is not None and one.sizes.low <= look.size <= one.sizes.high:
                found[one] = (look.size, paragraph.number)
    sets = ("large", "small")
    if found and not any(all(getattr(one.sizes, of) == size for one, (size, _) in found.items()) for of in sets):
        quote = " / ".join(f"{size:g}" for size, _ in found.values())
        yield Fact(False, tuple(number for _, number in found.values()), quote=quote)
