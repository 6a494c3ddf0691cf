"""Stories: the parts of a Word file that contain text, as trees with their paragraphs, links and named styles.

Notes, headers and footers are stories like the body; the properties have no paragraphs, only elements with text.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from minutes.engine.xml import ancestor
from minutes.ooxml import (
    ANNOTATOR,
    FALLBACK,
    NAMESPACES,
    P_PR,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    P,
    Relationships,
    StyleSheet,
    T,
    W,
    relationships_name,
    value,
)
from minutes.problems import N_, Place, Problem, Step, TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutes.engine.tags import Tag
    from minutes.ooxml import Package


_STORIES = re.compile(r"(header|footer)\d*\.xml|(footnotes|endnotes|comments)\.xml")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


class Story:
    """A part's tree with the marks put into it."""

    __slots__ = (
        "base",
        "body",
        "grown",
        "has_escapes",
        "has_paragraphs",
        "marks",
        "name",
        "root",
        "source",
        "tags",
        "targets",
    )

    def __init__(self, name: str, root: "_Element", source: str, *, body: bool, has_paragraphs: bool = True) -> None:
        self.name = name
        self.root = root
        self.source = source
        self.body = body
        self.has_paragraphs = has_paragraphs
        self.has_escapes = False
        """Whether it contains escaped tag signs: then it is rewritten even without tags."""
        self.grown = False
        """Whether notes of another file were added: then it is rewritten, too."""
        self.base: tuple[Step, ...] = ()
        """The steps to the included file that the part belongs to; empty for the template itself."""
        self.marks: list[object] = []
        """Meanings of the processing instructions in the tree; an instruction's text is the index."""
        self.tags: list[Tag] = []
        """The tags in document order."""
        self.targets: dict[str, str] = {}
        """Relationships whose targets contain tags: ids with the targets as typed."""

    def mark(self, meaning: object) -> "_Element":
        """Return a new node for the tree with this meaning."""
        from lxml import etree

        self.marks.append(meaning)
        return etree.ProcessingInstruction(MARK, str(len(self.marks) - 1))

    def meaning(self, node: "_Element") -> object:
        """Return the meaning of a mark."""
        return self.marks[int(node.text or "")]

    def place(self, steps: tuple[Step, ...] = ()) -> Place:
        """Return a place in this part."""
        part = () if self.body else (Step("part", self.name),)
        return Place(source=self.source, steps=(*self.base, *part, *steps))


