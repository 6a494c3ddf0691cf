"""A document with tags in every place passes the validators, whatever the data."""

import re
from typing import Any

import pytest

from minutes.engine.template import Template
from tests.engine.test_controls import control
from tests.engine.test_places import LINK, field, text_box
from tests.proof.packages import document, make_package, paragraphs, parts_of
from tests.proof.validating import validate

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTE_PARTS = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
P = paragraphs
REFERENCES = (
    '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="1"/>'
    '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
    '<w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
)
ROW = "<w:tr><w:tc><w:tcPr><w:tcW w:w='4000' w:type='dxa'/></w:tcPr>{}</w:tc><w:tc><w:tcPr/>{}</w:tc></w:tr>"
TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="{{{{ x }}}}"/></w:tblPr><w:tblGrid>'
    '<w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>{}</w:tbl>'
)


def note(kind: str, text: str) -> str:
    one = NOTE_PARTS[kind]
    author = ' w:author="A"' if kind == "comments" else ""
    separators = "".join(
        f'<w:{one} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{one}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    inside = "" if kind == "comments" else separators
    return f'<w:{kind} {W}>{inside}<w:{one} w:id="1"{author}>{P(text)}</w:{one}></w:{kind}>'


def package(body: str) -> bytes:
    """A valid document with notes and a link besides the body."""
    parts: dict[str, Any] = parts_of(document(body))
    types, relationships = "", ""
    for number, kind in enumerate(NOTE_PARTS, 20):
        parts[f"word/{kind}.xml"] = note(kind, "{{ i }}")
        types += f'<Override PartName="/word/{kind}.xml" ContentType="{WORD}{kind}+xml"/>'
        relationships += f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
    relationships += f'<Relationship Id="rId30" Type="{LINK}" Target="https://a.vn/{{{{ i }}}}" TargetMode="External"/>'
    for name, ending, added in (
        ("[Content_Types].xml", "</Types>", types),
        ("word/_rels/document.xml.rels", "</Relationships>", relationships),
    ):
        parts[name] = parts[name].decode().replace(ending, added + ending)
    return make_package(parts)


def everything() -> str:
    box = text_box(P("{% for i in xs %}", "{{ i }}", "{% endfor %}"), alt="{{ x }}")
    box = box.replace("<a:graphic>", "<wp:cNvGraphicFramePr/><a:graphic>").replace(
        'uri="x"', 'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    box = box.replace("<wps:txbx>", "<wps:cNvSpPr/><wps:spPr/><wps:txbx>").replace(
        "</wps:txbx>", "</wps:txbx><wps:bodyPr/>"
    )
    link = '<w:p><w:hyperlink r:id="rId30"><w:r><w:t>{{ i }}</w:t></w:r></w:hyperlink></w:p>'
    rows = control(ROW.format(P("{% for i in xs %}{{ i }}"), P("b{% endfor %}")))
    return "".join(
        (
            P("{% for i in xs %}"),
            REFERENCES,
            link,
            f"<w:p>{box}</w:p>",
            field(' REF "{{ i }}" '),
            control(P("{% if i %}", "{{ i }}", "{% endif %}")),
            f"<w:p>{control('<w:r><w:t>{{ i }}</w:t></w:r>')}</w:p>",
            P("{% endfor %}"),
            TABLE.format(rows),
            P("z"),
            TABLE.format(ROW.format(control(P("{% for i in xs %}", "{{ i }}", "{% endfor %}")), P("b"))).replace(
                'w:val="5"', 'w:val="6"'
            ),
            P("z"),
        )
    )


@pytest.mark.parametrize(
    "data", [{"x": "A & B", "xs": ["1", "<2>", "3"]}, {"x": None, "xs": []}, {}], ids=["full", "empty", "nothing"]
)
def test_tags_in_every_place_make_a_valid_document(data: dict[str, Any]) -> None:
    done = Template.compile(package(everything()), cache=False).render(data).content
    assert validate(done) == []
    assert not re.search(rb"\{[{%]", b"".join(parts_of(done).values()))
