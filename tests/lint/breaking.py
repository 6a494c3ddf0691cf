"""Breaks one thing in a Word file, as somebody at its desk would: on the paragraph or the page itself.

A breach is a verb with what it takes, such as ``size 16`` or ``text Số: 5/BB-UBND``; see :data:`BREACHES`. The place is
a component and which of its paragraphs, counted from 1 (``motto``, ``point 2``), or ``page``.
"""

import re
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from lxml import etree

from minutes.lint.document import Document
from minutes.lint.effective.document import read_document
from minutes.lint.structure.stages import recognise
from minutes.ooxml.xml import nsdecls, qn
from minutes.standards.standard import load

STANDARD = load("nd30")


class Base(NamedTuple):
    """A clean document."""

    content: bytes
    document: Document
    parts: dict[str, list[int]]
    """The numbers of the paragraphs of each component."""


def base(content: bytes) -> Base:
    """A document with what stands where in it."""
    document = read_document(content, "x.docx")
    anatomy = recognise(document, STANDARD)
    parts: dict[str, list[int]] = {}
    for number, part in sorted(anatomy.parts.items()):
        if document.paragraphs[number].text.strip() or document.paragraphs[number].drawings:
            parts.setdefault(part.component, []).append(number)
    return Base(content, document, parts)


def broken(clean: Base, where: str, breach: str) -> tuple[bytes, int | None]:
    """The file with the breach, and the number of the paragraph that shows it; None: the page."""
    verb, _, value = breach.partition(" ")
    component, _, which = where.partition(" ")
    if component == "page":
        return _edited(clean.content, "word/document.xml", lambda root: PAGE[verb](root, value)), None
    if component == "properties":
        return _edited(clean.content, "docProps/core.xml", lambda root: root.clear()), None
    number = clean.parts[component][int(which or 1) - 1]
    paragraph = clean.document.paragraphs[number]

    def edit(root: Any) -> None:
        element = root
        for step in paragraph.line:
            element = element[step]
        BREACHES[verb](element, value)

    return _edited(clean.content, paragraph.part, edit), number + (verb in ("after", "box"))


def _edited(content: bytes, part: str, edit: Callable[[Any], None]) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            member = old.read(name)
            if name == part:
                root = etree.fromstring(member)
                edit(root)
                member = etree.tostring(root)
            new.writestr(name, member)
    return made.getvalue()


def _of(element: Any, name: str) -> Any:
    """The child of this name, made where there is none, at the beginning."""
    found = element.find(qn(name))
    if found is None:
        found = etree.Element(qn(name))
        element.insert(0, found)
    return found


def _set(element: Any, name: str, **attributes: str) -> None:
    old = element.find(qn(name))
    if old is None:
        old = etree.SubElement(element, qn(name))
    for key, value in attributes.items():
        old.set(qn(f"w:{key}"), value)


def _letters(name: str, **fixed: str) -> Callable[[Any, str], None]:
    def breach(element: Any, value: str) -> None:
        for run in element.iter(qn("w:r")):
            _set(_of(run, "w:rPr"), name, **{key: given.format(value) for key, given in fixed.items()})

    return breach


def _size(element: Any, value: str) -> None:
    _letters("w:sz", val=str(round(float(value) * 2)))(element, value)


def _face(element: Any, value: str) -> None:
    _letters("w:b", val=str(int("bold" in value)))(element, value)
    _letters("w:i", val=str(int("italic" in value)))(element, value)


def _plain(element: Any, value: str) -> None:
    """Not in capitals, neither typed nor shown."""
    _letters("w:caps", val="0")(element, value)
    for text in element.iter(qn("w:t")):
        text.text = text.text.capitalize()


