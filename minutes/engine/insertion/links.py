"""Links whose targets come from data: each target becomes a relationship of the part (ISO/IEC 29500-2, 6.5)."""

import re
from collections.abc import Mapping

from minutes.ooxml import relationships
from minutes.ooxml.elements import append_child, quoted
from minutes.ooxml.member import Member, pack, unpack

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DIGITS = 16
_KIND = f"{relationships.OFFICE}/hyperlink"
_SCHEME = r"\s*([A-Za-z][A-Za-z0-9+.-]*):"
_HARMLESS = frozenset(("http", "https", "mailto", "tel", "ftp", "ftps"))
_UNSAFE = r"[^A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]"
"""What a URI does not hold as it is (RFC 3986, 2)."""
_RELATIONSHIP = r"<(?:\w+:)?Relationship\b[^>]*?/>"
"""Patterns are compiled when a link is filled: most templates have none."""


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

    def put_into(self, members: dict[str, Member], originals: tuple[tuple[str, str], ...]) -> None:
        """Add the relationships; the template's own, part and id, whose targets are tags, are taken out."""
        for part in sorted({part for part, _ in originals} | self._targets.keys()):
            name = relationships.relationships_name(part)
            xml = unpack(members[name]).decode("utf-8-sig") if name in members else relationships.EMPTY
            gone = {identity for where, identity in originals if where == part}
            xml = re.sub(_RELATIONSHIP, lambda found, gone=gone: "" if _id(found[0]) in gone else found[0], xml)  # type: ignore[misc]
            links = {identity: _quoted(target) for target, identity in self._targets.get(part, {}).items()}
            members[name] = pack(name, _with_links(xml, links).encode())


def is_address(target: str) -> bool:
    """Whether a target that data have chosen leads to a page, a mailbox or a place beside the document.

    Not to a program, a script or a file share.
    """
    scheme = re.match(_SCHEME, target)
    if scheme is not None:
        return scheme[1].lower() in _HARMLESS
    return not target.lstrip().startswith(("\\", "//"))


def _with_links(xml: str, links: Mapping[str, str]) -> str:
    """The relationships' part with these, all at once: a long list may have a link in each row."""
    xml = append_child(xml, "")
    place = xml.rfind("</")
    added = "".join(
        f'<Relationship xmlns="{_NAMESPACE}" Id="{identity}" Type="{_KIND}" Target="{quoted(target)}" '
        'TargetMode="External"/>'
        for identity, target in links.items()
        if f'"{identity}"' not in xml
    )
    return xml[:place] + added + xml[place:]


def _id(relationship: str) -> str:
    found = re.search(r"""\bId=["']([^"']*)["']""", relationship)
    return found[1] if found else ""


def _quoted(target: str) -> str:
    """The target as a URI: what may not stand in one is written in percents of its UTF-8."""
    return re.sub(
        _UNSAFE, lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")), target.strip()
    )
