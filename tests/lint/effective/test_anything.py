"""No document of plausible shape breaks the reader, and what it says of places is right."""

from copy import deepcopy
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from minutes.lint.document import Document
from minutes.lint.effective.document import read_document
from tests.lint.effective.corpus import ours, python_docx
from tests.lint.effective.documents import NAMESPACES, ROOTS, packed
from tests.proof import make_package, parts_of

BLOCKS = "p tbl sdt sdtContent customXml ins sectPr bookmarkStart mc:AlternateContent mc:Choice mc:Fallback".split()
ROWS = "tr tc tblPr tblGrid gridCol tblStyle tblLook trPr tcPr gridSpan vMerge gridBefore tblHeader tblBorders".split()
RUNS = (
    "r t tab br sym fldChar instrText fldSimple hyperlink smartTag del moveFrom delText drawing pict object ptab ruby "
    "rubyBase footnoteReference wp:inline wp:anchor wp:extent wp:docPr a:graphic a:graphicData a:prstGeom a:ln "
    "v:line v:shape v:rect txbxContent m:oMath m:r m:t"
).split()
PROPERTIES = (
    "pPr rPr pStyle rStyle numPr ilvl numId ind spacing tabs tab jc b i caps vanish sz szCs rFonts color u shd lang "
    "outlineLvl pBdr top bottom keepNext headerReference titlePg pgSz pgMar cols pgNumType"
).split()
DEFINITIONS = (
    "style name basedOn link docDefaults rPrDefault pPrDefault tblStylePr tblStyleRowBandSize abstractNum num "
    "abstractNumId lvl lvlOverride startOverride lvlText numFmt start lvlRestart pStyle styleLink numStyleLink isLgl "
    "themeFontLang evenAndOddHeaders clrSchemeMapping footnote comment a:fontScheme a:minorFont a:latin a:clrScheme "
    "a:dk1 a:srgbClr a:font"
).split()
NAMES = st.sampled_from(BLOCKS + ROWS + RUNS + PROPERTIES + DEFINITIONS)
ATTRIBUTES = st.sampled_from(
    "val type styleId default left right firstLine hanging before after line lineRule pos leader ascii hAnsi "
    "asciiTheme themeColor themeShade id name w h top fldCharType instr char font fill abstractNumId ilvl numId "
    "firstRow beforeLines firstLineChars eastAsia hint cx cy descr prst typeface script style from to strokeweight "
    "t1 bg1".split()
)
VALUES = st.sampled_from(
    "0 1 2 9 -1 28 240 1000000 abc A B N paragraph character table numbering firstRow band1Horz begin separate end "
    "page minorHAnsi accent1 text1 FF0000 auto none nil exact atLeast default first even restart continue 12pt 1cm 0xF "
    "F0B7 F 04A0 %1.%2 %9 bullet lowerRoman upperLetter eastAsia line width:1in 1,2 x".split()
) | st.text("\u1ec7a0%.-,; \u4e2d\u05d0\uf0b7", max_size=4)


def elements() -> st.SearchStrategy[str]:
    leaves = st.text("Việt 12%\t\u4e2d\u05d0", max_size=5)
    return st.recursive(leaves, lambda inside: st.builds(_element, NAMES, _attributes(), st.lists(inside, max_size=4)))


def _attributes() -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(ATTRIBUTES, VALUES, max_size=3)


def _element(name: str, attributes: dict[str, str], inside: list[str]) -> str:
    tag = name if ":" in name else f"w:{name}"
    prefixes = ("", "w:") if ":" in name else ("w:",)
    given = "".join(f' {prefix}{key}="{value}"' for key, value in attributes.items() for prefix in prefixes)
    return f"<{tag}{given}>{''.join(inside)}</{tag}>"


PARTS = ("styles", "numbering", "settings", "theme", "header1", "footnotes", "comments")


@given(st.lists(elements(), max_size=8), st.dictionaries(st.sampled_from(PARTS), st.lists(elements(), max_size=6)))
def test_a_document_of_any_shape_is_read(body, others):
    rooted = {name: f"<{ROOTS[name]} {NAMESPACES}>{''.join(inside)}</{ROOTS[name]}>" for name, inside in others.items()}
    main = f"<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"
    content = packed({"document": main, **rooted})
    check(read_document(content, "x.docx"), parts_of(content))


@settings(max_examples=40)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_a_document_that_was_torn_apart_is_read(seed, cuts):
    chance = Random(seed)
    parts = parts_of(chance.choice((python_docx(), ours("day-du"))))
    for _ in range(cuts):
        name = chance.choice([name for name in parts if name.startswith("word/") and name.endswith(".xml")])
        parts[name] = torn(parts[name], chance)
    content = make_package(parts)
    check(read_document(content, "x.docx"), parts)


def torn(part: bytes, chance: Random) -> bytes:
    """A part in which one element was taken out, put in twice, put elsewhere, or lost its attributes."""
    root = etree.fromstring(part)
    elements = list(root.iterdescendants(etree.Element))
    if not elements:
        return part
    one, other = chance.choice(elements), chance.choice(elements)
    kind = chance.choice(("out", "twice", "elsewhere", "bare", "renamed"))
    if kind == "twice":
        one.addnext(deepcopy(one))
    elif kind == "elsewhere":
        other.append(deepcopy(one))
    elif kind == "bare":
        one.attrib.clear()
    elif kind == "renamed":
        one.tag = other.tag
    else:
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)
    return etree.tostring(root)


def check(document: Document, parts: dict[str, bytes]) -> None:
    """Numbers and ways lead to where they say."""
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith(".xml")}
    for number, paragraph in enumerate(document.paragraphs):
        element = trees[paragraph.part]
        for position in paragraph.line:
            element = element[position]
        assert etree.QName(element).localname == "p"
        assert paragraph.number == number
        assert 0 <= paragraph.section < len(document.sections)
        assert paragraph.cell is None or 0 < paragraph.cell.table <= len(document.tables)
    for section in document.sections:
        for numbers in (*section.headers.values(), *section.footers.values()):
            assert all(document.paragraphs[number].story in ("header", "footer") for number in numbers)
    assert [table.number for table in document.tables] == list(range(1, len(document.tables) + 1))


def test_places_in_whole_documents_are_right():
    for content in (ours("day-du"), ours("ubnd-quan-long-bien"), python_docx()):
        document = read_document(content, "x.docx")
        check(document, parts_of(content))
        assert len({paragraph.place for paragraph in document.paragraphs}) == len(document.paragraphs)


def test_deep_nesting_does_not_run_out_of_stack():
    depth = 80
    table = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    box = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
    for opened, closed in (table, ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), box):
        levels = depth if opened != box[0] else depth // 2 + 20
        body = f"{opened * levels}<w:p><w:r><w:t>sâu</w:t></w:r></w:p>{closed * levels}"
        main = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        assert read_document(packed({"document": main}), "x").paragraphs[-1].text == "sâu"
