"""Generate the code for output tags, and for the content of blocks: in place, or captured into a variable."""

import re
from collections.abc import Callable
from typing import Any

from minutes.engine.codegen.context import Binding, Code, Context
from minutes.engine.codegen.expressions import ExpressionCompiler
from minutes.engine.codegen.names import printed_list
from minutes.engine.codegen.nodes import BlockNode, Item, Output, assigned_names, slice_text, xml_of
from minutes.engine.passes import Alone, FreshId, ListNumber
from minutes.engine.runtime import STILL_LISTS
from minutes.engine.tags import Tag
from minutes.problems import N_

_UNSAFE = 'len({0}) > 4000 or "&" in {0} or "<" in {0} or ">" in {0} or not {0}.isprintable()'
"""Condition under which a text must be escaped or, being long, counted."""
_FIRST = re.compile(r"<w:(p|tbl|r|hyperlink|ins|smartTag|fldSimple|drawing|t)\b")
"""The first element of a fragment, which shows whether the fragment holds blocks (paragraphs, tables) or runs."""
_TICK_INTERVAL = 100
"""Number of computed values between two checks of the time limit, apart from loops."""


class BodyWriter:
    """Writes the content of blocks; ``write_items`` writes the items themselves."""

    def __init__(self, context: Context, write_items: Callable[[list[Item]], None]) -> None:
        self._context = context
        self._source = context.source
        self.write = write_items

    def scoped(self, items: list[Item]) -> None:
        """Write the content of a scope; a name that is set anywhere in it starts with its outer value."""
        scope = self._context.scope
        for item in items:
            if isinstance(item, BlockNode) and item.tag.word == "macro" and item.tag.node is not None:
                name = item.tag.node.name  # type: ignore[attr-defined]  # a macro has one
                scope.macros.setdefault(name, self._source.variable("m"))
        for name in assigned_names(items):
            if name not in scope.names:
                self._declare(name)
        self.write(items)

    def _declare(self, name: str) -> None:
        outer = self._context.scope.find(name)
        if outer is not None and outer.kind == "loop":
            return
        variable = self._source.variable("v")
        self._source.line(f"{variable} = {outer.variable if outer else f'get({name!r}, M)'}")
        binding = outer._replace(variable=variable) if outer else Binding(variable)
        self._context.scope.names[name] = binding

    def captured(self, items: list[Item], *, as_text: bool = False) -> str:
        """Write the content of an inner scope into a variable instead of the output; return the variable."""
        source = self._source
        with self._context.inner_scope():
            source.flush()
            saved, variable = source.variable("o"), source.variable("v")
            source.line(f"{saved} = out")
            source.line(f"{variable} = {self.contained(items, as_text=as_text)}")
            source.line(f"out = {saved}")
            source.line("add = out.append")
        return variable

    def contained(self, items: list[Item], *, as_text: bool = False) -> str:
        """Write the content of a scope into its own list; return the source of the resulting value.

        The value is plain text if the content has no XML or if ``as_text`` is set (for filters); else a fragment.
        """
        context, xml = self._context, xml_of(items)
        around, context.as_text = context.as_text, as_text or "<" not in xml
        self._source.line("out = []")
        self._source.line("add = out.append")
        self.scoped(items)
        self._source.flush()
        is_text, context.as_text = context.as_text, around
        first = _FIRST.search(xml)
        blocks = first is not None and first.group(1) in ("p", "tbl")
        return "gathered(out)" if is_text else f"Fragment(gathered(out), {blocks})"

    def lenient(self, items: list[Item]) -> None:
        """Write the content of a block whose tag is faulty; unknown names are accepted, the tag may define them."""
        resolver = self._context.resolver
        around, resolver.lenient = resolver.lenient, True
        self.write(items)
        resolver.lenient = around


