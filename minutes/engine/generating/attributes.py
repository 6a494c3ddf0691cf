"""What stands in attributes: lengths, cells' properties, targets of links, ids of notes that come with their place."""

from typing import NamedTuple

from minutes.engine.generating.scope import Scope
from minutes.engine.generating.statements import Statements
from minutes.engine.instrumenting import marks
from minutes.engine.slicing import Output
from minutes.engine.stories import Story
from minutes.engine.tags import Tag

_CELL_VALUES = {"cellbg": "shade", "colspan": "columns", "hm": "columns", "vm": "merged"}


class Note(NamedTuple):
    """A note that is written where it is referred to."""

    story: Story
    items: list[object]


class Attributes(Statements):
    """Writes the marks in attributes."""

    notes: dict[int, Note]
    story: Story | None

    def worked_out(self, tag: Tag) -> tuple[str, str]:
        """The variable that holds an output tag's value from here on, and the source of the field's name."""
        raise NotImplementedError

    def output(self, output: Output) -> int:
        """The number of an output in the program's table."""
        raise NotImplementedError

    def _cell_value(self, mark: marks.CellValue) -> None:
        if mark.tag.node is None:
            return
        code = self.whole(self.expression(mark.tag.node, mark.tag))
        variable = self.source.variable("t")
        self.source.line(f"{variable} = {_CELL_VALUES[mark.tag.word]}({code.text})", mark.tag)
        self.source.write(variable)

    def _link(self, link: marks.Link) -> None:
        """The id of a relationship whose target is worked out here."""
        pieces = []
        for piece in link.pieces:
            if isinstance(piece, str):
                pieces.append(repr(piece))
            elif piece.node is not None:
                variable, field = self.worked_out(piece)
                self.source.line(
                    f"{variable} = plain({variable}, {self.output(Output(piece))}, {field or repr('')})", piece
                )
                pieces.append(variable)
        variable = self.source.variable("t")
        tag = next((piece for piece in link.pieces if isinstance(piece, Tag)), None)
        self.source.line(f"{variable} = link([{', '.join(pieces)}], {tag is link.pieces[0]})", tag)
        self.source.write(variable)

    def _measure(self, measure: marks.Measure) -> None:
        if measure.tag.node is None:
            return
        code = self.whole(self.expression(measure.tag.node, measure.tag))
        variable = self.source.variable("t")
        self.source.line(f"{variable} = measure({code.text}, {measure.otherwise!r})", measure.tag)
        self.source.write(variable)

    def _note_id(self, mark: marks.NoteId) -> None:
        """The id of a note; where its first reference stands, the note itself is written and kept for its part."""
        variable = f"k{mark.number}"
        if mark.writes:
            note = self.notes[mark.number]
            before, self.story = self.story, note.story
            self.source.flush()
            part = self.source.variable("p")
            self.source.line(f"{variable} = note({note.story.name!r}, {mark.own!r})")
            self.source.line(f"{part} = within({note.story.name!r})")
            self._enter(Scope(self.scope))
            written = self.capture(note.items)
            self._leave()
            self.source.line(f"keep({written}.xml)")
            self.source.line(f"within({part})")
            self.story = before
        self.source.write(variable)

    def _kept_notes(self, mark: marks.KeptNotes) -> None:
        self.source.flush()
        self.source.line(f"out += kept_notes({mark.part!r})")
