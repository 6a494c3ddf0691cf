"""Statements as Python source: loops, conditions, values of the template's own, macros."""

from typing import TYPE_CHECKING, Any

from minutes.engine.generating.calls import ARGUMENT
from minutes.engine.generating.expressions import Expressions
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import UNKNOWN, Code, Shape
from minutes.engine.generating.tree import Node
from minutes.engine.tags import Tag
from minutes.problems import N_

if TYPE_CHECKING:
    from jinja2 import nodes

DEEPEST = 18
"""Python allows 20 loops inside one another."""


class Statements(Expressions):
    """Writes the source of blocks; what stands between the tags is written by :meth:`items`."""

    depth = 0

    def items(self, items: list[object]) -> None:
        """Write what a block holds."""
        raise NotImplementedError

    def capture(self, items: list[object]) -> str:
        """Write what a block holds into a variable instead of the output; return the variable."""
        raise NotImplementedError

    def contained(self, items: list[object]) -> str:
        """Write what a block holds into a list of its own; return the source of the value that it makes."""
        raise NotImplementedError

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

    # Conditions

    def _if_block(self, node: Node) -> None:
        self.source.line(f"if {self._test_of(node.tag)}:", node.tag)
        self._body(node.body)
        opened = 0
        for tag, items in node.branches:
            self.source.line("else:")
            if tag.word == "elif":
                # Not Python's elif: the condition may need lines of its own before it.
                self.source.indent()
                opened += 1
                self.source.line(f"if {self._test_of(tag)}:", tag)
            self._body(items)
        for _ in range(opened):
            self.source.dedent()

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
        item = source.variable("v")
        source.line(f"for {index}, {item} in enumerate({held}, 1):", node.tag)
        source.indent()
        self._enter(Scope(self.scope))
        self._bind_loop(held, number, index, shape)
        self._bind_target(loop.target, item, shape.item(index), node.tag)
        self.scoped(node.body)
        self._leave()
        source.dedent()
        for _, items in node.branches:
            source.line(f"if not {number}:")
            self._body(items)

    def _select(self, held: str, loop: Any, shape: Shape, tag: Tag) -> None:
        """``{% for x in xs if … %}``: keep the items that the condition holds for."""
        source = self.source
        kept, item = source.variable("c"), source.variable("v")
        source.line(f"{kept} = []")
        source.line(f"for {item} in {held}:")
        source.indent()
        self._enter(Scope(self.scope))
        self._bind_target(loop.target, item, shape.item(), tag)
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

    def _bind_target(self, target: "nodes.Node", variable: str, shape: Shape, tag: Tag) -> None:
        from jinja2 import nodes

        if isinstance(target, nodes.Name):
            self.scope.names[target.name] = Binding(variable, shape)
        elif isinstance(target, nodes.Tuple):
            names = [self.source.variable("v") for _ in target.items]
            self.source.line(f"{', '.join(names)}, = unpack({variable}, {len(names)})", tag)
            for inner, name in zip(target.items, names, strict=True):
                self._bind_target(inner, name, Shape(), tag)

    # Values of the template's own

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
        variable = binding.variable if binding else self.source.variable("v")
        self.source.line(f"{variable} = {value.text}", tag)
        shape = value.shape if value.shape.key else Shape(value.shape.names if value.shape.key else UNKNOWN)
        self.scope.names[name] = Binding(variable, shape)

    def _set_block(self, node: Node) -> None:
        target: Any = node.tag.node
        if target is None:
            self._faulty(node)
            return
        self._enter(Scope(self.scope))
        variable = self.capture(node.body)
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
        variable = self.capture(node.body)
        self._leave()
        value = self._filtered(block.filter, variable, node.tag)
        self.source.write(f"text({value.text}, 0, '')")

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

    # Macros

    def _macro_block(self, node: Node) -> None:
        macro: Any = node.tag.node
        if macro is None:
            self._faulty(node)
            return
        binding = self.scope.names.get(macro.name)
        function = binding.variable if binding else self.source.variable("m")
        self.scope.names[macro.name] = Binding(function, kind="macro")
        self._function(function, macro, node)

    def _function(self, function: str, macro: Any, node: Node) -> None:
        """A function of the macro's arguments; one that is not given is missing."""
        outer = Scope(self.scope)
        names = [self.source.variable("v") for _ in macro.args]
        defaults: list[str] = ["M"] * (len(macro.args) - len(macro.defaults))
        defaults += [self.whole(self.expression(default, node.tag)).text for default in macro.defaults]
        parameters = ", ".join(f"{ARGUMENT}{a.name}={d}" for a, d in zip(macro.args, defaults, strict=True))
        extra = ", caller=None" if self._calls_back(node) else ""
        self.source.line(f"def {function}({parameters}{extra}):", node.tag)
        self.source.indent()
        self._enter(outer)
        for argument, name in zip(macro.args, names, strict=True):
            self.source.line(f"{name} = {ARGUMENT}{argument.name}")
            self.scope.names[argument.name] = Binding(name)
        if extra:
            self.scope.names["caller"] = Binding("caller", kind="macro")
        self.source.line("enter()", node.tag)
        made = self.contained(node.body)
        self.source.line("leave()")
        self.source.line(f"return {made}")
        self._leave()
        self.source.dedent()

    def _calls_back(self, node: Node) -> bool:
        """Whether the macro is one that ``{% call %}`` may hand a body to."""
        return "caller" in str(node.body) or any("caller" in tag.content for tag in _tags(node.body))

    def _call_block(self, node: Node) -> None:
        call: Any = node.tag.node
        if call is None:
            self._faulty(node)
            return
        function = self.source.variable("m")
        self._function(function, call, node)
        value = self.expression(call.call, node.tag)
        handed = value.text[:-1] + (", " if not value.text.endswith("(") else "") + f"caller={function})"
        handed = handed.replace("(, ", "(")
        self.source.write(f"text({handed}, 0, '')")

    # Scopes

    def scoped(self, items: list[object]) -> None:
        """Write the content of a scope; a name that is set somewhere in it begins with its outer meaning."""
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


def _number(text: str) -> Code:
    return Code(text, plain=True, number=True)


def _tags(items: list[object]) -> list[Tag]:
    found: list[Tag] = []
    for item in items:
        if isinstance(item, Tag):
            found.append(item)
        elif isinstance(item, Node):
            found += [item.tag, *_tags(item.body)]
        elif isinstance(getattr(item, "tag", None), Tag):
            found.append(item.tag)  # type: ignore[attr-defined]  # just asked
    return found


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
