"""The choice within the ranges of a standard; what lies outside is a problem that cites the article."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from minutes.problems import N_, InputError, Place, Problem
from minutes.standards.loading import load
from minutes.standards.standard import Choice, Component, Standard

SIZE_SETS = {"14": "large", "13": "small"}
"""By the size of the body text: 13/14/14 or 12/13/13 for national title, motto and place-date."""


class Layout(NamedTuple):
    """What was chosen. Millimetres for the page, points for the space between paragraphs, lines for their height."""

    standard: Standard
    size_set: str
    """``large`` or ``small``."""
    top: float
    bottom: float
    left: float
    right: float
    first_line: float
    before: float
    line: float

    @property
    def text_width(self) -> float:
        """The width of the text in millimetres."""
        return self.standard.page.width - self.left - self.right

    def columns(self, name: str) -> tuple[float, ...]:
        """The columns of a borderless table in millimetres, as wide together as the text: the first one gives way."""
        first, *others = self.standard.page.columns[name]
        return (first + self.text_width - sum((first, *others)), *others)

    def size(self, component: Component) -> float:
        """The size of a component's letters in points."""
        return component.sizes.large if self.size_set == "large" else component.sizes.small


def choose(standard: Standard | None = None, wishes: Mapping[str, object] | None = None, source: str = "") -> Layout:
    """The layout that the standard chooses, changed by wishes; one that is ``None`` is none.

    Wishes: ``size_set`` (``"14"`` or ``"13"``), ``top``, ``bottom``, ``left``, ``right``, ``first_line`` in
    millimetres, ``before`` in points, ``line`` in lines. InputError with all that lie outside their ranges, each with
    its article; ``source`` is the file they come from. KeyError for a wish of another name.
    """
    standard = standard or load()
    choices: dict[str, Choice] = {**standard.page.margins._asdict(), **standard.flow._asdict()}
    wanted = {name: wish for name, wish in (wishes or {}).items() if wish is not None}
    size_set = SIZE_SETS[str(wanted.pop("size_set", "14"))]
    problems = list(_outside(standard, choices, wanted, source))
    if problems:
        raise InputError(problems)
    values = {name: float(str(wanted.get(name, choice.chosen))) for name, choice in choices.items()}
    return Layout(standard, size_set, **values)


def _outside(
    standard: Standard, choices: Mapping[str, Choice], wanted: Mapping[str, object], source: str
) -> Iterator[Problem]:
    for name, wish in wanted.items():
        choice = choices[name]
        if not choice.allows(float(str(wish)), standard.page.tolerance if name in _MILLIMETRES else 0.0):
            values = {
                "found": _written(float(str(wish))),
                "low": _written(choice.low),
                "high": _written(choice.high),
                "unit": _UNITS[name],
                "citation": standard.cite(choice.citation),
            }
            field = _FIELDS.get(name, name)
            message = N_("{found} {unit}; {low}–{high} {unit} is prescribed ({citation})")
            yield Problem("layout-out-of-range", Place(source=source, field=field), message, values)


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")


_MILLIMETRES = ("top", "bottom", "left", "right", "first_line")
_UNITS = {**dict.fromkeys(_MILLIMETRES, "mm"), "before": "pt", "line": "×"}
_FIELDS = {side: f"organization.margins.{side}" for side in ("top", "bottom", "left", "right")}
