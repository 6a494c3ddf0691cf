"""Generate macros as Python functions, and the bodies that ``{% call %}`` passes to them."""

from typing import Any

from minutes.engine.codegen.calls import ARGUMENT, CALLER
from minutes.engine.codegen.context import Binding, Code, Context
from minutes.engine.codegen.expressions import ExpressionCompiler
from minutes.engine.codegen.nodes import BlockNode, tags_of
from minutes.engine.codegen.output import BodyWriter, ValueWriter


class MacroWriter:
    """Writes ``macro`` and ``call`` blocks."""

    def __init__(
        self, context: Context, expressions: ExpressionCompiler, values: ValueWriter, bodies: BodyWriter
    ) -> None:
        self._context = context
        self._source = context.source
        self._expressions = expressions
        self._values = values
        self._bodies = bodies

    def macro(self, node: BlockNode) -> None:
        """Write a macro and bind its name."""
        macro: Any = node.tag.node
        scope = self._context.scope
        binding = scope.names.get(macro.name)
        function = binding.variable if binding else scope.macros.get(macro.name) or self._source.variable("m")
        scope.names[macro.name] = Binding(function, kind="macro")
        self._function(function, macro, node)

    def call(self, node: BlockNode) -> None:
        """Write the call of a macro with a body."""
        call: Any = node.tag.node
        function = self._source.variable("m")
        self._function(function, call, node)
        value = self._expressions.compile(call.call, node.tag)
        comma = ", " if call.call.args or call.call.kwargs else ""
        self._values.write_result(Code(f"{value.text[:-1]}{comma}{CALLER}={function})"), node.tag)

    def _function(self, function: str, macro: Any, node: BlockNode) -> None:
        """Write a function of the macro's arguments; an omitted argument is missing."""
        context, source = self._context, self._source
        names = [source.variable("v") for _ in macro.args]
        parameters = self._parameters(macro, node)
        takes_body = any(CALLER in tag.content for tag in tags_of(node.body))
        context.functions.append(function)
        source.line(f"def {function}({', '.join([*parameters, *[f'{CALLER}=None'] * takes_body])}):", node.tag)
        with source.indented(), context.inner_scope():
            for argument, name in zip(macro.args, names, strict=True):
                source.line(f"{name} = {ARGUMENT}{argument.name}")
                context.scope.names[argument.name] = Binding(name)
            if takes_body:
                context.scope.names[CALLER] = Binding(CALLER, kind="macro")
            source.line("enter()", node.tag)
            context.macro_depth += 1
            made = self._bodies.contained(node.body)
            context.macro_depth -= 1
            source.line("leave()")
            source.line(f"return {made}")

    def _parameters(self, macro: Any, node: BlockNode) -> list[str]:
        defaults = ["M"] * (len(macro.args) - len(macro.defaults))
        defaults += [self._expressions.operand(default, node.tag) for default in macro.defaults]
        return [f"{ARGUMENT}{argument.name}={value}" for argument, value in zip(macro.args, defaults, strict=True)]
