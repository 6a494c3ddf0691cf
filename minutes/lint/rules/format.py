"""Facts about character and paragraph formatting of components, and about the document as a file."""

from collections.abc import Callable, Iterator
from unicodedata import is_normalized

from minutes.lint.document import Paragraph, Stretch
from minutes.lint.rules.head import is_one_line
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure import TEXT, Anatomy, face, fold, is_upper, words
from minutes.problems import N_


@fact("*.size", N_("letter size"), "pt")
def size(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield each font size; raised footnote marks are ignored."""
    for paragraph in anatomy.of(component):
        sizes = {one.size for one in anatomy.faces(paragraph) if one.size is not None and not one.raised}
        yield from (Fact(one, (paragraph.number,)) for one in sorted(sizes))


@fact("*.face", N_("face"))
def letters(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield each face; in running text, where words can be emphasized, only one shared by all letters."""
    for paragraph in anatomy.of(component):
        found = {face(one) for one in anatomy.faces(paragraph) if not one.raised}
        if len(found) > 1 and component in TEXT:
            continue
        yield from (Fact(one, (paragraph.number,)) for one in sorted(found))


@fact("*.case")
def case(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield ``upper`` if all letters are capitals, else ``normal``; a single such word can be an abbreviation."""
    for paragraph in anatomy.of(component):
        text = words(paragraph)
        if text.lower() != text.upper() and (" " in text or not is_upper(text) or component == "type"):
            yield Fact("upper" if is_upper(text) else "normal", (paragraph.number,))


@fact("text.sizes")
def sizes(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield a fact if not all running text has the same size."""
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
    """Yield a fact unless national title, motto and place-date all use the large sizes or all the small ones."""
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


SINGLE = 1.15
"""Single line spacing of Times New Roman, as a multiple of its size."""
_WHOLE = 0.07


@fact("*.align", N_("alignment"))
def align(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the alignment of each paragraph, where it is visible."""
    for paragraph in anatomy.of(component):
        if component == "symbol" and paragraph.cell is None:
            continue  # the words below which it should be centred are unknown
        if component in TEXT and paragraph.shape.align == "left" and not _is_ragged(anatomy):
            continue  # single lines look the same when justified
        value = "both" if paragraph.shape.align == "distribute" else paragraph.shape.align
        yield Fact(value, (paragraph.number,))


def _is_ragged(anatomy: Anatomy) -> bool:
    """Whether any running text of several lines is not justified."""
    return any(one.shape.align == "left" and not is_one_line(anatomy, one) for one in anatomy.text)


@fact("*.first_line", N_("first-line indent"), "mm")
def first_line(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the first-line indent, except of wholly indented paragraphs and lists."""
    for paragraph in anatomy.of(component):
        if paragraph.shape.left <= 0 and not paragraph.label and paragraph.cell is None:
            yield Fact(paragraph.shape.first_line, (paragraph.number,))


@fact("*.gap", N_("space between paragraphs"), "pt")
def gap(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the space to the paragraph of running text directly above."""
    paragraphs = anatomy.document.paragraphs
    for paragraph in anatomy.of(component):
        above = paragraphs[paragraph.number - 1] if paragraph.number else None
        if above and above.text.strip() and above.cell is None is paragraph.cell and anatomy.component(above) in TEXT:
            yield Fact(above.shape.after + paragraph.shape.before, (paragraph.number,))


@fact("*.line", N_("line spacing"), "lines")
def line(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the line spacing; one in points is converted by the font size, if known."""
    for paragraph in anatomy.of(component):
        value = _lines(anatomy, paragraph)
        if value is not None:
            yield Fact(value, (paragraph.number,))


def _lines(anatomy: Anatomy, paragraph: Paragraph) -> float | None:
    line, look = paragraph.shape.line, anatomy.main_look(paragraph)
    if line.rule == "multiple":
        return line.value
    if look is None or look.size is None:
        return None
    lines = line.value / look.size / SINGLE
    if line.rule == "at-least":
        return max(lines, 1.0)
    # Single spacing rounded down to whole points.
    return 1.0 if 1 - _WHOLE <= lines < 1 else round(lines, 2)


STAMPS = frozenset(("hoatoc", "thuongkhan", "khan", "mat", "toimat", "tuyetmat"))
"""Marks that are printed in red."""


def _by(anatomy: Anatomy, key: Callable[[Stretch], object]) -> Iterator[tuple[object, tuple[int, ...]]]:
    """The values of visible text, each with its paragraphs; comments are excluded."""
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
    """Yield each font of letters and digits; symbols can use another."""
    for value, numbers in _by(anatomy, lambda one: one.letters.font if _visible(one) else None):
        yield Fact(value, numbers)


@fact("document.color", N_("colour"))
def color(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield each colour of letters, except of components and marks with their own colour."""
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
    """Yield letters with a background."""
    for value, numbers in _by(anatomy, lambda one: True if one.letters.shaded and _visible(one) else None):
        yield Fact(value, numbers)


@fact("document.hidden")
def hidden(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield hidden text."""
    for value, numbers in _by(anatomy, lambda one: True if one.letters.hidden and one.text.strip() else None):
        yield Fact(value, numbers)


@fact("document.language", N_("language"))
def language(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the language of most letters, ignoring its region."""
    counts: dict[str, int] = {}
    for paragraph in anatomy.body:
        for one in paragraph.stretches:
            if found := one.letters.language or anatomy.document.language:
                counts[found] = counts.get(found, 0) + len(one.text)
    if counts:
        usual = max(counts, key=lambda one: counts[one])
        wanted = anatomy.standard.language
        yield Fact(wanted if usual.split("-")[0] == wanted.split("-")[0] else usual)


SEEN = ("picture", "chart", "object")


@fact("document.tracked")
def tracked(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the document contains tracked changes."""
    yield Fact(anatomy.document.tracked)


@fact("document.comments")
def comments(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the document contains comments."""
    yield Fact(anatomy.document.comments > 0)


@fact("document.title")
def title(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the document properties have a title."""
    yield Fact(bool(anatomy.document.title.strip()))


@fact("document.described")
def described(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether each picture has an alternative text."""
    for paragraph in anatomy.body:
        for drawing in paragraph.drawings:
            if drawing.kind in SEEN:
                yield Fact(drawing.described, (paragraph.number,))


@fact("document.composed")
def composed(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield a fact if any text is not in Unicode NFC."""
    wrong = tuple(one.number for one in anatomy.document.paragraphs if not is_normalized("NFC", one.text))
    if wrong:
        yield Fact(False, wrong)


@fact("table.header")
def table_header(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether each table of data has a repeated header row."""
    for table in anatomy.document.tables:
        if table.bordered and table.within is None and table.rows > 2 and table.columns > 1:
            yield Fact(table.header_rows > 0, place=table.place)
