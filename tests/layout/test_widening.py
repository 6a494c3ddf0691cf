"""What is as wide as the text goes with the margins, in every part; what is not stays as it is."""

import re

import pytest

from minutes.layout.layout import choose
from minutes.ooxml.units import Length
from minutes.ooxml.xml import nsdecls
from minutes.problems import TemplateError
from minutes.rendering.compile import apply_layout
from tests.proof.packages import document, parts_of, with_part

NARROW = choose(options={"left": 35, "right": 20})
OLD, NEW = 11906 - 1701 - 1134, 8787
"""Twips between the margins before and after."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "word/_rels/document.xml.rels"
EMU = {width: int(Length.twips(width)) for width in (OLD, NEW)}


def stop(place: int, kind: str = "right") -> str:
    return f'<w:p><w:pPr><w:tabs><w:tab w:val="{kind}" w:pos="{place}"/></w:tabs></w:pPr><w:r><w:tab/></w:r></w:p>'


def table(*widths: int, total: str = 'w:w="0" w:type="auto"') -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p/></w:tc>' for width in widths)
    return f"<w:tbl><w:tblPr><w:tblW {total}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"


def drawing(width: int, inside: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="9"/><a:graphic>{inside}'
        f'<a:ext cx="{width}" cy="9"/>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def shape(width: float, inside: str = "<v:textbox/>") -> str:
    style = f"margin-left:0;width:{width:g}pt;mso-width-relative:page"
    return f'<w:p><w:r><w:pict><v:shape style="{style}">{inside}</v:shape></w:pict></w:r></w:p>'


CASES = {
    "a stop at the edge": (stop(OLD), stop(NEW)),
    "a stop in the middle": (stop(OLD // 2, "center"), stop(round(NEW / 2), "center")),
    "a stop elsewhere": (stop(3000), stop(3000)),
    "a table": (table(OLD - 3000, 3000), table(NEW - 2906, 2906)),
    "a table of a share": (
        table(OLD, total='w:w="5000" w:type="pct"'),
        table(NEW, total='w:w="5000" w:type="pct"'),
    ),
    "a narrow table": (table(2000, 3000), table(2000, 3000)),
    "a box": (drawing(EMU[OLD], "<wps:txbx/>"), drawing(EMU[NEW], "<wps:txbx/>")),
    "a picture": (drawing(EMU[OLD], "<pic:pic/>"), drawing(EMU[OLD], "<pic:pic/>")),
    "an older box": (shape(OLD / 20), shape(NEW / 20)),
    "an older picture": (shape(OLD / 20, "<v:imagedata/>"), shape(OLD / 20, "<v:imagedata/>")),
    "a narrow older box": (shape(100), shape(100)),
}


def template(kind: str, inside: str) -> bytes:
    """A template with the XML in its body, or in a header, footer or part with notes."""
    if kind == "body":
        xml = parts_of(document(""))["word/document.xml"].decode()
        space = f"<w:document {nsdecls('v', 'wps', 'pic')} "
        return with_part(
            document(""),
            "word/document.xml",
            xml.replace("<w:document ", space).replace("<w:body>", f"<w:body>{inside}"),
        )
    root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
    names = nsdecls("w", "wp", "a", "v", "wps", "pic")
    related = parts_of(document(""))[RELATIONSHIPS].decode()
    one = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="part9.xml"/></Relationships>'
    content = with_part(document(""), RELATIONSHIPS, related.replace("</Relationships>", one))
    return with_part(content, "word/part9.xml", f"<w:{root} {names}>{inside}</w:{root}>")


@pytest.mark.parametrize("kind", ["body", "header", "footer", "footnotes"])
@pytest.mark.parametrize("case", CASES)
def test_what_is_as_wide_as_the_text_stays_so(kind: str, case: str) -> None:
    before, after = CASES[case]
    name = "word/document.xml" if kind == "body" else "word/part9.xml"
    done = parts_of(apply_layout(template(kind, before), "mau.docx", NARROW))[name].decode()
    assert after in re.sub(r' xmlns:\w+="[^"]*"', "", done)


def test_relationships_that_are_no_xml_are_a_problem() -> None:
    with pytest.raises(TemplateError) as caught:
        apply_layout(with_part(document(""), RELATIONSHIPS, "<{{"), "mau.docx", NARROW)
    assert [problem.code for problem in caught.value.problems] == ["malformed-part"]
