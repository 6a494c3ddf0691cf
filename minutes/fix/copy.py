"""The copy that is mended: its parts as trees, what is in it now, and the way back."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from minutes.lint import Anatomy, Document, Finding, Paragraph, check, read_document, recognise
from minutes.ooxml import CONTENT_TYPES, HEAD, Member, at, parse_part, read_archive, relationships_name
from minutes.problems import InputError, TemplateError
from minutes.standards import Standard


class Asked(NamedTuple):
    """What a copy is held against."""

    standard: Standard
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Copy:
    """A Word file that is changed part by part; parts that nobody touched stay as they lie."""

    def __init__(self, content: bytes, source: str, asked: Asked) -> None:
        """InputError for what is no Word file, is strict Open XML, or has macros."""
        try:
            self._package = read_archive(content, source)
        except TemplateError as error:
            raise InputError(error.problems) from None
        self._content = content
        self._original: Mapping[str, Member] = dict(self._package.members)
        self._trees: dict[str, etree._Element] = {}
        self._touched: set[str] = set()
        self.asked = asked
        self.main = self._package.main
        self.document: Document
        self.anatomy: Anatomy
        self.findings: tuple[Finding, ...]
        self.read()

    @property
    def standard(self) -> Standard:
        """The standard that it is held against."""
        return self.asked.standard

    def tree(self, part: str) -> etree._Element:
        """A part's root. Whoever changes it says so with :meth:`touch`."""
        if part not in self._trees:
            try:
                self._trees[part] = parse_part(self._package, part)
            except TemplateError as error:
                raise InputError(error.problems) from None
        return self._trees[part]

    def touch(self, part: str) -> etree._Element:
        """A part's root, that will be changed."""
        self._touched.add(part)
        return self.tree(part)

    def element(self, paragraph: Paragraph) -> etree._Element:
        """Where a paragraph lies, that will be changed. Found before anything moves in its part."""
        return at(self.touch(paragraph.part), paragraph.line)

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._package.members

    def content(self) -> bytes:
        """The file as it is now; the very bytes of the original when nothing is different."""
        self._write()
        same = self._package.members == self._original
        return self._content if same else self._package.content()

    def read(self) -> None:
        """Find out what is in it now."""
        self.document = read_document(self.content(), self._package.source)
        self.anatomy = recognise(self.document, self.standard)
        self.findings = check(self.document, *self.asked)

    def state(self) -> dict[str, Member]:
        """What :meth:`restore` needs to come back here."""
        self._write()
        return dict(self._package.members)

    def restore(self, state: dict[str, Member]) -> None:
        """Go back to an earlier state."""
        self._package.members = dict(state)
        self._trees.clear()
        self._touched.clear()
        self.read()

    def _write(self) -> None:
        for part in sorted(self._touched):
            content = _serialised(self._trees[part])
            # What was looked at with a mind to change it, and was not, keeps its very bytes.
            if content != _serialised(parse_part(self._package, part)):
                self.write(part, content)
        self._touched.clear()

    def write(self, part: str, content: bytes) -> None:
        """Give a part a content, or make it."""
        self._package.write(part, content)

    def related(self, kind: str, owner: str | None = None) -> dict[str, str]:
        """The parts of a kind (``styles``, ``header``) that a part names, by the relationship's id."""
        return self._package.related(self.main if owner is None else owner, kind)

    def part(self, kind: str) -> str:
        """The document's part of a kind; empty without one."""
        return next((part for part in self.related(kind).values() if self.has(part)), "")

    def add(self, part: str, content: bytes, content_type: str, kind: str, owner: str | None = None) -> str:
        """Add a part that ``owner`` (the document) names; returns the relationship's id. ``kind`` is its full type."""
        owner = self.main if owner is None else owner
        for name in filter(self.has, (CONTENT_TYPES, relationships_name(owner))):
            self.write(name, (HEAD + etree.tostring(self.tree(name), encoding="unicode")).encode())
            del self._trees[name]
        return self._package.add_part(part, content, content_type, kind, owner)

    def free_name(self, kind: str) -> str:
        """A name beside the document that no part has: ``word/header3.xml``."""
        return self._package.free_name(f"{self.main.rpartition('/')[0]}/{kind}{{}}.xml".lstrip("/"))

    def bytes_of(self, part: str) -> bytes:
        """A part's bytes as they are now."""
        return _serialised(self._trees[part]) if part in self._touched else self._package.read(part)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
