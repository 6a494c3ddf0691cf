"""The template's named styles: which of them are headings, and the ids of those that roles are given."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes.engine.stories import parse
from minutes.ooxml.oxml import P_PR, VAL, W

if TYPE_CHECKING:
    from minutes.ooxml.archive import Archive


class Styles:
    """What ``styles.xml`` says."""

    def __init__(self, archive: "Archive") -> None:
        part = archive.main.rpartition("/")[0] + "/styles.xml"
        self.root = parse(archive.read(part), part, archive.source) if part in archive.members else None
        self.names: dict[str, str] = {}
        """Names in lower case, and ids, with the ids."""
        headings = set()
        self._next: dict[str, str] = {}
        for style in self.root.iter(f"{W}style") if self.root is not None else ():
            identity = style.get(f"{W}styleId", "")
            named = style.find(f"{W}name")
            name = named.get(VAL, "") if named is not None else ""
            self.names.setdefault(identity.lower(), identity)
            self.names[name.lower()] = identity
            level = style.find(f"{P_PR}/{W}outlineLvl")
            if name.lower().startswith(("heading", "title")) or (level is not None and level.get(VAL) != "9"):
                headings.add(identity)
            following = style.find(f"{W}next")
            if following is not None and following.get(VAL, identity) != identity:
                self._next[identity] = following.get(VAL, "")
        self.headings = frozenset(headings)

    def ids(self, roles: Mapping[str, str]) -> dict[str, str]:
        """The roles with the ids of their styles; a role whose style the template lacks is left out."""
        return {role: self.names[name.lower()] for role, name in roles.items() if name.lower() in self.names}

    def following(self) -> dict[str, str]:
        """Under ``next <id>`` the style that Word goes on with after one with this id (17.7.4.10)."""
        return {f"next {identity}": following for identity, following in self._next.items()}
