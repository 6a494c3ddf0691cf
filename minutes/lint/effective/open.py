"""Open a Word file: parts as trees by relationship, strict namespaces replaced, deleted paragraph marks resolved."""

import re

from lxml import etree

from minutes.lint.effective.content import Draft
from minutes.ooxml import (
    NAMESPACES,
    P_PR,
    R_PR,
    P,
    Package,
    Relationships,
    W,
    malformed,
    read_archive,
    relationships_name,
    resolved,
)
from minutes.problems import N_, InputError, Place, Problem, TemplateError

_LARGEST = 10 << 20
"""Maximum total size of the parts read, in bytes; their trees and facts take up to fifty times as much memory."""
_MACROS = N_("a Word file with macros; such files are not checked")


class DocumentParts:
    """An open Word file."""

    __slots__ = ("_archive", "_sizes", "_targets", "main", "source")

    def __init__(self, content: bytes, source: str) -> None:
        """Open it; InputError with one problem when it is not a Word file, protected, damaged or too large."""
        try:
            self._archive = read_archive(content, source, strict=True)
        except TemplateError as fault:
            raise InputError(map(_of_reading, fault.problems)) from None
        self.source = source
        self._sizes: dict[str, int] = {}
        self.main = self._archive.main
        self._targets: dict[str, dict[str, tuple[str, str]]] = {}

    @property
    def archive(self) -> Package:
        """The underlying package, as stored."""
        return self._archive

    def related(self, kind: str) -> str:
        """Return the name of the document's part of a kind (``styles``, ``numbering``); empty without one."""
        for found, name in self._related(self.main).values():
            if found == kind:
                return name
        return ""

    def target(self, part: str, identifier: str) -> str:
        """Return the name of the target part of a relationship of ``part``; empty when it does not exist."""
        return self._related(part).get(identifier, ("", ""))[1]

    def tree(self, name: str) -> etree._Element | None:
        """Return a part's root, ``None`` for an empty name; InputError when it cannot be parsed."""
        return None if not name else self._parsed(name, self.content(name))

    def content(self, name: str) -> bytes:
        """Return a part's bytes with transitional namespaces; InputError when it is damaged or too large."""
        try:
            self._refuse_too_much(name)
            return transitional(self._archive.read(name))
        except TemplateError as fault:
            raise InputError(fault.problems) from None

    def _refuse_too_much(self, name: str) -> None:
        self._sizes[name] = self._archive.members[name].size
        if sum(self._sizes.values()) > _LARGEST:
            message = N_("the text and its formatting take more than {limit} MiB; they are not read")
            hint = N_("so much is hundreds of pages: divide the document and check its parts")
            problem = Problem("too-large", Place(source=self.source), message, {"limit": _LARGEST >> 20}, hint=hint)
            raise InputError([problem])

    def malformed(self, name: str) -> InputError:
        """Return the error for a part that is not well-formed."""
        return InputError(malformed(self.source, name).problems)

    def _parsed(self, name: str, content: bytes) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self.malformed(name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.malformed(name)
        return root

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and name of each existing target of ``part``, by relationship id."""
        if part not in self._targets:
            self._targets[part] = dict(self._read_targets(part))
        return self._targets[part]

    def _read_targets(self, part: str) -> list[tuple[str, tuple[str, str]]]:
        name = relationships_name(part)
        if name not in self._archive.members:
            return []
        try:
            found = Relationships(self.content(name))
        except ValueError:
            raise self.malformed(name) from None
        named = [(one.id, one.type.rpartition("/")[2], resolved(part, one.target)) for one in found if not one.external]
        return [(own, (kind, target)) for own, kind, target in named if target in self._archive.members]


def _of_reading(problem: Problem) -> Problem:
    """Reword a problem of opening a template for a file that is only read."""
    return problem._replace(message=_MACROS) if problem.code == "macros" else problem


# Strict Open XML uses other namespaces with the same names (ISO/IEC 29500-4, annex A).
_STRICT = b"http://purl.oclc.org/ooxml/"
_OPEN_XML = b"http://schemas.openxmlformats.org/"
_DECLARATION = re.compile(rb"""(\sxmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/([\w/]+)(["'])""")
_OTHERS = {
    b"officeDocument/extendedProperties": NAMESPACES["ep"].encode(),
    b"officeDocument/customProperties": NAMESPACES["custom"].encode(),
    b"officeDocument/docPropsVTypes": NAMESPACES["vt"].encode(),
}


def transitional(part: bytes) -> bytes:
    """Return a part with transitional namespaces in its declarations; its text is unchanged."""
    if _STRICT not in part:
        return part
    return _DECLARATION.sub(lambda found: found[1] + _namespace(found[2]) + found[3], part)


def _namespace(name: bytes) -> bytes:
    """``wordprocessingml/main`` → ``…/wordprocessingml/2006/main``."""
    if name in _OTHERS:
        return _OTHERS[name]
    room, _, rest = name.partition(b"/")
    return _OPEN_XML + room + b"/2006" + (b"/" + rest if rest else b"")


# A paragraph whose mark is deleted continues in the next one (17.13.5.15).
_GONE = tuple(W + name for name in ("del", "moveFrom"))
_EMPTY = Draft((), (), ())


class Revisions:
    """Carries the content of paragraphs with a deleted mark over to the next one of their container."""

    __slots__ = ("_carried", "_container")

    def __init__(self) -> None:
        self._carried = _EMPTY
        self._container: object = None

    def settle(self, paragraph: etree._Element, container: object, draft: Draft) -> Draft | None:
        """Return the content of a paragraph, carried content included; ``None`` when its own mark is deleted."""
        if self._container is container:
            draft = self._carried.joined(draft)
        self._carried, self._container = _EMPTY, None
        if not _lacks_end(paragraph):
            return draft
        if _following(paragraph) is not None:
            self._carried, self._container = draft, container
            return None
        # The last paragraph of a cell or body always exists, but is not visible when nothing of it is left.
        return draft if draft.drawings or not all(one.deleted for one in draft.stretches) else None


def _lacks_end(paragraph: etree._Element) -> bool:
    mark = paragraph.find(f"{P_PR}/{R_PR}")
    return mark is not None and any(mark.find(name) is not None for name in _GONE)


def _following(paragraph: etree._Element) -> etree._Element | None:
    """Return the directly following sibling if it is a paragraph."""
    following = paragraph.getnext()
    while following is not None and following.tag in _BETWEEN:
        following = following.getnext()
    return following if following is not None and following.tag == P else None


_BETWEEN = frozenset(W + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeEnd"))
