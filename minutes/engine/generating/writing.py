"""What stands between the statements: literals, values, and the marks for what a render counts and repairs."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from minutes.engine.generating.attributes import Attributes, Note
from minutes.engine.generating.looping import printed_list
from minutes.engine.generating.shapes import Code
from minutes.engine.generating.tree import Node
from minutes.engine.instrumenting import marks
from minutes.engine.running.filters import STILL_LISTS
from minutes.engine.slicing import Output, slice_text
from minutes.engine.stories import Story
from minutes.engine.tags import Tag

_UNSAFE = 'len({0}) > 4000 or "&" in {0} or "<" in {0} or ">" in {0} or not {0}.isprintable()'
"""Whether a text cannot go out as it is, or is so long that it must be counted."""
_FIRST = re.compile(r"<w:(p|tbl|r|hyperlink|ins|smartTag|fldSimple|drawing|t)\b")
"""What a fragment begins with tells whether it is paragraphs and tables, or runs."""
_ELEMENT = re.compile(r"<[^>]*(?:>|$)|^[^<>]*>")
"""A tag of XML, or the part of one that a mark in its attributes leaves."""
_XML = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}

_NAMES = ("Name", "Getattr", "Getitem")
_TICKS = 100
"""So many values are worked out between two looks at the clock, loops apart."""


class Part(NamedTuple):
    """A part begins."""

    story: Story


class Writing(Attributes):
    """Writes items one after another."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.story: Story | None = None
        self.functions = []
        self.capturing = False
        """Whether plain text is wanted instead of XML."""
        self.outputs: list[tuple[int, str, str]] = []
        self.values = 0
        self.notes: dict[int, Note] = {}
        self.ready: dict[int, tuple[str, str]] = {}
        """For output tags whose values were worked out already: the variables that hold them, and the field."""
        self.writers: dict[type, Callable[[Any], None]] = {
            str: self._literal,
            Output: self._value,
            Node: self.block,
            Tag: self._tag,
            Part: self._part,
            marks.FreshId: self._fresh_id,
            marks.FreshName: lambda mark: self.source.write(f"named({mark.name!r})"),
            marks.Restart: self._restart,
            marks.ListNumber: lambda mark: self.source.write(f"l{mark.number}"),
            marks.Once: self._once,
            marks.Guard: self._guard,
            marks.Measure: self._measure,
            marks.Placeholder: self._placeholder,
            marks.Embedded: lambda mark: self.source.write(f"{self.ready[id(mark.tag)][0]}_{mark.what}"),
            marks.InAttribute: lambda mark: self._value(Output(mark.tag, field_code=mark.field_code)),
            marks.CellValue: self._cell_value,
            marks.Link: self._link,
            marks.NoteId: self._note_id,
            marks.KeptNotes: self._kept_notes,
        }

    def items(self, items: list[object]) -> None:
        """Write what a block holds."""
        place = 0
        while place < len(items):
            item = items[place]
            place += 1
            if self.capturing and not isinstance(item, str | Output | Node | Tag):
                continue  # plain text has no ids, lists or cells
            if isinstance(item, marks.Alone):
                end = items.index(item._replace(begins=False), place)
                self._alone(item, items[place:end])
                place = end + 1
            else:
                self.writers[type(item)](item)

    def capture(self, items: list[object], *, as_text: bool = False) -> str:
        """Write what a block holds into a variable instead of the output; return the variable."""
        source = self.source
        source.flush()
        saved, variable = source.variable("o"), source.variable("v")
        source.line(f"{saved} = out")
        source.line(f"{variable} = {self.contained(items, as_text=as_text)}")
        source.line(f"out = {saved}")
        source.line("add = out.append")
        return variable

    def contained(self, items: list[object], *, as_text: bool = False) -> str:
        """Write what a block holds into a list of its own; return the source of the value that it makes.

        That is plain text when it is nothing but text, or when text is wanted, so that filters work on it; else a
        fragment of XML.
        """
        xml = "".join(_literals(items))
        is_text = as_text or "<" not in xml
        before, self.capturing = self.capturing, is_text
        self.source.line("out = []")
        self.source.line("add = out.append")
        self.scoped(items)
        self.source.flush()
        self.capturing = before
        first = _FIRST.search(xml)
        blocks = first is not None and first.group(1) in ("p", "tbl")
        return "gathered(out)" if is_text else f"Fragment(gathered(out), {blocks})"

    def _literal(self, text: str) -> None:
        if self.capturing:
            text = _ELEMENT.sub("", text)
            for entity, sign in _XML.items():
                text = text.replace(entity, sign)
        self.source.write(repr(text))

    def _tag(self, tag: Tag) -> None:
        if tag.is_output:
            self._value(Output(tag))
        else:
            self.statement(tag)

    def _part(self, part: Part) -> None:
        self.source.flush()
        self.story = part.story
        self.source.line(f"out = begin({part.story.name!r})")
        self.source.line("add = out.append")

    # Values

    def _value(self, output: Output) -> None:
        tag = output.tag
        if tag.node is None:
            return
        variable, field = self.ready.get(id(tag)) or self.worked_out(tag)
        if not field:
            self.source.write(variable)
            return
        self._write_value(output, variable, field)

    def _write_value(self, output: Output, variable: str, field: str) -> None:
        number, tag = self.output(output), output.tag
        if self.capturing or not output.in_run:
            function = "plain" if self.capturing else "code" if output.field_code else "words"
            self.source.line(f"{variable} = {function}({variable}, {number}, {field})", tag)
        else:
            self.source.line(f"if {variable}.__class__ is not str or {_UNSAFE.format(variable)}:", tag)
            self.source.line(f" {variable} = text({variable}, {number}, {field})", tag)
        self.source.write(variable)

    def print_result(self, code: Code, tag: Tag) -> None:
        """Write what comes of a block; between runs, in a run of its own."""
        variable = self.source.variable("t")
        self.source.line(f"{variable} = {code.text}", tag)
        output = tag.output if isinstance(tag.output, Output) else Output(tag)
        in_paragraph = self.story is not None and self.story.has_paragraphs
        between_runs = in_paragraph and not output.in_run and not self.capturing
        if between_runs:
            self.source.write(repr('<w:r><w:t xml:space="preserve">'))
        self._write_value(output._replace(in_run=output.in_run or between_runs), variable, "''")
        if between_runs:
            self.source.write(repr("</w:t></w:r>"))

    def worked_out(self, tag: Tag) -> tuple[str, str]:
        """The variable that holds an output tag's value from here on, and the source of the field's name.

        Without a field, the value is a text that can go out as it is.
        """
        assert tag.node is not None
        self.values += 1
        if not self.values % _TICKS:
            self.source.line("tick()", tag)
        code = self.whole(self.expression(tag.node, tag))
        self._no_list(tag, code)
        variable = self.source.variable("t")
        if code.number:
            self.source.line(f"{variable} = str({code.text})", tag)
            return variable, ""
        self.source.line(f"{variable} = {code.text}", tag)
        return variable, self.field(code.shape)

    def _no_list(self, tag: Tag, code: Code) -> None:
        """Note a list that is printed as if it were text; a render would find only the first of them.

        One with a form for its blank, or behind the question whether there is one, may stand where there is none.
        """
        node: Any = tag.node
        kind = type(node).__name__
        sure = kind in _NAMES or (kind == "Filter" and node.name in STILL_LISTS)
        asking = self.naming.asked.get(code.shape.key, ())
        faulty = self.naming.problems and self.naming.problems[-1].place is tag.place
        if code.shape.is_list and sure and not faulty and not any(one in asking for one in self.asking):
            message, hint = printed_list(tag.content, code.shape.names)
            self.fault("unprintable-value", message, hint.text, **hint.values)

    def output(self, output: Output) -> int:
        """The number of an output in the program's table."""
        self.outputs.append((output.tag.number, output.run_properties, output.paragraph_properties))
        return len(self.outputs) - 1

    def _alone(self, alone: marks.Alone, inside: list[object]) -> None:
        """A paragraph with one value: that, or the blocks that the value brings, is one string in the end."""
        tag = alone.tag
        if tag.node is None:
            return
        variable, field = self.worked_out(tag)
        output = next(item for item in inside if isinstance(item, Output))
        whole = "".join(f"{{{variable}}}" if item is output else self._constant(item) for item in inside)
        if not field:
            self.source.line(f"{variable} = f{whole!r}")
            self.source.write(variable)
            return
        number = self.output(output)
        line = self.source.line
        line(f"if {variable}.__class__ is str:")
        line(f" if {_UNSAFE.format(variable)}: {variable} = text({variable}, {number}, {field})", tag)
        line(f" {variable} = f{whole!r}")
        line(f"elif {variable}.__class__ in BLOCKS:")
        arguments = f"{number}, {self._joined(alone.properties)}, {alone.in_cell}, {alone.after_table}, {alone.width}"
        line(f" {variable} = alone({variable}, {arguments})", tag)
        line("else:")
        line(f" {variable} = text({variable}, {number}, {field})", tag)
        line(f" {variable} = f{whole!r}")
        self.source.write(variable)

    def _constant(self, item: object) -> str:
        """What stands beside the value in its paragraph, inside an f-string."""
        if isinstance(item, marks.ListNumber):
            return f"{{l{item.number}}}"
        if isinstance(item, marks.FreshId):
            return "{fresh()}"
        return str(item).replace("{", "{{").replace("}", "}}") if isinstance(item, str) else ""

    def _joined(self, properties: str) -> str:
        """Source of a paragraph's properties, with the numbers of lists in them."""
        assert self.story is not None
        pieces = [
            f"l{piece.number}" if isinstance(piece, marks.ListNumber) else repr(piece)
            for piece in slice_text(properties, self.story)
            if isinstance(piece, str | marks.ListNumber)
        ]
        return " + ".join(pieces) or "''"

    def _placeholder(self, mark: marks.Placeholder) -> None:
        """A drawing shows the tag's picture, or the template's own with the value as its text; missing: a blank."""
        self.source.flush()
        tag = mark.tag
        if tag.node is None:
            return
        if not mark.begins:
            self.source.dedent()
            return
        variable, field = self.worked_out(tag)
        number = self.output(Output(tag))
        self.source.line(f"if is_missing({variable}):")
        opened = "add('<w:t xml:space=\"preserve\">')"
        self.source.line(f" {opened}; add(text({variable}, {number}, {field})); add('</w:t>')", tag)
        self.source.line("else:")
        self.source.indent()
        results = ", ".join(f"{variable}_{what}" for what in ("embed", "height", "words"))
        self.source.line(
            f"{results} = embedded({variable}, {number}, {mark.embed!r}, {mark.width!r}, {mark.height!r})", tag
        )
        self.ready[id(tag)] = variable, field

    # Order

    def _fresh_id(self, mark: marks.FreshId) -> None:
        if mark.pair < 0:
            self.source.write("str(fresh())")
            return
        if mark.first:
            self.source.line(f"pairs[{mark.pair}] = str(fresh())")
            self.source.write(f"pairs[{mark.pair}]")
        else:
            self.source.write(f"pairs.get({mark.pair}, '0')")

    def _restart(self, mark: marks.Restart) -> None:
        self.source.flush()
        self.source.line(f"l{mark.number} = restart({mark.number})")

    def _once(self, mark: marks.Once) -> None:
        self.source.flush()
        if mark.begins:
            assert self.story is not None
            self.source.line(f"if once({self.story.name!r}, {mark.number}):")
            self.source.indent()
        else:
            self.source.dedent()

    def _guard(self, guard: marks.Guard) -> None:
        self.source.flush()
        variable = f"g{guard.number}"
        if guard.begins:
            self.source.line(f"{variable} = len(out)")
        elif guard.kind == "paragraph":
            self.source.line(f"ensure(out, {variable})")
        elif guard.kind == "columns":
            self.source.line(f"regrid(out, {variable})")
        else:
            tag = "<w:tr" if guard.kind == "table" else "<w:tc"
            self.source.line(f"if lacks(out, {variable}, {tag!r}): del out[{variable}:]")


def _literals(items: list[object]) -> list[str]:
    found: list[str] = []
    for item in items:
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, Node):
            found += _literals(item.body)
            for _, branch in item.branches:
                found += _literals(branch)
    return found
