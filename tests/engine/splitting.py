"""A Word file in the worst state that Word leaves one in: a run for each letter, with marks between them."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from lxml import etree

from tests.engine.paper import W
from tests.proof import make_package, parts_of


def split(content: bytes) -> bytes:
    """The template as Word might leave it at worst: each letter of a paragraph with a tag in a run of its own."""
    numbers = count(5000)
    parts = parts_of(content)
    for name in filter(re.compile(r"word/(document|header\d+|footer\d+|footnotes)\.xml").fullmatch, parts):
        root = etree.fromstring(parts[name])
        for run in list(root.iter(f"{{{W}}}r")):
            if any("{" in (text.text or "") for text in run.iter(f"{{{W}}}t")):
                _split_run(run, numbers)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return make_package(parts)


def _split_run(run: etree._Element, numbers: Iterator[int]) -> None:
    """Replace a run by runs of one letter, with what Word and its users leave between them."""
    properties = run.find(f"{{{W}}}rPr")
    for node in [node for node in run if node is not properties]:
        letters = (node.text or "") if node.tag == f"{{{W}}}t" else ""
        for inside in map(_letter, letters) if letters else (node,):
            alone = run.makeelement(run.tag, {f"{{{W}}}rsidR": f"00{next(numbers):06X}"})
            alone.extend([inside] if properties is None else [deepcopy(properties), inside])
            run.addprevious(alone)
            _litter(alone, next(numbers))
    run.getparent().remove(run)  # type: ignore[union-attr]


def _letter(letter: str) -> etree._Element:
    text = etree.Element(f"{{{W}}}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = letter
    return text


def _litter(run: etree._Element, number: int) -> None:
    """Spell-check marks round every letter; a bookmark behind every fourth one."""
    run.addprevious(run.makeelement(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellStart"}))
    if number % 8 == 1:
        end = run.makeelement(f"{{{W}}}bookmarkEnd", {f"{{{W}}}id": str(number)})
        run.addnext(end)
        names = {f"{{{W}}}id": str(number), f"{{{W}}}name": f"d{number}"}
        run.addnext(run.makeelement(f"{{{W}}}bookmarkStart", names))
    run.addnext(run.makeelement(f"{{{W}}}proofErr", {f"{{{W}}}type": "spellEnd"}))
