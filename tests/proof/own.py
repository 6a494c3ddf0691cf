"""Our own checks: what makes Word report damage and the validators do not see."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from tests.proof.findings import Finding

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DCTERMS = "{http://purl.org/dc/terms/}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
W3CDTF = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
HOLDERS = ("tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
UNIQUE = (("bookmarkStart", W + "id"), ("bookmarkStart", W + "name"), ("p", W14 + "paraId"), ("tr", W14 + "paraId"))

Trees = dict[str, etree._Element]


def own_findings(content: bytes) -> Iterator[Finding]:
    """Every fault that our checks see, part by part."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        xml = [name for name in names if name.endswith((".xml", ".rels"))]
        trees = {name: etree.fromstring(archive.read(name)) for name in xml}
    yield from (_finding("member-twice", name, "") for name, times in Counter(names).items() if times > 1)
    stories = {name: tree for name, tree in trees.items() if STORY.fullmatch(name)}
    for name, tree in stories.items():
        yield from _word_fields(name, tree)
        yield from _holders(name, tree)
        yield from _tables(name, tree)
        yield from _bookmarks(name, tree)
        yield from _references(name, tree, trees)
    yield from _ids(stories)
    yield from _styles(stories, trees)
    yield from _dates(trees)


def _finding(code: str, part: str, message: str) -> Finding:
    return Finding("own", code, part, message)


def _word_fields(part: str, tree: etree._Element) -> Iterator[Finding]:
    """Each Word field begins, separates at most once and ends, inside the cell or story where it began."""
    open_fields: dict[etree._Element, list[str]] = {}
    for char in tree.iter(W + "fldChar"):
        holder = next(char.iterancestors(W + "tc"), tree)
        state = open_fields.setdefault(holder, [])
        kind = str(char.get(W + "fldCharType"))
        if not _advance(state, kind):
            yield _finding("word-field-out-of-order", part, f"{kind} after {state or 'nothing'}")
            return
    for holder, state in open_fields.items():
        if state:
            yield _finding("word-field-not-ended", part, f"{len(state)} open in {etree.QName(holder).localname}")


def _advance(state: list[str], kind: str) -> bool:
    if kind == "begin":
        state.append(kind)
    elif kind == "separate" and state and state[-1] == "begin":
        state[-1] = kind
    elif kind == "end" and state:
        state.pop()
    else:
        return False
    return True


def _holders(part: str, tree: etree._Element) -> Iterator[Finding]:
    """A cell, and whatever else holds paragraphs, ends with one (ISO/IEC 29500-1, 17.4.65)."""
    for holder in tree.iter(*(W + name for name in HOLDERS)):
        blocks = [child for child in holder if child.tag in (W + "p", W + "tbl", W + "sdt", W + "altChunk")]
        last = blocks[-1] if blocks else None
        if last is None or last.tag == W + "tbl" or (last.tag == W + "sdt" and last.find(f".//{W}p") is None):
            yield _finding("no-paragraph-at-end", part, etree.QName(holder).localname)


def _tables(part: str, tree: etree._Element) -> Iterator[Finding]:
    for table in tree.iter(W + "tbl"):
        rows = [row for row in table.iter(W + "tr") if next(row.iterancestors(W + "tbl")) is table]
        if not rows:
            yield _finding("table-without-rows", part, "")
        yield from (_finding("row-without-cells", part, "") for row in rows if row.find(f".//{W}tc") is None)


def _bookmarks(part: str, tree: etree._Element) -> Iterator[Finding]:
    starts = Counter(mark.get(W + "id") for mark in tree.iter(W + "bookmarkStart"))
    ends = Counter(mark.get(W + "id") for mark in tree.iter(W + "bookmarkEnd"))
    if starts != ends:
        odd = (starts - ends) + (ends - starts)
        yield _finding("bookmark-without-its-other-end", part, ", ".join(sorted(str(one) for one in odd)))


def _references(part: str, tree: etree._Element, trees: Trees) -> Iterator[Finding]:
    """Every relationship that the part names exists."""
    folder, _, name = part.rpartition("/")
    relationships = trees.get(f"{folder}/_rels/{name}.rels")
    known = set() if relationships is None else {one.get("Id") for one in relationships}
    for element in tree.iter(etree.Element):
        for key, value in element.attrib.items():
            if str(key).startswith(R) and value and value not in known:
                yield _finding("no-such-relationship", part, str(value))


def _ids(stories: Trees) -> Iterator[Finding]:
    """Ids and names that must be unique, over all parts. The fallback copy of a text box repeats those of the first."""
    seen: Counter[tuple[str, str]] = Counter()
    for tree in stories.values():
        for element in tree.iter(etree.Element):
            if next(element.iterancestors(FALLBACK), None) is None:
                seen.update(_ids_of(element))
    yield from (_finding("id-twice", "word", f"{kind} {value}") for (kind, value), times in seen.items() if times > 1)


def _ids_of(element: etree._Element) -> Iterator[tuple[str, str]]:
    tag = str(element.tag)
    if tag == WP + "docPr":
        yield "docPr", str(element.get("id"))
    if tag == W + "sdtPr" and (number := element.find(W + "id")) is not None:
        yield "sdt", str(number.get(W + "val"))
    for local, attribute in UNIQUE:
        if tag == W + local and (value := element.get(attribute)) is not None:
            # Word compares names of bookmarks without regard to case; a row's paraId is of the paragraphs' kind.
            yield f"{'paragraph' if attribute.startswith(W14) else local} {attribute.rpartition('}')[2]}", value.lower()


def _styles(stories: Trees, trees: Trees) -> Iterator[Finding]:
    """Every style that is used is declared; an unknown one is silently the default."""
    declared = {style.get(W + "styleId") for style in trees["word/styles.xml"].iter(W + "style")}
    for name, tree in stories.items():
        used = {str(one.get(W + "val")) for one in tree.iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
        yield from (_finding("no-such-style", name, style) for style in sorted(used - declared))


def _dates(trees: Trees) -> Iterator[Finding]:
    """Dates in the properties are W3CDTF (ISO/IEC 29500-2, 11.1)."""
    if (core := trees.get("docProps/core.xml")) is not None:
        for date in core.iter(DCTERMS + "created", DCTERMS + "modified"):
            if not W3CDTF.fullmatch(date.text or ""):
                yield _finding("date-not-w3cdtf", "docProps/core.xml", date.text or "")
