"""How wide a table's columns are."""

from itertools import pairwise

from minutes.richtext import Run, Table

_NARROWEST, _WIDEST = 4, 40
"""In letters: what a column gets at least, and the text from which on it is no wider but higher."""


def column_widths(table: Table, width: int) -> list[int]:
    """Return the columns' widths, which together are exactly ``width``: by the table's shares, or by its content."""
    shares = list(table.widths) or _shares(table)
    count = max(len(shares), _columns(table))
    # A share that is missing is an average one, so that no column vanishes.
    shares += [sum(shares) / len(shares) if shares else 1.0] * (count - len(shares))
    total = sum(shares)
    edges = [round(width * sum(shares[:index]) / total) for index in range(count + 1)]
    return [right - left for left, right in pairwise(edges)]


def _columns(table: Table) -> int:
    return max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)


def _shares(table: Table) -> list[float]:
    """A column is as wide as its longest text, within bounds, but never narrower than its longest word."""
    shares = [float(_NARROWEST)] * _columns(table)
    for row in table.rows:
        column = 0
        for cell in row.cells:
            if cell.columns == 1:
                text = "\n".join(
                    "".join(run.text for run in block.runs if isinstance(run, Run)) for block in cell.blocks
                )
                longest = max(map(len, text.split("\n")))
                word = max(map(len, text.split()), default=0)
                shares[column] = max(shares[column], min(longest, _WIDEST), word)
            column += cell.columns
    return shares