def _text(element: Any, value: str) -> None:
    runs = list(element.iter(qn("w:r")))
    keep = next((run for run in runs if run.find(qn("w:t")) is not None), runs[0])
    for run in runs:
        if run is not keep:
            run.getparent().remove(run)
    for child in list(keep):
        if child.tag != qn("w:rPr"):
            keep.remove(child)
    text = etree.SubElement(keep, qn("w:t"))
    text.text = value.replace("\\t", "\t").replace("␣", " ")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if "\t" in text.text:
        keep.remove(text)
        for piece in re.split("(\t)", text.text):
            child = etree.SubElement(keep, qn("w:tab" if piece == "\t" else "w:t"))
            child.text = None if piece == "\t" else piece


def _shape(name: str, **fixed: str) -> Callable[[Any, str], None]:
    def breach(element: Any, value: str) -> None:
        _set(_of(element, "w:pPr"), name, **{key: given.format(value) for key, given in fixed.items()})

    return breach


def _indent(element: Any, value: str) -> None:
    _shape("w:ind", firstLine=str(round(float(value) * 1440 / 25.4)), left="0")(element, value)


def _before(element: Any, value: str) -> None:
    _shape("w:spacing", before=str(round(float(value) * 20)), after="0")(element, value)


def _lines(element: Any, value: str) -> None:
    _shape("w:spacing", line=str(round(float(value) * 240)), lineRule="auto")(element, value)


def _points(element: Any, value: str) -> None:
    """The height of its lines, in points whatever they hold."""
    _shape("w:spacing", line=str(round(float(value) * 20)), lineRule="exact")(element, value)


def _remove(element: Any, value: str) -> None:
    """Without the paragraph; a cell keeps an empty one."""
    parent = element.getparent()
    if parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
        for run in list(element.iter(qn("w:r"))):
            run.getparent().remove(run)
    else:
        parent.remove(element)


def _after(element: Any, value: str) -> None:
    """A paragraph like it behind it, with this text, or empty."""
    copy = deepcopy(element)
    element.addnext(copy)
    if value:
        _text(copy, value.strip("/"))
        _letters("w:i", val=str(int(value.startswith("/"))))(copy, value)
    else:
        for child in list(copy):
            if child.tag != qn("w:pPr"):
                copy.remove(child)


def _rule(element: Any, value: str) -> None:
    """The drawn line of the paragraph this long, in millimetres."""
    for drawing in element.iter("{*}extent", "{*}ext"):
        if drawing.get("cx"):
            drawing.set("cx", str(round(float(value) * 36000)))


def _undraw(element: Any, value: str) -> None:
    for run in list(element.iter(qn("w:r"))):
        run.getparent().remove(run)


def _replace(element: Any, value: str) -> None:
    """One text for another within a run: ``old => new``."""
    old, _, new = value.partition("->")
    found = next(text for text in element.iter(qn("w:t")) if old in text.text)
    found.text = found.text.replace(old, new)


def _swap(element: Any, value: str) -> None:
    other = element.getnext()
    other.addnext(element)


def _bare(element: Any, value: str) -> None:
    """Without the paragraph and those before it, or (``below``) those behind it, in its cell."""
    for other in list(element.itersiblings(qn("w:p"), preceding=value != "below")):
        other.getparent().remove(other)
    _undraw(element, value)


def _box(element: Any, value: str) -> None:
    box = f'<w:r {nsdecls("w", "v")}><w:pict><v:shape style="width:99pt"><v:textbox>'
    inside = f"<w:txbxContent><w:p><w:r><w:t>{value}</w:t></w:r></w:p></w:txbxContent>"
    element.append(etree.fromstring(f"{box}{inside}</v:textbox></v:shape></w:pict></w:r>"))


def _swap_cells(element: Any, value: str) -> None:
    """The cell behind the next one, or (``back``) before the one before."""
    cell = element.getparent()
    if value == "back":
        cell.getprevious().addprevious(cell)
    else:
        cell.getnext().addnext(cell)


def _track(element: Any, value: str) -> None:
    """Its first run as one that was inserted."""
    run = element.find(qn("w:r"))
    mark = etree.Element(qn("w:ins"), {qn("w:id"): "1", qn("w:author"): "A"})
    run.addprevious(mark)
    mark.append(run)


