"""Pictures: one part for the same bytes, a relationship in each part that shows them."""

import io

import pytest
from PIL import Image

from minutes.ooxml.package import Package, read_archive
from minutes.problems import TemplateError
from minutes.richtext import Picture
from tests.engine.values.showing import around, insertion, values
from tests.ooxml.packages import contents, packed


def image(form: str, color: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (4, 2), color).save(buffer, form)
    return buffer.getvalue()


PNG = Picture(image("PNG", "red"), "image/png", 'Ảnh "họp" & <đại biểu>', 3_600_000, 1_800_000)
JPEG = Picture(image("JPEG", "blue"), "image/jpeg", "Ảnh 2", 720_000, 360_000)


def test_a_picture_has_its_size_and_its_alternative_text():
    line = around(insertion().inside(PNG, ""))
    assert (values(line, "wp:extent", "cx"), values(line, "wp:extent", "cy")) == (["3600000"], ["1800000"])
    assert values(line, "wp:docPr", "descr") == [PNG.description]


def test_drawings_have_different_ids():
    written = insertion()
    assert values(around(written.inside(PNG, "") + written.inside(PNG, "")), "wp:docPr", "id") == ["1", "2"]


def test_the_same_picture_is_one_part_and_one_relationship_a_part():
    written = insertion()
    body = written.inside(PNG, "") + written.inside(PNG, "") + written.inside(JPEG, "")
    written.part = "word/header1.xml"
    header = written.inside(PNG, "")
    package = Package(packed({**contents(), "word/header1.xml": b"<a/>"}))
    written.media.put_into(package)
    media = [name for name in package.members if name.startswith("word/media/")]
    assert len(media) == 2
    package = read_archive(package.content(), "")
    assert {package.read(name) for name in media} == {PNG.content, JPEG.content}
    assert {package.content_type(name) for name in media} == {"image/png", "image/jpeg"}
    for part, xml, expected in (("document", body, 2), ("header1", header, 1)):
        found = package.relationships(f"word/{part}.xml").by_id
        assert set(values(around(xml), "a:blip", "r:embed")) == found.keys()
        assert len(found) == expected


def test_a_document_made_from_a_document_of_ours_gets_no_id_twice():
    package = Package(packed(contents()))
    for _ in range(2):
        written = insertion()
        written.inside(PNG, "")
        written.media.put_into(package)
    assert len(list(read_archive(package.content(), "").relationships(package.main))) == 1


def test_without_pictures_the_package_stays():
    package = Package(packed(contents()))
    insertion().media.put_into(package)
    assert package.members == packed(contents())


def test_another_kind_of_picture_is_refused():
    with pytest.raises(TemplateError, match="image/svg"):
        insertion().inside(PNG._replace(media_type="image/svg+xml"), "")
