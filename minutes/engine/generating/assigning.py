"""Values of the template's own as Python source: ``set``, ``with`` and blocks that are kept."""

from typing import TYPE_CHECKING, Any

from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.scoping import Scoping
from minutes.engine.generating.shapes import UNKNOWN, Code, Shape
from minutes.engine.generating.tree import Node
from minutes.engine.tags import Tag

if TYPE_CHECKING:
    from jinja2 import nodes


class Assigning(Scoping):
    """Gives names their values."""

    def _bind_target(self, target: "nodes.Node", variable: str, shape: Shape, tag: Tag) -> None:
        from jinja2 import nodes

        if isinstance(target, nodes.Name):
            self.scope.names[target.name] = Binding(variable, shape)
        elif isinstance(target, nodes.Tuple):
            names = [self.source.variable("v") for _ in target.items]
            self.source.line(f"{', '.join(names)}, = unpack({variable}, {len(names)})", tag)
            for inner, name in zip(target.items, names, strict=True):
                self._bind_target(inner, name, Shape(), tag)

    def _assign(self, target: "nodes.Node", value: Code, tag: Tag) -> None:
        from jinja2 import nodes

        self.tag = tag
        if isinstance(target, nodes.NSRef):
            binding = self.scope.find(target.name)
            holder = binding.variable if binding else "None"
            self.source.line(f"put({holder}, {target.attr!r}, {value.text})", tag)
        elif isinstance(target, nodes.Name):
            self._set(target.name, value, tag)
        elif isinstance(target, nodes.Tuple):
            self.whole(value)
            names = [self.source.variable("t") for _ in target.items]
            self.source.line(f"{', '.join(names)}, = unpack({value.text}, {len(names)})", tag)
            for inner, name in zip(target.items, names, strict=True):
                self._assign(inner, Code(name), tag)

    def _set(self, name: str, value: Code, tag: Tag) -> None:
        binding = self.scope.names.get(name)
        # What stands for a loop is the counter of the iterations.
        variable = binding.variable if binding and binding.kind != "loop" else self.source.variable("v")
        self.source.line(f"{variable} = {value.text}", tag)
        shape = value.shape if value.shape.key else Shape(UNKNOWN)
        self.scope.names[name] = Binding(variable, shape)

    def _set_block(self, node: Node) -> None:
        target: Any = node.tag.node
        if target is None:
            self._faulty(node)
            return
        self._enter(Scope(self.scope))
        variable = self.capture(node.body, as_text=target.filter is not None)
        self._leave()
        value = Code(variable)
        if target.filter is not None:
            value = self._filtered(target.filter, variable, node.tag)
        self._assign(target.target, value, node.tag)

    def _with_block(self, node: Node) -> None:
        with_: Any = node.tag.node
        if with_ is None:
            self._faulty(node)
            return
        values = [self.expression(value, node.tag) for value in with_.values]
        self._enter(Scope(self.scope))
        for target, value in zip(with_.targets, values, strict=True):
            variable = self.source.variable("v")
            self.source.line(f"{variable} = {value.text}", node.tag)
            self._bind_target(target, variable, value.shape, node.tag)
        self.scoped(node.body)
        self._leave()

    def _filter_block(self, node: Node) -> None:
        block: Any = node.tag.node
        if block is None:
            self._faulty(node)
            return
        self._enter(Scope(self.scope))
        variable = self.capture(node.body, as_text=True)
        self._leave()
        self.print_result(self._filtered(block.filter, variable, node.tag), node.tag)

    def _filtered(self, filter_: Any, variable: str, tag: Tag) -> Code:
        """A chain of filters whose innermost value is what a block holds."""
        from jinja2 import nodes

        innermost = filter_
        while innermost.node is not None:
            innermost = innermost.node
        hidden = f" {variable}"
        innermost.node = nodes.Name(hidden, "load")
        self.scope.names[hidden] = Binding(variable)
        return self.expression(filter_, tag)
