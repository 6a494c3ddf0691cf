"""The copy being fixed: its parts as trees, its current findings, and restoring an earlier state."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from minutes.lint import Anatomy, Document, Finding, Paragraph, check, read_document, recognise
from minutes.ooxml import CONTENT_TYPES, HEAD, Member, at, parse_part, read_archive, relationships_name
from minutes.problems import InputError, TemplateError
from minutes.standards import Standard


class Asked(NamedTuple):
    """The standard and the selection of rules to check."""

    standard: Standard
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Copy:
    """A Word file changed part by part; unchanged parts keep their bytes."""

    def __init__(self, content: bytes, source: str, asked: Asked) -> None:
        """InputError when it is not a Word file, is strict Open XML, or has macros."""
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
        """The standard to check against."""
        return self.asked.standard

    def tree(self, part: str) -> etree._Element:
        """Return a part's root for reading; use :meth:`touch` to change it."""
        if part not in self._trees:
            try:
                self._trees[part] = parse_part(self._package, part)
            except TemplateError as error:
                raise InputError(error.problems) from None
        return self._trees[part]

    def touch(self, part: str) -> etree._Element:
        """Return a part's root for changing."""
        self._touched.add(part)
        return self.tree(part)

    def element(self, paragraph: Paragraph) -> etree._Element:
        """Return a paragraph's element for changing; call it before anything moves in its part."""
        return at(self.touch(paragraph.part), paragraph.line)

    def has(self, part: str) -> bool:
        """Return whether the part exists."""
        return part in self._package.members

    def content(self) -> bytes:
        """Return the file in its current state; the original bytes when nothing differs."""
        self._write()
        same = self._package.members == self._original
        return self._content if same else self._package.content()

    def read(self) -> None:
        """Read and check the current state."""
        self.document = read_document(self.content(), self._package.source)
        self.anatomy = recognise(self.document, self.standard)
        self.findings = check(self.document, *self.asked)

    def state(self) -> dict[str, Member]:
        """Return the current state for :meth:`restore`."""
        self._write()
        return dict(self._package.members)

    def restore(self, state: dict[str, Member]) -> None:
        """Return to an earlier state."""
        self._package.members = dict(state)
        self._trees.clear()
        self._touched.clear()
        self.read()

    def _write(self) -> None:
        for part in sorted(self._touched):
            content = _serialised(self._trees[part])
            # A touched part that did not change keeps its bytes.
            if content != _serialised(parse_part(self._package, part)):
                self.write(part, content)
        self._touched.clear()

    def write(self, part: str, content: bytes) -> None:
        """Replace or create a part."""
        self._package.write(part, content)

    def related(self, kind: str, owner: str | None = None) -> dict[str, str]:
        """Return the related parts of a kind (``styles``, ``header``), by relationship id."""
        return self._package.related(self.main if owner is None else owner, kind)

    def part(self, kind: str) -> str:
        """Return the document's part of a kind; empty without one."""
        return next((part for part in self.related(kind).values() if self.has(part)), "")

    def add(self, part: str, content: bytes, content_type: str, kind: str, owner: str | None = None) -> str:
        """Add a part related to ``owner`` (the document); return the relationship's id. ``kind`` is its full type."""
        owner = self.main if owner is None else owner
        for name in filter(self.has, (CONTENT_TYPES, relationships_name(owner))):
            self.write(name, (HEAD + etree.tostring(self.tree(name), encoding="unicode")).encode())
            del self._trees[name]
        return self._package.add_part(part, content, content_type, kind, owner)

    def free_name(self, kind: str) -> str:
        """Return an unused part name next to the document: ``word/header3.xml``."""
        return self._package.free_name(f"{self.main.rpartition('/')[0]}/{kind}{{}}.xml".lstrip("/"))

    def bytes_of(self, part: str) -> bytes:
        """Return a part's current bytes."""
        return _serialised(self._trees[part]) if part in self._touched else self._package.read(part)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