class ValueWriter:
    """Writes the values of output tags and of blocks that print."""

    def __init__(self, context: Context, expressions: ExpressionCompiler) -> None:
        self._context = context
        self._source = context.source
        self._expressions = expressions
        self._computed = 0
        self.ready: dict[int, tuple[str, str]] = {}
        """By ``id`` of an output tag already computed: its variable, and the source of the field's name."""

    def write(self, output: Output) -> None:
        """Write the value of an output tag."""
        tag = output.tag
        if tag.node is None:
            return
        variable, field = self.ready.get(id(tag)) or self.compute(tag)
        if field:
            self._convert(output, variable, field)
        self._source.write(variable)

    def write_result(self, code: Code, tag: Tag) -> None:
        """Write the value that a block prints; between runs, in its own run."""
        variable = self._source.variable("t")
        self._source.line(f"{variable} = {code.text}", tag)
        output = tag.output if isinstance(tag.output, Output) else Output(tag)
        story = self._context.story
        in_paragraph = story is not None and story.has_paragraphs
        between_runs = in_paragraph and not output.in_run and not self._context.as_text
        if between_runs:
            self._source.write(repr('<w:r><w:t xml:space="preserve">'))
        self._convert(output._replace(in_run=output.in_run or between_runs), variable, "''")
        self._source.write(variable)
        if between_runs:
            self._source.write(repr("</w:t></w:r>"))

    def _convert(self, output: Output, variable: str, field: str) -> None:
        number, tag = self.number(output), output.tag
        if self._context.as_text or not output.in_run:
            function = "plain" if self._context.as_text else "code" if output.field_code else "words"
            self._source.line(f"{variable} = {function}({variable}, {number}, {field})", tag)
        else:
            self._source.line(f"if {variable}.__class__ is not str or {_UNSAFE.format(variable)}:", tag)
            self._source.line(f" {variable} = text({variable}, {number}, {field})", tag)

    def compute(self, tag: Tag) -> tuple[str, str]:
        """Compute an output tag's value; return its variable and the source of the field's name.

        An empty field name means that the value is a text that needs no conversion.
        """
        assert tag.node is not None
        self._computed += 1
        if not self._computed % _TICK_INTERVAL:
            self._source.line("tick()", tag)
        code = self._context.whole(self._expressions.compile(tag.node, tag))
        self._refuse_list(tag, code)
        variable = self._source.variable("t")
        if code.number:
            self._source.line(f"{variable} = str({code.text})", tag)
            return variable, ""
        self._source.line(f"{variable} = {code.text}", tag)
        return variable, self._context.field(code.shape)

    def _refuse_list(self, tag: Tag, code: Code) -> None:
        """Report a list printed as text at compile time; a render would report only the first one.

        A list with a form for its blank, or inside a condition on itself, is accepted: it may be missing there.
        """
        node: Any = tag.node
        kind, resolver = type(node).__name__, self._context.resolver
        is_sure = kind in ("Name", "Getattr", "Getitem") or (kind == "Filter" and node.name in STILL_LISTS)
        asking = resolver.asked.get(code.shape.key, ())
        is_faulty = resolver.problems and resolver.problems[-1].place is tag.place
        if code.shape.is_list and is_sure and not is_faulty and not any(c in asking for c in self._context.conditions):
            hint = printed_list(tag.content, code.shape.names)
            message = N_("{tag}: a list cannot be printed as text")
            self._context.fault("unprintable-value", message, hint.text, **hint.values)

    def number(self, output: Output) -> int:
        """Add an output to the program's table; return its number."""
        outputs = self._context.outputs
        outputs.append((output.tag.number, output.run_properties, output.paragraph_properties))
        return len(outputs) - 1

    def write_alone(self, alone: Alone, inside: list[Item]) -> None:
        """Write a paragraph whose only content is one value, as one string: the paragraph, or the value's blocks."""
        tag, line = alone.tag, self._source.line
        if tag.node is None:
            return
        variable, field = self.compute(tag)
        output = next(item for item in inside if isinstance(item, Output))
        whole = "".join([f"{{{variable}}}" if item is output else _constant(item) for item in inside])
        if not field:
            line(f"{variable} = f{whole!r}")
            self._source.write(variable)
            return
        number = self.number(output)
        line(f"if {variable}.__class__ is str:")
        line(f" if {_UNSAFE.format(variable)}: {variable} = text({variable}, {number}, {field})", tag)
        line(f" {variable} = f{whole!r}")
        line(f"elif {variable}.__class__ in BLOCKS:")
        arguments = f"{number}, {self._joined(alone.properties)}, {alone.in_cell}, {alone.after_table}, {alone.width}"
        line(f" {variable} = alone({variable}, {arguments})", tag)
        line("else:")
        line(f" {variable} = text({variable}, {number}, {field})", tag)
        line(f" {variable} = f{whole!r}")
        self._source.write(variable)

    def _joined(self, properties: str) -> str:
        assert self._context.story is not None
        pieces = [
            f"l{piece.number}" if isinstance(piece, ListNumber) else repr(piece)
            for piece in slice_text(properties, self._context.story)
            if isinstance(piece, str | ListNumber)
        ]
        return " + ".join(pieces) or "''"


def _constant(item: Item) -> str:
    """Return an item beside the value in its paragraph, as part of an f-string."""
    if isinstance(item, ListNumber):
        return f"{{l{item.number}}}"
    if isinstance(item, FreshId):
        return "{fresh()}"
    return item.replace("{", "{{").replace("}", "}}") if isinstance(item, str) else ""
