"""Where a problem is, in words: ``hop.yaml:4:1`` for a text, ``mau.docx, bảng 2, hàng 3`` for a Word file."""

from minutes.filling import fill
from minutes.problems import N_, Place, Step

_STEPS = {
    "table": N_("table {number}"),
    "row": N_("row {number}"),
    "cell": N_("cell {number}"),
    "paragraph": N_("paragraph {number}"),
    "text-box": N_("text box {number}"),
    "heading": N_("section “{text}”"),
    "page": N_("page {number}"),
    "part-of-document": N_("part {number} of the document"),
    "line": N_("at “{text}”"),
    "after": N_("below “{text}”"),
    "file": N_("in the file “{text}”"),
}
_PARTS = {
    "header": N_("header"),
    "footer": N_("footer"),
    "footnotes": N_("footnotes"),
    "endnotes": N_("endnotes"),
    "comments": N_("comments"),
    "core": N_("document properties"),
    "app": N_("document properties"),
    "custom": N_("document properties"),
    "settings": N_("settings"),
    "styles": N_("styles"),
    "numbering": N_("numbering"),
}
_BODY = ("document", "body", "")


def word_place(place: Place, lang: str) -> str:
    """The place without the field, which stands in the sentence; empty when nothing is known."""
    spots = [place.source] if place.source else []
    if place.line is not None:
        spots[-1:] = [":".join(str(spot) for spot in (*spots, place.line, place.column) if spot is not None)]
    spots += [words for step in place.steps if step.kind != "tag" and (words := word_step(step, lang))]
    return ", ".join(spots)


def word_step(step: Step, lang: str) -> str:
    """One step in words; empty for the body of the document, where everybody looks first."""
    if step.kind == "part":
        return _part(str(step.value), lang)
    message = _STEPS.get(step.kind, "{kind} {text}")
    return fill(message, {"number": str(step.value), "text": step.value, "kind": step.kind}, lang)


def quoted_tags(place: Place, lang: str) -> list[str]:
    """The tags that the place names, as they stand in the template."""
    return [fill("{text}", {"text": step.value}, lang) for step in place.steps if step.kind == "tag"]


def _part(value: str, lang: str) -> str:
    """``header2`` or ``word/header2.xml`` in words; the first of a kind needs no number."""
    stem = value.rpartition("/")[2].removesuffix(".xml")
    name = stem.rstrip("0123456789")
    number = stem.removeprefix(name)
    if name in _BODY:
        return ""
    words = fill(_PARTS[name], {}, lang) if name in _PARTS else stem
    return f"{words} {number}" if name in _PARTS and number not in ("", "1") else words
