"""The table of styles and the lists' definitions."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.formatting import in_words
from minutes.ooxml.dump.numbers import attribute
from minutes.ooxml.namespaces import qn
from minutes.ooxml.trees import is_on, value
from minutes.ooxml.whole_numbers import whole


def style_names(styles: etree._Element) -> dict[str, str]:
    """Return the styles' names by their ids."""
    return {attribute(style, "w:styleId") or "": value(style, "w:name") or "" for style in styles.iter(qn("w:style"))}


def default_style(styles: etree._Element) -> str:
    """Return the name of the style of paragraphs that name none."""
    for style in styles.iter(qn("w:style")):
        if attribute(style, "w:type") == "paragraph" and attribute(style, "w:default") in ("1", "true", "on"):
            return value(style, "w:name") or ""
    return ""


def styles_in_words(styles: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the document's defaults and each style: by kind and name, as the file's order means nothing."""
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is not None:
        words = [in_words(found, names) for kind in ("w:rPr", "w:pPr") for found in defaults.iter(qn(kind))]
        yield f"defaults: {'; '.join(filter(None, words))}"
    for style in sorted(
        styles.iter(qn("w:style")), key=lambda style: (attribute(style, "w:type"), value(style, "w:name"))
    ):
        yield _style(style, names)


def _style(style: etree._Element, names: Mapping[str, str]) -> str:
    based, following = value(style, "w:basedOn"), value(style, "w:next")
    words = [
        f'like "{names.get(based, based)}"' if based else "",
        f'then "{names.get(following, following)}"' if following else "",
        "default" if attribute(style, "w:default") in ("1", "true", "on") else "",
        "offered" if is_on(style, "w:qFormat") else "",
        *(in_words(style.find(qn(kind)), names) for kind in ("w:rPr", "w:pPr")),
    ]
    kind, identifier = attribute(style, "w:type"), attribute(style, "w:styleId")
    return f'{kind} "{value(style, "w:name")}" ({identifier}): {"; ".join(filter(None, words))}'.rstrip(": ")


def lists_in_words(numbering: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield each list with the levels of its definition that have a mark."""
    kinds = {attribute(kind, "w:abstractNumId"): kind for kind in numbering.iter(qn("w:abstractNum"))}
    for number in numbering.iter(qn("w:num")):
        starts = [attribute(start, "w:val") for start in number.iter(qn("w:startOverride"))]
        restarted = f" from {', '.join(map(str, starts))}" if starts else ""
        yield f"list {attribute(number, 'w:numId')}{restarted}"
        kind = kinds.get(value(number, "w:abstractNumId"))
        for level in () if kind is None else kind.iter(qn("w:lvl")):
            words = in_words(level.find(qn("w:pPr")), names)
            mark = f'"{_visible(value(level, "w:lvlText") or "")}" {value(level, "w:numFmt")}'
            yield f"  level {whole(attribute(level, 'w:ilvl')) + 1}: {mark}{', ' if words else ''}{words}"


def _visible(mark: str) -> str:
    """A list's mark; the signs of symbol fonts, which no other font has, by their numbers."""
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in mark)
