"""The pictures of one render: each becomes one part, however often and wherever it is used."""

from minutes.ooxml.package import Package, sha256
from minutes.ooxml.relationships import Relationship, relationship_type, relative
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Picture

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

    def put_into(self, package: Package) -> None:
        """Add the pictures, their content types and the relationships of the parts that show them."""
        for kind in sorted({picture.media_type for picture in self._pictures.values()}):
            package.declare_extension(_EXTENSIONS[kind], kind)
        for part, names in self._uses.items():
            own = package.relationships(part)
            for name in sorted(names):
                own.keep(Relationship(f"m{name}", relationship_type("image"), relative(part, self._member(name))))
            package.write_relationships(part, own)
        for name in sorted(self._pictures):
            package.write(self._member(name), self._pictures[name].content, level=0)

    def _member(self, name: str) -> str:
        return f"{_FOLDER}/m{name}.{_EXTENSIONS[self._pictures[name].media_type]}"


def _name(picture: Picture) -> str:
    if picture.media_type not in _EXTENSIONS:
        message = N_("pictures of the type {type} cannot be inserted; PNG and JPEG can")
        raise TemplateError([Problem("picture-type", Place(), message, {"type": picture.media_type})])
    return sha256(picture.content)[:_DIGITS]
