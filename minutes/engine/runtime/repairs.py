"""What a program does when something it wrote has become empty."""

import re

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
