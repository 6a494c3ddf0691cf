"""The dump of a paragraph as one line, and descriptions of drawings."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from lxml import etree

from minutes.ooxml.dump.formatting import in_words, mm_of_emu
from minutes.ooxml.oxml import R_PR, RELATION, TEXT_BOX, P, W, attribute
from minutes.ooxml.xml import qn

Piece = tuple[str, str]
"""The description of the formatting, and the text."""

_AS_IS = {"t", "delText", "instrText"}
_MARKS = {"tab": "⇥", "ptab": "⇥", "cr": "⏎", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "softHyphen": "¬"}
_FIELD = {"begin": "‹field ", "separate": ": ", "end": "›"}
_FIELD_CODE = re.compile(r"‹field\s+(.*?)\s*(: |›)")
_CHANGES = {"ins": "+", "moveTo": "+", "del": "-", "moveFrom": "-"}
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}


class Lines:
    """Dumps paragraphs; ``names`` are style names by id, ``links`` targets by relationship id."""

    def __init__(self, names: Mapping[str, str], links: Mapping[str, str]) -> None:
        self._names = names
        self._links = links

    def text(self, paragraph: etree._Element) -> str:
        """Return the paragraph's text, with runs of the same formatting joined and spaces at the ends marked."""
        runs = groupby(self._pieces(paragraph), key=lambda piece: piece[0])
        joined = "".join(_formatted(words, "".join(text for _, text in pieces)) for words, pieces in runs)
        joined = _FIELD_CODE.sub(r"‹field \1\2", joined).replace("\N{NO-BREAK SPACE}", "⍽").replace("\n", " ")
        before, after = len(joined) - len(joined.lstrip(" ")), len(joined.rstrip(" "))
        return "␣" * before + joined[before:after] + "␣" * (len(joined) - max(before, after))

    def _pieces(self, holder: etree._Element) -> Iterator[Piece]:
        for child in holder.iterchildren(etree.Element):
            name = child.tag.removeprefix(W)
            if name == "r":
                words = in_words(child.find(R_PR), self._names)
                yield from ((words, text) for text in self._run(child))
            elif name in _HOLDERS:
                yield from _HOLDERS[name](self, child)
            elif name not in ("pPr", "sdtPr", "sdtEndPr", "rPr"):
                yield from self._pieces(child)

    def _run(self, run: etree._Element) -> Iterator[str]:
        for child in run.iterchildren(etree.Element):
            name = child.tag.removeprefix(W)
            if name in _AS_IS:
                yield child.text or ""
            elif name in _MARKS:
                yield _MARKS[name]
            elif name in _REFERENCES:
                yield f"‹{_REFERENCES[name]} {attribute(child, 'id')}›"
            elif name in _CONTENT:
                yield _CONTENT[name](self, child)

    def _boxes(self, holder: etree._Element) -> str:
        return "".join(
            f": {' ¶ '.join(self.text(paragraph) for paragraph in box.iter(P))}" for box in holder.iter(TEXT_BOX)
        )

    def _drawing(self, drawing: etree._Element) -> str:
        return f"‹{drawing_in_words(drawing)}{self._boxes(drawing)}›"

    def _old_drawing(self, picture: etree._Element) -> str:
        shape = next((child for child in picture.iterdescendants() if child.get("style")), None)
        described = "" if shape is None else f' "{shape.get("alt") or ""}" {shape.get("style")}'
        return f"‹VML{described}{self._boxes(picture)}›"

    def _alternatives(self, alternatives: etree._Element) -> str:
        chosen = alternatives.find(qn("mc:Choice"))
        return "" if chosen is None else "".join(self._run(chosen))

    def _held(self, before: str, holder: etree._Element, after: str) -> Iterator[Piece]:
        yield "", before
        yield from self._pieces(holder)
        yield "", after

    def _link(self, link: etree._Element) -> Iterator[Piece]:
        target = self._links.get(link.get(RELATION) or "", f"#{attribute(link, 'anchor') or ''}")
        return self._held(f"‹link {target}: ", link, "›")

    def _control(self, control: etree._Element) -> Iterator[Piece]:
        tag = control.find(f"{W}sdtPr/{W}tag")
        return self._held(f"‹control {'' if tag is None else attribute(tag, 'val')}: ", control, "›")

    def _simple_field(self, field: etree._Element) -> Iterator[Piece]:
        return self._held(f"‹field {(attribute(field, 'instr') or '').strip()}: ", field, "›")

    def _bookmark(self, mark: etree._Element) -> Iterator[Piece]:
        name = attribute(mark, "name") or ""
        if name != "_GoBack":
            yield "", f"‹#{name}›"

    def _change(self, change: etree._Element) -> Iterator[Piece]:
        sign = _CHANGES[change.tag.removeprefix(W)]
        return self._held(f"‹{sign}", change, f"{sign}›")


