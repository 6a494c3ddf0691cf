"""The table of styles and the lists' definitions."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.formatting import in_words
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import P_PR, W, attribute, is_set, number, switch, value


def style_names(styles: etree._Element) -> dict[str, str]:
    """Return the styles' names by their ids."""
    return {attribute(style, "styleId") or "": value(style, "name") or "" for style in styles.iter(f"{W}style")}


def default_style(styles: etree._Element) -> str:
    """Return the name of the style of paragraphs that name none."""
    for style in styles.iter(f"{W}style"):
        if attribute(style, "type") == "paragraph" and is_set(style, "default"):
            return value(style, "name") or ""
    return ""


def styles_in_words(styles: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the document's defaults and each style: by kind and name, as the file's order means nothing."""
    defaults = styles.find(f"{W}docDefaults")
    if defaults is not None:
        words = [in_words(found, names) for kind in ("w:rPr", "w:pPr") for found in defaults.iter(qn(kind))]
        yield f"defaults: {'; '.join(filter(None, words))}"
    for style in sorted(styles.iter(f"{W}style"), key=lambda style: (attribute(style, "type"), value(style, "name"))):
        yield _style(style, names)


def _style(style: etree._Element, names: Mapping[str, str]) -> str:
    based, following = value(style, "basedOn"), value(style, "next")
    words = [
        f'like "{names.get(based, based)}"' if based else "",
        f'then "{names.get(following, following)}"' if following else "",
        "default" if is_set(style, "default") else "",
        "offered" if switch(style, "qFormat") else "",
        *(in_words(style.find(qn(kind)), names) for kind in ("w:rPr", "w:pPr")),
    ]
    kind, identifier = attribute(style, "type"), attribute(style, "styleId")
    return f'{kind} "{value(style, "name")}" ({identifier}): {"; ".join(filter(None, words))}'.rstrip(": ")


def lists_in_words(numbering: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield each list with the levels of its definition that have a mark."""
    kinds = {attribute(kind, "abstractNumId"): kind for kind in numbering.iter(f"{W}abstractNum")}
    for instance in numbering.iter(f"{W}num"):
        starts = [attribute(start, "val") for start in instance.iter(f"{W}startOverride")]
        restarted = f" from {', '.join(map(str, starts))}" if starts else ""
        yield f"list {attribute(instance, 'numId')}{restarted}"
        kind = kinds.get(value(instance, "abstractNumId"))
        for level in () if kind is None else kind.iter(f"{W}lvl"):
            words = in_words(level.find(P_PR), names)
            mark = f'"{_visible(value(level, "lvlText") or "")}" {value(level, "numFmt") or None}'
            yield f"  level {number(level, 'ilvl') + 1}: {mark}{', ' if words else ''}{words}"


def _visible(mark: str) -> str:
    """A list's mark; the signs of symbol fonts, which no other font has, by their numbers."""
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in mark)
