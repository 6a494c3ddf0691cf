"""One render: what the program of a template asks for, with the state and the limits of this run."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from time import monotonic
from typing import Any, NamedTuple

from minutes.engine.cache import Program
from minutes.engine.options import Limits
from minutes.engine.runtime import operators
from minutes.engine.runtime.filters import FILTERS, mapped, through
from minutes.engine.runtime.operators import (
    Group,
    M,
    fault,
    is_missing,
    look,
    look_at_clock,
    open_budget,
    plain_text,
    spend,
)
from minutes.engine.runtime.tests import TESTS, columns, merged, shade
from minutes.engine.values import Insertion, Links, in_attribute, is_address
from minutes.ooxml import whole
from minutes.problems import N_
from minutes.richtext import Blank, Paragraph, Phrase, Picture, RichText, Run, Table, WordDocument

_DOTS = "……"


class Fragment(NamedTuple):
    """What a macro or a block has made: XML that is put in as it is."""

    xml: str
    blocks: bool
    """Paragraphs and tables, not runs."""


BLOCKS = frozenset((RichText, Paragraph, Table, Picture, WordDocument, Fragment))
"""Kinds of values that take the place of a paragraph which holds nothing but their tag."""


class Runtime:
    """The functions that a program calls. Its numbers of tags and outputs index the program's tables."""

    def __init__(
        self, program: Program, data: Any, limits: Limits, filters: Mapping[str, Callable[..., Any]], anchors: bool
    ) -> None:
        self.program = program
        self.limits = limits
        self.filters = filters
        self.get: Callable[[str, object], Any] = data.get if isinstance(data, Mapping) else partial(look, data)
        self.parts: list[list[str]] = []
        self.missing: dict[str, list[int]] = {}
        self.fresh: Callable[[], int] = count(program.first_id).__next__
        self.insertion = Insertion(program.styles, self._report, self.fresh, anchors)
        self.links = Links()
        self._text_width = self.insertion.text_width
        self.lists: list[str] = []
        self._steps = limits.steps
        self._output = 0
        self._depth = 0
        self._until = open_budget(limits.seconds)
        self._tag = 0
        self._field = ""
        self._names: dict[str, int] = {}
        self._once: set[tuple[str, int]] = set()
        self._noted: set[tuple[str, str]] = set()
        self._kept: dict[str, list[str]] = {}
        self._started: set[int] = set()

    # Values

    def text(self, value: Any, number: int, field: str) -> str:
        """A value inside a run's text."""
        self._tag, run_properties, paragraph_properties = self.program.outputs[number]
        if value.__class__ is int:
            return str(value)
        self._field = field
        if value is None or value is M:
            value = Blank(field)
        if value.__class__ is Fragment:
            return self._inside(value, run_properties)
        written = self.insertion.inside(value, run_properties, paragraph_properties or None)
        self._output += len(written)
        if self._output > self.limits.output:
            raise self._over(N_("{tag}: the document grows beyond {limit} characters"), self.limits.output)
        return written

    def _inside(self, value: Fragment, run_properties: str) -> str:
        if value.blocks:
            message = N_("{tag}: what has paragraphs must stand alone in its paragraph")
            raise fault("blocks-inside-line", message)
        return f'</w:t></w:r>{value.xml}<w:r>{run_properties}<w:t xml:space="preserve">'

    def alone(self, value: Any, number: int, properties: str, *place: Any) -> str:
        """The blocks that take the place of a paragraph.

        ``place``: whether it is the last of a container that needs one, whether it follows a table, the text's width.
        """
        in_cell, after_table, width = place
        self.insertion.text_width = width or self._text_width
        self._tag, run_properties, _ = self.program.outputs[number]
        if value.__class__ is Fragment:
            blocks = value.xml if value.blocks else f"<w:p>{properties}{value.xml}</w:p>"
        else:
            blocks = self.insertion.alone(value, properties, run_properties, after_table) or ""
        self._output += len(blocks)
        if self._output > self.limits.output:
            raise self._over(N_("{tag}: the document grows beyond {limit} characters"), self.limits.output)
        return blocks if blocks.endswith(("</w:p>", "/>")) or not in_cell else f"{blocks}<w:p>{properties}</w:p>"

    def plain(self, value: Any, number: int, field: str) -> str:
        """A value as text without any formatting."""
        self._tag = self.program.outputs[number][0]
        if value.__class__ is str:
            return str(value)
        if value is None or value is M:
            value = Blank(field)
        if isinstance(value, Blank):
            self._report(value)
            return _DOTS
        if isinstance(value, Phrase | Paragraph):
            return "".join(self.plain(run, number, field) for run in value.runs)
        if isinstance(value, Run):
            return value.text
        if isinstance(value, Picture):
            return value.description
        if isinstance(value, RichText):
            return "\n".join(self.plain(block, number, field) for block in value.blocks if isinstance(block, Paragraph))
        return plain_text(value)

    def words(self, value: Any, number: int, field: str) -> str:
        """A value as the text of a property, or inside an attribute."""
        return in_attribute(self.plain(value, number, field))

    def code(self, value: Any, number: int, field: str) -> str:
        """A value as an argument in the instruction of a Word field: it cannot end its quotation marks (17.16.4)."""
        return in_attribute(self.plain(value, number, field).replace("\\", "\\\\").replace('"', '\\"'))

    def link(self, pieces: list[str], from_data: bool) -> str:
        """The relationship of a link to what the pieces make together; ``from_data``: its beginning is a value."""
        target = "".join(pieces)
        if from_data and not is_address(target):
            raise fault("link-target", N_("{tag}: links of this kind are not made from data: {text}"), text=target[:80])
        return self.links.use(self.insertion.part, target)

    def embedded(self, value: Any, number: int, *own: str) -> tuple[str, str, str]:
        """Relationship, height and alternative text of a placeholder: of the value's picture, or its own with a text.

        ``own`` are the relationship, width and height that the template has; the width stays.
        """
        self._tag = self.program.outputs[number][0]
        embed, width, height = own
        if value.__class__ is not Picture:
            return embed, height, self.words(value, number, "")
        new = whole(width) * value.height // max(1, value.width)
        used = self.insertion.media.use(self.insertion.part, value)
        return used, str(new) if new else height, in_attribute(value.description)

    def measure(self, value: Any, otherwise: str) -> str:
        """A length in EMU; what is missing leaves the length of the template."""
        if is_missing(value):
            return otherwise
        if not isinstance(value, int) or not 0 <= value < 2**31:
            raise fault("not-a-length", N_("{tag}: the length must be a whole number of EMU"))
        return str(int(value))

    def _report(self, blank: Blank) -> None:
        self.missing.setdefault(blank.field or self._field, []).append(self._tag)

    # Limits

    def items(self, value: Any) -> Any:
        """What a loop goes over; each item is a step."""
        if value.__class__ is list or value.__class__ is tuple:
            found = value
        elif isinstance(value, dict | str | Group):
            found = list(value)
        elif is_missing(value):
            return ()
        else:
            raise fault("not-a-list", N_("{tag}: the value is not a list"))
        self._spend(len(found))
        return found

    def spread(self, *ends: Any) -> list[int]:
        """``range()``."""
        numbers = range(*ends)
        self._spend(len(numbers))
        return list(numbers)

    def _spend(self, steps: int) -> None:
        self._steps -= steps
        if self._steps < 0:
            raise self._over(N_("{tag}: more than {limit} steps"), self.limits.steps)
        self.tick()

    def tick(self) -> None:
        """Look at the clock, now and then."""
        if monotonic() > self._until:
            look_at_clock()

    def enter(self) -> None:
        """A macro begins."""
        self._spend(1)
        self._depth += 1
        if self._depth > self.limits.depth:
            raise self._over(N_("{tag}: more than {limit} macros call one another"), self.limits.depth)

    def leave(self) -> None:
        """A macro ends."""
        self._depth -= 1

    def gathered(self, pieces: list[str]) -> str:
        """What a block or a macro has put out, as one text."""
        size = sum(map(len, pieces))
        if size > self.limits.output:
            raise self._over(N_("{tag}: the document grows beyond {limit} characters"), self.limits.output)
        spend(size, size)
        return "".join(pieces)

    def _over(self, message: str, limit: float) -> Exception:
        return fault("limit-reached", message, limit=limit)

    # Order: ids, lists, what must not stay empty

    def named(self, name: str) -> str:
        """A bookmark's name: itself, then with a number (at most 40 characters, 17.13.6.2)."""
        number = self._names[name] = self._names.get(name, 0) + 1
        if number == 1:
            return name
        ending = f"_{number}"
        return name[: 40 - len(ending)] + ending

    def once(self, part: str, number: int) -> bool:
        """Whether a part comes to this for the first time."""
        if (part, number) in self._once:
            return False
        self._once.add((part, number))
        return True

    def restart(self, number: int) -> str:
        """The number of a list that starts anew: its own at first, then that of a new instance."""
        own, before, behind = self.program.lists[number]
        if number not in self._started:
            self._started.add(number)
            return own
        new = str(self.program.last_list + len(self.lists) + 1)
        self.lists.append(f"{before}{new}{behind}")
        return new

    def note(self, part: str, own: str) -> str:
        """The id of a note: its own at first, then a fresh one."""
        if (part, own) in self._noted:
            return str(self.fresh())
        self._noted.add((part, own))
        return own

    def within(self, part: str) -> str:
        """Go to another part; return the one that was written until now."""
        before, self.insertion.part = self.insertion.part, part
        return before

    def keep(self, xml: str) -> None:
        """Keep a note for the part that is being written."""
        self._kept.setdefault(self.insertion.part, []).append(xml)

    def kept_notes(self, part: str) -> list[str]:
        """The notes that were kept for a part."""
        return self._kept.get(part, [])

    def begin(self, part: str) -> list[str]:
        """A part begins: the list of its pieces."""
        self.insertion.part = part
        self.parts.append([])
        return self.parts[-1]

    def filter(self, name: str) -> Callable[..., Any]:
        """A filter by its name: the caller's before the engine's own."""
        found = self.filters.get(name) or FILTERS.get(name)
        if found is None:
            raise fault("unknown-filter", N_("{tag}: there is no filter {name}"), name=name)
        return found


