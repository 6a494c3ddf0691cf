"""The runtime of one render: the functions that a program calls, with the state and limits of the run."""

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
    """The output of a macro or block: XML that is inserted unchanged."""

    xml: str
    blocks: bool
    """Whether it holds paragraphs and tables, not runs."""


BLOCKS = frozenset((RichText, Paragraph, Table, Picture, WordDocument, Fragment))
"""Types of values that replace a paragraph whose only content is their tag."""


class Runtime:
    """The functions that a program calls; numbers of tags and outputs are indexes of the program's tables."""

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
        """Return a value as the content of a run's text."""
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
        """Return the blocks that replace a paragraph.

        ``place``: whether it is the last one of a container that needs one, whether it follows a table, the text width.
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
        """Return a value as text without formatting."""
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
        """Return a value as the text of a property or attribute."""
        return in_attribute(self.plain(value, number, field))

    def code(self, value: Any, number: int, field: str) -> str:
        """Return a value as an argument in a Word field's instruction, with quotation marks escaped (17.16.4)."""
        return in_attribute(self.plain(value, number, field).replace("\\", "\\\\").replace('"', '\\"'))

    def link(self, pieces: list[str], from_data: bool) -> str:
        """Return the relationship id for a link to the joined pieces; ``from_data``: the first piece is a value."""
        target = "".join(pieces)
        if from_data and not is_address(target):
            raise fault("link-target", N_("{tag}: links of this kind are not made from data: {text}"), text=target[:80])
        return self.links.use(self.insertion.part, target)

    def embedded(self, value: Any, number: int, *own: str) -> tuple[str, str, str]:
        """Return the relationship id, height and alternative text of a placeholder picture.

        They are those of the value's picture, or the template's with the value as text. ``own`` are the template's
        relationship id, width and height; the width is kept.
        """
        self._tag = self.program.outputs[number][0]
        embed, width, height = own
        if value.__class__ is not Picture:
            return embed, height, self.words(value, number, "")
        new = whole(width) * value.height // max(1, value.width)
        used = self.insertion.media.use(self.insertion.part, value)
        return used, str(new) if new else height, in_attribute(value.description)

    def measure(self, value: Any, otherwise: str) -> str:
        """Return a length in EMU; the template's for a missing value."""
        if is_missing(value):
            return otherwise
        if not isinstance(value, int) or not 0 <= value < 2**31:
            raise fault("not-a-length", N_("{tag}: the length must be a whole number of EMU"))
        return str(int(value))

    def _report(self, blank: Blank) -> None:
        self.missing.setdefault(blank.field or self._field, []).append(self._tag)

    # Limits

    def items(self, value: Any) -> Any:
        """Return the items of a loop; each item counts as a step."""
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
        """Return the numbers of ``range()``."""
        numbers = range(*ends)
        self._spend(len(numbers))
        return list(numbers)

    def _spend(self, steps: int) -> None:
        self._steps -= steps
        if self._steps < 0:
            raise self._over(N_("{tag}: more than {limit} steps"), self.limits.steps)
        self.tick()

    def tick(self) -> None:
        """Check the time limit."""
        if monotonic() > self._until:
            look_at_clock()

    def enter(self) -> None:
        """Count the start of a macro."""
        self._spend(1)
        self._depth += 1
        if self._depth > self.limits.depth:
            raise self._over(N_("{tag}: more than {limit} macros call one another"), self.limits.depth)

    def leave(self) -> None:
        """Count the end of a macro."""
        self._depth -= 1

    def gathered(self, pieces: list[str]) -> str:
        """Return the output of a block or macro, joined."""
        size = sum(map(len, pieces))
        if size > self.limits.output:
            raise self._over(N_("{tag}: the document grows beyond {limit} characters"), self.limits.output)
        spend(size, size)
        return "".join(pieces)

    def _over(self, message: str, limit: float) -> Exception:
        return fault("limit-reached", message, limit=limit)

    # Ids, lists, notes

    def named(self, name: str) -> str:
        """Return a bookmark's name, numbered from its second use on (at most 40 characters, 17.13.6.2)."""
        number = self._names[name] = self._names.get(name, 0) + 1
        if number == 1:
            return name
        ending = f"_{number}"
        return name[: 40 - len(ending)] + ending

    def once(self, part: str, number: int) -> bool:
        """Return whether this is the first call with these arguments."""
        if (part, number) in self._once:
            return False
        self._once.add((part, number))
        return True

    def restart(self, number: int) -> str:
        """Return the number of a restarted list: the template's at first, then that of a new instance."""
        own, before, behind = self.program.lists[number]
        if number not in self._started:
            self._started.add(number)
            return own
        new = str(self.program.last_list + len(self.lists) + 1)
        self.lists.append(f"{before}{new}{behind}")
        return new

    def note(self, part: str, own: str) -> str:
        """Return the id of a note: the template's at first, then a fresh one."""
        if (part, own) in self._noted:
            return str(self.fresh())
        self._noted.add((part, own))
        return own

    def within(self, part: str) -> str:
        """Switch to another part; return the previous one."""
        before, self.insertion.part = self.insertion.part, part
        return before

    def keep(self, xml: str) -> None:
        """Store a note for the current part."""
        self._kept.setdefault(self.insertion.part, []).append(xml)

    def kept_notes(self, part: str) -> list[str]:
        """Return the notes stored for a part."""
        return self._kept.get(part, [])

    def begin(self, part: str) -> list[str]:
        """Start a part; return the list of its pieces."""
        self.insertion.part = part
        self.parts.append([])
        return self.parts[-1]

    def filter(self, name: str) -> Callable[..., Any]:
        """Return a filter by name; the caller's take precedence over the engine's."""
        found = self.filters.get(name) or FILTERS.get(name)
        if found is None:
            raise fault("unknown-filter", N_("{tag}: there is no filter {name}"), name=name)
        return found


