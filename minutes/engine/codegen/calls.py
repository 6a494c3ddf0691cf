"""Compile filters, tests, and calls of macros and of the functions available in templates."""

from collections.abc import Callable
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from minutes.engine.codegen.context import Binding, Code, Context
from minutes.engine.codegen.names import Shape
from minutes.engine.runtime import FILTERS, FORMS, LISTS, MEETS_MISSING, STILL_LISTS, TESTS
from minutes.engine.tags import as_python
from minutes.problems import N_
from minutes.suggest import nearest

if TYPE_CHECKING:
    from jinja2 import nodes

ARGUMENT = "a_"
"""Prefix of a macro's arguments in Python; avoids clashes with generated variables."""
STATE = "w"
"""Suffix of the list with the last arguments of ``loop.changed()``."""
CALLER = "caller"
"""The argument for the body of ``{% call %}``; ``None`` if the macro is called directly."""
_FUNCTIONS = {"range": "spread", "namespace": "namespace", "dict": "dictionary"}
_NAMED = {"map": 0, "select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}
"""Filters that take the name of a filter or test, with the position of that argument."""
_UNNAMED = N_('{tag}: {filter} is told a name in quotation marks, as in {filter}("…"), not a value')
_NOT_CALLED = N_("{tag}: a value cannot be called; a name in a template means data, never a method")


class CallCompiler:
    """Compiles filters, tests and calls; ``compile_node`` compiles their operands and arguments."""

    def __init__(self, context: Context, compile_node: "Callable[[nodes.Node], Code]") -> None:
        self._context = context
        self._compile = compile_node

    # Filters and tests

    def filter(self, node: Any) -> Code:
        """Compile a filter."""
        name, own = node.name, node.name in self._context.filters
        if node.node is None or not (own or name in FILTERS or name in FORMS):
            return self._unknown("filter", name, {*FILTERS, *FORMS, *self._context.filters})
        if not own and name in _NAMED:
            return self._filter_by_name(node)
        if not own and name in FORMS:
            value = self._compile(node.node)
            return Code(f"form({value.text}, {name!r}, {self._field_of_whole(value)})", value.shape)
        return self._plain_filter(node, own=own)

    def _plain_filter(self, node: Any, *, own: bool) -> Code:
        value, name = self._compile(node.node), node.name
        keeps = name in LISTS and not own
        if not keeps:
            self._context.whole(value)
        arguments = self._arguments(node)
        if name == "join" and not own:
            arguments = f", {self._context.field(value.shape)}{arguments}"
        function = self._filter_variable(name)
        call = f"{function}({value.text}{arguments})"
        if self._passes_missing(name):
            call = f"pipe({function}, {value.text}{arguments})"
        return Code(call, _kept(value.shape, name) if keeps else Shape())

    def _filter_by_name(self, node: Any) -> Code:
        from jinja2 import nodes

        name, position = node.name, _NAMED[node.name]
        told = node.args[position] if len(node.args) > position else None
        value = self._compile(node.node)
        if told is not None or (name == "map" and not node.kwargs):
            if not isinstance(told, nodes.Const) or not isinstance(told.value, str):
                return self._context.fault("unnamed-filter", _UNNAMED, filter=name)
            if name == "map":
                return self._map(node, self._context.whole(value), told.value)
            if told.value not in TESTS:
                return self._unknown("test", told.value, set(TESTS))
        call = f"pipe({self._filter_variable(name)}, {value.text}{self._arguments(node)})"
        if name == "map":
            self._context.whole(value)
            return Code(call)
        return Code(call, _kept(value.shape, name))

    def _map(self, node: Any, value: Code, name: str) -> Code:
        own = name in self._context.filters
        if not (own or name in FILTERS):
            return self._unknown("filter", name, {*FILTERS, *self._context.filters})
        function = self._filter_variable(name)
        if self._passes_missing(name):
            item = value.shape.item().unplaced()
            field = f", {self._context.field(item)}" if name == "join" and not own else ""
            function = f"through({function}{field})"
        return Code(f"pipe(mapped, {value.text}, {function}{self._arguments(node, skipped=1)})")

    def _passes_missing(self, name: str) -> bool:
        """Return whether a missing value bypasses the filter."""
        return name in self._context.filters or name not in MEETS_MISSING

    def _filter_variable(self, name: str) -> str:
        variables = self._context.filter_variables
        return variables.setdefault(name, f"f{len(variables)}")

    def _field_of_whole(self, value: Code) -> str:
        return self._context.field(self._context.whole(value).shape)

    def test(self, node: Any) -> Code:
        """Compile a test."""
        if node.name not in TESTS:
            return self._unknown("test", node.name, set(TESTS))
        value = self._operand(node.node)
        return Code(f"tests[{node.name!r}]({value}{self._arguments(node)})", plain=True)

    def _unknown(self, kind: str, name: str, names: set[str]) -> Code:
        meant = nearest(name, names)
        message = N_("{tag}: there is no filter {name}") if kind == "filter" else N_("{tag}: there is no test {name}")
        hint = N_("did you mean {near}?") if meant else ""
        return self._context.fault(f"unknown-{kind}", message, hint, name=name, near=meant)

    # Calls

    def call(self, node: Any) -> Code:
        """Compile a call of a macro, function or loop method."""
        from jinja2 import nodes

        target = node.node
        if isinstance(target, nodes.Name):
            return self._function_call(node, target.name)
        if isinstance(target, nodes.Getattr) and isinstance(target.node, nodes.Name):
            return self._method_call(node, target.node.name, target.attr)
        return self._not_callable()

    def _function_call(self, node: Any, name: str) -> Code:
        binding = self._context.scope.find(name)
        if binding is not None:
            if binding.kind != "macro":
                return self._not_callable()
            function = binding.variable if binding.variable != CALLER else f"({CALLER} or not_called)"
            return self._macro_call(node, function)
        if name in _FUNCTIONS:
            return Code(f"{_FUNCTIONS[name]}({self._arguments(node)[2:]})")
        later = self._context.scope.macro(name) if self._context.macro_depth else None
        if later is not None:
            return self._macro_call(node, later)
        return self._not_callable() if name == CALLER else self._unknown_macro(name)

    def _macro_call(self, node: Any, function: str) -> Code:
        return Code(f"{function}({self._arguments(node, ARGUMENT)[2:]})")

    def _method_call(self, node: Any, name: str, method: str) -> Code:
        binding = self._context.scope.find(name)
        if binding is not None and binding.kind == "loop":
            return self._loop_call(node, binding, method)
        if method in ("items", "keys", "values"):
            hint = N_("for the pairs of a group write {name} | items")
            return self._context.fault("not-callable", _NOT_CALLED, hint, name=name)
        return self._not_callable()

    def _loop_call(self, node: Any, binding: Binding, method: str) -> Code:
        if method == "cycle" and node.args:
            return Code(f"cycled({binding.parts['index0'].text}{self._arguments(node)})")
        if method == "changed":
            return Code(f"changed({binding.variable}{STATE}{self._arguments(node)})", plain=True)
        return self._not_callable()

    def _not_callable(self) -> Code:
        return self._context.fault("not-callable", _NOT_CALLED)

    def _unknown_macro(self, name: str) -> Code:
        scope = self._context.scope
        known = {key for key in scope.all() if (b := scope.find(key)) and b.kind == "macro"}
        meant = nearest(name, {*known, *_FUNCTIONS})
        hint = N_("did you mean {near}?") if meant else ""
        message = N_("{tag}: there is no macro {name}")
        return self._context.fault("unknown-macro", message, hint, name=name, near=meant)

    def _arguments(self, node: Any, prefix: str = "", skipped: int = 0) -> str:
        """Return the arguments after the first ``skipped``, each preceded by a comma; ``prefix`` is for named ones."""
        if getattr(node, "dyn_args", None) is not None or getattr(node, "dyn_kwargs", None) is not None:
            self._context.not_allowed()
        values = [self._operand(argument) for argument in node.args[skipped:]]
        named = [_named(prefix + pair.key, self._operand(pair.value)) for pair in node.kwargs]
        return "".join(f", {argument}" for argument in [*values, *named])

    def _operand(self, node: "nodes.Node") -> str:
        return self._context.whole(self._compile(node)).text


def _named(name: str, value: str) -> str:
    """Return a named argument; names reserved by Python are supported."""
    name = as_python(name)
    return f"**{{{name!r}: {value}}}" if iskeyword(name) or name == "__debug__" else f"{name}={value}"


def _kept(shape: Shape, name: str) -> Shape:
    return shape.unplaced() if name in STILL_LISTS else shape.item().unplaced()
