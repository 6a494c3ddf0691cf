"""All parts are one program; what no tag touches is carried over as it is stored."""

import re
import zlib

import pytest

from minutes.engine.template import Template
from minutes.ooxml.package import pack, read_archive, write_archive
from minutes.problems import TemplateError
from minutes.richtext import Blank, Paragraph, Phrase, Picture, RichText, Run
from tests.engine.paper import paper, part, printed, run

PIXEL = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xff\xff?\0\5\xfe\2\xfe"
    b"\xa75\x81\x84\0\0\0\0IEND\xaeB`\x82"
)
PHOTO = Picture(PIXEL, "image/png", "Quang cảnh", 720_000, 360_000)


def fill(content: bytes, **data: object) -> bytes:
    return Template.compile(content, cache=False).render(data).content


def test_parts_without_tags_are_copied_as_they_are_stored() -> None:
    odd = bytes(range(256)) * 40
    content = paper("{{ a }}", extra={"word/embeddings/x.bin": odd})
    before, behind = read_archive(content, ""), read_archive(fill(content, a=1), "")
    assert list(before.members) == list(behind.members)
    changed = {name for name in before.members if before.members[name] != behind.members[name]}
    assert changed == {"word/document.xml"}


def test_rich_text_takes_the_place_of_its_paragraph() -> None:
    rich = RichText((Paragraph((Run("a"),)), Paragraph((Run("b", bold=True),), "bullet-1")))
    template = Template.compile(paper("{{ r }}\n|{{ r }}|"), styles={"bullet-1": "Gạch đầu dòng"}, cache=False)
    content = template.render({"r": rich}).content
    assert printed(content) == "a\nb\n| a / b |"
    assert part(content).count('<w:pStyle w:val="GachDau"/>') == 2


def test_empty_rich_text_leaves_no_blank_line_and_no_empty_cell() -> None:
    assert printed(fill(paper("a\n{{ r }}\n| {{ r }} |"), r=RichText(()))) == "a\n| ¶ |"


def test_a_phrase_with_a_blank_prints_and_reports_it() -> None:
    done = Template.compile(paper("x {{ p }}"), cache=False).render({"p": Phrase((Run("lúc "), Blank("end")))})
    assert [missing.name for missing in done.missing] == ["end"]
    assert done.missing[0].places[0].steps[-1].value == "{{ p }}"


def test_a_picture_is_put_in_and_resized() -> None:
    done = fill(paper("{{ p | picture(width='1cm') }}\nx {{ p }}"), p=PHOTO)
    assert 'cx="360000" cy="180000"' in part(done)
    assert 'cx="720000" cy="360000"' in part(done)
    names = re.findall(r'r:embed="(\w+)"', part(done))
    assert len(set(names)) == 1
    assert names[0] in part(done, "word/_rels/document.xml.rels")
    assert 'descr="Quang cảnh"' in part(done)


DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1000" cy="500"/><wp:docPr id="1" name="n" descr="{}"/>'
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:ext cx="1000" cy="500"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    "</w:r></w:p>"
)


def test_a_drawing_is_as_long_as_the_data_say() -> None:
    content = paper(DRAWING.format("{% width w.motto %}Đường kẻ {{ x }}"))
    done = part(fill(content, w={"motto": 777}, x='"A"'))
    assert done.count('cx="777"') == 2
    assert 'descr="Đường kẻ &quot;A&quot;"' in done
    assert part(fill(content, x=1)).count('cx="1000"') == 2


def test_a_length_must_be_a_whole_number() -> None:
    with pytest.raises(TemplateError) as caught:
        fill(paper(DRAWING.format("{% height h %}")), h="12")
    assert caught.value.problems[0].code == "not-a-length"


def test_a_placeholder_picture_gives_way_to_the_datas_picture() -> None:
    content = paper(DRAWING.format("{{ photo }}"))
    done = part(fill(content, photo=PHOTO))
    assert "rId9" not in done
    assert done.count('cx="1000" cy="500"') == 2
    assert 'descr="Quang cảnh"' in done
    assert 'r:embed="rId9"' in part(fill(content, photo="chữ"))
    missing = Template.compile(content, cache=False).render({})
    assert "<w:drawing" not in part(missing.content)
    assert [one.name for one in missing.missing] == ["photo"]


def test_custom_properties_are_written() -> None:
    done = Template.compile(paper("a"), cache=False).render({}, properties={"khóa": "A & B"})
    custom = part(done.content, "docProps/custom.xml")
    assert 'name="khóa"' in custom
    assert "A &amp; B" in custom


def test_character_references_in_a_part_are_no_way_round() -> None:
    done = fill(paper("<w:p><w:r><w:t>&#123;{ a }&#125;</w:t></w:r></w:p>"), a="<b>")
    assert "&lt;b&gt;" in part(done)


def test_parts_are_compressed_once() -> None:
    member = read_archive(fill(paper("{{ a }}"), a="x" * 9999), "").members["word/document.xml"]
    assert len(zlib.decompress(member.compressed, -15)) == member.size > 9999 > len(member.compressed)


def test_a_run_beside_the_value_keeps_its_properties() -> None:
    body = f"<w:p>{run('a ')}{run('{{ p }}', '<w:i/>')}</w:p>"
    done = part(fill(paper(body), p=Phrase((Run("x"), Run("y", bold=True)))))
    assert "<w:rPr><w:i/></w:rPr>" in done
    assert "<w:b/>" in done


def test_a_word_template_becomes_a_document() -> None:
    content = paper("{{ a }}")
    types = part(content, "[Content_Types].xml").replace("document.main+xml", "template.main+xml")
    members = {**read_archive(content, "").members, "[Content_Types].xml": pack("[Content_Types].xml", types.encode())}
    done = fill(write_archive(members.values()), a=1)
    assert "document.main+xml" in part(done, "[Content_Types].xml")
    assert printed(done) == "1"


def test_xml_of_an_unusual_form_is_a_problem() -> None:
    content = paper("{{ a }}")
    document = part(content).replace("xmlns:w=", "xmlns:v=").replace("<w:", "<v:").replace("</w:", "</v:")
    members = {**read_archive(content, "").members, "word/document.xml": pack("word/document.xml", document.encode())}
    with pytest.raises(TemplateError) as caught:
        fill(write_archive(members.values()))
    assert caught.value.problems[0].code == "unusual-xml"
