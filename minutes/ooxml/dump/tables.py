"""Tables, rows and cells in words."""

from collections.abc import Iterator, Mapping

from lxml import etree

from minutes.ooxml.dump.numbers import mm_of_twips, pt_of_twips
from minutes.ooxml.oxml import W, attribute, local, switch
from minutes.ooxml.whole_numbers import whole


def table_in_words(table: etree._Element, names: Mapping[str, str]) -> str:
    """Return ``table "Bảng số liệu", columns 20 + 145 mm, fixed`` for a ``w:tbl``."""
    properties = table.find(f"{W}tblPr")
    columns = [mm_of_twips(attribute(column, "w")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    words = [f"columns {' + '.join(columns)} mm"]
    if properties is not None:
        words += _table_words(properties, names)
    return f"table {', '.join(words)}"


def _table_words(properties: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    for element in properties.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val")
        if name == "tblStyle":
            yield f'style "{names.get(written or "", written)}"'
        elif name == "tblW":
            yield f"width {_width(element)}"
        elif name == "tblLayout":
            yield attribute(element, "type") or "autofit"
        elif name == "tblBorders":
            yield f"borders {_borders(element)}"
        elif name == "tblDescription":
            yield f'described "{written}"'
        elif name == "tblInd":
            yield f"indent {_width(element)}"
        elif name not in ("tblLook", "tblPrChange"):
            yield f"{name} {written or ''}".strip()


def _width(element: etree._Element) -> str:
    kind, number = attribute(element, "type"), attribute(element, "w") or "0"
    if kind == "pct":
        return number if number.endswith("%") else f"{whole(number) / 50:g} %"
    return f"{mm_of_twips(number)} mm" if kind == "dxa" else str(kind)


def _borders(borders: etree._Element) -> str:
    sides = {local(side): attribute(side, "val") for side in borders.iterchildren(etree.Element)}
    kinds = set(sides.values())
    return str(kinds.pop()) if len(kinds) == 1 else " ".join(f"{side}={kind}" for side, kind in sides.items())


def row_in_words(row: etree._Element) -> str:
    """Return ``row (header, not split)`` for a ``w:tr``."""
    properties = row.find(f"{W}trPr")
    words = []
    if properties is not None:
        words += ["header"] if switch(properties, "tblHeader") else []
        words += ["not split"] if switch(properties, "cantSplit") else []
        height = properties.find(f"{W}trHeight")
        words += [] if height is None else [f"height {pt_of_twips(attribute(height, 'val'))} pt"]
    return f"row ({', '.join(words)})" if words else "row"


def cell_in_words(cell: etree._Element) -> str:
    """Return ``145 mm, spans 2`` for a ``w:tc``."""
    properties = cell.find(f"{W}tcPr")
    return "" if properties is None else ", ".join(_cell_words(properties))


def _cell_words(properties: etree._Element) -> Iterator[str]:
    for element in properties.iterchildren(etree.Element):
        name, written = local(element), attribute(element, "val") or ""
        if name == "tcW":
            yield _width(element)
        elif name == "gridSpan":
            yield f"spans {written}"
        elif name == "vMerge":
            yield "merge begins" if written == "restart" else "merged with the one above"
        elif name == "tcBorders":
            yield f"borders {_borders(element)}"
        elif name == "vAlign":
            yield f"set at the {written}"
        elif name == "shd":
            yield f"shaded {attribute(element, 'fill')}"
        elif name != "tcPrChange":
            yield f"{name} {written or ''}".strip()
