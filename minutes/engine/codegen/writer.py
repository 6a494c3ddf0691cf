"""Generate the code for the items of a template: literals, values, blocks and marks."""

import re
from collections.abc import Callable
from typing import Any

from minutes.engine.codegen.context import Context
from minutes.engine.codegen.expressions import ExpressionCompiler
from minutes.engine.codegen.nodes import BlockNode, Item, Note, Output, Part
from minutes.engine.codegen.output import BodyWriter, ValueWriter
from minutes.engine.codegen.statements import StatementWriter
from minutes.engine.passes import (
    Alone,
    CellValue,
    Embedded,
    FreshId,
    FreshName,
    Guard,
    InAttribute,
    KeptNotes,
    Link,
    ListNumber,
    Measure,
    NoteId,
    Once,
    Placeholder,
    Restart,
)
from minutes.engine.tags import Tag

_ELEMENT = re.compile(r"<[^>]*(?:>|$)|^[^<>]*>")
"""An XML tag, or the rest of one that is split by a mark in its attributes."""
_XML = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_CELL_VALUES = {"cellbg": "shade", "colspan": "columns", "hm": "columns", "vm": "merged"}


class BlockWriter:
    """Writes the items of a template or block."""

    def __init__(self, context: Context, notes: dict[int, Note]) -> None:
        self._context = context
        self._source = context.source
        self.bodies = BodyWriter(context, self.write)
        expressions = ExpressionCompiler(context)
        self._values = ValueWriter(context, expressions)
        statements = StatementWriter(context, expressions, self._values, self.bodies)
        self._statement = statements.statement
        self._text_writers: dict[type, Callable[[Any], None]] = {
            str: self._literal,
            Output: self._values.write,
            BlockNode: statements.block,
            Tag: self._tag,
        }
        marked = MarkWriter(context, expressions, self._values, self.bodies, notes)
        self._writers: dict[type, Callable[[Any], None]] = {
            **self._text_writers,
            **marked.writers,
            Part: self._part,
        }

    def write(self, items: list[Item]) -> None:
        """Write the items in order."""
        place = 0
        while place < len(items):
            item = items[place]
            place += 1
            if self._context.as_text:  # plain text has no ids, lists or cells
                if writer := self._text_writers.get(type(item)):
                    writer(item)
            elif isinstance(item, Alone):
                end = items.index(item._replace(begins=False), place)
                self._values.write_alone(item, items[place:end])
                place = end + 1
            else:
                self._writers[type(item)](item)

    def _literal(self, text: str) -> None:
        if self._context.as_text:
            text = _ELEMENT.sub("", text)
            for entity, sign in _XML.items():
                text = text.replace(entity, sign)
        self._source.write(repr(text))

    def _tag(self, tag: Tag) -> None:
        if tag.is_output:
            self._values.write(Output(tag))
        else:
            self._statement(tag)

    def _part(self, part: Part) -> None:
        self._source.flush()
        self._context.story = part.story
        self._source.line(f"out = begin({part.story.name!r})")
        self._source.line("add = out.append")


