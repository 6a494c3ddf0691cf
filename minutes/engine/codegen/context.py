"""The shared state of the code generator: the source so far, the scope, the names and the current tag."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple, Optional

from minutes.engine.codegen.names import NameResolver, Shape
from minutes.engine.stories import Story
from minutes.engine.tags import Tag
from minutes.problems import N_, Problem

_INDENT = " "


class Code(NamedTuple):
    """A Python expression and the static description of its value."""

    text: str
    shape: Shape = Shape()
    plain: bool = False
    """Whether the value is a bool, number or text, for which Python's truth rules are right."""
    number: bool = False
    """Whether the value is a whole number."""


class Binding(NamedTuple):
    """The meaning of a name that the template defines."""

    variable: str
    """The Python variable that holds the value."""
    shape: Shape = Shape()
    kind: str = "value"
    """``value``, ``loop`` or ``macro``."""
    parts: Mapping[str, Code] = {}
    """For a loop: the expressions of ``loop.index`` and the like."""


class Scope:
    """The names of a block, nested in the scope of the block around it."""

    def __init__(self, outer: Optional["Scope"] = None) -> None:
        self.outer = outer
        self.names: dict[str, Binding] = {}
        self.macros: dict[str, str] = {}
        """The macros that the block defines anywhere, with their Python variables."""

    def find(self, name: str) -> Binding | None:
        """Return the innermost binding of a name; ``None`` for a name of the data."""
        return next((scope.names[name] for scope in self.chain() if name in scope.names), None)

    def macro(self, name: str) -> str | None:
        """Return the variable of a macro defined in this scope or an outer one, possibly later; ``None`` if unknown."""
        return next((scope.macros[name] for scope in self.chain() if name in scope.macros), None)

    def all(self) -> set[str]:
        """Return all names bound in this scope and those around it."""
        return set().union(*(scope.names for scope in self.chain()))

    def chain(self) -> Iterator["Scope"]:
        """Yield this scope and those around it, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer


class SourceBuilder:
    """Collects the lines of a program and the tags they come from."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tags: list[tuple[int, int]] = []
        """Line numbers from 1, with the number of the tag whose code starts there."""
        self._depth = 0
        self._counter = 0
        self._pending: list[str] = []

    def variable(self, kind: str) -> str:
        """Return a new variable name; ``kind`` is its first letter."""
        self._counter += 1
        return f"{kind}{self._counter}"

    def line(self, text: str, tag: Tag | None = None) -> None:
        """Add a line; its errors are reported at the tag."""
        self.lines.append(_INDENT * self._depth + text)
        if tag is not None:
            self.tags.append((len(self.lines), tag.number))

    def write(self, expression: str) -> None:
        """Add a string expression to the output; adjacent ones share a line."""
        self._pending.append(expression)

    def flush(self) -> None:
        """Emit the pending output; required before a branch or code that reads the output."""
        if len(self._pending) == 1:
            self.line(f"add({self._pending[0]})")
        elif self._pending:
            self.line(f"out += {', '.join(self._pending)}")
        self._pending.clear()

    def indent(self) -> None:
        """Start an inner block."""
        self._depth += 1

    def dedent(self) -> None:
        """End the inner block; add ``pass`` if it is empty."""
        self.flush()
        if self.lines[-1].endswith(":"):
            self.line("pass")
        self._depth -= 1

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Write an inner block."""
        self.indent()
        yield
        self.dedent()

    def prepend(self, lines: list[str]) -> None:
        """Insert lines at the start."""
        self.lines[:0] = lines
        self.tags = [(line + len(lines), number) for line, number in self.tags]

    def text(self) -> str:
        """Return the whole source."""
        return "\n".join(self.lines) + "\n"


class Context:
    """The state of one run of the code generator, and the tables of the finished program."""

    def __init__(self, resolver: NameResolver, filters: frozenset[str]) -> None:
        self.source = SourceBuilder()
        self.resolver = resolver
        self.filters = filters
        """Names of the caller's filters, which take precedence over the engine's."""
        self.filter_variables: dict[str, str] = {}
        """The filters in use, with their Python variables."""
        self.functions: list[str] = []
        """The Python functions of all macros; each is undefined until its macro is reached."""
        self.outputs: list[tuple[int, str, str]] = []
        """For each output, the number of its tag and the properties of its run and paragraph."""
        self.scope = Scope()
        self.tag: Tag | None = None
        """The tag being compiled."""
        self.conditions: tuple[Tag, ...] = ()
        """The tags of the enclosing conditions."""
        self.macro_depth = 0
        """The number of enclosing macros. Inside one, macros defined later can be called."""
        self.story: Story | None = None
        """The part being written."""
        self.as_text = False
        """Whether plain text is written instead of XML."""

    @contextmanager
    def inner_scope(self) -> Iterator[None]:
        """Write inside a new scope."""
        self.scope = Scope(self.scope)
        yield
        assert self.scope.outer is not None
        self.source.flush()
        self.scope = self.scope.outer

    @contextmanager
    def conditional(self, *tags: Tag) -> Iterator[None]:
        """Write code that depends on the conditions of these tags."""
        around, self.conditions = self.conditions, (*self.conditions, *tags)
        yield
        self.conditions = around

    def fault(self, code: str, message: str, hint: str = "", **values: object) -> Code:
        """Report a problem of the current tag; return harmless code."""
        assert self.tag is not None
        values["tag"] = self.tag.source
        self.resolver.problems.append(Problem(code, self.tag.place, message, values, hint=hint))
        return Code("None")

    def not_allowed(self) -> Code:
        """Report that the current tag uses a construct outside the allow-list."""
        return self.fault("not-allowed", N_("{tag}: this is not allowed in a template"))

    def whole(self, code: Code) -> Code:
        """Return the code; record its value as used with everything below it."""
        self.resolver.use_whole(code.shape)
        return code

    def field(self, shape: Shape) -> str:
        """Return the source of a value's dotted name, for reports of missing values."""
        if shape.path is None:
            return repr(shape.key or self._last_asked())
        return shape.path.source()

    def _last_asked(self) -> str:
        """Return the last name that the current tag used; the text of the tag if there is none."""
        asked = reversed(self.resolver.asked.items())
        return next((key for key, tags in asked if tags[-1] is self.tag), self.tag.content if self.tag else "")

    def known(self, code: Code) -> str:
        """Return the source of the value, or of a blank for its field if the value is missing."""
        if code.plain:
            return code.text
        return f"known({self.whole(code).text}, {self.field(code.shape)})"
