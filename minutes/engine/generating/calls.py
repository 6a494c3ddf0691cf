"""Filters, tests and calls: of macros and of the few functions that there are."""

from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from minutes.engine.generating.naming import Naming
from minutes.engine.generating.scope import Binding, Scope
from minutes.engine.generating.shapes import Code, Shape
from minutes.engine.generating.source import Source
from minutes.engine.running.filters import FILTERS, FORMS, LISTS, MEETS_MISSING, STILL_LISTS
from minutes.engine.running.tests import TESTS
from minutes.engine.spelling import as_python
from minutes.engine.tags import Tag
from minutes.problems import N_
from minutes.suggest import nearest

if TYPE_CHECKING:
    from jinja2 import nodes

ARGUMENT = "a_"
"""Begins the names of a macro's arguments in Python, where they must not meet ours."""
STATE = "w"
"""Ends the name of the list that holds what ``loop.changed()`` was asked last."""
CALLER = "caller"
"""What ``{% call %}`` hands to a macro; ``None`` where the macro is called otherwise."""
_FUNCTIONS = {"range": "spread", "namespace": "namespace", "dict": "dictionary"}
NAMING = {"map": 0, "select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}
"""Filters that are told another filter or a test, with the place of its name among their arguments."""
_UNNAMED = N_('{tag}: {filter} is told a name in quotation marks, as in {filter}("…"), not a value')
_NOT_CALLED = N_("{tag}: a value cannot be called; a name in a template means data, never a method")


class Calls:
    """The part of the expressions that calls something."""

    source: Source
    naming: Naming
    scope: Scope
    filters: frozenset[str]
    used_filters: dict[str, str]
    tag: Tag | None
    inside = 0
    """How many macros stand around what is written: when they run, macros that follow them may be known."""

    if TYPE_CHECKING:

        def code(self, node: "nodes.Node") -> Code:  # noqa: D102
            ...

        def fault(self, code: str, message: str, hint: str = "", **values: object) -> Code:  # noqa: D102
            ...

        def whole(self, code: Code) -> Code:  # noqa: D102
            ...

    def known(self, code: Code) -> str:
        """The value, or a blank that names the field it would come from."""
        if code.plain:
            return code.text
        self.whole(code)
        return f"known({code.text}, {self.field(code.shape)})"

    def field(self, shape: Shape) -> str:
        """Source of the dotted name of a value, as it is reported when it is missing."""
        if shape.path is None:
            return repr(shape.key or self._asked_last())
        return shape.path.source()

    def _asked_last(self) -> str:
        """The name that the present tag asked for last, which tells more than its text; else that."""
        asked = reversed(self.naming.asked.items())
        return next((key for key, tags in asked if tags[-1] is self.tag), self.tag.content if self.tag else "")

    def _filter(self, node: Any) -> Code:
        name = node.name
        if node.node is None or not (name in FILTERS or name in FORMS or name in self.filters):
            return self._unknown("filter", name, {*FILTERS, *FORMS, *self.filters})
        if name in NAMING and name not in self.filters:
            return self._named_inside(node)
        value = self.code(node.node)
        if name in FORMS and name not in self.filters:
            return Code(f"form({value.text}, {name!r}, {self.field(self.whole(value).shape)})", value.shape)
        keeps = name in LISTS and name not in self.filters
        if not keeps:
            self.whole(value)
        arguments = self._arguments(node)
        if name == "join" and name not in self.filters:
            arguments = f", {self.field(value.shape)}{arguments}"
        function = self._filter_variable(name)
        call = f"{function}({value.text}{arguments})"
        if self._passes_missing(name):
            call = f"pipe({function}, {value.text}{arguments})"
        return Code(call, _kept(value.shape, name) if keeps else Shape())

    def _passes_missing(self, name: str) -> bool:
        """Whether a filter is not asked when the value is missing."""
        return name in self.filters or name not in MEETS_MISSING

    def _named_inside(self, node: Any) -> Code:
        """A filter that is told another filter or a test by its name, which must be known now."""
        from jinja2 import nodes

        place = NAMING[node.name]
        told = node.args[place] if len(node.args) > place else None
        value = self.code(node.node)
        if told is not None or (node.name == "map" and not node.kwargs):
            if not isinstance(told, nodes.Const) or not isinstance(told.value, str):
                return self.fault("unnamed-filter", _UNNAMED, filter=node.name)
            if node.name == "map":
                return self._mapped(node, self.whole(value), told.value)
            if told.value not in TESTS:
                return self._unknown("test", told.value, set(TESTS))
        call = f"pipe({self._filter_variable(node.name)}, {value.text}{self._arguments(node)})"
        if node.name == "map":
            self.whole(value)
            return Code(call)
        return Code(call, _kept(value.shape, node.name))

    def _mapped(self, node: Any, value: Code, name: str) -> Code:
        """``map("name", …)``: the filter is asked for each item."""
        if not (name in FILTERS or name in self.filters):
            return self._unknown("filter", name, {*FILTERS, *self.filters})
        function = self._filter_variable(name)
        if self._passes_missing(name):
            item = value.shape.item()._replace(path=None)
            between = f", {self.field(item)}" if name == "join" and name not in self.filters else ""
            function = f"through({function}{between})"
        return Code(f"pipe(mapped, {value.text}, {function}{self._arguments(node, skipped=1)})")

    def _filter_variable(self, name: str) -> str:
        if name not in self.used_filters:
            self.used_filters[name] = f"f{len(self.used_filters)}"
        return self.used_filters[name]

    def _test(self, node: Any) -> Code:
        if node.name not in TESTS:
            return self._unknown("test", node.name, set(TESTS))
        value = self.whole(self.code(node.node))
        return Code(f"tests[{node.name!r}]({value.text}{self._arguments(node)})", plain=True)

    def _unknown(self, kind: str, name: str, names: set[str]) -> Code:
        meant = nearest(name, names)
        message = N_("{tag}: there is no filter {name}") if kind == "filter" else N_("{tag}: there is no test {name}")
        hint = N_("did you mean {near}?") if meant else ""
        return self.fault(f"unknown-{kind}", message, hint, name=name, near=meant)

    def _arguments(self, node: Any, prefix: str = "", skipped: int = 0) -> str:
        """The arguments of a call but for the first so many, each behind a comma; named ones with a prefix."""
        if getattr(node, "dyn_args", None) is not None or getattr(node, "dyn_kwargs", None) is not None:
            self.fault("not-allowed", N_("{tag}: this is not allowed in a template"))
        values = [self.whole(self.code(argument)).text for argument in node.args[skipped:]]
        named = [_named(prefix + pair.key, self.whole(self.code(pair.value)).text) for pair in node.kwargs]
        return "".join(f", {argument}" for argument in [*values, *named])

    def _call(self, node: Any) -> Code:
        from jinja2 import nodes

        target = node.node
        if isinstance(target, nodes.Getattr) and isinstance(target.node, nodes.Name):
            binding = self.scope.find(target.node.name)
            if binding is not None and binding.kind == "loop":
                return self._loop_call(binding, target.attr, node)
            if target.attr in ("items", "keys", "values"):
                hint = N_("for the pairs of a group write {name} | items")
                return self.fault("not-callable", _NOT_CALLED, hint, name=target.node.name)
        if not isinstance(target, nodes.Name):
            return self.fault("not-callable", _NOT_CALLED)
        binding = self.scope.find(target.name)
        if binding is not None and binding.kind == "macro":
            function = binding.variable if binding.variable != CALLER else f"({CALLER} or not_called)"
            return Code(f"{function}({self._arguments(node, ARGUMENT)[2:]})")
        if binding is None and target.name in _FUNCTIONS:
            return Code(f"{_FUNCTIONS[target.name]}({self._arguments(node)[2:]})")
        later = self.scope.macro(target.name) if self.inside else None
        if binding is None and later is not None:
            return Code(f"{later}({self._arguments(node, ARGUMENT)[2:]})")
        if binding is None and target.name != CALLER:
            return self._unknown_call(target.name)
        return self.fault("not-callable", _NOT_CALLED)

    def _unknown_call(self, name: str) -> Code:
        known = {key for key in self.scope.all() if (b := self.scope.find(key)) and b.kind == "macro"}
        meant = nearest(name, {*known, *_FUNCTIONS})
        hint = N_("did you mean {near}?") if meant else ""
        message = N_("{tag}: there is no macro {name}")
        return self.fault("unknown-macro", message, hint, name=name, near=meant)

    def _loop_call(self, binding: Binding, name: str, node: Any) -> Code:
        if name == "cycle" and node.args:
            index = binding.parts["index0"].text
            return Code(f"cycled({index}{self._arguments(node)})")
        if name == "changed":
            return Code(f"changed({binding.variable}{STATE}{self._arguments(node)})", plain=True)
        return self.fault("not-callable", _NOT_CALLED)


def _named(name: str, value: str) -> str:
    """An argument by its name, also one that Python keeps for itself."""
    name = as_python(name)
    return f"**{{{name!r}: {value}}}" if iskeyword(name) or name == "__debug__" else f"{name}={value}"


def _kept(shape: Shape, name: str) -> Shape:
    """What a filter that hands on a list, or one item of it, leaves known."""
    return shape.listed() if name in STILL_LISTS else shape.item()._replace(path=None)
