"""Tags work wherever Word has text, and come to nothing else there."""

import re
from typing import Any

import pytest

from minutes.engine.template import Template
from minutes.ooxml.package import pack, read_archive, write_archive
from minutes.problems import TemplateError
from minutes.richtext import Picture
from tests.engine.paper import paper, part, printed, run
from tests.engine.test_parts import PIXEL

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
PHOTO = Picture(PIXEL, "image/png", "Quang cảnh", 720_000, 360_000)


def text_box(inside: str, alt: str = "") -> str:
    """A run with a text box as Word writes one: today's drawing, and the older one for older programs."""
    new = (
        f'<mc:Choice Requires="wps" {WPS}><w:drawing><wp:inline><wp:extent cx="1000" cy="500"/>'
        f'<wp:docPr id="4" name="Hộp 4" descr="{alt}"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></mc:Choice>"
    )
    old = (
        f'<mc:Fallback><w:pict {VML}><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1026" o:spid="_x0000_s1026" '
        f'type="#_x0000_t202" alt="{alt}"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape>'
        "</w:pict></mc:Fallback>"
    )
    return f"<w:r><mc:AlternateContent {MC}>{new}{old}</mc:AlternateContent></w:r>"


def paragraph(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def fill(content: bytes, **data: object) -> bytes:
    return Template.compile(content, cache=False).render(data).content


def boxes(document: str) -> list[str]:
    return re.findall("<w:txbxContent>(.*?)</w:txbxContent>", document)


BOXES = {
    "a value": [paragraph("a {{ x }}")],
    "a condition": [paragraph("{% if x %}"), paragraph("{{ x }}"), paragraph("{% else %}"), paragraph("{% endif %}")],
    "a loop": [paragraph("{% for i in xs %}"), paragraph("{{ loop.index }}. {{ i }}"), paragraph("{% endfor %}")],
    "a table": [
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph('{% for i in xs %}{{ i }}')}</w:tc><w:tc>"
        + paragraph("{% endfor %}")
        + "</w:tc></w:tr></w:tbl>",
        "<w:p/>",
    ],
}


@pytest.mark.parametrize("kind", BOXES)
@pytest.mark.parametrize("data", [{"x": "A & B", "xs": [1, 2]}, {}], ids=["with data", "without"])
def test_both_copies_of_a_text_box_say_the_same(kind: str, data: dict[str, object]) -> None:
    content = paper(f"<w:p>{text_box(''.join(BOXES[kind]))}</w:p>")
    first, second = boxes(part(fill(content, **data)))
    assert first == second
    assert "{" not in first
    assert first.endswith(("</w:p>", "<w:p/>"))


def test_a_fault_in_a_text_box_is_said_once_with_its_place() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(f"a\n<w:p>{text_box(paragraph('x') + paragraph('{{ a b }}'))}</w:p>"), cache=False)
    [problem] = caught.value.problems
    steps = [(step.kind, step.value) for step in problem.place.steps[:-1]]
    assert steps == [("paragraph", 2), ("text-box", 1), ("paragraph", 2)]


def test_shapes_in_a_loop_have_ids_of_their_own() -> None:
    body = f"{paragraph('{% for x in xs %}')}<w:p>{text_box(paragraph('{{ x }}'))}</w:p>{paragraph('{% endfor %}')}"
    document = part(fill(paper(body), xs=[1, 2, 3]))
    ids = re.findall(r'<v:shape id="([^"]+)"', document)
    assert len(ids) == len(set(ids)) == 3
    assert document.count("<v:shapetype") == 1
    assert len(set(re.findall(r'docPr id="(\d+)"', document))) == 3


def test_shapes_in_loops_of_two_parts_have_their_kind_in_both() -> None:
    body = f"{paragraph('{% for x in xs %}')}<w:p>{text_box(paragraph('{{ x }}'))}</w:p>{paragraph('{% endfor %}')}"
    done = fill(paper(body, header=body), xs=[1, 2])
    assert [part(done, name).count("<v:shapetype") for name in ("word/document.xml", "word/header1.xml")] == [1, 1]