class MarkWriter:
    """Writes the marks: ids, lists, notes, guards against empty elements, and values in attributes."""

    def __init__(
        self,
        context: Context,
        expressions: ExpressionCompiler,
        values: ValueWriter,
        bodies: BodyWriter,
        notes: dict[int, Note],
    ) -> None:
        self._context = context
        self._source = source = context.source
        self._expressions = expressions
        self._values = values
        self._bodies = bodies
        self._notes = notes
        self.writers: dict[type, Callable[[Any], None]] = {
            FreshId: self._fresh_id,
            FreshName: lambda mark: source.write(f"named({mark.name!r})"),
            Restart: self._restart,
            ListNumber: lambda mark: source.write(f"l{mark.number}"),
            Once: self._once,
            Guard: self._guard,
            Measure: self._measure,
            Placeholder: self._placeholder,
            Embedded: lambda mark: source.write(f"{values.ready[id(mark.tag)][0]}_{mark.what}"),
            InAttribute: lambda mark: values.write(Output(mark.tag, field_code=mark.field_code)),
            CellValue: self._cell_value,
            Link: self._link,
            NoteId: self._note_id,
            KeptNotes: self._kept_notes,
        }

    # Values in attributes

    def _cell_value(self, mark: CellValue) -> None:
        self._attribute_value(mark.tag, _CELL_VALUES[mark.tag.word])

    def _measure(self, mark: Measure) -> None:
        self._attribute_value(mark.tag, "measure", f", {mark.otherwise!r}")

    def _attribute_value(self, tag: Tag, function: str, more: str = "") -> None:
        if tag.node is None:
            return
        value = self._expressions.operand(tag.node, tag)
        variable = self._source.variable("t")
        self._source.line(f"{variable} = {function}({value}{more})", tag)
        self._source.write(variable)

    def _link(self, link: Link) -> None:
        pieces = []
        for piece in link.pieces:
            if isinstance(piece, str):
                pieces.append(repr(piece))
            elif piece.node is not None:
                pieces.append(self._link_value(piece))
        variable = self._source.variable("t")
        tag = next((piece for piece in link.pieces if isinstance(piece, Tag)), None)
        self._source.line(f"{variable} = link([{', '.join(pieces)}], {tag is link.pieces[0]})", tag)
        self._source.write(variable)

    def _link_value(self, tag: Tag) -> str:
        variable, field = self._values.compute(tag)
        number = self._values.number(Output(tag))
        self._source.line(f"{variable} = plain({variable}, {number}, {field or repr('')})", tag)
        return variable

    def _placeholder(self, mark: Placeholder) -> None:
        """Write a drawing with the tag's picture, or the template's picture and the value as its text; or a blank."""
        source, tag = self._source, mark.tag
        source.flush()
        if tag.node is None:
            return
        if not mark.begins:
            source.dedent()
            return
        variable, field = self._values.ready[id(tag)] = self._values.compute(tag)
        number = self._values.number(Output(tag))
        source.line(f"if is_missing({variable}):")
        opened = "add('<w:t xml:space=\"preserve\">')"
        source.line(f" {opened}; add(text({variable}, {number}, {field})); add('</w:t>')", tag)
        source.line("else:")
        source.indent()
        results = ", ".join([f"{variable}_{what}" for what in ("embed", "height", "words")])
        arguments = f"{variable}, {number}, {mark.embed!r}, {mark.width!r}, {mark.height!r}"
        source.line(f"{results} = embedded({arguments})", tag)

    # Notes

    def _note_id(self, mark: NoteId) -> None:
        """Write the id of a note; at its first reference, also write the note and keep it for its part."""
        variable = f"k{mark.number}"
        if mark.writes:
            self._note(variable, mark)
        self._source.write(variable)

    def _note(self, variable: str, mark: NoteId) -> None:
        source, context, note = self._source, self._context, self._notes[mark.number]
        around, context.story = context.story, note.story
        source.flush()
        part = source.variable("p")
        source.line(f"{variable} = note({note.story.name!r}, {mark.own!r})")
        source.line(f"{part} = within({note.story.name!r})")
        written = self._bodies.captured(note.items)
        source.line(f"keep({written}.xml)")
        source.line(f"within({part})")
        context.story = around

    def _kept_notes(self, mark: KeptNotes) -> None:
        self._source.flush()
        self._source.line(f"out += kept_notes({mark.part!r})")

    # Order

    def _fresh_id(self, mark: FreshId) -> None:
        if mark.pair < 0:
            self._source.write("str(fresh())")
        elif mark.first:
            self._source.line(f"pairs[{mark.pair}] = str(fresh())")
            self._source.write(f"pairs[{mark.pair}]")
        else:
            self._source.write(f"pairs.get({mark.pair}, '0')")

    def _restart(self, mark: Restart) -> None:
        self._source.flush()
        self._source.line(f"l{mark.number} = restart({mark.number})")

    def _once(self, mark: Once) -> None:
        self._source.flush()
        if mark.begins:
            assert self._context.story is not None
            self._source.line(f"if once({self._context.story.name!r}, {mark.number}):")
            self._source.indent()
        else:
            self._source.dedent()

    def _guard(self, guard: Guard) -> None:
        self._source.flush()
        variable = f"g{guard.number}"
        if guard.begins:
            self._source.line(f"{variable} = len(out)")
        elif guard.kind == "paragraph":
            self._source.line(f"ensure(out, {variable})")
        elif guard.kind == "columns":
            self._source.line(f"regrid(out, {variable})")
        else:
            tag = "<w:tr" if guard.kind == "table" else "<w:tc"
            self._source.line(f"if lacks(out, {variable}, {tag!r}): del out[{variable}:]")
