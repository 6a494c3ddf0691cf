"""One property of a clean document is broken at random, and a finding names it where it is."""

from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.lint.effective.document import read_document
from minutes.lint.linter import check, rules_of
from minutes.lint.structure.anatomy import TEXT
from minutes.standards.standard import load
from tests.lint.breaking import broken
from tests.lint.rules.bases import clean

STANDARD = load("nd30")
ABOUT = {about for rule in rules_of(STANDARD) for about in rule.about}
UNCERTAIN = {("form", "heading", "face")}
"""Without its bold letters a foreign clause with a title is one without."""
LINE = 120
FACES = ("", "bold", "italic", "bold italic")


class Property(NamedTuple):
    """Something of one paragraph that a rule is about."""

    base: str
    component: str
    which: int
    aspect: str


def _is_short(chosen: Property) -> bool:
    """Whether it may be one line, which looks the same when it is not justified."""
    one = clean(chosen.base)
    return len(one.document.paragraphs[one.parts[chosen.component][chosen.which - 1]].text) < LINE


def alignable(found: Property) -> bool:
    """Of foreign text only long lines can be aligned wrongly so that it is certain."""
    return found.aspect != "align" or found.base != "form" or found.component not in TEXT or not _is_short(found)


def properties(base: str) -> Iterator[Property]:
    for component, numbers in clean(base).parts.items():
        for which in range(1, len(numbers) + 1):
            for aspect in ("size", "face", "align", "first_line", "line"):
                found = Property(base, component, which, aspect)
                if f"{component}.{aspect}" in ABOUT and (base, component, aspect) not in UNCERTAIN and alignable(found):
                    yield found


ALL = [*properties("form"), *properties("seed")]


@st.composite
def breaches(draw: st.DrawFn) -> tuple[Property, str]:
    """A property and a value that is not allowed for it."""
    chosen = draw(st.sampled_from(ALL))
    component = STANDARD.components[chosen.component]
    if chosen.aspect == "size":
        sizes = [half / 2 for half in range(10, 80) if not component.sizes.low <= half / 2 <= component.sizes.high]
        return chosen, f"size {draw(st.sampled_from(sizes))}"
    if chosen.aspect == "face":
        own = f"{'bold' if component.bold else ''} {'italic' if component.italic else ''}".strip()
        return chosen, f"face {draw(st.sampled_from([face for face in FACES if face != own]))}"
    if chosen.aspect == "align":
        return chosen, f"align {draw(st.sampled_from(_alignments(chosen)))}"
    if chosen.aspect == "first_line":
        return chosen, f"indent {draw(st.floats(0, 9.8) | st.floats(13, 40)):.1f}"
    return chosen, f"lines {draw(st.floats(0.5, 0.98) | st.floats(1.52, 3)):.2f}"


def _alignments(chosen: Property) -> list[str]:
    """Those that are not allowed; a foreign paragraph of text that is centred may be anything."""
    if chosen.component.startswith("recipients"):
        return ["center", "right"]
    if chosen.base == "form" and chosen.component in TEXT:
        return ["left"]
    others = (
        ("center", "right") if chosen.component in TEXT and _is_short(chosen) else ("left", "center", "right", "both")
    )
    return [one for one in others if one != STANDARD.components[chosen.component].align]


@given(breaches())
@settings(max_examples=120)
def test_a_property_that_is_broken_at_random_is_named(breach):
    chosen, verb = breach
    content, number = broken(clean(chosen.base), f"{chosen.component} {chosen.which}", verb)
    findings = check(read_document(content, "x.docx"), STANDARD)

    named = {one.rule.name for one in findings if number in one.paragraphs}
    about = {rule.name for rule in rules_of(STANDARD) if f"{chosen.component}.{chosen.aspect}" in rule.about}
    assert about & named


@given(st.sampled_from(("top", "bottom", "left", "right")), st.floats(5, 60).map(lambda number: round(number, 1)))
@settings(max_examples=40)
def test_a_margin_is_named_exactly_when_it_lies_outside_its_range(side, millimetres):
    content, _ = broken(clean("form"), "page", f"{side} {millimetres}")
    written = round(millimetres * 1440 / 25.4) / 1440 * 25.4  # in whole twips
    findings = check(read_document(content, "x.docx"), STANDARD, select=[f"{side}-margin-out-of-range"])

    allowed = getattr(STANDARD.page.margins, side)
    assert bool(findings) is not allowed.allows(written, STANDARD.page.tolerance)
