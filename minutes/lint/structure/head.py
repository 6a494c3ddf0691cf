"""Recognise the head (from the words of the national title), the titles, and the separator lines below components."""

import re
from collections.abc import Iterator
from itertools import islice

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy, Separator, faces, fold, font_of, is_rule, is_upper, words
from minutes.ooxml import EMU_PER_MM
from minutes.problems import N_

REACH = 60
"""Greatest number of paragraphs, from the beginning, that a head can span."""
_NUMBER = re.compile(r"số\b[\s:.…\d]*/|số\s*:", re.IGNORECASE)
_DATE = re.compile(r"ngày\b.*\btháng\b|,\s*ngày\b|\b\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}\b", re.IGNORECASE)
_CLOSE = 0.9
_LOOSE = 60
"""Shorter lines outside a table can consist of a number only."""


def find_head(anatomy: Anatomy) -> None:
    """Mark national title, motto, organizations, number, and place and date."""
    title = _named(anatomy, "national_title", N_("the words of the national title"))
    motto = _named(anatomy, "motto", N_("the words of the motto"))
    anchor = title or motto
    if anchor is None or anchor.cell is None:
        _loose(anatomy)
        return
    for paragraph in _table(anatomy, anchor.cell.table):
        if paragraph.cell is None or not paragraph.text.strip():
            continue
        text = words(paragraph)
        if paragraph.cell.column >= anchor.cell.column:
            if _DATE.search(text):
                anatomy.mark(paragraph, "place_date", N_("a date below the national title"))
        elif _NUMBER.match(text):
            _number(anatomy, paragraph)
        elif text.startswith(("V/v", "v/v", "Về việc")):
            anatomy.mark(paragraph, "letter_summary", N_("V/v below the number"))
    _agency(anatomy, anchor)


def _number(anatomy: Anatomy, paragraph: Paragraph) -> None:
    """A number that shares its paragraph with another line, such as V/v, is present but not judged separately."""
    if "\n" not in paragraph.text.strip():
        anatomy.mark(paragraph, "symbol", N_("begins with Số, left of the national title"))
        return
    anatomy.seen["symbol"] = paragraph.number
    if "v/v" in paragraph.text.lower():
        anatomy.seen["letter_summary"] = paragraph.number


def _named(anatomy: Anatomy, name: str, why: str) -> Paragraph | None:
    known = next(anatomy.of(name), None)
    if known:
        return known
    anatomy.forget()
    wanted = fold(anatomy.standard.components[name].text)
    for paragraph in anatomy.body[:REACH]:
        found = fold(words(paragraph))
        if _same(found, wanted):
            anatomy.mark(paragraph, name, why)
            return paragraph
        if wanted in found:
            anatomy.seen[name] = paragraph.number
    return None


def _same(found: str, wanted: str) -> bool:
    if found == wanted:
        return True
    if not found or abs(len(found) - len(wanted)) > 3:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, found, wanted).ratio() >= _CLOSE


def _table(anatomy: Anatomy, table: int) -> Iterator[Paragraph]:
    """The paragraphs of the table, without nested tables such as boxes for stamps."""
    return (one for one in anatomy.body[: REACH * 2] if one.cell and one.cell.table == table)


def _loose(anatomy: Anatomy) -> None:
    """Without a table only the number is certain."""
    for paragraph in islice(anatomy.body, REACH):
        text = words(paragraph)
        if re.match(r"Số ?:.*/", text) and len(text) < _LOOSE and not _DATE.search(text):
            anatomy.mark(paragraph, "symbol", N_("begins with Số, near the beginning"))
            return


