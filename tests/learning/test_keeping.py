"""Whatever is no value of the data stays in the template as it was in the document."""

from minutes.i18n import word
from minutes.learning.learner import learn
from minutes.learning.prove import render_with
from minutes.ooxml.dump.document import dump_document
from minutes.ooxml.package import read_archive
from minutes.reading.meeting import read_text
from minutes.rendering.inspect import faults
from tests.engine.paper import paper, part, printed, run
from tests.learning.learned import learned, template

DATA = """
tiêu đề: Sửa trường học xã Mẫu
bắt đầu: 8h05 ngày 05/3/2025
địa điểm: Hội trường xã Mẫu
chủ trì: {xưng hô: ông, họ tên: Nguyễn Văn Mẫu, chức vụ: Chủ tịch xã}
thành phần:
  - {họ tên: Lê Văn Một, sự có mặt: có mặt}
  - {họ tên: Phạm Thị Hai, sự có mặt: có mặt}
"""
NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def lines(document: str) -> list[str]:
    return dump_document(learned(document, DATA).content, "mau.docx").splitlines()


def test_a_tag_has_the_format_of_the_text_that_it_takes_the_place_of() -> None:
    typed = f"<w:p>{run('Tại ')}{run('Hội trường ', '<w:b/>')}{run('xã Mẫu', '<w:b/>')}{run(' nhé', '<w:i/>')}</w:p>"
    assert "[Normal] Tại ‹bold: {{ địa_điểm }}›‹italic:  nhé›" in lines(typed)


def test_a_value_in_two_formats_becomes_its_parts() -> None:
    typed = f"<w:p>{run('Ông Nguyễn Văn Mẫu', '<w:b/>')}{run(' - ')}{run('Chủ tịch xã', '<w:i/>')}</w:p>"
    kept = "[Normal] ‹bold: {{ chủ_trì.tên_gọi | viết_hoa_đầu }}› - ‹italic: {{ chủ_trì.các_chức_vụ }}›"
    assert kept in lines(typed)


def test_a_value_of_which_one_letter_is_set_otherwise_is_one_tag() -> None:
    typed = f"<w:p>{run('N', '<w:b/>')}{run('guyễn Văn Mẫu')}</w:p>"
    assert "[Normal] ‹bold: {{ chủ_trì.họ_tên }}›" in lines(typed)


def test_the_result_of_a_field_that_counts_stays() -> None:
    assert "lần 2" in template(f"<w:p>{run('lần ')}{NUMBER.format(run('2'))}</w:p>", f"{DATA}lần triệu tập: 2\n")


def test_no_value_reaches_out_of_a_field() -> None:
    field = NUMBER.replace("PAGE", "CREATEDATE").format(run("ngày 05 tháng 3 năm 2025"))
    typed = f"<w:p>{run('08 giờ 05, ')}{field}</w:p>"
    assert template(typed, DATA).endswith("{{ bắt_đầu.day | ngày_tháng_năm }}")


def test_bookmarks_have_both_ends_or_none() -> None:
    marked = '<w:bookmarkStart w:id="7" w:name="x"/>{}<w:bookmarkEnd w:id="7"/>'
    document = f"- Lê Văn Một\n<w:p>{marked.format(run('- Phạm Thị Hai'))}</w:p>\nHết"
    xml = part(learned(document, DATA).content)
    assert xml.count("bookmarkStart") == xml.count("bookmarkEnd")


def test_headers_notes_and_properties_are_learned_too() -> None:
    document = paper(
        "Gì đó",
        header="Họp: Sửa trường học xã Mẫu",
        footnotes="Tại Hội trường xã Mẫu",
        core="Biên bản: Sửa trường học xã Mẫu",
    )
    content = learn(document, "cu.docx", read_text(DATA)).content
    assert printed(content, "word/header1.xml") == "Họp: {{ tiêu_đề }}"
    assert printed(content, "word/footnotes.xml") == "Tại {{ địa_điểm }}"
    assert "Biên bản: {{ tiêu_đề }}" in part(content, "docProps/core.xml")


