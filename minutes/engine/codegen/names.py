"""Names of the data: the names below each value, their aliases, and the names that a template uses."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from minutes.engine.options import Names, is_list, of_item
from minutes.engine.tags import Tag
from minutes.problems import N_, Message, Problem
from minutes.suggest import bare, nearest

_LOOP = {"item": "loop", "opener": "{% for … %}", "closer": "{% endfor %}"}


class Unknown:
    """The names below a value of unknown type: all are allowed."""


UNKNOWN = Unknown()


class Path(NamedTuple):
    """A path in the data whose indexes may be variables of the program: ``agenda[2].title``."""

    pieces: tuple[str, ...]
    """Texts and names of variables alternately, a text first."""

    def __add__(self, text: str) -> "Path":  # type: ignore[override]  # a path is no tuple to its users
        return Path((*self.pieces[:-1], self.pieces[-1] + text))

    def numbered(self, variable: str) -> "Path":
        """Return the path of the list item whose number is in the variable."""
        return Path((*self.pieces[:-1], self.pieces[-1] + "[", variable, "]"))

    def source(self) -> str:
        """Return the Python source of the path as text; braces in names are escaped."""
        if len(self.pieces) == 1:
            return repr(self.pieces[0])
        texts = [
            f"{{{piece}}}" if number % 2 else piece.replace("{", "{{").replace("}", "}}")
            for number, piece in enumerate(self.pieces)
        ]
        return "f" + repr("".join(texts))


class Shape(NamedTuple):
    """The static description of a value: its path in the data and the names below it."""

    names: "Names | Unknown | None" = UNKNOWN
    path: Path | None = None
    """The path in the data; ``None`` for a computed value."""
    key: str = ""
    """The path without indexes: ``agenda.title``; empty for a computed value."""

    def below(self, name: str) -> "Shape":
        """Return the shape of the value of this name."""
        names: Names | Unknown | None = UNKNOWN
        if not isinstance(self.names, Unknown):
            names = self.names.get(name) if self.names is not None else None
        path = self.path + f".{name}" if self.path is not None else None
        return Shape(names, path, f"{self.key}.{name}" if self.key else "")

    def item(self, variable: str = "") -> "Shape":
        """Return the shape of a list item; ``variable`` is the variable with the item's number."""
        path = self.path
        if path is not None:
            path = path.numbered(variable) if variable else path + "[]"
        return Shape(self.item_names(), path, self.key)

    def item_names(self) -> "Names | Unknown | None":
        """Return the names below one item of a list."""
        return self.names if isinstance(self.names, Unknown) or self.names is None else of_item(self.names)

    def unplaced(self) -> "Shape":
        """Return the shape without its path: for a reordered or filtered list, or an item of one."""
        return self._replace(path=None)

    @property
    def is_list(self) -> bool:
        """Whether the value is known to be a list."""
        return is_list(self.names)


