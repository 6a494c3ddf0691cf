"""A Word file under modification: parsed trees of the parts that change, stored bytes of all others."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.stories import HEAD, Story, Styles, first_free_id, parse
from minutes.engine.xml import is_element
from minutes.ooxml import (
    CONTENT_TYPES,
    WORDPROCESSING,
    Member,
    Package,
    Relationships,
    W,
    nsdecls,
    relationship_type,
    relative,
    whole,
)
from minutes.problems import TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element


class Assembly:
    """One file with its normalized stories, the body first."""

    def __init__(self, package: Package, stories: list[Story], styles: Styles, roles: Mapping[str, str]) -> None:
        self.package = package.copy()
        self.stories = stories
        self.styles = styles
        self.roles = tuple(styles.ids(roles).values())
        """The styles that rich text may use."""
        self.next_id = first_free_id(package)
        """The first id that is free in all parts."""
        self._given = package
        self._trees: dict[str, _Element] = {}
        self._relationships: dict[str, Relationships] = {}
        self._names: set[str] | None = None

    def fresh_id(self) -> str:
        """Return an id that is unused in the file."""
        self.next_id += 1
        return str(self.next_id - 1)

    def keep_free(self, identity: str) -> None:
        """Exclude an id from the fresh ones."""
        self.next_id = max(self.next_id, whole(identity) + 1)

    def part(self, name: str) -> str:
        """Return the member name of a part beside the body: ``word/styles.xml``."""
        return f"{self.package.main.rpartition('/')[0]}/{name}".lstrip("/")

    def has(self, member: str) -> bool:
        """Return whether there is such a member."""
        return member in self.package.members

    def tree(self, kind: str) -> "_Element | None":
        """Return the modifiable tree of ``styles`` or ``numbering``; ``None`` when the file has none."""
        name = self.part(f"{kind}.xml")
        if name not in self._trees:
            if not self.has(name):
                return None
            self._trees[name] = parse(self.package.read(name), name, self.package.source)
        return self._trees[name]

    def made_tree(self, kind: str) -> "_Element":
        """Return the same tree, created when the file has none."""
        tree = self.tree(kind)
        if tree is None:
            tree = self._trees[self.part(f"{kind}.xml")] = parse(f"<w:{kind} {nsdecls('w')}/>".encode(), kind, "")
            self.declare(kind)
        return tree

    def declare(self, kind: str) -> None:
        """Add the content type of a new part beside the body, and the body's relationship to it."""
        name = self.part(f"{kind}.xml")
        self.package.declare(name, f"{WORDPROCESSING}.{kind}+xml")
        self.relate(self.package.main, relationship_type(kind), name)

    def add(self, member: str, content: bytes, content_type: str) -> None:
        """Add a new member to the file."""
        self.package.write(member, content)
        if self.package.content_type(member) != content_type:
            self.package.declare(member, content_type)

    def relate(self, part: str, kind: str, member: str) -> str:
        """Return the id of the part's relationship to a member; all are written at the end, for speed."""
        return self.relationships(part).use(kind, relative(part, member))

    def relationships(self, part: str) -> Relationships:
        """Return the modifiable relationships of a part."""
        if part not in self._relationships:
            try:
                self._relationships[part] = self.package.relationships(part)
            except TemplateError:
                return Relationships()  # Word could not open it; it is left unchanged
        return self._relationships[part]

    def names(self) -> set[str]:
        """Return the modifiable set of names of bookmarks and shapes in all stories, in lower case."""
        if self._names is None:
            nodes = (node for story in self.stories for node in story.root.iter() if is_element(node))
            self._names = {name.lower() for node in nodes for name in (node.get(f"{W}name"), node.get("id")) if name}
        return self._names

    def finished(self) -> Package:
        """Return the file as a package; writing the trees of its stories is up to the caller."""
        from lxml import etree

        for name, tree in self._trees.items():
            self.package.write(name, HEAD.encode() + etree.tostring(tree, encoding="utf-8"))
        for part, relationships in self._relationships.items():
            if relationships.has_grown:
                self.package.write_relationships(part, relationships, qualified=True)
        # Recompress it even if unchanged, so that the result does not depend on how the file was zipped.
        self.package.write(CONTENT_TYPES, self.package.read(CONTENT_TYPES))
        return self.package

    def changed(self) -> list[Member]:
        """Return the members that are new or changed."""
        given = self._given.members
        return [member for name, member in self.package.members.items() if given.get(name) is not member]
