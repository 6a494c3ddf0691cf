"""Macros as Python functions, and the bodies that ``{% call %}`` hands to them."""

from typing import Any

from minutes.engine.generating.assigning import Assigning
from minutes.engine.generating.calls import ARGUMENT
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import Code
from minutes.engine.generating.tree import Node
from minutes.engine.tags import Tag


class Macros(Assigning):
    """Writes macros."""

    functions: list[str]
    """The Python functions of all macros: each is called as undefined until the document has come to its macro."""

    def _macro_block(self, node: Node) -> None:
        macro: Any = node.tag.node
        if macro is None:
            self._faulty(node)
            return
        binding = self.scope.names.get(macro.name)
        function = binding.variable if binding else self.scope.macros.get(macro.name) or self.source.variable("m")
        self.scope.names[macro.name] = Binding(function, kind="macro")
        self._function(function, macro, node)

    def _function(self, function: str, macro: Any, node: Node) -> None:
        """A function of the macro's arguments; one that is not given is missing."""
        outer = Scope(self.scope)
        names = [self.source.variable("v") for _ in macro.args]
        defaults: list[str] = ["M"] * (len(macro.args) - len(macro.defaults))
        defaults += [self.whole(self.expression(default, node.tag)).text for default in macro.defaults]
        parameters = [f"{ARGUMENT}{a.name}={d}" for a, d in zip(macro.args, defaults, strict=True)]
        calls_back = self._calls_back(node)
        self.functions.append(function)
        self.source.line(f"def {function}({', '.join([*parameters, *['caller=None'] * calls_back])}):", node.tag)
        self.source.indent()
        self._enter(outer)
        for argument, name in zip(macro.args, names, strict=True):
            self.source.line(f"{name} = {ARGUMENT}{argument.name}")
            self.scope.names[argument.name] = Binding(name)
        if calls_back:
            self.scope.names["caller"] = Binding("caller", kind="macro")
        self.source.line("enter()", node.tag)
        self.inside += 1
        made = self.contained(node.body)
        self.inside -= 1
        self.source.line("leave()")
        self.source.line(f"return {made}")
        self._leave()
        self.source.dedent()

    def _calls_back(self, node: Node) -> bool:
        """Whether the macro is one that ``{% call %}`` may hand a body to."""
        return any("caller" in tag.content for tag in tags_of(node.body))

    def _call_block(self, node: Node) -> None:
        call: Any = node.tag.node
        if call is None:
            self._faulty(node)
            return
        function = self.source.variable("m")
        self._function(function, call, node)
        value = self.expression(call.call, node.tag)
        comma = ", " if call.call.args or call.call.kwargs else ""
        self.print_result(Code(f"{value.text[:-1]}{comma}caller={function})"), node.tag)


def tags_of(items: list[object]) -> list[Tag]:
    """All tags in what a block holds."""
    found: list[Tag] = []
    for item in items:
        if isinstance(item, Tag):
            found.append(item)
        elif isinstance(item, Node):
            found += [item.tag, *tags_of(item.body)]
            for tag, branch in item.branches:
                found += [tag, *tags_of(branch)]
        elif isinstance(getattr(item, "tag", None), Tag):
            found.append(item.tag)  # type: ignore[attr-defined]  # just asked
    return found