def test_alternative_texts_are_filled_in_both_copies() -> None:
    content = paper(f"<w:p>{text_box('<w:p/>', alt='Ảnh {{ x }}{% width 7 %}')}</w:p>")
    document = part(fill(content, x='"A" & B'))
    assert document.count('"Ảnh &quot;A&quot; &amp; B"') == 2
    assert 'cx="7"' in document


@pytest.mark.parametrize("attribute", ["tblCaption", "tblDescription"])
def test_a_tables_caption_is_filled(attribute: str) -> None:
    table = (
        f'<w:tbl><w:tblPr><w:{attribute} w:val="Bảng {{{{ x }}}}"/></w:tblPr><w:tblGrid/><w:tr><w:tc>'
        "<w:p/></w:tc></w:tr></w:tbl>"
    )
    assert 'w:val="Bảng A &lt;"' in part(fill(paper(table), x="A <"))


def test_a_statement_in_an_alternative_text_is_a_problem_with_a_place() -> None:
    table = (
        '<w:tbl><w:tblPr><w:tblCaption w:val="{% if x %}"/></w:tblPr><w:tblGrid/><w:tr><w:tc>'
        "<w:p/></w:tc></w:tr></w:tbl>"
    )
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(table), cache=False)
    [problem] = caught.value.problems
    assert problem.code == "not-allowed"
    assert problem.place.steps[0] == ("table", 1)


def linked(target: str, body: str) -> bytes:
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId5" Type="{LINK}" Target="https://example.org/" TargetMode="External"/>'
        f'<Relationship Id="rId7" Type="{LINK}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return paper(body, extra={"word/_rels/document.xml.rels": relationships.encode()})


HYPERLINK = '<w:p><w:hyperlink r:id="rId7">' + run("{{ x.text }}") + "</w:hyperlink></w:p>"
ADDRESSES = """
https://a.vn/{{ x.u }}              ab        => https://a.vn/ab
https://a.vn/{{ x.u }}              họp 1     => https://a.vn/h%E1%BB%8Dp%201
https://a.vn/%7B%7B%20x.u%20%7D%7D  ab        => https://a.vn/ab
https://a.vn/%2F/%7B%7Bx.u%7D%7D    ab        => https://a.vn/%2F/ab
{{ x.u }}                           http://a  => http://a
mailto:{{ x.u }}                    a@b.vn    => mailto:a@b.vn
https://a.vn/?q={{ x.u }}           "&<       => https://a.vn/?q=%22&amp;%3C
"""


@pytest.mark.parametrize("case", ADDRESSES.strip().splitlines())
def test_a_link_goes_where_the_data_say(case: str) -> None:
    given, _, expected = case.partition(" => ")
    target, _, value = given.partition("  ")
    done = fill(linked(target, HYPERLINK), x={"u": value.strip(), "text": "đây"})
    relationships = part(done, "word/_rels/document.xml.rels")
    [identity] = re.findall(r'hyperlink r:id="([^"]+)"', part(done))
    assert re.findall(rf'Id="{identity}"[^>]* Target="([^"]*)"', relationships) == [expected]
    assert "rId7" not in relationships
    assert 'Id="rId5"' in relationships
    assert "đây" in part(done)


def test_a_link_in_a_loop_goes_somewhere_else_each_time() -> None:
    body = f"{paragraph('{% for x in xs %}')}{HYPERLINK}{paragraph('{% endfor %}')}"
    done = fill(linked("https://a.vn/{{ x.u }}", body), xs=[{"u": 1}, {"u": 2}, {"u": 1}])
    first, second, third = re.findall(r'hyperlink r:id="([^"]+)"', part(done))
    assert first == third != second
    assert re.findall(r"a\.vn/(\d)", part(done, "word/_rels/document.xml.rels")) == ["1", "2"]