_COUNTABLE = {"paragraph": 9, "table": 3}
"""The largest number by which a person can find a paragraph or table."""
_LARGEST = 8 << 20
"""Bytes of a template's part; a tree takes about a hundred times as much memory."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""The XML declaration that Word writes."""
OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Delimit a mark's number in an attribute's value; noncharacters, so never part of a text."""
_AUTHOR = f"{W}author"
MARK = "minutes"
"""The target of the processing instructions that are marks."""


def is_mark(node: "_Element") -> bool:
    """Return whether the node is a mark."""
    return not isinstance(node.tag, str) and getattr(node, "target", "") == MARK


def read_stories(archive: "Package") -> list[Story]:
    """Return the parts with text, the body first, then in file order."""
    folder = archive.main.rpartition("/")[0]
    names = [archive.main]
    for name in archive.members:
        place, _, file = name.rpartition("/")
        if (place == folder and _STORIES.fullmatch(file)) or name in _PROPERTIES:
            names.append(name)
    stories = []
    for name in names:
        content = archive.read(name)
        targets = tagged_targets(archive, name)
        root = parse(_without_signs(content), name, archive.source)
        story = Story(name, root, archive.source, body=name == archive.main, has_paragraphs=name not in _PROPERTIES)
        story.targets = targets
        unusual = story.has_paragraphs and root.nsmap.get("w") != NAMESPACES["w"]
        if unusual and (b"{" in content or b"&#" in content):
            raise TemplateError([_unusual(name, archive.source)])
        stories.append(story)
    return stories


def _unusual(name: str, source: str) -> Problem:
    """Word, LibreOffice and all libraries use the prefix ``w``; rendered XML relies on it."""
    message = N_('the part "{name}" is XML of an unusual form')
    return Problem(
        "unusual-xml", Place(source=source), message, {"name": name}, hint=N_("open it in Word and save it again")
    )


def _without_signs(content: bytes) -> bytes:
    """Remove the two characters that delimit marks."""
    for sign in (OPEN, CLOSE):
        content = content.replace(sign.encode(), b"")
    return content


def parse(content: bytes, name: str, source: str) -> "_Element":
    """Parse a part without entities, network access, comments and processing instructions.

    :class:`TemplateError` when it is not XML, too large, or declares a document type.
    """
    from lxml import etree

    if len(content) > _LARGEST:
        message = N_('the part "{name}" is larger than {limit} MiB; it is not read')
        values = {"name": name, "limit": _LARGEST >> 20}
        raise TemplateError([Problem("too-large", Place(source=source), message, values)])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or "<!DOCTYPE" in str(getattr(root.getroottree().docinfo, "doctype", "")):
        message = N_('the file is damaged at its member "{name}"')
        raise TemplateError([Problem("damaged", Place(source=source), message, {"name": name})])
    return root


def paragraphs(story: Story, headings: frozenset[str]) -> Iterator[tuple["_Element", Place]]:
    """Yield each paragraph with its place; those in a text box after the paragraph that anchors it."""
    heading: tuple[Step, ...] = ()
    above = ""
    for paragraph, steps in _walk(story.root, _Counter()):
        own = words_of(paragraph) if len(steps) == 1 else ""
        if own and story.body and _style(paragraph) in headings:
            heading, own, above = (Step("heading", own),), "", ""
        yield paragraph, story.place((*heading, steps[0], *_beside(steps, own, above), *steps[1:]))
        above = own or above


class _Counter:
    """Number of paragraphs and tables so far in one container."""

    __slots__ = ("paragraphs", "tables")

    def __init__(self) -> None:
        self.paragraphs = self.tables = 0


def _walk(parent: "_Element", counter: _Counter) -> Iterator[tuple["_Element", tuple[Step, ...]]]:
    for child in parent:
        if child.tag == P:
            counter.paragraphs += 1
            yield child, (Step("paragraph", counter.paragraphs),)
            yield from _boxes(child, Step("paragraph", counter.paragraphs))
        elif child.tag == TBL:
            counter.tables += 1
            for paragraph, steps in _rows(child):
                yield paragraph, (Step("table", counter.tables), *steps)
        elif isinstance(child.tag, str) and child.get(_AUTHOR) != ANNOTATOR:
            yield from _walk(child, counter)


def _boxes(paragraph: "_Element", step: Step) -> Iterator[tuple["_Element", tuple[Step, ...]]]:
    """Yield the paragraphs in a paragraph's text boxes; both copies of a box (17.17.4) have one place."""
    numbers = {True: 0, False: 0}
    for box in paragraph.iter(TEXT_BOX):
        if ancestor(box, P) is not paragraph:
            continue
        old = next(box.iterancestors(FALLBACK), None) is not None
        numbers[old] += 1
        for inner, steps in _walk(box, _Counter()):
            yield inner, (step, Step("text-box", numbers[old]), *steps)


def _rows(table: "_Element") -> Iterator[tuple["_Element", tuple[Step, ...]]]:
    for row_number, row in enumerate(_own(table, TR), 1):
        for cell_number, cell in enumerate(_own(row, TC), 1):
            for paragraph, steps in _walk(cell, _Counter()):
                yield paragraph, (Step("row", row_number), Step("cell", cell_number), *steps)


