"""Compile expressions to Python source. Only the listed nodes are supported: no methods, no Python attributes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minutes.engine.codegen.calls import CALLER, CallCompiler
from minutes.engine.codegen.context import Binding, Code, Context
from minutes.engine.codegen.names import UNKNOWN, Shape, dotted
from minutes.engine.tags import Tag
from minutes.problems import N_
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


class ExpressionCompiler:
    """Compiles the expressions of tags to source; faults are reported and replaced by harmless code."""

    def __init__(self, context: Context) -> None:
        self._context = context
        calls = CallCompiler(context, self._compile)
        self._compilers: dict[str, Callable[[Any], Code]] = {
            "Name": lambda node: self._dotted_name([node.name]),
            "Getattr": self._getattr,
            "Getitem": self._getitem,
            "Const": self._const,
            "List": self._list,
            "Tuple": self._list,
            "Dict": self._dict,
            "Concat": self._concat,
            "Neg": lambda node: Code(f"minus(0, {self._operand(node.node)})"),
            "Pos": lambda node: Code(f"plus(0, {self._operand(node.node)})"),
            "Not": lambda node: Code(f"(not {self._truth(self._compile(node.node))})", plain=True),
            "And": self._and_or,
            "Or": self._and_or,
            "CondExpr": self._conditional,
            "Compare": self._compare,
            "Filter": calls.filter,
            "Test": calls.test,
            "Call": calls.call,
            **dict.fromkeys(_ARITHMETIC, self._arithmetic),
        }
        """The compilers of all nodes that a template may use."""

    def compile(self, node: "nodes.Node", tag: Tag) -> Code:
        """Return the code of an expression in ``tag``."""
        self._context.tag = tag
        return self._compile(node)

    def operand(self, node: "nodes.Node", tag: Tag) -> str:
        """Return the source of an expression whose value is used as a whole."""
        return self._context.whole(self.compile(node, tag)).text

    def condition(self, node: "nodes.Node", tag: Tag) -> str:
        """Return the source of a truth value."""
        return self._truth(self.compile(node, tag))

    def _compile(self, node: "nodes.Node") -> Code:
        compiler = self._compilers.get(type(node).__name__)
        return compiler(node) if compiler is not None else self._context.not_allowed()

    def _operand(self, node: "nodes.Node") -> str:
        return self._context.whole(self._compile(node)).text

    def _operands(self, items: "list[nodes.Node]") -> str:
        return ", ".join([self._operand(item) for item in items])

    def _truth(self, code: Code) -> str:
        return code.text if code.plain else f"truth({code.text})"

    # Names

    def _getattr(self, node: Any) -> Code:
        parts = _parts(node)
        if parts:
            return self._dotted_name(parts)
        return self._attribute(self._compile(node.node), node.attr)

    def _getitem(self, node: Any) -> Code:
        from jinja2 import nodes

        parts = _parts(node)
        if parts:
            return self._dotted_name(parts)
        base, argument = self._compile(node.node), node.arg
        if isinstance(argument, nodes.Slice):
            ends = (argument.start, argument.stop, argument.step)
            bounds = ", ".join([self._compile(end).text if end is not None else "None" for end in ends])
            return Code(f"sliced({base.text}, {bounds})", base.shape.unplaced())
        if isinstance(argument, nodes.Const):
            return self._item(base, argument.value)
        self._context.whole(base)
        names = base.shape.item_names() if base.shape.names is not None else UNKNOWN
        return Code(f"item({base.text}, {self._operand(argument)})", Shape(names))

    def _dotted_name(self, parts: list[str]) -> Code:
        context, resolver = self._context, self._context.resolver
        assert context.tag is not None
        binding = context.scope.find(parts[0]) or context.scope.find(resolver.spelt(parts[0], UNKNOWN))
        if binding is not None and binding.kind == "loop":
            return self._loop_value(binding, parts)
        if binding is not None and binding.variable == CALLER and len(parts) == 1:
            return Code(f"({CALLER} is not None or M)")
        if binding is not None and binding.kind == "macro":
            return context.fault("macro-as-value", N_("{tag}: {name} is a macro; call it with ()"), name=parts[0])
        shape = binding.shape if binding else None
        resolved = resolver.resolve(parts, shape, context.tag, context.scope.all())
        if binding is not None:
            code = Code(binding.variable, binding.shape)
        else:
            name, shape = resolver.variable(resolved[0])
            code = Code(f"get({name!r}, M)", shape)
        code = self._steps(code, resolved[1:])
        resolver.ask(code.shape, context.tag)
        return code

    def _loop_value(self, binding: Binding, parts: list[str]) -> Code:
        known = binding.parts
        if len(parts) == 1 or parts[1] not in known:
            meant = nearest(parts[1], known) if len(parts) > 1 else ""
            hint = N_("did you mean {near}?") if meant else ""
            values = {"name": dotted(parts), "near": dotted([parts[0], meant])}
            return self._context.fault("unknown-name", N_("{tag}: there is no {name}"), hint, **values)
        return self._steps(known[parts[1]], parts[2:])

    def _steps(self, code: Code, parts: list[str]) -> Code:
        for part in parts:
            code = self._item(code, int(part[1:-1])) if part.startswith("[") else self._attribute(code, part)
        return code

    def _attribute(self, base: Code, name: str) -> Code:
        name = self._context.resolver.spelt(name, base.shape.names)
        held, variable = base.text, base.text
        if not base.text.isidentifier():
            variable = self._context.source.variable("t")
            held = f"({variable} := {base.text})"
        text = f"({variable}.get({name!r}, M) if {held}.__class__ is dict else look({variable}, {name!r}))"
        return Code(text, base.shape.below(name))

    def _item(self, base: Code, key: object) -> Code:
        if isinstance(key, str):
            return self._attribute(base, key)
        if not isinstance(key, int):
            return self._context.not_allowed()
        shape = base.shape.item()
        if base.shape.path is not None and key >= 0:
            shape = shape._replace(path=base.shape.path + f"[{key + 1}]")
        item = f"item({base.text}, {key})"
        if base.text.isidentifier() and key >= 0:
            inside = f"{base.text}.__class__ is list and len({base.text}) > {key}"
            item = f"({base.text}[{key}] if {inside} else {item})"
        return Code(item, shape)

    # Values

    def _const(self, node: Any) -> Code:
        if isinstance(node.value, float) and node.value in (float("inf"), float("-inf")):
            return self._context.not_allowed()
        return Code(repr(node.value), plain=True)

    def _list(self, node: Any) -> Code:
        return Code(f"[{self._operands(node.items)}]")

    def _dict(self, node: Any) -> Code:
        pairs = [f"{self._operand(pair.key)}: {self._operand(pair.value)}" for pair in node.items]
        return Code(f"{{{', '.join(pairs)}}}")

    def _concat(self, node: Any) -> Code:
        return Code(f"concat({', '.join([self._context.known(self._compile(child)) for child in node.nodes])})")

    # Operators

    def _arithmetic(self, node: Any) -> Code:
        return Code(f"{_ARITHMETIC[type(node).__name__]}({self._operands([node.left, node.right])})")

    def _and_or(self, node: Any) -> Code:
        """Compile ``and`` and ``or``: they return an operand, as in Python, but by the template's truth rules."""
        left, right = self._compile(node.left), self._compile(node.right)
        if left.plain:
            return Code(f"({left.text} {node.operator} {right.text})", right.shape, right.plain)
        variable = self._context.source.variable("t")
        chosen, other = (right.text, variable) if node.operator == "and" else (variable, right.text)
        return Code(f"({chosen} if truth({variable} := {left.text}) else {other})", right.shape)

    def _conditional(self, node: Any) -> Code:
        first = self._compile(node.expr1)
        second = self._compile(node.expr2) if node.expr2 is not None else Code("''", plain=True)
        text = f"({first.text} if {self._truth(self._compile(node.test))} else {second.text})"
        return Code(text, first.shape, first.plain and second.plain)

    def _compare(self, node: Any) -> Code:
        """Compile a chain of comparisons; an operand between two operators is computed once."""
        left = self._operand(node.expr)
        pieces = []
        for operand in node.ops:
            right = kept = self._operand(operand.expr)
            if operand is not node.ops[-1]:
                kept = self._context.source.variable("t")
                right = f"({kept} := {right})"
            pieces.append(_comparison(left, operand.op, right))
            left = kept
        return Code(f"({' and '.join(pieces)})", plain=True)


def _comparison(left: str, operator: str, right: str) -> str:
    if operator in _COMPARISONS:
        return f"({left} {_COMPARISONS[operator]} {right})"
    if operator in ("in", "notin"):
        return f"among({left}, {right})" if operator == "in" else f"(not among({left}, {right}))"
    return f"{_ORDER[operator]}({left}, {right})"


def _parts(node: Any) -> list[str]:
    """Return the parts of a dotted name; empty if the expression does not start with a name."""
    from jinja2 import nodes

    parts: list[str] = []
    while not isinstance(node, nodes.Name):
        if isinstance(node, nodes.Getattr):
            parts.append(node.attr)
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and _is_key(node.arg.value):
            parts.append(node.arg.value if isinstance(node.arg.value, str) else f"[{node.arg.value}]")
        else:
            return []
        node = node.node
    return [node.name, *reversed(parts)]


def _is_key(value: object) -> bool:
    return (isinstance(value, str) and not value.startswith("[")) or (type(value) is int and abs(value) < 1_000_000)
