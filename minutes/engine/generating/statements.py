"""Statements as Python source: loops and conditions."""

from typing import Any

from minutes.engine.generating.calls import STATE
from minutes.engine.generating.macros import Macros, tags_of
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import Code, Shape
from minutes.engine.generating.tree import Node
from minutes.engine.tags import MERGING, Tag
from minutes.problems import N_

DEEPEST = 18
"""Python allows 20 loops inside one another."""


class Statements(Macros):
    """Writes the source of blocks; what stands between the tags is written by :meth:`items`."""

    depth = 0
    asking: tuple[Tag, ...] = ()
    """The tags of the conditions that what is written depends on."""

    def block(self, node: Node) -> None:
        """Write a block."""
        self.source.flush()
        if self.depth >= DEEPEST:
            self.tag = node.tag
            self.fault("too-deep", N_("{tag}: more than {limit} blocks stand inside one another"), limit=DEEPEST)
            return
        self.depth += 1
        getattr(self, f"_{node.tag.word}_block")(node)
        self.source.flush()
        self.depth -= 1

    def statement(self, tag: Tag) -> None:
        """Write a statement that stands alone."""
        if tag.word == "set" and tag.node is not None:
            self.source.flush()
            node: Any = tag.node
            loop = self.scope.find("loop")
            if loop is not None and getattr(node.node, "name", "") == "loop" and hasattr(node.target, "name"):
                self.scope.names[node.target.name] = loop  # {% set outer = loop %}
                return
            self._assign(node.target, self.expression(node.node, tag), tag)
        elif tag.node is not None and tag.word not in ("set", *MERGING):
            self.expression(tag.node, tag)  # its names are looked at, when there are faults elsewhere

    # Conditions

    def _if_block(self, node: Node) -> None:
        around, self.asking = self.asking, (*self.asking, node.tag, *(tag for tag, _ in node.branches))
        self._branches(node)
        self.asking = around

    def _branches(self, node: Node) -> None:
        self.source.line(f"if {self._test_of(node.tag)}:", node.tag)
        self._body(node.body)
        for tag, items in node.branches:
            self.source.line(f"elif {self._test_of(tag)}:" if tag.word == "elif" else "else:", tag)
            self._body(items)

    def _test_of(self, tag: Tag) -> str:
        from jinja2 import nodes

        node = tag.node.test if isinstance(tag.node, nodes.If) else tag.node
        return self.condition(node, tag) if node is not None else "False"

    def _body(self, items: list[object]) -> None:
        self.source.indent()
        self.items(items)
        self.source.dedent()

    # Loops

    def _for_block(self, node: Node) -> None:
        loop: Any = node.tag.node
        if loop is None:
            self._faulty(node)
            return
        if loop.recursive:
            self.tag = node.tag
            self.fault("not-allowed", N_("{tag}: recursive loops are not supported; use a macro"))
        source = self.source
        iterated = self.expression(loop.iter, node.tag)
        held, number, index = source.variable("c"), source.variable("n"), source.variable("i")
        source.line(f"{held} = items({iterated.text})", node.tag)
        shape = iterated.shape
        if loop.test is not None:
            shape = shape.listed()
            self._select(held, loop, shape, node.tag)
        source.line(f"{number} = len({held})")
        if any("changed" in tag.content for tag in tags_of(node.body)):
            source.line(f"{index}{STATE} = []")
        item = source.variable("v")
        source.line(f"for {index}, {item} in enumerate({held}, 1):", node.tag)
        source.indent()
        source.line(f"if not {index} & 63: tick()", node.tag)
        self._enter(Scope(self.scope))
        self._bind_loop(held, number, index, shape)
        self._bind_target(loop.target, item, shape.item(index), node.tag)
        self.scoped(node.body)
        self._leave()
        source.dedent()
        around, self.asking = self.asking, (*self.asking, node.tag)
        for _, items in node.branches:
            source.line(f"if not {number}:")
            self._body(items)
        self.asking = around

    def _select(self, held: str, loop: Any, shape: Shape, tag: Tag) -> None:
        """``{% for x in xs if … %}``: keep the items that the condition holds for."""
        source = self.source
        kept, item = source.variable("c"), source.variable("v")
        source.line(f"{kept} = []")
        source.line(f"for {item} in {held}:")
        source.indent()
        self._enter(Scope(self.scope))
        self._bind_target(loop.target, item, shape.item(), tag)
        source.line("tick()", tag)
        source.line(f"if {self.condition(loop.test, tag)}: {kept}.append({item})", tag)
        self._leave()
        source.dedent()
        source.line(f"{held} = {kept}")

    def _bind_loop(self, held: str, number: str, index: str, shape: Shape) -> None:
        item = shape.item()._replace(path=None)
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
            "depth": _number(str(sum(b.kind == "loop" for b in self._bindings()) + 1)),
        }
        self.scope.names["loop"] = Binding(index, kind="loop", parts=parts)

    def _bindings(self) -> list[Binding]:
        scope: Scope | None = self.scope
        found: list[Binding] = []
        while scope is not None:
            found += scope.names.values()
            scope = scope.outer
        return found


def _number(text: str) -> Code:
    return Code(text, plain=True, number=True)