def _formatted(words: str, text: str) -> str:
    return f"‹{words}: {text}›" if words and text.strip() else text


def _break(mark: etree._Element) -> str:
    kind = attribute(mark, "type") or "textWrapping"
    return "⏎" if kind == "textWrapping" else f"‹{kind} break›"


_HOLDERS: dict[str, Callable[[Lines, etree._Element], Iterator[Piece]]] = {
    "hyperlink": Lines._link,
    "sdt": Lines._control,
    "fldSimple": Lines._simple_field,
    "bookmarkStart": Lines._bookmark,
    **dict.fromkeys(_CHANGES, Lines._change),
}
_CONTENT: dict[str, Callable[[Lines, etree._Element], str]] = {
    "br": lambda _lines, mark: _break(mark),
    "sym": lambda _lines, symbol: f"‹symbol {attribute(symbol, 'char')} {attribute(symbol, 'font')}›",
    "fldChar": lambda _lines, mark: _FIELD.get(attribute(mark, "fldCharType") or "", ""),
    "drawing": Lines._drawing,
    "pict": Lines._old_drawing,
    "object": lambda _lines, _object: "‹object›",
    qn("mc:AlternateContent"): Lines._alternatives,
}


def drawing_in_words(drawing: etree._Element) -> str:
    """Return ``picture "Ảnh 1" 100 × 75 mm`` for a ``w:drawing``."""
    described, extent = drawing.find(f".//{qn('wp:docPr')}"), drawing.find(f".//{qn('wp:extent')}")
    words = [_kind(drawing)]
    if described is not None:
        words.append(f'"{described.get("descr") or described.get("title") or ""}"')
        if described.get("hidden") in ("1", "true"):
            words.append("hidden")
    if extent is not None:
        words.append(f"{mm_of_emu(extent.get('cx'))} × {mm_of_emu(extent.get('cy'))} mm")
    anchor = drawing.find(qn("wp:anchor"))
    if anchor is not None:
        words += [f"floating {_position(anchor, 'H')} across,", f"{_position(anchor, 'V')} down"]
    return " ".join(words)


def _kind(drawing: etree._Element) -> str:
    shape = drawing.find(f".//{qn('a:prstGeom')}")
    if drawing.find(f".//{qn('pic:pic')}") is not None:
        return "picture"
    if shape is not None:
        return f"shape {shape.get('prst')}"
    content = drawing.find(f".//{qn('a:graphicData')}")
    return "drawing" if content is None else str(content.get("uri", "drawing")).rpartition("/")[2]


def _position(anchor: etree._Element, axis: str) -> str:
    position = anchor.find(qn(f"wp:position{axis}"))
    if position is None:
        return "?"
    offset = position.find(qn("wp:posOffset"))
    where = f"{mm_of_emu(offset.text)} mm" if offset is not None else "".join(str(text) for text in position.itertext())
    return f"{where.strip()} from {position.get('relativeFrom')}"
