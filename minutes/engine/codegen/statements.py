"""Generate the code for blocks and statements: conditions, loops, assignments and filter blocks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minutes.engine.codegen.calls import STATE
from minutes.engine.codegen.context import Binding, Code, Context
from minutes.engine.codegen.expressions import ExpressionCompiler
from minutes.engine.codegen.macros import MacroWriter
from minutes.engine.codegen.names import UNKNOWN, Shape
from minutes.engine.codegen.nodes import BlockNode, Item, tags_of
from minutes.engine.codegen.output import BodyWriter, ValueWriter
from minutes.engine.tags import MERGING, Tag
from minutes.problems import N_

if TYPE_CHECKING:
    from jinja2 import nodes

DEEPEST = 18
"""Maximum nesting of blocks; Python allows 20 nested loops."""


class StatementWriter:
    """Writes the blocks and statements of a template."""

    def __init__(
        self, context: Context, expressions: ExpressionCompiler, values: ValueWriter, bodies: BodyWriter
    ) -> None:
        self._context = context
        self._source = context.source
        self._expressions = expressions
        self._values = values
        self._bodies = bodies
        self._depth = 0
        macros = MacroWriter(context, expressions, values, bodies)
        self._writers: dict[str, Callable[[BlockNode], None]] = {
            "if": self._if,
            "for": self._for,
            "set": self._set_block,
            "with": self._with,
            "filter": self._filter,
            "macro": macros.macro,
            "call": macros.call,
        }

    def block(self, node: BlockNode) -> None:
        """Write a block."""
        self._source.flush()
        if self._depth >= DEEPEST:
            self._context.tag = node.tag
            message = N_("{tag}: more than {limit} blocks stand inside one another")
            self._context.fault("too-deep", message, limit=DEEPEST)
            return
        self._depth += 1
        if node.tag.node is None and node.tag.word != "if":
            self._bodies.lenient(node.body)
        else:
            self._writers[node.tag.word](node)
        self._source.flush()
        self._depth -= 1

    def statement(self, tag: Tag) -> None:
        """Write a statement that is not a block."""
        if tag.node is None or tag.word in MERGING:
            return
        if tag.word == "set":
            self._set(tag.node, tag)
        else:
            self._expressions.compile(tag.node, tag)  # checks its names, when there are faults elsewhere

    # Conditions

    def _if(self, node: BlockNode) -> None:
        with self._context.conditional(node.tag, *(tag for tag, _ in node.branches)):
            self._source.line(f"if {self._condition(node.tag)}:", node.tag)
            self._branch(node.body)
            for tag, items in node.branches:
                self._source.line(f"elif {self._condition(tag)}:" if tag.word == "elif" else "else:", tag)
                self._branch(items)

    def _condition(self, tag: Tag) -> str:
        from jinja2 import nodes

        node = tag.node.test if isinstance(tag.node, nodes.If) else tag.node
        return self._expressions.condition(node, tag) if node is not None else "False"

    def _branch(self, items: list[Item]) -> None:
        with self._source.indented():
            self._bodies.write(items)

    # Loops

    def _for(self, node: BlockNode) -> None:
        loop: Any = node.tag.node
        source, tag = self._source, node.tag
        if loop.recursive:
            self._context.tag = tag
            self._context.fault("not-allowed", N_("{tag}: recursive loops are not supported; use a macro"))
        iterated = self._expressions.compile(loop.iter, tag)
        held, number, index = source.variable("c"), source.variable("n"), source.variable("i")
        source.line(f"{held} = items({iterated.text})", tag)
        shape = iterated.shape
        if loop.test is not None:
            shape = shape.unplaced()
            self._select(held, loop, shape, tag)
        source.line(f"{number} = len({held})")
        if any("changed" in inner.content for inner in tags_of(node.body)):
            source.line(f"{index}{STATE} = []")
        item = source.variable("v")
        source.line(f"for {index}, {item} in enumerate({held}, 1):", tag)
        with source.indented():
            source.line(f"if not {index} & 63: tick()", tag)
            with self._context.inner_scope():
                self._bind_loop(held, number, index, shape)
                self._bind(loop.target, item, shape.item(index), tag)
                self._bodies.scoped(node.body)
        self._for_else(number, node)

    def _for_else(self, number: str, node: BlockNode) -> None:
        with self._context.conditional(node.tag):
            for _, items in node.branches:
                self._source.line(f"if not {number}:")
                self._branch(items)

    def _select(self, held: str, loop: Any, shape: Shape, tag: Tag) -> None:
        source = self._source
        kept, item = source.variable("c"), source.variable("v")
        source.line(f"{kept} = []")
        source.line(f"for {item} in {held}:")
        with source.indented(), self._context.inner_scope():
            self._bind(loop.target, item, shape.item(), tag)
            source.line("tick()", tag)
            source.line(f"if {self._expressions.condition(loop.test, tag)}: {kept}.append({item})", tag)
        source.line(f"{held} = {kept}")

    def _bind_loop(self, held: str, number: str, index: str, shape: Shape) -> None:
        item, scope = shape.item().unplaced(), self._context.scope
        loops = sum(binding.kind == "loop" for inner in scope.chain() for binding in inner.names.values())
        parts = {
            "index": _number(index),
            "index0": _number(f"({index} - 1)"),
            "revindex": _number(f"({number} - {index} + 1)"),
            "revindex0": _number(f"({number} - {index})"),
            "first": Code(f"({index} == 1)", plain=True),
            "last": Code(f"({index} == {number})", plain=True),
            "length": _number(number),
            "previtem": Code(f"({held}[{index} - 2] if {index} > 1 else M)", item),
            "nextitem": Code(f"({held}[{index}] if {index} < {number} else M)", item),
            "depth": _number(str(loops + 1)),
        }
        scope.names["loop"] = Binding(index, kind="loop", parts=parts)

    # Names

    def _bind(self, target: "nodes.Node", variable: str, shape: Shape, tag: Tag) -> None:
        from jinja2 import nodes

        if isinstance(target, nodes.Name):
            self._context.scope.names[target.name] = Binding(variable, shape)
        elif isinstance(target, nodes.Tuple):
            for inner, name in self._unpacked(target, variable, "v", tag):
                self._bind(inner, name, Shape(), tag)

    def _unpacked(self, target: "nodes.Tuple", value: str, kind: str, tag: Tag) -> "list[tuple[nodes.Expr, str]]":
        names = [self._source.variable(kind) for _ in target.items]
        self._source.line(f"{', '.join(names)}, = unpack({value}, {len(names)})", tag)
        return list(zip(target.items, names, strict=True))

    def _set(self, node: Any, tag: Tag) -> None:
        self._source.flush()
        scope = self._context.scope
        loop = scope.find("loop")
        if loop is not None and getattr(node.node, "name", "") == "loop" and hasattr(node.target, "name"):
            scope.names[node.target.name] = loop  # {% set outer = loop %}
            return
        self._assign(node.target, self._expressions.compile(node.node, tag), tag)

    def _assign(self, target: "nodes.Node", value: Code, tag: Tag) -> None:
        """Assign a value to names in their scope, or to an attribute of a namespace."""
        from jinja2 import nodes

        if isinstance(target, nodes.NSRef):
            binding = self._context.scope.find(target.name)
            holder = binding.variable if binding else "None"
            self._source.line(f"put({holder}, {target.attr!r}, {value.text})", tag)
        elif isinstance(target, nodes.Name):
            self._assign_name(target.name, value, tag)
        elif isinstance(target, nodes.Tuple):
            for inner, name in self._unpacked(target, self._context.whole(value).text, "t", tag):
                self._assign(inner, Code(name), tag)

    def _assign_name(self, name: str, value: Code, tag: Tag) -> None:
        names = self._context.scope.names
        binding = names.get(name)
        # The variable of a loop is its counter, which must not change.
        variable = binding.variable if binding and binding.kind != "loop" else self._source.variable("v")
        self._source.line(f"{variable} = {value.text}", tag)
        names[name] = Binding(variable, value.shape if value.shape.key else Shape(UNKNOWN))

    def _set_block(self, node: BlockNode) -> None:
        target: Any = node.tag.node
        variable = self._bodies.captured(node.body, as_text=target.filter is not None)
        value = Code(variable)
        if target.filter is not None:
            value = self._filtered(target.filter, variable, node.tag)
        self._assign(target.target, value, node.tag)

    def _with(self, node: BlockNode) -> None:
        with_: Any = node.tag.node
        values = [self._expressions.compile(value, node.tag) for value in with_.values]
        with self._context.inner_scope():
            for target, value in zip(with_.targets, values, strict=True):
                variable = self._source.variable("v")
                self._source.line(f"{variable} = {value.text}", node.tag)
                self._bind(target, variable, value.shape, node.tag)
            self._bodies.scoped(node.body)

    # Filters

    def _filter(self, node: BlockNode) -> None:
        block: Any = node.tag.node
        variable = self._bodies.captured(node.body, as_text=True)
        self._values.write_result(self._filtered(block.filter, variable, node.tag), node.tag)

    def _filtered(self, chain: Any, variable: str, tag: Tag) -> Code:
        """Compile a chain of filters whose innermost value is that of a variable."""
        from jinja2 import nodes

        innermost = chain
        while innermost.node is not None:
            innermost = innermost.node
        hidden = f" {variable}"
        innermost.node = nodes.Name(hidden, "load")
        self._context.scope.names[hidden] = Binding(variable)
        return self._expressions.compile(chain, tag)


def _number(text: str) -> Code:
    return Code(text, plain=True, number=True)