def _agency(anatomy: Anatomy, anchor: Paragraph) -> None:
    """Organizations are left of the national title, the issuing one last and bold."""
    cell = anchor.cell
    if cell is None:
        return
    left = [
        one for one in _table(anatomy, cell.table)
        if one.cell and one.cell.column < cell.column and one.cell.row <= cell.row and one.text.strip()
    ]  # fmt: skip
    lines = []
    for paragraph in left:
        below = paragraph.number == anatomy.seen.get("symbol")
        if below or anatomy.component(paragraph) in ("symbol", "letter_summary"):
            break
        if not is_rule(paragraph.text):
            lines.append(paragraph)
    unknown = [one for one in lines if not anatomy.component(one)]
    if not unknown or len(unknown) < len(lines):
        return  # marked by style in our own documents
    if any(_is_mixed(one) for one in lines):
        anatomy.seen["agency"] = lines[-1].number
        return
    first = _begin(anatomy, lines)
    anatomy.mark(lines[-1], "agency", N_("the last name left of the national title"))
    if first is not None:
        for paragraph in lines[:first]:
            anatomy.mark(paragraph, "parent", N_("a name above that of the issuing body"))
        for paragraph in lines[first:-1]:
            anatomy.mark(paragraph, "agency", N_("a name left of the national title"))


def _begin(anatomy: Anatomy, lines: list[Paragraph]) -> int | None:
    """The first line of the issuing organization, by bold letters or by words; None when uncertain."""
    bold = [_bold(one) for one in lines]
    texts = [words(one) for one in lines]
    if len(lines) == 1:
        return 0
    if bold[-1] and not all(bold):
        first = bold.index(True)
        return first if all(bold[first:]) else None
    bodies = [n for n, text in enumerate(texts) if n and re.fullmatch(anatomy.words["bodies"], text, re.IGNORECASE)]
    if bodies and re.fullmatch(anatomy.words["parents"], texts[0], re.IGNORECASE):
        return bodies[-1]
    return 0 if all(bold) and not bodies else None


def _bold(paragraph: Paragraph) -> bool:
    return any(one.letters.bold for one in paragraph.stretches if one.text.strip())


def _is_mixed(paragraph: Paragraph) -> bool:
    """Whether the lines of a paragraph differ in format: two names in one paragraph."""
    bold = {one.letters.bold for one in paragraph.stretches if one.text.strip()}
    return "\n" in paragraph.text.strip() and len(bold) > 1


MINUTES = "BIÊN BẢN"
_LINES = 4
"""Greatest number of paragraphs of a summary."""


def find_titles(anatomy: Anatomy) -> None:
    """Mark type and summary, and determine the kind of document."""
    types = {fold(name): name for name in anatomy.words["types"]}
    found = _type(anatomy, types)
    if found:
        name = types.get(_type_of(fold(words(found)), types), "")
        anatomy.kind = "minutes" if name == MINUTES else "titled" if name else ""
    _addressee(anatomy)
    if found:
        _summary(anatomy, found)


def _type_of(text: str, types: dict[str, str]) -> str:
    fitting = [name for name in types if text.startswith(name)]
    return max(fitting, key=len, default="")


def _type(anatomy: Anatomy, types: dict[str, str]) -> Paragraph | None:
    for paragraph in anatomy.body:
        if anatomy.component(paragraph) == "type" and paragraph.text.strip():
            return paragraph
    for paragraph in anatomy.body[: REACH * 2]:
        if paragraph.cell is not None or not paragraph.text.strip() or anatomy.component(paragraph):
            continue
        first = paragraph.text.strip().partition("\n")[0]
        text = fold(first)
        centred = paragraph.shape.align == "center"
        if text not in types and not (centred and is_upper(first) and _type_of(text, types)):
            continue
        if "\n" not in paragraph.text.strip():
            anatomy.mark(paragraph, "type", N_("the name of a type of document, below the head"))
            return paragraph
        if centred:
            anatomy.seen["type"] = paragraph.number
            return paragraph
    return None


def _summary(anatomy: Anatomy, above: Paragraph) -> None:
    if anatomy.has("summary") or "\n" in above.text.strip():
        return
    anatomy.forget()
    following = anatomy.below(above, _LINES + 2)
    lines: list[Paragraph] = []
    ruled = False
    for paragraph in following:
        if is_rule(paragraph.text) or (not paragraph.text.strip() and paragraph.drawings):
            ruled = True
            break
        if not paragraph.text.strip():
            continue
        if paragraph.cell is not None or anatomy.component(paragraph) == "addressee":
            break
        lines.append(paragraph)
    centred = [one for one in lines if one.shape.align == "center"]
    taken = lines if ruled and len(lines) <= _LINES else centred if centred == lines[: len(centred)] else []
    for paragraph in taken:
        anatomy.mark(paragraph, "summary", N_("stands directly below the type"))


