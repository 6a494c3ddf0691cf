"""The pictures of one render: each becomes one part, however often and wherever it is used."""

import re

from minutes.ooxml import Package, Relationship, relationship_type, relative, sha256
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


# Links whose targets come from data: each target becomes a relationship of the part (ISO/IEC 29500-2, 6.5).
_SCHEME = r"\s*([A-Za-z][A-Za-z0-9+.-]*):"
_HARMLESS = frozenset(("http", "https", "mailto", "tel", "ftp", "ftps"))
_UNSAFE = r"[^A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]"
"""What a URI does not hold as it is (RFC 3986, 2).

Patterns are compiled when a link is filled: most templates have none.
"""


class Links:
    """Collects the targets of links while parts are written; then puts them into the package."""

    __slots__ = ("_targets",)

    def __init__(self) -> None:
        self._targets: dict[str, dict[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._targets)

    def use(self, part: str, target: str) -> str:
        """Return the id of the relationship of ``part`` to the target."""
        known = self._targets.setdefault(part, {})
        if target not in known:
            from hashlib import sha256  # loads OpenSSL, which a document without such links does not need

            # The same in every render, so that a document that becomes a template has no other link of this id.
            known[target] = f"h{sha256(_quoted(target).encode()).hexdigest()[:_DIGITS]}"
        return known[target]

    def put_into(self, package: Package, originals: tuple[tuple[str, str], ...]) -> None:
        """Add the relationships; the template's own, part and id, whose targets are tags, are taken out."""
        for part in sorted({part for part, _ in originals} | self._targets.keys()):
            own = package.relationships(part).without({identity for where, identity in originals if where == part})
            for target, identity in self._targets.get(part, {}).items():
                own.keep(Relationship(identity, relationship_type("hyperlink"), _quoted(target), external=True))
            package.write_relationships(part, own, qualified=True)


def is_address(target: str) -> bool:
    """Whether a target that data have chosen leads to a page, a mailbox or a place beside the document.

    Not to a program, a script or a file share.
    """
    scheme = re.match(_SCHEME, target)
    if scheme is not None:
        return scheme[1].lower() in _HARMLESS
    return not target.lstrip().startswith(("\\", "//"))


def _quoted(target: str) -> str:
    """The target as a URI: what may not stand in one is written in percents of its UTF-8."""
    return re.sub(
        _UNSAFE, lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")), target.strip()
    )
