"""The order of preference, and what is tried: on a paper that is reckoned, not printed."""

from collections.abc import Callable, Sequence

import pytest

from minutes.fitting.goals import Goal, Print
from minutes.fitting.layouts import key, ladder
from minutes.fitting.search import MOST_RUNS, Search
from minutes.layout.layout import Layout, choose
from minutes.standards.standard import load

PARAGRAPHS, LINES = 60, 120


def pages(layout: Layout, length: int = 2) -> int:
    """How many pages a text makes whose paragraphs and lines have just the heights of the layout."""
    size = 14 if layout.size_set == "large" else 13
    room = (297 - layout.top - layout.bottom) / 25.4 * 72
    wrapped = LINES * 165 / layout.text_width * size / 14
    return 1 + int(length * (PARAGRAPHS * layout.before + wrapped * layout.line * size * 1.15) / room)


class Paper:
    """Counts the runs; a layout is good when a condition holds."""

    def __init__(self, is_good: Callable[[Layout], bool], length: int = 2) -> None:
        self.is_good, self.length = is_good, length
        self.tried, self.runs = set[tuple[object, ...]](), 0

    def prints(self, layouts: Sequence[Layout]) -> list[Print]:
        self.runs += bool({key(layout) for layout in layouts} - self.tried)
        self.tried |= {key(layout) for layout in layouts}
        counts = [pages(one, self.length) for one in layouts]
        return [Print(n, n, above=5 if self.is_good(one) else 1) for n, one in zip(counts, layouts, strict=True)]


def searched(paper: Paper, goal: Goal = Goal(), fixed: Sequence[str] = ()) -> Search:  # noqa: B008
    found = Search(ladder(choose(), fixed), paper.prints, goal)
    found.run()
    return found


def changed(search: Search) -> dict[str, object]:
    usual, best = search.usual.layout._asdict(), search.best.layout._asdict()
    return {name: value for name, value in best.items() if value != usual[name]}


CASES = {
    "nothing when the usual layout is good": (lambda one: True, {}),
    "the space between paragraphs first": (lambda one: one.before > 8 or one.line > 1, {"before": 9}),
    "then the line height": (lambda one: one.line > 1 or one.top > 20, {"line": 1.1}),
    "then a margin, the lower one first": (lambda one: one.bottom == 25 or one.top == 25, {"bottom": 25}),
    "then the indent": (lambda one: one.first_line > 10 or one.size_set == "small", {"first_line": 12.7}),
    "then the letters": (lambda one: one.size_set == "small" or one.left == one.top + 10 == 35, {"size_set": "small"}),
    "all margins at last": (
        lambda one: one.left == 35 and one.right == 20,
        {"top": 25, "bottom": 25, "left": 35, "right": 20},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_seen_least_is_changed_first(case: str) -> None:
    is_good, expected = CASES[case]
    paper = Paper(is_good, length=1)
    assert changed(searched(paper)) == expected
    assert paper.runs <= MOST_RUNS


def test_a_number_of_pages_is_reached_with_the_smallest_change() -> None:
    usual, loosest = pages(choose()), pages(choose(options={"line": 1.5, "before": 12}))
    assert loosest > usual + 1
    for wanted in range(usual, loosest + 1):
        found = searched(Paper(lambda one: True), Goal(wanted))
        assert found.best.print.own == wanted
        assert set(changed(found)) <= {"before", "line"}
        line = found.best.layout.line
        tighter = (
            [choose(options={"line": line - 0.1, "before": before}) for before in range(6, 13)] if line > 1 else []
        )
        assert wanted not in map(pages, tighter)


def test_fewer_pages_need_smaller_letters() -> None:
    found = searched(Paper(lambda one: True), Goal(pages(choose()) - 1))
    assert found.best.print.own == pages(choose()) - 1
    assert changed(found) == {"size_set": "small"}


@pytest.mark.parametrize("wanted", [1, 50])
def test_the_nearest_number_of_pages_is_taken_when_none_reaches_it(wanted: int) -> None:
    found = searched(Paper(lambda one: True), Goal(wanted))
    reachable = {pages(one) for family in ladder(choose()).families for rung in family.rungs for one in rung}
    assert found.best.print.own == min(reachable, key=lambda number: abs(number - wanted))


def test_the_usual_layout_stays_when_nothing_helps() -> None:
    paper = Paper(lambda one: False)
    assert changed(searched(paper)) == {}
    assert paper.runs <= MOST_RUNS


def test_no_layout_beside_the_wished_ones_is_printed_when_the_usual_one_is_good() -> None:
    paper = Paper(lambda one: True)
    searched(paper)
    assert (len(paper.tried), paper.runs) == (1, 1)


def test_what_the_organisation_chose_stays() -> None:
    tried = ladder(choose(options={"left": 32}), ("left", "size_set"))
    every = [one for family in tried.families for rung in family.rungs for one in rung]
    every += [one for rung in tried.rungs for one in rung]
    assert {(one.left, one.size_set) for one in every} == {(32, "large")}
    assert {one.right for one in every} > {15, 20}


def test_every_layout_that_may_be_tried_is_legal() -> None:
    standard = load()
    ranges = {**standard.page.margins._asdict(), **standard.flow._asdict()}
    tried = ladder(choose(options={"left": 32.5, "line": 1.15, "size_set": "13"}))
    every = [one for family in tried.families for rung in family.rungs for one in rung]
    every += [one for rung in tried.rungs for one in rung]
    assert len(every) > 100
    for layout in every:
        for name, choice in ranges.items():
            assert choice.low <= getattr(layout, name) <= choice.high