def _addressee(anatomy: Anatomy) -> None:
    begun = first = False
    for paragraph in anatomy.body[: REACH * 2]:
        text = words(paragraph)
        if ":" in text and fold(text[:16]).startswith("kinhgui"):
            anatomy.mark(paragraph, "addressee", N_("begins with Kính gửi"))
            begun, first = True, first or _is_first(anatomy, paragraph)
        elif begun and text.startswith(("-", "–")):
            anatomy.mark(paragraph, "addressee", N_("stands below Kính gửi"))
        elif begun:
            break
    anatomy.forget()
    headed = anatomy.has("letter_summary") or (first and anatomy.has("national_title") and anatomy.has("symbol"))
    if begun and not anatomy.kind and headed:
        anatomy.kind = "letter"


def _is_first(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    """Whether there is no other title between the head and this paragraph."""
    outside = (one for one in anatomy.body if one.cell is None and one.text.strip())
    return next(outside, None) is paragraph


ANCHORS = ("motto", "agency", "summary", "appendix_reference")
_BELOW = 3
"""Number of paragraphs below a component that are searched for its line."""


def find_rules(anatomy: Anatomy) -> None:
    """Find the separator line of each component that can have one."""
    for name in ANCHORS:
        for lines in blocks(anatomy, name):
            separator = _separator(anatomy, lines[-1])
            if separator:
                anatomy.separators[lines[-1].number] = separator
                paragraph = anatomy.document.paragraphs[separator.paragraph]
                anatomy.mark(paragraph, "rule", N_("a line below what stands above it"))


def blocks(anatomy: Anatomy, component: str) -> list[list[Paragraph]]:
    """Return the paragraphs of a component, grouped by adjacency."""
    found: list[list[Paragraph]] = []
    for paragraph in anatomy.of(component):
        if found and found[-1][-1].number + 1 == paragraph.number:
            found[-1].append(paragraph)
        else:
            found.append([paragraph])
    return found


def _separator(anatomy: Anatomy, anchor: Paragraph) -> Separator | None:
    following = list(_below(anatomy, anchor))
    for paragraph in (anchor, *following):
        for drawing in paragraph.drawings:
            if drawing.is_line:
                return Separator("drawn", drawing.width, paragraph.number)
        if paragraph is not anchor and is_rule(paragraph.text):
            return Separator("text", _length(paragraph), paragraph.number)
        if ("bottom" if paragraph is anchor else "top") in paragraph.shape.borders or (
            paragraph is not anchor and not paragraph.text.strip() and "bottom" in paragraph.shape.borders
        ):
            return Separator("border", None, paragraph.number)
    if all(one.letters.underlined for one in anchor.stretches if one.text.strip()):
        return Separator("underline", None, anchor.number)
    return None


def _below(anatomy: Anatomy, anchor: Paragraph) -> Iterator[Paragraph]:
    """The following paragraphs up to the next non-empty one; in a table, those in the same column."""
    count = 0
    for paragraph in anatomy.below(anchor, 30):
        if anchor.cell and (paragraph.cell is None or paragraph.cell.table != anchor.cell.table):
            return
        if anchor.cell and paragraph.cell and paragraph.cell.column != anchor.cell.column:
            continue
        if count >= _BELOW or (anchor.cell is None and paragraph.cell is not None):
            return
        yield paragraph
        count += 1
        if paragraph.text.strip():
            return


def is_unassigned(anatomy: Anatomy) -> bool:
    """Return whether a drawn line near the head belongs to no component, so that it may be a missing one."""
    taken = {one.paragraph for one in anatomy.separators.values()}
    return any(
        drawing.is_line and paragraph.number not in taken
        for paragraph in anatomy.body[:60]
        for drawing in paragraph.drawings
    )


def _length(paragraph: Paragraph) -> float | None:
    """The length of a line of underscores; None for raised ones, whose size depends on the application."""
    looks = faces(paragraph)
    if len(looks) != 1 or looks[0].raised:
        return None
    font = font_of(looks[0])
    return font.width(paragraph.text.strip()) / EMU_PER_MM if font else None
