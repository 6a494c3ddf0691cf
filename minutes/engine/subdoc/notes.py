"""Footnotes, endnotes and comments of an included file: they join those of the including one (17.11, 17.13.4)."""

from copy import deepcopy
from typing import TYPE_CHECKING

from minutes.engine.stories import Story
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.trees import moved, with_names
from minutes.engine.xml import is_element
from minutes.ooxml.oxml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID, _TYPE = f"{W}id", f"{W}type"
REFERENCES = {
    f"{W}footnoteReference": "footnotes",
    f"{W}endnoteReference": "endnotes",
    f"{W}commentRangeStart": "comments",
    f"{W}commentRangeEnd": "comments",
    f"{W}commentReference": "comments",
}


class Notes:
    """The notes that a body refers to, on their way into another file."""

    def __init__(self, body: "_Element", inner: Assembly, outer: Assembly) -> None:
        self._inner = inner
        self._outer = outer
        self._uses: dict[tuple[str, str], list[_Element]] = {}
        for node in body.iter(*REFERENCES):
            self._uses.setdefault((REFERENCES[str(node.tag)], node.get(_ID, "")), []).append(node)

    def wanted(self) -> "list[tuple[Story, _Element]]":
        """The notes that are referred to, each with its story; what refers to none, goes."""
        found: list[tuple[Story, _Element]] = []
        stories = {kind: _story(self._inner, kind) for kind in dict.fromkeys(REFERENCES.values())}
        notes = {(kind, note.get(_ID, "")): note for kind, story in stories.items() if story for note in story.root}
        for (kind, identity), uses in self._uses.items():
            story, note = stories[kind], notes.get((kind, identity))
            if story is not None and note is not None:
                found.append((story, note))
                continue
            for use in uses:
                parent = use.getparent()
                if parent is not None:
                    parent.remove(use)
        return found

    def partner(self, story: Story) -> Story:
        """The other file's story of the same kind, made when it has none."""
        kind = _kind(story)
        found = _story(self._outer, kind)
        return found if found is not None else self._made(kind, story)

    def move(self, story: Story, note: "_Element") -> None:
        """Put a note behind those of the other file, under an id of its own."""
        kind, old, new = _kind(story), note.get(_ID, ""), self._outer.fresh_id()
        partner = self.partner(story)
        with_names(partner, story.root)
        note.set(_ID, new)
        for use in self._uses[kind, old]:
            use.set(_ID, new)
        partner.root.append(moved(note, story, partner))
        partner.grown = True

    def _made(self, kind: str, story: Story) -> Story:
        """A part with nothing but the lines that Word draws above notes (17.11.23)."""
        whole = story.root
        root = whole.makeelement(whole.tag, whole.attrib, nsmap=whole.nsmap)  # type: ignore[arg-type]  # as in trees
        for note in story.root:
            if is_element(note) and note.get(_TYPE) is not None:
                root.append(deepcopy(note))
                self._outer.keep_free(note.get(_ID, ""))
        made = Story(self._outer.part(f"{kind}.xml"), root, self._outer.package.source, body=False)
        self._outer.stories.append(made)
        self._outer.declare(kind)
        return made


def _kind(story: Story) -> str:
    return str(story.root.tag).rpartition("}")[2]


def _story(package: Assembly, kind: str) -> Story | None:
    return next((story for story in package.stories if story.has_paragraphs and _kind(story) == kind), None)