def _undescribed(element: Any, value: str) -> None:
    for properties in element.iter("{*}docPr"):
        for name in ("descr", "title"):
            properties.attrib.pop(name, None)


BREACHES: dict[str, Callable[[Any, str], None]] = {
    "size": _size, "face": _face, "plain": _plain, "text": _text, "align": _shape("w:jc", val="{}"), "indent": _indent,
    "before": _before, "lines": _lines, "points": _points, "remove": _remove, "after": _after, "rule": _rule,
    "undraw": _undraw, "replace": _replace, "swap": _swap, "font": _letters("w:rFonts", ascii="{}", hAnsi="{}"),
    "color": _letters("w:color", val="{}"), "shade": _letters("w:highlight", val="{}"),
    "undescribed": _undescribed, "bare": _bare, "box": _box, "swap-cells": _swap_cells, "track": _track,
    "hide": _letters("w:vanish", val="1"), "language": _letters("w:lang", val="{}"),
    "loose": _shape("w:keepNext", val="0"),
}  # fmt: skip


def _margin(side: str) -> Callable[[Any, str], None]:
    def breach(root: Any, value: str) -> None:
        for page in root.iter(qn("w:pgMar")):
            page.set(qn(f"w:{side}"), str(round(float(value) * 1440 / 25.4)))

    return breach


def _paper(root: Any, value: str) -> None:
    for page, size in zip(root.iter(qn("w:pgSz")), [value.split("x")] * 9, strict=False):
        page.set(qn("w:w"), str(round(float(size[0]) * 1440 / 25.4)))
        page.set(qn("w:h"), str(round(float(size[1]) * 1440 / 25.4)))


def _turn(root: Any, value: str) -> None:
    page = next(root.iter(qn("w:pgSz")))
    width, height = page.get(qn("w:w")), page.get(qn("w:h"))
    page.set(qn("w:w"), height)
    page.set(qn("w:h"), width)
    page.set(qn("w:orient"), "landscape")


def _first(root: Any, value: str) -> None:
    section = next(root.iter(qn("w:sectPr")))
    section.remove(section.find(qn("w:titlePg")))


def _count(**attributes: str) -> Callable[[Any, str], None]:
    def breach(root: Any, value: str) -> None:
        for section in root.iter(qn("w:sectPr")):
            number = section.find(qn("w:pgNumType"))
            if number is None:
                number = etree.Element(qn("w:pgNumType"))
                section.find(qn("w:pgMar")).addnext(number)
            for key, given in attributes.items():
                number.set(qn(f"w:{key}"), given)
            if value == "appendix":
                continue
            return

    return breach


def _unnumbered(root: Any, value: str) -> None:
    for section in root.iter(qn("w:sectPr")):
        for reference in section.findall(qn("w:headerReference")):
            section.remove(reference)


def _footer(root: Any, value: str) -> None:
    for reference in root.iter(qn("w:headerReference")):
        reference.tag = qn("w:footerReference")


def _restart(root: Any, value: str) -> None:
    *_, last = root.iter(qn("w:sectPr"))
    number = last.find(qn("w:pgNumType"))
    del number.attrib[qn("w:start")]


def _unheaded(root: Any, value: str) -> None:
    for header in list(root.iter(qn("w:tblHeader"))):
        header.getparent().remove(header)


def _foreign(root: Any, value: str) -> None:
    _letters("w:lang", val="{}")(root, value)


PAGE: dict[str, Callable[[Any, str], None]] = {
    "top": _margin("top"), "bottom": _margin("bottom"), "left": _margin("left"), "right": _margin("right"),
    "paper": _paper, "turn": _turn, "first-page": _first, "roman": _count(fmt="upperRoman"), "start": _count(start="5"),
    "unnumbered": _unnumbered, "footer": _footer, "continue": _restart, "unheaded": _unheaded, "language": _foreign,
}  # fmt: skip
