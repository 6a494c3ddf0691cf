"""Python source, line by line, with the tag that each line comes from."""

from minutes.engine.tags import Tag

_INDENT = " "


class Source:
    """Collects the lines of a program."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tags: list[tuple[int, int]] = []
        """Line numbers, counted from 1, each with the number of the tag whose code begins there."""
        self.depth = 0
        self._counter = 0
        self._pending: list[str] = []

    def variable(self, kind: str) -> str:
        """A name that no other variable has."""
        self._counter += 1
        return f"{kind}{self._counter}"

    def line(self, text: str, tag: Tag | None = None) -> None:
        """Add a line; errors in it are the tag's."""
        self.lines.append(_INDENT * self.depth + text)
        if tag is not None:
            self.tags.append((len(self.lines), tag.number))

    def write(self, expression: str) -> None:
        """Add a string to what is put out next; texts known now are joined."""
        self._pending.append(expression)

    def flush(self) -> None:
        """Put out what was written so far: before anything else looks at the output, or a branch begins."""
        if len(self._pending) == 1:
            self.line(f"add({self._pending[0]})")
        elif self._pending:
            self.line(f"out += {', '.join(self._pending)}")
        self._pending.clear()

    def indent(self) -> None:
        """Begin an inner block."""
        self.depth += 1

    def dedent(self) -> None:
        """End the inner block; one without a line needs a word."""
        self.flush()
        if self.lines[-1].endswith(":"):
            self.line("pass")
        self.depth -= 1

    def text(self) -> str:
        """The whole source."""
        return "\n".join(self.lines) + "\n"
