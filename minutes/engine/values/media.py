"""The pictures and computed links of one render. Each picture becomes one part, however often it is used."""

import re

from minutes.ooxml import Package, Relationship, relationship_type, relative, sha256
from minutes.problems import N_, Place, Problem, TemplateError
from minutes.richtext import Picture

_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg"}
_FOLDER = "word/media"
_DIGITS = 16


class Media:
    """Collects pictures while parts are written, then adds them to the package."""

    __slots__ = ("_names", "_pictures", "_uses")

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._pictures: dict[str, Picture] = {}
        self._uses: dict[str, set[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._pictures)

    def use(self, part: str, picture: Picture) -> str:
        """Record the use of a picture in ``part``; return the relationship id, a digest of the picture's bytes.

        :class:`TemplateError`, without a place, for a picture type other than PNG and JPEG.
        """
        name = self._names.get(picture.content)
        if name is None:
            name = self._names[picture.content] = _name(picture)
            self._pictures[name] = picture
        self._uses.setdefault(part, set()).add(name)
        return f"m{name}"

    def put_into(self, package: Package) -> None:
        """Add the pictures, their content types and the relationships of the parts that use them."""
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


_SCHEME = r"\s*([A-Za-z][A-Za-z0-9+.-]*):"
_HARMLESS = frozenset(("http", "https", "mailto", "tel", "ftp", "ftps"))
_UNSAFE = r"[^A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]"
"""Characters that must be percent-encoded in a URI (RFC 3986, 2). Compiled on use: most templates have no links."""


class Links:
    """Collects computed targets of links, then adds them to the package as relationships (ISO/IEC 29500-2, 6.5)."""

    __slots__ = ("_targets",)

    def __init__(self) -> None:
        self._targets: dict[str, dict[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._targets)

    def use(self, part: str, target: str) -> str:
        """Return the id of the relationship from ``part`` to the target."""
        known = self._targets.setdefault(part, {})
        if target not in known:
            from hashlib import sha256  # loads OpenSSL, which a document without such links does not need

            # The same in every render, so that a document used as a template has no other link with this id.
            known[target] = f"h{sha256(_quoted(target).encode()).hexdigest()[:_DIGITS]}"
        return known[target]

    def put_into(self, package: Package, originals: tuple[tuple[str, str], ...]) -> None:
        """Add the relationships; remove ``originals`` (part, id), the template's relationships to tags."""
        for part in sorted({part for part, _ in originals} | self._targets.keys()):
            own = package.relationships(part).without({identity for where, identity in originals if where == part})
            for target, identity in self._targets.get(part, {}).items():
                own.keep(Relationship(identity, relationship_type("hyperlink"), _quoted(target), external=True))
            package.write_relationships(part, own, qualified=True)


def is_address(target: str) -> bool:
    """Return whether a target from data is harmless: a web page, mailbox, phone number or relative path.

    Programs, scripts and file shares are not.
    """
    scheme = re.match(_SCHEME, target)
    if scheme is not None:
        return scheme[1].lower() in _HARMLESS
    return not target.lstrip().startswith(("\\", "//"))


def _quoted(target: str) -> str:
    return re.sub(
        _UNSAFE, lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")), target.strip()
    )