def _own(parent: "_Element", tag: str) -> Iterator["_Element"]:
    """Yield the rows of a table or cells of a row, also in content controls, but not those of nested tables."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in (TR, TC, TBL):
            yield from _own(child, tag)


def _style(paragraph: "_Element") -> str:
    return value(paragraph.find(P_PR), "pStyle")


def _beside(steps: tuple[Step, ...], own: str, above: str) -> tuple[Step, ...]:
    """Return the words that identify a place too far down to be counted."""
    if int(steps[0].value) <= _COUNTABLE.get(steps[0].kind, 0):
        return ()
    if own:
        return (Step("line", own),)
    return (Step("after", above),) if above else ()


_BEGIN, _PERCENT, _END = r"(?:\{|%7[Bb])", r"(?:%25|%)", r"(?:\}|%7[Dd])"
_ENCODED_TAG = re.compile(f"{_BEGIN}(?:{_BEGIN}|{_PERCENT}).*?(?:{_END}|{_PERCENT}){_END}")


def tagged_targets(archive: "Package", part: str) -> dict[str, str]:
    """Return the external relationships of the part whose targets contain tags: ids with the targets as typed.

    Word percent-encodes braces and spaces of an address.
    """
    name = relationships_name(part)
    if name not in archive.members:
        return {}
    content = archive.read(name)
    if b"{" not in content and b"%7" not in content and b"&#" not in content:
        return {}
    try:
        found = Relationships(content)
    except ValueError:
        return {}  # the part is copied unchanged
    return {one.id: text for one in found if one.external and _has_tag(text := _typed(one.target))}


def _typed(target: str) -> str:
    """Return the target with decoded tags; percent-encoding outside of tags is kept."""
    from urllib.parse import unquote

    return _ENCODED_TAG.sub(lambda tag: unquote(tag[0]), target)


def _has_tag(text: str) -> bool:
    return "{{" in text or "{%" in text


_TYPED_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)", re.DOTALL)
_LONGEST = 60


def words_of(paragraph: "_Element") -> str:
    """Return the text of a paragraph outside of tags, shortened; empty when it has no letter."""
    text = "".join(node.text or "" for node in paragraph.iter(T))
    text = " ".join(_TYPED_TAG.sub(" ", text).split())
    if not any(sign.isalpha() for sign in text):
        return ""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


class Styles:
    """The template's named styles: which are headings, and the ids of those that roles refer to."""

    def __init__(self, archive: "Package") -> None:
        part = archive.main.rpartition("/")[0] + "/styles.xml"
        root = parse(archive.read(part), part, archive.source) if part in archive.members else None
        self.sheet = StyleSheet(root)
        self.names: dict[str, str] = {}
        """Style ids by lower-case name and by lower-case id."""
        headings = set()
        for style in self.sheet:
            identity, name = style.identifier, style.name.lower()
            self.names.setdefault(identity.lower(), identity)
            self.names[name] = identity
            level = value(style.element.find(P_PR), "outlineLvl")
            if name.startswith(("heading", "title")) or level not in ("", "9"):
                headings.add(identity)
        self.headings = frozenset(headings)

    def ids(self, roles: Mapping[str, str]) -> dict[str, str]:
        """Return the style ids of the roles; a role whose style is missing is left out."""
        return {role: self.names[name.lower()] for role, name in roles.items() if name.lower() in self.names}

    def following(self) -> dict[str, str]:
        """Return under ``next <id>`` the style of the next paragraph after one with style ``id`` (17.7.4.10)."""
        return {
            f"next {one.identifier}": one.following for one in self.sheet if one.following not in ("", one.identifier)
        }


_IDS = re.compile(rb'(?:\bw:id|<w:id w:val|<wp:docPr\b[^>]*?\bid)="(\d{1,8})"')
_FEW = 1 << 24


def first_free_id(archive: "Package") -> int:
    """Return the first number above all ids of drawings, bookmarks, notes, changes and controls, ignoring huge ones."""
    largest = 0
    for name in archive.members:
        if name.startswith("word/") and name.endswith(".xml"):
            largest = max([largest, *(int(found) for found in _IDS.findall(archive.read(name)) if int(found) < _FEW)])
    return largest + 1
