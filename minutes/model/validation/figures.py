"""Figures that do not add up: targets, levels of reviews, sums of tables."""

from collections.abc import Iterator
from decimal import Decimal

from minutes.model.evaluations import Evaluation, Level
from minutes.model.fact_registry import Around
from minutes.model.figures import DataTable, TableRow, Target, TargetGroup
from minutes.model.scalars.numbers import Ratio
from minutes.model.validation.registry import check, contradiction
from minutes.model.validation.votes import differs
from minutes.problems import N_, Problem
from minutes.wording.numbers import number, share
from minutes.wording.parsing import parse_number as number_of


def above(ratio: Ratio | None, field: str) -> Iterator[Problem]:
    """A part that is more than its whole."""
    if ratio and ratio.part > ratio.whole:
        message = N_("{part} are more than the {whole} of which they are a part")
        yield contradiction("part-above-whole", field, message, part=ratio.part, whole=ratio.whole)


@check(Target)
def targets(value: Target, around: Around) -> Iterator[Problem]:
    """The groups against what was met: 9 + 5 of 14/15; groups that name the missed ones as well are all of them."""
    yield from above(value.met, around.field("met"))
    counts = [int(group.count) for group in value.groups or () if group.count is not None]
    if value.met is None or len(counts) != len(value.groups or ()) or not counts:
        return
    if sum(counts) not in (value.met.part, value.met.whole):
        message = N_("{sum} = {total} targets, but {part}/{whole} were given")
        said = " + ".join(map(str, counts))
        values = {"sum": said, "total": sum(counts), "part": value.met.part, "whole": value.met.whole}
        yield contradiction("targets-do-not-add-up", around.field("met"), message, **values)


@check(TargetGroup)
@check(Level)
def counts_and_names(value: TargetGroup | Level, around: Around) -> Iterator[Problem]:
    """A count against the names that were listed."""
    if value.count is not None and value.names and len(value.names) != value.count:
        message = N_("{count} were given, but {names} are named")
        values = {"count": int(value.count), "names": len(value.names)}
        yield contradiction("count-and-names", around.field("names"), message, **values)


@check(Evaluation)
def levels(value: Evaluation, around: Around) -> Iterator[Problem]:
    """The levels against the number that was reviewed, and their percentages."""
    yield from above(value.share, around.field("share"))
    counts = [int(level.count) for level in value.levels or () if level.count is not None]
    if value.share is None or not counts or len(counts) != len(value.levels or ()):
        return
    whole = value.share.whole
    if sum(counts) != whole:
        message = N_("{sum} = {total}, but {whole} were reviewed")
        said = " + ".join(map(str, counts))
        yield contradiction("levels-do-not-add-up", around.path, message, sum=said, total=sum(counts), whole=whole)
        return
    for place, level in enumerate(value.levels or (), 1):
        if level.share and level.count is not None and differs(level.share, level.count, whole):
            values = {"part": int(level.count), "whole": whole, "announced": f"{number(level.share.value)}%"}
            message = N_("{part}/{whole} is {computed}, not {announced}")
            field, computed = f"{around.path}.levels[{place}].share", share(level.count, whole)
            yield contradiction("percentage-denied", field, message, computed=computed, **values)


@check(DataTable)
def sums(value: DataTable, around: Around) -> Iterator[Problem]:
    """Rows that are said to be sums, column by column; a column in which not every cell is a number is passed over."""
    above_it: list[TableRow] = []
    for place, row in enumerate(value.rows or (), 1):
        if not row.total:
            above_it += [row] if row.cells else []
            continue
        for column, cell in enumerate(row.cells or ()):
            given, summed = number_of(cell), _sum(above_it, column)
            if given is not None and summed is not None and given != summed:
                message = N_("the cells above make {summed}, not {given}")
                field = f"{around.path}.rows[{place}].cells[{column + 1}]"
                yield contradiction("table-sum", field, message, summed=number(summed), given=number(given))
        above_it = []


def _sum(rows: list[TableRow], column: int) -> Decimal | None:
    cells = [row.cells[column] for row in rows if row.cells and column < len(row.cells)]
    numbers = [number_of(cell) for cell in cells if cell.strip() not in ("", "-", "–")]
    if not numbers or None in numbers:
        return None
    return sum((one for one in numbers if one is not None), Decimal(0))


@check(DataTable)
def ragged(value: DataTable, around: Around) -> Iterator[Problem]:
    """A row with more cells than the table has headings."""
    width = len(value.header or ())
    for place, row in enumerate(value.rows or (), 1):
        if width and len(row.cells or ()) > width:
            message = N_("{cells} cells, but {columns} headings")
            field = f"{around.path}.rows[{place}]"
            yield contradiction("table-width", field, message, cells=len(row.cells or ()), columns=width)
