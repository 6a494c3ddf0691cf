"""Names of the data: checked against what the data will offer, other spellings resolved, and noted as asked for."""

from collections.abc import Iterable, Mapping

from minutes.engine.generating.looping import IN_LIST, list_of, loop_over
from minutes.engine.generating.shapes import Path, Shape, Unknown
from minutes.engine.tags import Tag
from minutes.engine.vocabulary import Names, is_list, of_item
from minutes.problems import N_, Message, Problem
from minutes.suggest import bare, nearest


class Naming:
    """Knows what the data will offer and keeps account of what is asked for."""

    def __init__(self, names: Names | None, aliases: Mapping[str, str]) -> None:
        self._names = names
        self._aliases = aliases
        self.asked: dict[str, list[Tag]] = {}
        self.whole: set[str] = set()
        """What is printed or handed on as it is, with all that is below it."""
        self.problems: list[Problem] = []
        self.lenient = False
        """Whether unknown names that are near to no known one are passed over: a faulty tag may have defined them."""
        self.own: frozenset[str] = frozenset()
        """Names that the template itself gives a meaning somewhere."""
        self.passed_over: frozenset[str] = frozenset()
        """Names that may be the template's own, though it is not known where they stand."""

    def root(self) -> Shape:
        """The data as a whole."""
        return Shape(self._names) if self._names is not None else Shape()

    def spelt(self, name: str, names: "Names | Unknown | None") -> str:
        """The canonical spelling of a name where ``names`` are offered."""
        if isinstance(names, Unknown) or names is None or name not in names:
            return self._aliases.get(name, name)
        return name

    def ask(self, shape: Shape, tag: Tag) -> None:
        """Note that the template looks at a value of the data."""
        if shape.key:
            self.asked.setdefault(shape.key, []).append(tag)

    def use_whole(self, shape: Shape) -> None:
        """Note that a value is used as it is."""
        if shape.key:
            self.whole.add(shape.key)

    def resolve(self, parts: list[str], start: Shape | None, tag: Tag, local: Iterable[str] = ()) -> list[str]:
        """The canonical names of a dotted name; ``start`` is the shape of its first part when the template set that.

        An unknown part is reported with the nearest right dotted name, and taken for that one.
        """
        names = self.root().names if start is None else start.names
        found = parts[:1] if start is not None else []
        listed: list[str] = []
        wrong = False
        for part in parts[len(found) :]:
            if part.startswith("["):
                found.append(part)
                names = names if isinstance(names, Unknown) or names is None else of_item(names)
                continue
            name = self.spelt(part, names)
            if isinstance(names, Unknown):
                found.append(name)
                continue
            listed = listed or (found[:] if is_list(names) else [])
            if names is None or name not in names:
                wrong = True
                meant = self._nearest(part, names or {}, local if not found else (), found[-1] if found else "")
                if meant is None:
                    self._report(parts, [], tag, self._way(parts, [], listed, start is None))
                    return [*found, *parts[len(found) :]]
                found.append(meant)
                name = self.spelt(meant, names)
            else:
                found.append(part)
            names = names.get(name) if names is not None else None
        if wrong or listed:
            self._report(parts, found, tag, self._way(parts, found, listed, start is None))
        return found

    def _nearest(self, part: str, names: Names, local: Iterable[str], holder: str) -> str | None:
        spellings = [alias for alias, name in self._aliases.items() if name in names]
        known = [*names, *local, *spellings]
        return nearest(part, known) or _in_words(bare(part), known, bare(holder)) or None

    def _report(self, parts: list[str], found: list[str], tag: Tag, way: Message) -> None:
        """Note an unknown name, and the way out."""
        if (self.lenient and not found) or parts[0] in self.passed_over:
            return
        if tag.orphaned and self.spelt(parts[0], self._names) not in (self._names or {}):
            return
        values = {"tag": tag.source, "name": dotted(parts), **way.values}
        self.problems.append(Problem("unknown-name", tag.place, N_("{tag}: there is no {name}"), values, hint=way.text))

    def _way(self, parts: list[str], found: list[str], listed: list[str], outside: bool) -> Message:
        """The way out: where the name is known, the loop that is missing around it, or the nearest known name.

        ``listed`` is the list of which an item's name is asked; ``outside``: no name of the template's own has a
        meaning there.
        """
        if outside and parts[0] == "loop" and len(parts) > 1:
            return Message(N_("{item} is known only between {opener} and {closer}"), _LOOP)
        if outside and not listed and parts[0] in self.own:
            return Message(N_("{item} is known only inside the loop or block that names it"), {"item": parts[0]})
        of = dotted(listed) or (list_of(parts, self._names, self._aliases) if self._names and not found else "")
        if of:
            item = "" if listed and listed == parts[: len(listed)] else parts[0]
            return Message(IN_LIST, {"list": of, "loop": loop_over(of, item)})
        return Message(N_("did you mean {near}?") if found else "", {"near": dotted(found)})


def _in_words(typed: str, names: list[str], holder: str) -> str:
    """The name with the fewest words among those that have all typed ones; first the one that names the holder, too.

    Of what ``holder`` holds one word is enough, and its own words may have been left out; without a holder it takes
    two.
    """
    words = set(typed.split("_"))
    if not holder and len(words) < 2:
        return ""
    whole = words | set(holder.split("_"))
    fitting = [name for name in names if words < set(bare(name).split("_"))]
    return min(fitting, key=lambda name: (set(bare(name).split("_")) != whole, name.count("_"), name), default="")


_LOOP = {"item": "loop", "opener": "{% for … %}", "closer": "{% endfor %}"}


def dotted(parts: list[str]) -> str:
    """``["a", "b", "[0]"]`` as ``a.b[0]``."""
    return "".join(part if part.startswith("[") else f".{part}" for part in parts).lstrip(".")


def root_shape(name: str, shape: Shape) -> Shape:
    """A value at the top of the data."""
    below = shape.below(name)
    return Shape(below.names, Path((name,)), name)