def test_a_document_with_filled_links_may_become_a_template() -> None:
    target = "https://a.vn/{{ x.u }}"
    first = fill(linked(target, HYPERLINK), x={"u": 1, "text": "một"})
    relationships = part(first, "word/_rels/document.xml.rels").replace("a.vn/1", "b.vn/{{ x.u }}")
    members = read_archive(first, "").members
    name = "word/_rels/document.xml.rels"
    again = fill(write_archive({**members, name: pack(name, relationships.encode())}.values()), x={"u": 2})
    assert re.findall(r"[ab]\.vn/\d", part(again, name)) == ["b.vn/2"]


def test_many_links_are_written_at_once() -> None:
    body = f"{paragraph('{% for x in xs %}')}{HYPERLINK}{paragraph('{% endfor %}')}"
    done = fill(linked("https://a.vn/{{ x.u }}", body), xs=[{"u": number, "text": "a"} for number in range(3000)])
    assert part(done, "word/_rels/document.xml.rels").count("https://a.vn/") == 3000


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///c:/x.exe", "\\\\server\\share", "ms-word:ofe|u|x"])
def test_a_link_to_a_program_or_share_is_not_made_from_data(address: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(linked("{{ x.u }}", HYPERLINK), x={"u": address, "text": ""})
    assert caught.value.problems[0].code == "link-target"


def field(*codes: str, result: str = "x") -> str:
    pieces = "".join(f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes)
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"<w:p>{begin}{pieces}{middle}{run(result)}{end}</w:p>"


FIELDS = [
    ([' HYPERLINK "{{ u }}" '], ' HYPERLINK "A&amp;B \\&quot;C\\&quot; \\\\x" '),
    ([' HYPERLINK "{{', " u ", '}}" '], ' HYPERLINK "A&amp;B \\&quot;C\\&quot; \\\\x" '),
    ([" DATE{% if u %} \\* MERGEFORMAT{% endif %} "], " DATE \\* MERGEFORMAT "),
]


@pytest.mark.parametrize(("codes", "expected"), FIELDS)
def test_the_instruction_of_a_word_field_is_filled(codes: list[str], expected: str) -> None:
    document = part(fill(paper(field(*codes, result="{{ u }}")), u='A&B "C" \\x'))
    assert "".join(re.findall("<w:instrText[^>]*>([^<]*)<", document)) == expected
    assert "A&amp;B" in document


def test_a_simple_field_is_filled() -> None:
    simple = f"<w:p><w:fldSimple w:instr=' REF \"{{{{ u }}}}\" '>{run('{{ u }}')}</w:fldSimple></w:p>"
    assert 'w:instr="REF &quot;a\\&quot;b&quot;"' in part(fill(paper(simple), u='a"b'))


@pytest.mark.parametrize("code", ["{{ u }}", " {{ u }} x", "{% if a %}{{ u }}{% endif %}"])
def test_what_a_word_field_does_is_never_chosen_by_data(code: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(field(code)), cache=False)
    assert {problem.code for problem in caught.value.problems} == {"word-field-from-data"}


PROPERTIES = {
    "docProps/app.xml": "<Properties><Company>{}</Company></Properties>",
    "docProps/custom.xml": '<Properties><property name="a"><lpwstr>{}</lpwstr></property></Properties>',
}


@pytest.mark.parametrize("name", PROPERTIES)
def test_document_properties_are_filled(name: str) -> None:
    content = paper("{% set v = x %}", extra={name: PROPERTIES[name].format("{{ v }}").encode()})
    assert ">A &amp; B<" in part(fill(content, x="A & B"), name)


def test_a_block_over_several_properties_is_a_problem() -> None:
    xml = b"<Properties><Company>{% if x %}</Company><Manager>{% endif %}</Manager></Properties>"
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("a", extra={"docProps/app.xml": xml}), cache=False)
    assert [problem.code for problem in caught.value.problems] == ["crossing-blocks"]


@pytest.mark.parametrize("kind", ["endnotes", "comments"])
def test_notes_and_comments_are_filled(kind: str) -> None:
    parts: dict[str, Any] = {kind: "{% for x in xs %}\n{{ x }} & {{ y }}\n{% endfor %}"}
    done = fill(paper("a", **parts), xs=[1, 2], y="<b>")
    assert printed(done, f"word/{kind}.xml") == "1 & <b>\n2 & <b>"