def test_parts_that_hold_no_text_are_carried_over() -> None:
    document = paper("Hội trường xã Mẫu", extra={"word/media/x.bin": b"kept", "customXml/item1.xml": b"<a/>"})
    members = read_archive(learn(document, "cu.docx", read_text(DATA)).content, "")
    assert members.read("word/media/x.bin") == b"kept"
    assert members.read("customXml/item1.xml") == b"<a/>"


def test_learning_twice_gives_the_same_bytes() -> None:
    document = "Chủ trì: Nguyễn Văn Mẫu\n- Lê Văn Một;\n- Phạm Thị Hai."
    assert learned(document, DATA).content == learned(document, DATA).content


def test_what_stayed_and_looks_like_data_is_told() -> None:
    found = learned("Họp ngày 12/12/2012 với ông Hồ Văn Lạ\nĐịa chỉ: ………\nThư ký ghi", DATA)
    told = [doubt.values["text"] for doubt in found.doubts]
    assert told == ["12/12/2012", "Hồ Văn Lạ", "Địa chỉ: …"]


def test_a_line_of_one_item_is_never_printed_for_all() -> None:
    data = (
        DATA
        + """
chương trình:
  - {tiêu đề: Làm lại mái nhà, quyết nghị: Chi tiền mua ngói đỏ}
  - {tiêu đề: Quét vôi tường rào, quyết nghị: Giao cho đội xây dựng}
"""
    )
    document = """
1. Làm lại mái nhà
Cả hội trường vỗ tay hoan nghênh nhiệt liệt.
Quyết nghị: Chi tiền mua ngói đỏ
2. Quét vôi tường rào
Quyết nghị: Giao cho đội xây dựng
"""
    found = learned(document, data)
    assert "vỗ tay" not in printed(found.content)
    assert [one.code for one in found.doubts] == ["unexplained-line"]
    assert [one.values["old"] for one in found.differences] == ["Cả hội trường vỗ tay hoan nghênh nhiệt liệt."]


def test_signs_of_tags_print_themselves_wherever_they_stand() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="1" name="a" descr="ảnh {{ x }} {% y %}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    document = paper(
        f"Viết {{{{ a }}}}, {{% b %}}, {{# c #}} và {{_{{\n{picture}", core="{{ tên }} {% if %}", comments="Xem {{ d }}"
    )
    found = learn(document, "cu.docx", read_text(DATA))
    assert found.differences == ()
    assert faults(found.content, "mau.docx") == ()
    done = render_with(found.content, read_text(DATA))
    assert part(done, "docProps/core.xml").count("{{ tên }} {% if %}") == 1
    assert printed(done, "word/comments.xml") == "Xem {{ d }}"
    assert 'descr="ảnh {{ x }} {% y %}"' in part(done)


def test_what_the_only_item_of_a_list_says_besides_its_values_is_told() -> None:
    data = DATA + "chương trình: [{tiêu đề: Làm lại mái nhà, quyết nghị: Chi tiền mua ngói đỏ}]\n"
    document = """
1. Làm lại mái nhà
Cả hội trường đã vỗ tay.
Quyết nghị: Chi tiền mua ngói đỏ
"""
    found = learned(document, data)
    assert [one.code for one in found.doubts] == ["lone-line"]


def test_lines_of_commands_are_small_and_grey_and_nothing_else_is() -> None:
    told = lines("Gồm các ông bà sau\n- Lê Văn Một\n- Phạm Thị Hai")
    small = [line.partition(": ")[2] for line in told if "colour 7F7F7F" in line]
    assert [line[:8] for line in small] == ["{% for m", "{% endfo"]


def test_one_cause_of_many_differences_is_told_once_in_the_words_of_its_reader() -> None:
    typed = f"<w:p>{run('N', '<w:b/>')}{run('guyễn Văn Mẫu')}</w:p>"
    (told,) = learned(f"{typed}\n{typed}\n{typed}", DATA).differences
    said = word(told, "vi")
    assert told.values["count"] == 3
    assert "đậm" in said
    assert "bold" not in said
