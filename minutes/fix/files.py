"""What the file tells those who cannot see it: language, title, headers of tables."""

from lxml import etree

from minutes.fix.copy import Copy
from minutes.lint.document import Table
from minutes.lint.rules.findings import Finding
from minutes.lint.structure.wording import words
from minutes.ooxml import core_properties
from minutes.ooxml.namespaces import qn
from minutes.ooxml.oxml import TR, VAL, W, child, turn_on

_STORIES = ("styles", "header", "footer", "footnotes", "endnotes")


def set_language(copy: Copy, finding: Finding) -> None:
    """The standard's language wherever the usual one of the document is written, and in its defaults."""
    parts = [copy.main, *(part for kind in _STORIES for part in copy.related(kind).values() if copy.has(part))]
    for part in dict.fromkeys(parts):
        for element in copy.touch(part).iter(f"{W}lang"):
            if element.get(VAL) == finding.found:
                element.set(VAL, copy.standard.language)
    styles = copy.part("styles")
    if styles:
        defaults = child(child(copy.touch(styles), "docDefaults"), "rPrDefault")
        child(child(defaults, "rPr"), "lang").set(VAL, copy.standard.language)


def set_title(copy: Copy, finding: Finding) -> None:
    """Type and summary, as they stand in the document."""
    title = " ".join(words(one) for one in copy.anatomy.of("type", "summary"))
    if not title:
        return
    part = next((one for one in copy.related("core-properties", "").values() if copy.has(one)), "")
    if not part:
        content = core_properties.write_core({"title": title})
        name, kind = core_properties.NAME, core_properties.RELATIONSHIP
        if not copy.has(name):
            copy.add(name, content, core_properties.CONTENT_TYPE, kind, "")
        return
    root = copy.touch(part)
    found = root.find(qn("dc:title"))
    if found is None:
        found = etree.SubElement(root, qn("dc:title"), nsmap={"dc": qn("dc:x")[1:-2]})
    found.text = title


def repeat_headers(copy: Copy, finding: Finding) -> None:
    """The first row of each table of data is its header, with those that its cells reach into."""
    for table in copy.document.tables:
        if table.bordered and table.within is None and table.rows > 2 and table.columns > 1 and not table.header_rows:
            _repeat(copy, table)


def _repeat(copy: Copy, table: Table) -> None:
    inside = (one for one in copy.document.paragraphs if one.cell and one.cell.table == table.number)
    first = next((one for one in inside if one.cell and one.cell.row == 1), None)
    row = None if first is None else next(copy.element(first).iterancestors(TR), None)
    while row is not None:
        for name in ("cantSplit", "tblHeader"):
            turn_on(child(row, "trPr"), name)
        row = row.getnext()
        if row is None or row.tag != TR or not _goes_on(row):
            return


def _goes_on(row: etree._Element) -> bool:
    """Whether a cell of the row above reaches into it."""
    merges = row.iterfind(f"{W}tc/{W}tcPr/{W}vMerge")
    return any(one.get(VAL, "continue") == "continue" for one in merges)
