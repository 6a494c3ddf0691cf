"""The pictures of one render: each becomes one part, however often and wherever it is used."""

from collections.abc import Iterator

from minutes.ooxml import content_types, relationships
from minutes.ooxml.digest import sha256
from minutes.ooxml.member import Member, pack, unpack
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.text import Picture

_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg"}
_FOLDER = "word/media"
_DIGITS = 16


class Media:
    """Collects pictures while parts are written; then puts them into the package."""

    __slots__ = ("_names", "_pictures", "_uses")

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._pictures: dict[str, Picture] = {}
        self._uses: dict[str, set[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._pictures)

    def use(self, part: str, picture: Picture) -> str:
        """Note that ``part`` shows the picture and return the relationship's id.

        The id comes from the picture's bytes, so it is the same in every part and every render.
        :class:`TemplateError`, without a place, for a kind of picture that Word files should not hold.
        """
        name = self._names.get(picture.content)
        if name is None:
            name = self._names[picture.content] = _name(picture)
            self._pictures[name] = picture
        self._uses.setdefault(part, set()).add(name)
        return f"m{name}"

    def put_into(self, members: dict[str, Member]) -> None:
        """Add to ``members`` the pictures, their content types and the relationships of the parts that show them."""
        if not self._pictures:
            return
        kinds = {picture.media_type for picture in self._pictures.values()}
        types = content_types.NAME
        xml = _read(members, types, "")
        for kind in sorted(kinds):
            xml = content_types.add_default(xml, _EXTENSIONS[kind], kind)
        members[types] = pack(types, xml.encode())
        for part, names in self._uses.items():
            own = relationships.relationships_name(part)
            xml = _read(members, own, relationships.EMPTY)
            for relationship in self._relationships(part, sorted(names)):
                xml = relationships.add_relationship(xml, relationship)
            members[own] = pack(own, xml.encode())
        for name in sorted(self._pictures):
            member = self._member(name)
            members[member] = pack(member, self._pictures[name].content, level=0)

    def _relationships(self, part: str, names: list[str]) -> Iterator[relationships.Relationship]:
        for name in names:
            target = relationships.relative(part, self._member(name))
            yield relationships.Relationship(f"m{name}", f"{relationships.OFFICE}/image", target)

    def _member(self, name: str) -> str:
        return f"{_FOLDER}/m{name}.{_EXTENSIONS[self._pictures[name].media_type]}"


def _read(members: dict[str, Member], name: str, otherwise: str) -> str:
    return unpack(members[name]).decode("utf-8-sig") if name in members else otherwise


def _name(picture: Picture) -> str:
    if picture.media_type not in _EXTENSIONS:
        message = N_("pictures of the type {type} cannot be inserted; PNG and JPEG can")
        raise TemplateError([Problem("picture-type", Place(), message, {"type": picture.media_type})])
    return sha256(picture.content)[:_DIGITS]
