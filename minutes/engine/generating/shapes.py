"""What is known of a value while the template is compiled: where in the data it comes from, and what it offers."""

from typing import NamedTuple

from minutes.engine.vocabulary import Names, is_list, of_item


class Unknown:
    """Stands for the names below a value of which nothing is known: all are allowed."""


UNKNOWN = Unknown()


class Path(NamedTuple):
    """A place in the data with numbers of iterations in it: ``agenda[2].title``, where a variable holds the 2."""

    pieces: tuple[str, ...]
    """Texts and names of variables by turns, a text first."""

    def __add__(self, text: str) -> "Path":  # type: ignore[override]  # a path is no tuple to its users
        return Path((*self.pieces[:-1], self.pieces[-1] + text))

    def numbered(self, variable: str) -> "Path":
        """The item of a list whose number the variable holds."""
        return Path((*self.pieces[:-1], self.pieces[-1] + "[", variable, "]"))

    def source(self) -> str:
        """Python source of the path as text. Braces in names of the template's author are no source."""
        if len(self.pieces) == 1:
            return repr(self.pieces[0])
        texts = [
            f"{{{piece}}}" if number % 2 else piece.replace("{", "{{").replace("}", "}}")
            for number, piece in enumerate(self.pieces)
        ]
        return "f" + repr("".join(texts))


class Shape(NamedTuple):
    """What is known of a value."""

    names: "Names | Unknown | None" = UNKNOWN
    path: Path | None = None
    """Where it comes from; ``None`` when it was worked out."""
    key: str = ""
    """The same without numbers, as it is asked for: ``agenda.title``; empty when it was worked out."""

    def below(self, name: str) -> "Shape":
        """The value of that name in it."""
        names: Names | Unknown | None = UNKNOWN
        if not isinstance(self.names, Unknown):
            names = self.names.get(name) if self.names is not None else None
        path = self.path + f".{name}" if self.path is not None else None
        return Shape(names, path, f"{self.key}.{name}" if self.key else "")

    def item(self, variable: str = "") -> "Shape":
        """One item of it, when it is a list; ``variable`` holds its number."""
        path = self.path
        if path is not None:
            path = path.numbered(variable) if variable else path + "[]"
        return Shape(self.item_names(), path, self.key)

    def item_names(self) -> "Names | Unknown | None":
        """The names below one item of it."""
        return self.names if isinstance(self.names, Unknown) or self.names is None else of_item(self.names)

    @property
    def is_list(self) -> bool:
        """Whether it is known to be a list."""
        return is_list(self.names)

    def listed(self) -> "Shape":
        """The same list in another order or selection: its items' numbers are no longer those of the data."""
        return self._replace(path=None)


class Code(NamedTuple):
    """A Python expression with what is known of its value."""

    text: str
    shape: Shape = Shape()
    plain: bool = False
    """Whether it is a plain truth value, number or text, so that Python's own notion of truth is right for it."""
    number: bool = False
    """Whether it is a whole number."""
