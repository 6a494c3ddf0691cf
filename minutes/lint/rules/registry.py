"""The registry of facts that rules can be about."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from minutes.lint.structure import Anatomy
from minutes.problems import Place


class Fact(NamedTuple):
    """A value found in a document."""

    value: object
    """A number in the unit of the aspect, a text, or a truth value."""
    paragraphs: tuple[int, ...] = ()
    """The paragraphs that show it; empty for the page or the whole document."""
    wanted: object = None
    """The expected value, where it depends on the document."""
    place: Place | None = None
    """The place, if not a paragraph."""
    quote: str = ""
    """The words concerned, if not the whole paragraph."""
    told: tuple[object, object] | None = None
    """Found and expected value for the message, where its measure differs from the rule's."""


Finder = Callable[[Anatomy, str], Iterable[Fact]]


class Aspect(NamedTuple):
    """A registered fact."""

    name: str
    """``page.left``, or ``*.size`` for any component."""
    what: str
    """The message id of the measured quantity; empty without a measure."""
    unit: str
    """``mm``, ``pt``, ``lines``, ``share`` or empty."""
    find: Finder


ASPECTS: dict[str, Aspect] = {}


def fact(name: str, what: str = "", unit: str = "") -> Callable[[Finder], Finder]:
    """Register a function under the name that rules refer to. ValueError for a duplicate name."""

    def register(find: Finder) -> Finder:
        if name in ASPECTS:
            raise ValueError(f"two facts are called {name}")
        ASPECTS[name] = Aspect(name, what, unit, find)
        return find

    return register


def aspect(about: str) -> tuple[Aspect, str]:
    """Return the fact that a rule is about and its component: ``motto.size`` is ``*.size`` of ``motto``.

    KeyError for an unregistered fact.
    """
    component, _, name = about.partition(".")
    known = ASPECTS.get(about) or ASPECTS.get(f"*.{name}")
    if known is None:
        raise KeyError(about)
    return known, component