# Fixes for containers that have become empty.
_GRID = re.compile(r"<w:tblGrid>.*?</w:tblGrid>|<w:tblGrid/>", re.DOTALL)
_COLUMN = re.compile(r'<w:gridCol w:w="(\d+)"')
_CELL = re.compile(r'<w:tc[ >]|<w:gridSpan w:val="(\d+)"')
_RANGE = re.compile(r"(?:<w:(?:bookmark|comment|perm)\w+ [^>]*/>)+$")


def ensure(out: list[str], start: int) -> None:
    """Add an empty paragraph if the output since ``start`` does not end with a paragraph (17.4.65)."""
    tail = ""
    for piece in reversed(out[start:]):
        # A bookmark or comment range with a generated id consists of several pieces.
        tail = piece + tail
        if tail.endswith("/>"):
            tail = _RANGE.sub("", tail)
        if "<" in tail:
            if tail.endswith(("</w:p>", "<w:p/>", "</w:sdt>")):
                return
            break
    out.append("<w:p/>")


def lacks(out: list[str], start: int, tag: str) -> bool:
    """Return whether the output since ``start`` has no such element."""
    return not any(tag in piece for piece in out[start:])


def regrid(out: list[str], start: int) -> None:
    """Rebuild the grid of a table with optional columns from its first row (17.4.48), keeping the total width."""
    table = "".join(out[start:])
    row = table[: table.find("</w:tr>")]
    columns = sum(int(match.group(1)) - 1 if match.group(1) else 1 for match in _CELL.finditer(row))
    grid = _GRID.search(table)
    if grid and columns:
        width = sum(map(int, _COLUMN.findall(grid.group()))) // columns
        columns_xml = f'<w:gridCol w:w="{width}"/>' * columns
        table = f"{table[: grid.start()]}<w:tblGrid>{columns_xml}</w:tblGrid>{table[grid.end() :]}"
    out[start:] = [table]


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
"""The globals of every program, with only a few of Python's builtins."""
