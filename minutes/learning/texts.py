"""All texts that values may print: what is looked for in a document to find whose a paragraph is."""

from collections.abc import Mapping

from minutes.learning.forms import list_forms, value_forms
from minutes.learning.spelling import Spelling
from minutes.learning.text import folded, is_weak
from minutes.learning.values import Known, Scope
from minutes.model.fields import Record
from minutes.richtext import Paragraph, Picture, RichText, Table

_DEEPEST = 4
_NAMES = ("name", "title")
"""The fields by which an item is called."""


def item_texts(item: object, depth: int = 0) -> set[str]:
    """All texts, folded, that anything of an item may print."""
    scope = Scope(item, None, Spelling("en"), "x")
    found: set[str] = set()
    for known in scope.scalars():
        said = {folded(text) for text, _ in value_forms(Known("x", known.value), scope.spelling)}
        common = isinstance(known.value, str) and is_weak(folded(str(known.value)))
        found |= {folded(str(known.value))} if common and not getattr(known.value, "parts", None) else said
        if isinstance(known.value, Picture):
            found.add(folded(known.value.description))
        if isinstance(known.value, RichText):
            found |= set(rich_lines(known.value))
    for several in scope.whole_lists():
        found |= {folded(text) for text, _ in list_forms(several, scope)}
        if depth < _DEEPEST:
            found |= set().union(*(item_texts(one, depth + 1) for one in several.items))
    return {text for text in found if text and any(map(str.isalnum, text))}


def naming_texts(item: object) -> set[str]:
    """The texts, folded, that print the name of an item: two people of one name are two people."""
    named = [item.get(name) for name in _NAMES] if isinstance(item, Mapping) else [item]
    spelling = Spelling("en")
    return {
        folded(text)
        for value in named
        if isinstance(value, str) and not is_weak(folded(value))
        for text, _ in value_forms(Known("x", value), spelling)
    }


def rich_lines(value: RichText) -> list[str]:
    """The paragraphs of a rich text, folded, those of its tables too."""
    found = []
    for block in value.blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        elif isinstance(block, Table):
            found += [one for row in block.rows for cell in row.cells for one in cell.blocks or (Paragraph(()),)]
    return [folded("".join(str(getattr(run, "text", "………")) for run in one.runs)) for one in found]


def labelled(item: object, struct: type[Record] | None) -> list[tuple[str, str]]:
    """Short values of an item with the words that a form puts before them: ``tán thành``, ``14``."""
    scope = Scope(item, struct, Spelling("en"), "x")
    return [
        (word, folded(str(known.value)))
        for known in scope.scalars()
        if isinstance(known.value, int | str) and is_weak(folded(str(known.value)))
        for word in known.words
        if len(word) > 2
    ]
