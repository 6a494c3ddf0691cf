import re
import zipfile

import pytest

from minutes.resources import builtin_templates, find_template
from tests.cli.running import run
from tests.engine.paper import paper


def comments(path):
    xml = zipfile.ZipFile(path).read("word/comments.xml").decode()
    return [re.findall(">([^<>]+)</w:t>", one) for one in re.findall("<w:comment .*?</w:comment>", xml)]


def test_the_built_in_templates_have_no_faults():
    for house, name in builtin_templates():
        path = find_template(house, name)
        assert run("templates", "check", path) == (0, "", f"{path}: không có lỗi\n")


def test_all_faults_are_told_with_their_places(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ presidr.name }}\nx\n{% if title %}"))
    done = run("templates", "check", str(mine), lang="en")
    assert (done.code, done.out) == (1, "")
    assert f"{mine}, paragraph 1: {{{{ presidr.name }}}}: " in done.err
    assert f"{mine}, paragraph 3: {{% if title %}}" in done.err


def test_the_faults_are_comments_in_a_copy_in_the_language_of_the_run(tmp_path):
    mine, copy = tmp_path / "mau.docx", tmp_path / "loi.docx"
    mine.write_bytes(paper("{{ presidr }}"))
    before = mine.read_bytes()
    assert run("templates", "check", str(mine), "--annotate", str(copy)).code == 1
    [[found, hint]] = comments(copy)
    assert found.startswith("{{ presidr }}: không có")
    assert hint.startswith("ý bạn")
    assert run("templates", "check", str(mine), "--annotate", str(mine)).code == 3
    assert mine.read_bytes() == before


def test_what_is_no_word_file_cannot_be_checked(tmp_path):
    (tmp_path / "mau.docx").write_text("không phải Word")
    assert run("templates", "check", str(tmp_path / "mau.docx")).code == 2
    assert run("templates", "check", str(tmp_path / "không.docx")).code == 2


def test_a_tag_that_fails_when_the_template_is_filled_is_a_fault(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}\n{{ agenda }}"))
    done = run("templates", "check", str(mine), lang="en")
    assert done.code == 1
    assert done.err.startswith(f"{mine}, paragraph 2: {{{{ agenda }}}}: a list cannot be printed as text")


TABLE = "{% for t in agenda[0].tables %}\n{{ t.drawn }}\n{% endfor %}"


def test_the_styles_are_told_that_a_template_needs_and_lacks(tmp_path):
    mine, copy = tmp_path / "mau.docx", tmp_path / "nhac.docx"
    mine.write_bytes(paper(TABLE))
    done = run("templates", "check", str(mine), "--annotate", str(copy))
    warnings = [line for line in done.err.splitlines() if line.startswith(f"{mine}: cảnh báo: ")]
    assert done.code == 0
    assert f'{mine}: cảnh báo: mẫu không có kiểu (style) "Bảng số liệu" dùng cho các bảng số liệu' in warnings
    assert done.err.splitlines()[1].startswith("  thiếu kiểu này thì")
    assert done.err.splitlines()[-2:] == [f"{mine}: không có lỗi", f"đã ghi: {copy}"]
    assert len(comments(copy)) == len(warnings)


def test_a_style_that_nothing_in_the_template_would_use_is_not_missed(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}\nx {{ agenda[0].report_content }}"))
    assert run("templates", "check", str(mine)) == (0, "", f"{mine}: không có lỗi\n")


def test_the_built_in_template_has_a_place_for_every_field_but_the_address():
    done = run("templates", "check", "bien-ban", "--unused", lang="en")
    assert done.code == 0
    assert done.err.splitlines()[-1] == "fields without a place in the template (3):"
    assert done.out.splitlines() == [
        "organization.address (cơ_quan.địa_chỉ)",
        "organization.code (cơ_quan.mã_số)",
        "organization.contact (cơ_quan.liên_hệ)",
    ]


def test_the_fields_without_a_place_are_listed_and_those_behind_a_computed_line_are_not(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}\n{{ presider_line }}\n{% for g in guests %}{{ g.name }}{% endfor %}"))
    fields = {line.partition(" ")[0] for line in run("templates", "check", str(mine), "--unused").out.splitlines()}
    assert {"agenda", "secretaries", "guests.positions", "organization"} <= fields
    assert not {name for name in fields if name.startswith(("title", "presider", "agenda."))}
    assert not {"guests", "guests.name"} & fields


def test_a_template_with_faults_has_no_list_of_unused_fields(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ presidr }}"))
    done = run("templates", "check", str(mine), "--unused")
    assert (done.code, done.out) == (1, "")


ANNOTATE = {"vi": "thêm --annotate TỆP", "en": "with --annotate FILE"}


@pytest.mark.parametrize("lang", ANNOTATE)
def test_whoever_has_faults_is_told_of_the_copy_with_comments_once(tmp_path, lang):
    mine, copy = tmp_path / "mau.docx", tmp_path / "loi.docx"
    mine.write_bytes(paper("{{ presidr }}\n{{ titel }}"))
    assert run("templates", "check", str(mine), lang=lang).err.splitlines()[-1].startswith(ANNOTATE[lang])
    assert ANNOTATE[lang] not in run("templates", "check", str(mine), "--annotate", str(copy), lang=lang).err


def test_what_looks_like_a_mistyped_tag_is_a_warning(tmp_path):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper("{{ title }}\nTên: { { chủ_trì.họ_tên } }"))
    done = run("templates", "check", str(mine))
    assert done.code == 0
    assert done.err.splitlines()[:2] == [
        f'{mine}, đoạn 2: cảnh báo: "{{ {{ chủ_trì.họ_tên }} }}" in ra nguyên như thế',
        "  nếu đó là một thẻ, hãy viết {{ chủ_trì.họ_tên }}",
    ]


WAYS = {"vi": ("chép một bảng", ".odt"), "en": ("copy a table", ".odt")}


@pytest.mark.parametrize("lang", WAYS)
def test_the_way_to_a_style_of_tables_speaks_of_tables(tmp_path, lang):
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper(TABLE))
    lines = run("templates", "check", str(mine), lang=lang).err.splitlines()
    way = lines[next(number for number, line in enumerate(lines) if '"Bảng số liệu"' in line) + 1]
    assert all(word in way for word in WAYS[lang])


MISTYPED = """
{{ chủ trì.họ tên }}                         => ý bạn là {{ chủ_trì.họ_tên }}?
{% for người in thành phần %}a{% endfor %}   => ý bạn là {% for người in thành_phần %}?
{% lặp người trong thành_phần %}a{% hết lặp %} => ý bạn là {% for người in thành_phần %}? / ý bạn là {% endfor %}?
{{ tiêu đề | viết hoa đầu }}                 => ý bạn là {{ tiêu_đề | viết_hoa_đầu }}?
{{ nơi_nhận }}                               => hãy viết {{ nơi_nhận | join("; ") }}
{{ thành_phần }}                             => lặp qua danh sách bằng {% for mục in thành_phần %}
{{ task.owner }}                             => tasks là một danh sách: lặp qua nó bằng {% for task in tasks %}
"""


@pytest.mark.parametrize("case", MISTYPED.strip().splitlines())
def test_the_way_out_is_what_should_be_typed(tmp_path, case):
    typed, ways = (part.strip() for part in case.split("=>"))
    mine = tmp_path / "mau.docx"
    mine.write_bytes(paper(typed))
    lines = run("templates", "check", str(mine)).err.splitlines()
    assert [line.strip() for line in lines if line.startswith("  ")] == ways.split(" / ")
