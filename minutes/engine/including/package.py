"""A Word file that is being put together: trees where it changes, the stored bytes everywhere else."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.including.references import References
from minutes.engine.markup import is_element
from minutes.engine.stories import HEAD, Story, parse
from minutes.engine.styles import Styles
from minutes.engine.taken import first_free_id
from minutes.ooxml import content_types, relationships
from minutes.ooxml.archive import Archive, Member, pack
from minutes.ooxml.namespaces import nsdecls
from minutes.ooxml.oxml import W
from minutes.ooxml.whole_numbers import whole

if TYPE_CHECKING:
    from lxml.etree import _Element


class Package:
    """One file with its healed stories, the body first."""

    def __init__(self, archive: Archive, stories: list[Story], styles: Styles, roles: Mapping[str, str]) -> None:
        self.archive = archive
        self.stories = stories
        self.styles = styles
        self.roles = tuple(styles.ids(roles).values())
        """The styles that rich text will ask for."""
        self.folder = archive.main.rpartition("/")[0]
        self.next_id = first_free_id(archive)
        """From here on ids are free in all parts."""
        self.changed: dict[str, Member] = {}
        """Members that the file does not have, or not so."""
        self._trees: dict[str, _Element] = {}
        self._references: dict[str, References] = {}
        self._types = archive.read(content_types.NAME).decode("utf-8-sig")
        self._names: set[str] | None = None

    def fresh_id(self) -> str:
        """An id that nothing in the file has."""
        self.next_id += 1
        return str(self.next_id - 1)

    def keep_free(self, identity: str) -> None:
        """Give no fresh id that is this one."""
        self.next_id = max(self.next_id, whole(identity) + 1)

    def part(self, name: str) -> str:
        """The member of a part that lies beside the body: ``word/styles.xml``."""
        return f"{self.folder}/{name}".lstrip("/")

    def read(self, member: str) -> bytes:
        """A member's content, also of one that was added. TemplateError when it is missing or damaged."""
        return Archive({**self.archive.members, **self.changed}, self.archive.source).read(member)

    def has(self, member: str) -> bool:
        """Whether there is such a member."""
        return member in self.archive.members or member in self.changed

    def type_of(self, member: str) -> str:
        """The content type of a member."""
        return content_types.ContentTypes(self._types).of(member)

    def tree(self, kind: str) -> "_Element | None":
        """The tree of ``styles`` or ``numbering``, which may then be changed; ``None`` when the file has none."""
        name = self.part(f"{kind}.xml")
        if name not in self._trees:
            if not self.has(name):
                return None
            self._trees[name] = parse(self.read(name), name, self.archive.source)
        return self._trees[name]

    def made_tree(self, kind: str) -> "_Element":
        """The same, made when the file has none."""
        tree = self.tree(kind)
        if tree is None:
            tree = self._trees[self.part(f"{kind}.xml")] = parse(f"<w:{kind} {nsdecls('w')}/>".encode(), kind, "")
            self.declare(kind)
        return tree

    def declare(self, kind: str) -> None:
        """Give a new part beside the body its content type, and the body its relationship to it."""
        name = self.part(f"{kind}.xml")
        self._types = content_types.add_override(self._types, name, f"{content_types.WORDPROCESSING}.{kind}+xml")
        target = relationships.relative(self.archive.main, name)
        self.references(self.archive.main).use(f"{relationships.OFFICE}/{kind}", target, False)

    def add(self, member: str, content: bytes, content_type: str) -> None:
        """Put a new member into the file."""
        self.changed[member] = pack(member, content)
        if self.type_of(member) != content_type:
            self._types = content_types.add_override(self._types, member, content_type)

    def references(self, part: str) -> References:
        """What a part refers to; it may be added to."""
        if part not in self._references:
            name = relationships.relationships_name(part)
            xml = self.read(name).decode("utf-8-sig", "replace") if self.has(name) else relationships.EMPTY
            self._references[part] = References(xml)
        return self._references[part]

    def names(self) -> set[str]:
        """The names of bookmarks and shapes in all stories, in lower case; it may be added to."""
        if self._names is None:
            nodes = (node for story in self.stories for node in story.root.iter() if is_element(node))
            self._names = {name.lower() for node in nodes for name in (node.get(f"{W}name"), node.get("id")) if name}
        return self._names

    def finished(self) -> Archive:
        """The file as an archive; the trees of its stories are the caller's to write."""
        from lxml import etree

        members = dict(self.changed)
        for name, tree in self._trees.items():
            members[name] = pack(name, HEAD.encode() + etree.tostring(tree, encoding="utf-8"))
        for part, references in self._references.items():
            if references.grew:
                name = relationships.relationships_name(part)
                members[name] = pack(name, references.xml().encode())
        members[content_types.NAME] = pack(content_types.NAME, self._types.encode())
        self.changed = members
        return Archive({**self.archive.members, **members}, self.archive.source, self.archive.main)
