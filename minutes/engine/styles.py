"""The template's named styles: which of them are headings, and the ids of those that roles are given."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.stories import parse
from minutes.ooxml.oxml import P_PR, value
from minutes.ooxml.styles import StyleSheet

if TYPE_CHECKING:
    from minutes.ooxml.package import Package


class Styles:
    """What ``styles.xml`` says."""

    def __init__(self, archive: "Package") -> None:
        part = archive.main.rpartition("/")[0] + "/styles.xml"
        root = parse(archive.read(part), part, archive.source) if part in archive.members else None
        self.sheet = StyleSheet(root)
        self.names: dict[str, str] = {}
        """Names in lower case, and ids, with the ids."""
        headings = set()
        for style in self.sheet:
            identity, name = style.identifier, style.name.lower()
            self.names.setdefault(identity.lower(), identity)
            self.names[name] = identity
            level = value(style.element.find(P_PR), "outlineLvl")
            if name.startswith(("heading", "title")) or level not in ("", "9"):
                headings.add(identity)
        self.headings = frozenset(headings)

    def ids(self, roles: Mapping[str, str]) -> dict[str, str]:
        """The roles with the ids of their styles; a role whose style the template lacks is left out."""
        return {role: self.names[name.lower()] for role, name in roles.items() if name.lower() in self.names}

    def following(self) -> dict[str, str]:
        """Under ``next <id>`` the style that Word goes on with after one with this id (17.7.4.10)."""
        return {
            f"next {one.identifier}": one.following for one in self.sheet if one.following not in ("", one.identifier)
        }
