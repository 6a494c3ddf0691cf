"""Links whose targets come from data: each target becomes a relationship of the part (ISO/IEC 29500-2, 6.5)."""

import re

from minutes.ooxml.package import Package
from minutes.ooxml.relationships import Relationship, relationship_type

_DIGITS = 16
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