class NameResolver:
    """Checks dotted names against the names of the data and records which of them are used."""

    def __init__(self, names: Names | None, aliases: Mapping[str, str]) -> None:
        self._names = names
        self._aliases = aliases
        self.asked: dict[str, list[Tag]] = {}
        self.whole: set[str] = set()
        """The values used as a whole, with everything below them."""
        self.problems: list[Problem] = []
        self.lenient = False
        """Whether unknown names without a similar known name are accepted: a faulty tag may define them."""
        self.own: frozenset[str] = frozenset()
        """Names that the template defines anywhere."""
        self.passed_over: frozenset[str] = frozenset()
        """Names that the template may define, with an unknown scope; not reported."""

    def root(self) -> Shape:
        """Return the shape of the whole data."""
        return Shape(self._names) if self._names is not None else Shape()

    def variable(self, name: str) -> tuple[str, Shape]:
        """Return the canonical name and the shape of a top-level value."""
        root = self.root()
        name = self.spelt(name, root.names)
        return name, Shape(root.below(name).names, Path((name,)), name)

    def spelt(self, name: str, names: "Names | Unknown | None") -> str:
        """Return the canonical spelling of a name among ``names``."""
        if isinstance(names, Unknown) or names is None or name not in names:
            return self._aliases.get(name, name)
        return name

    def ask(self, shape: Shape, tag: Tag) -> None:
        """Record that the template reads a value of the data."""
        if shape.key:
            self.asked.setdefault(shape.key, []).append(tag)

    def use_whole(self, shape: Shape) -> None:
        """Record that a value is used as a whole."""
        if shape.key:
            self.whole.add(shape.key)

    def resolve(self, parts: list[str], start: Shape | None, tag: Tag, local: Iterable[str] = ()) -> list[str]:
        """Return the corrected parts of a dotted name; ``start`` is the shape of its first part if that is local.

        An unknown part is reported and replaced by the nearest known name.
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
                    self._report(parts, [], tag, self._hint(parts, [], listed, start is None))
                    return [*found, *parts[len(found) :]]
                found.append(meant)
                name = self.spelt(meant, names)
            else:
                found.append(part)
            names = names.get(name) if names is not None else None
        if wrong or listed:
            self._report(parts, found, tag, self._hint(parts, found, listed, start is None))
        return found

    def _nearest(self, part: str, names: Names, local: Iterable[str], holder: str) -> str | None:
        spellings = [alias for alias, name in self._aliases.items() if name in names]
        known = [*names, *local, *spellings]
        return nearest(part, known) or _in_words(bare(part), known, bare(holder)) or None

    def _report(self, parts: list[str], found: list[str], tag: Tag, hint: Message) -> None:
        """Report an unknown name, unless another fault explains it."""
        if (self.lenient and not found) or parts[0] in self.passed_over:
            return
        if tag.orphaned and self.spelt(parts[0], self._names) not in (self._names or {}):
            return
        values = {"tag": tag.source, "name": dotted(parts), **hint.values}
        problem = Problem("unknown-name", tag.place, N_("{tag}: there is no {name}"), values, hint=hint.text)
        self.problems.append(problem)

    def _hint(self, parts: list[str], found: list[str], listed: list[str], outside: bool) -> Message:
        """Return the hint: where the name is valid, the missing loop around it, or the nearest known name.

        ``listed`` is the list whose items have the name; ``outside`` means that the template does not bind the name.
        """
        if outside and parts[0] == "loop" and len(parts) > 1:
            return Message(N_("{item} is known only between {opener} and {closer}"), _LOOP)
        if outside and not listed and parts[0] in self.own:
            return Message(N_("{item} is known only inside the loop or block that names it"), {"item": parts[0]})
        of = dotted(listed) or (_list_of(parts, self._names, self._aliases) if self._names and not found else "")
        if of:
            item = "" if listed and listed == parts[: len(listed)] else parts[0]
            values = {"list": of, "loop": loop_over(of, item)}
            return Message(N_("{list} is a list: repeat over it with {loop}"), values)
        return Message(N_("did you mean {near}?") if found else "", {"near": dotted(found)})


def dotted(parts: list[str]) -> str:
    """Return ``["a", "b", "[0]"]`` as ``a.b[0]``."""
    return "".join(part if part.startswith("[") else f".{part}" for part in parts).lstrip(".")


def loop_over(listed: str, item: str = "") -> str:
    """Return a loop tag over a list; ``item`` is the name of the loop variable."""
    names = ("item", "one") if listed.isascii() else ("mục", "phần")
    item = item or next(name for name in names if not listed.startswith(f"{name}."))
    return f"{{% for {item} in {listed} %}}"


def printed_list(source: str, names: object) -> Message:
    """Return the hint for a tag that prints a list: a loop over records, or a joined text."""
    if names:
        return Message(N_("repeat over it with {loop}"), {"loop": loop_over(source)})
    return Message(N_("write {near}"), {"near": f'{{{{ {source} | join("; ") }}}}'})


def _list_of(parts: list[str], names: Names, aliases: Mapping[str, str]) -> str:
    """Return the only top-level list whose items have the second part as a name; ``""`` if not exactly one."""
    if len(parts) < 2 or parts[1].startswith("["):
        return ""
    wanted = {parts[1], aliases.get(parts[1], parts[1])}
    found = [name for name, below in names.items() if is_list(below) and below and wanted & below.keys()]
    if len(found) != 1:
        return ""
    spelt = next((alias for alias, name in aliases.items() if name == found[0]), found[0])
    return spelt if parts[1] not in names and aliases.get(parts[1]) else found[0]


def _in_words(typed: str, names: list[str], holder: str) -> str:
    """Return the name with the fewest words among those that contain all typed words; ``""`` if there is none.

    A name that consists of the typed words and those of ``holder`` comes first. Without a holder, at least two words
    must be typed.
    """
    words = set(typed.split("_"))
    if not holder and len(words) < 2:
        return ""
    whole = words | set(holder.split("_"))
    fitting = [name for name in names if words < set(bare(name).split("_"))]
    return min(fitting, key=lambda name: (set(bare(name).split("_")) != whole, name.count("_"), name), default="")
