"""Instrument: put marks into the tree for everything that a render counts, numbers or repairs; no output is parsed."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.passes.ids import make_unique, move_notes
    from minutes.engine.passes.marks import (
        Alone, CellValue, Embedded, FreshId, FreshName, Guard, InAttribute, KeptNotes, Link, ListNumber,
        Measure, NoteId, NoteText, Once, Placeholder, Restart, attribute_mark,
    )
    from minutes.engine.passes.numbering import Numbering, restart_lists
    from minutes.engine.passes.repair import guard, mark_alone, serialised
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "ids": "make_unique move_notes",
        "marks": "Alone CellValue Embedded FreshId FreshName Guard InAttribute KeptNotes Link ListNumber "
        "Measure NoteId NoteText Once Placeholder Restart attribute_mark",
        "numbering": "Numbering restart_lists",
        "repair": "guard mark_alone serialised",
    })
