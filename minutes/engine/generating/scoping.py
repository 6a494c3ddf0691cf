"""Scopes as Python source: a name that is set inside a block has its outer meaning until then."""

from typing import Any

from minutes.engine.generating.expressions import Expressions
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import Code, Shape
from minutes.engine.generating.tree import Node
from minutes.engine.tags import Tag


class Scoping(Expressions):
    """Enters and leaves scopes; what stands in them is written by :meth:`items`."""

    def items(self, items: list[object]) -> None:
        """Write what a block holds."""
        raise NotImplementedError

    def capture(self, items: list[object], *, as_text: bool = False) -> str:
        """Write what a block holds into a variable instead of the output; return the variable."""
        raise NotImplementedError

    def print_result(self, code: Code, tag: Tag) -> None:
        """Write what comes of a block where its tag stands."""
        raise NotImplementedError

    def contained(self, items: list[object], *, as_text: bool = False) -> str:
        """Write what a block holds into a list of its own; return the source of the value that it makes."""
        raise NotImplementedError

    def scoped(self, items: list[object]) -> None:
        """Write the content of a scope; a name that is set somewhere in it begins with its outer meaning."""
        for item in items:
            if isinstance(item, Node) and item.tag.word == "macro" and item.tag.node is not None:
                name = item.tag.node.name  # type: ignore[attr-defined]  # a macro has one
                self.scope.macros.setdefault(name, self.source.variable("m"))
        for name in assigned(items):
            if name not in self.scope.names:
                self._begin(name)
        self.items(items)

    def _begin(self, name: str) -> None:
        outer = self.scope.find(name)
        if outer is not None and outer.kind == "loop":
            return
        kind = "macro" if outer is not None and outer.kind == "macro" else "value"
        variable = self.source.variable("v")
        self.source.line(f"{variable} = {outer.variable if outer else f'get({name!r}, M)'}")
        self.scope.names[name] = Binding(variable, outer.shape if outer else Shape(), kind)

    def _enter(self, scope: Scope) -> None:
        self.scope = scope

    def _leave(self) -> None:
        assert self.scope.outer is not None
        self.source.flush()
        self.scope = self.scope.outer

    def _faulty(self, node: Node) -> None:
        """A block whose tag cannot be understood: names inside it may be its own."""
        before, self.naming.lenient = self.naming.lenient, True
        self.items(node.body)
        self.naming.lenient = before


def assigned(items: list[object]) -> list[str]:
    """The names that are set in a scope, not counting those in scopes inside it."""
    from jinja2 import nodes

    found: list[str] = []
    for item in items:
        tag = item.tag if isinstance(item, Node) else item
        node: Any = tag.node if isinstance(tag, Tag) else None
        if isinstance(node, nodes.Assign | nodes.AssignBlock):
            found += [
                name.name for name in [node.target, *node.target.find_all(nodes.Name)] if isinstance(name, nodes.Name)
            ]
        if isinstance(item, Node) and item.tag.word == "if":
            found += assigned(item.body)
            for _, branch in item.branches:
                found += assigned(branch)
    return list(dict.fromkeys(found))