# What a program does when something it wrote has become empty.
_GRID = re.compile(r"<w:tblGrid>.*?</w:tblGrid>|<w:tblGrid/>", re.DOTALL)
_COLUMN = re.compile(r'<w:gridCol w:w="(\d+)"')
_CELL = re.compile(r'<w:tc[ >]|<w:gridSpan w:val="(\d+)"')
_RANGE = re.compile(r"(?:<w:(?:bookmark|comment|perm)\w+ [^>]*/>)+$")


def ensure(out: list[str], start: int) -> None:
    """Add an empty paragraph when what was written since ``start`` does not end with one (17.4.65)."""
    tail = ""
    for piece in reversed(out[start:]):
        # A mark whose number changes from copy to copy is written in several pieces.
        tail = piece + tail
        if tail.endswith("/>"):
            tail = _RANGE.sub("", tail)
        if "<" in tail:
            if tail.endswith(("</w:p>", "<w:p/>", "</w:sdt>")):
                return
            break
    out.append("<w:p/>")


def lacks(out: list[str], start: int, tag: str) -> bool:
    """Whether nothing that was written since ``start`` has such an element."""
    return not any(tag in piece for piece in out[start:])


def regrid(out: list[str], start: int) -> None:
    """Give a table whose columns come and go the grid of its first row (17.4.48), as wide as before."""
    table = "".join(out[start:])
    row = table[: table.find("</w:tr>")]
    columns = sum(int(match.group(1)) - 1 if match.group(1) else 1 for match in _CELL.finditer(row))
    grid = _GRID.search(table)
    if grid and columns:
        width = sum(map(int, _COLUMN.findall(grid.group()))) // columns
        columns_xml = f'<w:gridCol w:w="{width}"/>' * columns
        table = f"{table[: grid.start()]}<w:tblGrid>{columns_xml}</w:tblGrid>{table[grid.end() :]}"
    out[start:] = [table]


# The functions that a program finds without a runtime: they have no state.
_PURE = (
    "truth look item sliced minus times divided floored modulo power plus less less_equal greater greater_equal "
    "among concat known form pipe cycled changed namespace put dictionary unpack not_called "
    "undefined_macro"
).split()

WORLD: dict[str, Any] = {
    **{name: getattr(operators, name) for name in _PURE},
    "ensure": ensure,
    "lacks": lacks,
    "regrid": regrid,
    "shade": shade,
    "columns": columns,
    "merged": merged,
    "mapped": mapped,
    "through": through,
    "M": M,
    "is_missing": is_missing,
    "BLOCKS": BLOCKS,
    "Fragment": Fragment,
    "tests": TESTS,
    "__builtins__": {"enumerate": enumerate, "len": len, "str": str, "list": list, "dict": dict},
}
"""The globals of every program. Python's builtins are not among them, but for a few."""
