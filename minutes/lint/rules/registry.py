"""The facts that a rule may be about: functions with a name."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from minutes.lint.structure import Anatomy
from minutes.problems import Place


class Fact(NamedTuple):
    """What was found in a document."""

    value: object
    """A number in the unit of the aspect, a text, or whether something is so."""
    paragraphs: tuple[int, ...] = ()
    """The paragraphs that show it; empty: the page, or the whole document."""
    wanted: object = None
    """What the standard wants here, where it follows from the document itself."""
    place: Place | None = None
    """Where, if not at a paragraph."""
    quote: str = ""
    """The words in question, where they are not the whole paragraph."""
    told: tuple[object, object] | None = None
    """Value and what is wanted as a message says them, where people measure otherwise than the rule."""


Finder = Callable[[Anatomy, str], Iterable[Fact]]


class Aspect(NamedTuple):
    """A fact that can be asked for."""

    name: str
    """``page.left``, or ``*.size`` for any component."""
    what: str
    """The catalogue id of what is measured; empty where there is nothing to measure."""
    unit: str
    """``mm``, ``pt``, ``lines``, ``share`` or empty."""
    find: Finder


ASPECTS: dict[str, Aspect] = {}


def fact(name: str, what: str = "", unit: str = "") -> Callable[[Finder], Finder]:
    """Register a function under the name by which rules ask for it. ValueError for a name that is taken."""

    def register(find: Finder) -> Finder:
        if name in ASPECTS:
            raise ValueError(f"two facts are called {name}")
        ASPECTS[name] = Aspect(name, what, unit, find)
        return find

    return register


def aspect(about: str) -> tuple[Aspect, str]:
    """The fact that a rule is about, and the component: ``motto.size`` is ``*.size`` of ``motto``.

    KeyError for a fact that nobody has registered.
    """
    component, _, name = about.partition(".")
    known = ASPECTS.get(about) or ASPECTS.get(f"*.{name}")
    if known is None:
        raise KeyError(about)
    return known, component
