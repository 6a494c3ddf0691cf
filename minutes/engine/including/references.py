"""The relationships of one part, which may grow (ISO/IEC 29500-2, 6.5)."""

from minutes.ooxml import relationships
from minutes.ooxml.elements import append_child, quoted
from minutes.ooxml.relationships import Relationship

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"


class References:
    """What a part refers to, by id."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        try:
            found = relationships.read_relationships(xml)
        except ValueError:
            found = []  # Word would not open it; it stays as it is
        self.known = {one.id: one for one in found}
        self._ids = {one[1:]: one.id for one in found}
        self._added: list[Relationship] = []
        self._number = 0

    @property
    def grew(self) -> bool:
        """Whether there is more than was read."""
        return bool(self._added)

    def use(self, kind: str, target: str, external: bool) -> str:
        """The id of the relationship of that kind to that target, which is made when there is none."""
        key = (kind, target, external)
        if key not in self._ids:
            self._number += 1
            while f"rId{self._number}" in self.known:
                self._number += 1
            self.keep(Relationship(f"rId{self._number}", *key))
        return self._ids[key]

    def keep(self, one: Relationship) -> None:
        """Add a relationship with the id that it has."""
        self.known[one.id] = one
        self._ids[one[1:]] = one.id
        self._added.append(one)

    def xml(self) -> str:
        """The part, all that was added at its end."""
        xml = append_child(self._xml, "")
        place = xml.rfind("</")
        return xml[:place] + "".join(map(_written, self._added)) + xml[place:]


def _written(one: Relationship) -> str:
    mode = ' TargetMode="External"' if one.external else ""
    attributes = f'Id="{quoted(one.id)}" Type="{quoted(one.type)}" Target="{quoted(one.target)}"{mode}'
    return f'<Relationship xmlns="{_NAMESPACE}" {attributes}/>'
