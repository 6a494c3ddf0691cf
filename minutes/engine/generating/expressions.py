"""Expressions as Python source. Only what is listed here exists: there are no methods and no Python attributes."""

from typing import TYPE_CHECKING, Any

from minutes.engine.generating.calls import CALLER, Calls
from minutes.engine.generating.naming import Naming, dotted, root_shape
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import UNKNOWN, Code, Shape
from minutes.engine.generating.source import Source
from minutes.engine.tags import Tag
from minutes.problems import N_, Problem
from minutes.suggest import nearest

if TYPE_CHECKING:
    from jinja2 import nodes

_COMPARISONS = {"eq": "==", "ne": "!="}
_ORDER = {"lt": "less", "lteq": "less_equal", "gt": "greater", "gteq": "greater_equal"}
_ARITHMETIC = {
    "Add": "plus",
    "Sub": "minus",
    "Mul": "times",
    "Div": "divided",
    "FloorDiv": "floored",
    "Mod": "modulo",
    "Pow": "power",
}


class Expressions(Calls):
    """Turns the expressions of one tag after another into source; faults are noted and a harmless value is used."""

    def __init__(self, source: Source, naming: Naming, filters: frozenset[str]) -> None:
        self.source = source
        self.naming = naming
        self.filters = filters
        self.scope = Scope()
        self.tag: Tag | None = None
        self.used_filters: dict[str, str] = {}

    def expression(self, node: "nodes.Node", tag: Tag) -> Code:
        """The source of an expression of this tag."""
        self.tag = tag
        return self.code(node)

    def condition(self, node: "nodes.Node", tag: Tag) -> str:
        """The source of a truth value."""
        return self._truth(self.expression(node, tag))

    def code(self, node: "nodes.Node") -> Code:
        """The source of any expression, by its kind."""
        kind = type(node).__name__
        if kind in _ARITHMETIC:
            return self._arithmetic(kind, node)
        method = getattr(self, f"_{kind.lower()}", None)
        if method is None:
            return self.fault("not-allowed", N_("{tag}: this is not allowed in a template"))
        code: Code = method(node)
        return code

    def fault(self, code: str, message: str, hint: str = "", **values: object) -> Code:
        """Note a problem of the current tag."""
        assert self.tag is not None
        values["tag"] = self.tag.source
        self.naming.problems.append(Problem(code, self.tag.place, message, values, hint=hint))
        return Code("None")

    def whole(self, code: Code) -> Code:
        """The same, noted as used with all that is below it."""
        self.naming.use_whole(code.shape)
        return code

    # Names

    def _name(self, node: Any) -> Code:
        return self._chain([node.name])

    def _getattr(self, node: Any) -> Code:
        parts, root = _parts(node)
        if root is not None:
            return self._chain([root, *parts])
        inner = node.node
        base = self.code(inner)
        return self._attribute(base, self.naming.spelt(node.attr, base.shape.names))

    def _getitem(self, node: Any) -> Code:
        from jinja2 import nodes

        parts, root = _parts(node)
        if root is not None:
            return self._chain([root, *parts])
        base = self.code(node.node)
        if isinstance(node.arg, nodes.Slice):
            ends = (node.arg.start, node.arg.stop, node.arg.step)
            bounds = ", ".join(self.code(end).text if end is not None else "None" for end in ends)
            return Code(f"sliced({base.text}, {bounds})", base.shape.listed())
        argument = node.arg
        if isinstance(argument, nodes.Const):
            return self._item(base, argument.value)
        self.whole(base)
        names = base.shape.item_names() if base.shape.names is not None else UNKNOWN
        return Code(f"item({base.text}, {self.whole(self.code(argument)).text})", Shape(names))

    def _chain(self, parts: list[str]) -> Code:
        """A dotted name, checked and resolved as a whole."""
        assert self.tag is not None
        binding = self.scope.find(parts[0]) or self.scope.find(self.naming.spelt(parts[0], UNKNOWN))
        if binding is not None and binding.kind == "loop":
            return self._loop(binding, parts)
        if binding is not None and binding.variable == CALLER and len(parts) == 1:
            return Code(f"({CALLER} is not None or M)")
        if binding is not None and binding.kind == "macro":
            return self.fault("macro-as-value", N_("{tag}: {name} is a macro; call it with ()"), name=parts[0])
        resolved = self.naming.resolve(parts, binding.shape if binding else None, self.tag, self.scope.all())
        if binding is not None:
            code = Code(binding.variable, binding.shape)
        else:
            name = self.naming.spelt(resolved[0], self.naming.root().names)
            code = Code(f"get({name!r}, M)", root_shape(name, self.naming.root()))
        for part in resolved[1:]:
            code = self._step(code, part)
        self.naming.ask(code.shape, self.tag)
        return code

    def _step(self, base: Code, part: str) -> Code:
        if part.startswith("["):
            return self._item(base, int(part[1:-1]))
        return self._attribute(base, self.naming.spelt(part, base.shape.names))

    def _attribute(self, base: Code, name: str) -> Code:
        held, variable = base.text, base.text
        if not base.text.isidentifier():
            variable = self.source.variable("t")
            held = f"({variable} := {base.text})"
        text = f"({variable}.get({name!r}, M) if {held}.__class__ is dict else look({variable}, {name!r}))"
        return Code(text, base.shape.below(name))

    def _item(self, base: Code, key: object) -> Code:
        if isinstance(key, str):
            return self._attribute(base, self.naming.spelt(key, base.shape.names))
        if not isinstance(key, int):
            return self.fault("not-allowed", N_("{tag}: this is not allowed in a template"))
        shape = base.shape.item()
        if base.shape.path is not None and key >= 0:
            shape = shape._replace(path=base.shape.path + f"[{key + 1}]")
        if base.text.isidentifier() and key >= 0:
            held = base.text
            inside = f"{held}.__class__ is list and len({held}) > {key}"
            return Code(f"({held}[{key}] if {inside} else item({held}, {key}))", shape)
        return Code(f"item({base.text}, {key})", shape)

    def _loop(self, binding: Binding, parts: list[str]) -> Code:
        known = binding.parts
        if len(parts) == 1 or parts[1] not in known:
            meant = nearest(parts[1], known) if len(parts) > 1 else ""
            hint = N_("did you mean {near}?") if meant else ""
            values = {"name": dotted(parts), "near": dotted([parts[0], meant])}
            return self.fault("unknown-name", N_("{tag}: there is no {name}"), hint, **values)
        code = known[parts[1]]
        for part in parts[2:]:
            code = self._step(code, part)
        return code

    # Values

    def _const(self, node: Any) -> Code:
        if isinstance(node.value, float) and node.value in (float("inf"), float("-inf")):
            return self.fault("not-allowed", N_("{tag}: this is not allowed in a template"))
        return Code(repr(node.value), plain=True)

    def _list(self, node: Any) -> Code:
        return Code(f"[{self._all(node.items)}]")

    def _tuple(self, node: Any) -> Code:
        return Code(f"[{self._all(node.items)}]")

    def _dict(self, node: Any) -> Code:
        pairs = (f"{self.whole(self.code(p.key)).text}: {self.whole(self.code(p.value)).text}" for p in node.items)
        return Code(f"{{{', '.join(pairs)}}}")

    def _concat(self, node: Any) -> Code:
        return Code(f"concat({', '.join(self.known(self.code(child)) for child in node.nodes)})")

    def _all(self, items: "list[nodes.Node]") -> str:
        return ", ".join(self.whole(self.code(item)).text for item in items)

    # Operators

    def _arithmetic(self, kind: str, node: Any) -> Code:
        left, right = self.whole(self.code(node.left)), self.whole(self.code(node.right))
        return Code(f"{_ARITHMETIC[kind]}({left.text}, {right.text})")

    def _neg(self, node: Any) -> Code:
        return Code(f"minus(0, {self.whole(self.code(node.node)).text})")

    def _pos(self, node: Any) -> Code:
        return Code(f"plus(0, {self.whole(self.code(node.node)).text})")

    def _not(self, node: Any) -> Code:
        return Code(f"(not {self._truth(self.code(node.node))})", plain=True)

    def _and(self, node: Any) -> Code:
        return self._either(node, "and")

    def _or(self, node: Any) -> Code:
        return self._either(node, "or")

    def _either(self, node: Any, word: str) -> Code:
        """``a or b`` is a when it is true, as in Python, but with our notion of truth."""
        left, right = self.code(node.left), self.code(node.right)
        if left.plain:
            return Code(f"({left.text} {word} {right.text})", right.shape, right.plain)
        variable = self.source.variable("t")
        held = f"truth({variable} := {left.text})"
        text = (
            f"({right.text} if {held} else {variable})"
            if word == "and"
            else f"({variable} if {held} else {right.text})"
        )
        return Code(text, right.shape)

    def _condexpr(self, node: Any) -> Code:
        first = self.code(node.expr1)
        second = self.code(node.expr2) if node.expr2 is not None else Code("''", plain=True)
        text = f"({first.text} if {self._truth(self.code(node.test))} else {second.text})"
        return Code(text, first.shape, first.plain and second.plain)

    def _compare(self, node: Any) -> Code:
        """A chain of comparisons; what stands between two signs is worked out once and kept."""
        left = self.whole(self.code(node.expr)).text
        pieces = []
        for operand in node.ops:
            right = kept = self.whole(self.code(operand.expr)).text
            if operand is not node.ops[-1]:
                kept = self.source.variable("t")
                right = f"({kept} := {right})"
            pieces.append(_comparison(left, operand.op, right))
            left = kept
        return Code(f"({' and '.join(pieces)})", plain=True)

    def _truth(self, code: Code) -> str:
        return code.text if code.plain else f"truth({code.text})"


def _comparison(left: str, operator: str, right: str) -> str:
    if operator in _COMPARISONS:
        return f"({left} {_COMPARISONS[operator]} {right})"
    if operator in ("in", "notin"):
        return f"among({left}, {right})" if operator == "in" else f"(not among({left}, {right}))"
    return f"{_ORDER[operator]}({left}, {right})"


def _parts(node: Any) -> tuple[list[str], str | None]:
    """The parts of a dotted name behind its first one, and the first; ``None`` when it does not begin with a name."""
    from jinja2 import nodes

    parts: list[str] = []
    while True:
        if isinstance(node, nodes.Name):
            return parts[::-1], node.name
        if isinstance(node, nodes.Getattr):
            parts.append(node.attr)
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and _is_key(node.arg.value):
            parts.append(node.arg.value if isinstance(node.arg.value, str) else f"[{node.arg.value}]")
        else:
            return [], None
        node = node.node


def _is_key(value: object) -> bool:
    return (isinstance(value, str) and not value.startswith("[")) or (type(value) is int and abs(value) < 1_000_000)
