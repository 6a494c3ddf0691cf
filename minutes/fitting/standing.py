"""The layout that a document stands in: what its organisation chose, in the data or in a template of its own."""

from collections import Counter

from minutes.fitting.layouts import choice_of
from minutes.fitting.measure import Marked
from minutes.layout.layout import SIZE_SETS, Layout, choose
from minutes.lint.document import Paragraph, Section

NEAR = 0.06
"""Millimetres, points or lines. A twip is a twentieth of a point: 10 mm come out as 10,001."""
SIDES = ("top", "bottom", "left", "right")


def standing(marked: Marked, layout: Layout) -> Layout:
    """The layout as it was printed: where the template has values of its own that are allowed, with these."""
    found = {**_page(marked.anatomy.document.sections), **_text(marked)}
    own = {name: value for name, value in found.items() if value is not None and _is_own(name, value, layout)}
    if not own:
        return layout
    names = {size_set: name for name, size_set in SIZE_SETS.items()}
    standard, size_set, *_ = layout
    present = {name: value for name, value in layout._asdict().items() if name not in ("standard", "size_set")}
    return choose(standard, {**present, "size_set": names[size_set], **own})


def _is_own(name: str, value: float, layout: Layout) -> bool:
    return abs(value - getattr(layout, name)) > NEAR and choice_of(layout, name).allows(value)


def _page(sections: tuple[Section, ...]) -> dict[str, float | None]:
    return {side: getattr(sections[0], side) for side in SIDES} if sections else {}


def _text(marked: Marked) -> dict[str, float | None]:
    """How most paragraphs of running text stand."""
    flow = {name for name, one in marked.anatomy.standard.components.items() if one.text_flow and not one.keep_next}
    text = [one for one in marked.body if marked.anatomy.component(one) in flow]
    return {
        "before": _usual([one.shape.before for one in text]),
        "line": _usual([one.shape.line.value for one in text if one.shape.line.rule == "multiple"]),
        "first_line": _usual([one.shape.first_line for one in text if _is_indented(one)]),
    }


def _is_indented(paragraph: Paragraph) -> bool:
    return paragraph.shape.first_line > 0 and paragraph.shape.left == 0


def _usual(values: list[float]) -> float | None:
    found = Counter(round(value, 2) for value in values).most_common(1)
    return found[0][0] if found else None
