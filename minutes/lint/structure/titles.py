"""The type and the summary below the head, and with them the kind of document."""

from minutes.lint.document import Paragraph
from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.head import REACH
from minutes.lint.structure.wording import fold, is_rule, is_upper, words
from minutes.problems import N_

MINUTES = "BIÊN BẢN"
_LINES = 4
"""Paragraphs that a summary may take."""


def find_titles(anatomy: Anatomy) -> None:
    """Mark type and summary; tell the kind."""
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
    """Whether nothing stands between the head and this: no title, of whatever kind."""
    outside = (one for one in anatomy.body if one.cell is None and one.text.strip())
    return next(outside, None) is paragraph
