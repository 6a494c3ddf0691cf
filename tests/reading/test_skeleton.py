"""A file to fill in reads clean as it stands, and hands on people, never what happened."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes import reading
from minutes.model.fields import fields_of
from minutes.model.meeting import Meeting
from minutes.problems import InputError
from minutes.reading.meeting import read_text
from minutes.reading.skeletons import BLOCKS, CARRIED, HEAD, OWN_WORDS, filled_skeleton, quoted

LANGUAGES = ["vi", "en"]

LAST = """
tiêu đề: Thảo luận quy chế
loại cuộc họp: phiên họp
kỳ họp: thứ 12
bắt đầu: 8h00 ngày 13/12/2018
địa điểm: "Phòng họp số 2: tầng 3 #1"
chủ trì: {xưng hô: bà, họ tên: Vũ Thu Hà, chức vụ: [Phó Bí thư, "Chủ tịch: quận"], được bầu: tại cuộc họp}
thư ký: Trần Thị B - Chuyên viên
ban kiểm phiếu: Lê Văn C
thành phần:
  - {họ tên: Vũ Thu Hà, sự có mặt: có mặt, điểm cầu: quận, ghi chú: về sớm}
  - {họ tên: "A & B <C>", sự có mặt: vắng có lý do, lý do: ốm, người dự thay: Trần D, quyền: có}
  - {nhóm: các Phó Chủ tịch, số lượng: khoảng 3, danh sách: [{tên: Đỗ E, ghi chú: đến muộn}, Hồ G]}
vắng mặt: [Lê Văn C, Vũ Thu Hà]
khách mời: [Bí thư Đảng ủy]
điều kiện tiến hành: {yêu cầu: 2/3, có mặt: 5, đủ điều kiện: có, theo quy định: Điều 3}
điểm danh: 5/6
cơ quan: {tên: [UBND, Quận A], lề: {trên: 20 mm}, cách dùng: {số hai chữ số: có, cách xưng hô: không}}
số: 12
nơi nhận: [Như trên, "- Lưu: VT"]
người ký: {họ tên: Hồ G, tư cách: NGƯỜI CHỨNG KIẾN, từ chối ký: có, lý do: bận}
thống nhất: 100%
chương trình: [{tiêu đề: Việc một, kết luận: Làm ngay, biểu quyết: 4/5}]
kết luận: Xong
"""


def last() -> Meeting:
    return read_text(LAST).meeting


def titled(text: str) -> str:
    """The file with its title written, the one thing that it asks for."""
    return text.replace(f'"{OWN_WORDS}"', "A", 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_one_asks_for_a_title_at_its_line_and_for_nothing_else(lang):
    text = filled_skeleton(lang)
    with pytest.raises(InputError) as raised:
        read_text(text)
    (problem,) = raised.value.problems
    assert problem.code == "missing-title"
    assert OWN_WORDS in text.splitlines()[(problem.place.line or 0) - 1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_with_a_title_reads_clean_and_says_nothing(lang):
    found = read_text(titled(filled_skeleton(lang)))
    assert found.problems == ()
    assert found.meeting == Meeting(title="A")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_examples_read_clean_when_they_are_no_comments_any_more(lang):
    live = re.sub(r"^# (?=  )", "", titled(filled_skeleton(lang)), flags=re.MULTILINE)
    found = read_text(live)
    assert found.problems == ()
    assert found.meeting.attendees is not None
    assert [one.presence for one in found.meeting.attendees] == ["present", "excused", None]
    assert found.meeting.agenda is not None
    assert found.meeting.agenda[0].conclusions is not None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_keys_are_in_the_language_that_is_asked_for(lang):
    keys = re.findall(r"^([^#\s][^:]*):", filled_skeleton(lang, last()), re.MULTILINE)
    assert set(keys) <= {field.title if lang == "vi" else field.name for field in fields_of(Meeting)}
    assert len(keys) > 15


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_and_habits_are_handed_on(lang):
    found = read_text(titled(filled_skeleton(lang, last())))
    assert found.problems == ()
    old, new = last(), found.meeting
    assert (new.type, new.place, new.organization, new.recipients) == (
        old.type,
        old.place,
        old.organization,
        old.recipients,
    )
    assert new.presider is not None
    assert new.presider.positions == ("Phó Bí thư", "Chủ tịch: quận")
    assert [one.name or one.group for one in new.attendees or ()] == [
        "Vũ Thu Hà",
        "A & B <C>",
        "các Phó Chủ tịch",
        "Lê Văn C",
    ]
    assert new.secretaries == old.secretaries
    assert new.guests == old.guests


@pytest.mark.parametrize("lang", LANGUAGES)
def test_presence_votes_and_texts_are_not_handed_on(lang):
    new = read_text(titled(filled_skeleton(lang, last()))).meeting
    for one in (*(new.attendees or ()), *(new.guests or ())):
        told = (one.presence, one.reason, one.proxy, one.site, one.note, one.items, one.late_at, one.left_at)
        assert told == (None,) * 8
        assert all(person.note is None for person in one.people or ())
    assert new.presider is not None
    assert new.presider.elected is None
    assert new.quorum is not None
    assert (new.quorum.present, new.quorum.reached, new.quorum.source) == (None, None, "Điều 3")
    assert new.signers is not None
    assert (new.signers[0].refused, new.signers[0].reason) == (None, None)
    handed_on = {*CARRIED, "attendees", "title"}
    assert {name for name in new.__struct_fields__ if getattr(new, name) is not None} <= handed_on
    assert new.title == "A"


def test_a_named_file_of_the_organisation_is_named_again_and_a_found_one_is_not():
    assert "cơ quan: don-vi.yaml  #" in filled_skeleton("vi", last(), "don-vi.yaml")
    assert "organization:  #" in filled_skeleton("en", last(), "")
    assert "    - UBND" not in filled_skeleton("vi", last(), "")


def test_an_office_left_empty_and_no_style_stay_so():
    old = read_text("title: A\nthư ký: không\nchủ trì: {tên: B, xưng hô: không}").meeting
    new = read_text(titled(filled_skeleton("vi", old))).meeting
    assert new.presider == old.presider
    assert new.secretaries is None


def test_every_part_has_a_comment():
    text = filled_skeleton("en")
    assert all(f"# {comment}\n" in text for block in BLOCKS for comment in block.comments)
    assert all(f"# {comment}\n" in text for comment in HEAD)


VALUES = """
Nguyễn Văn A - Chủ tịch, UBND (xã) 50%   => Nguyễn Văn A - Chủ tịch, UBND (xã) 50%
Phòng họp: tầng 3                        => "Phòng họp: tầng 3"
số #12                                   => "số #12"
- gạch                                   => "- gạch"
"ngoặc" \\ và \\n                        => "\\"ngoặc\\" \\\\ và \\\\n"
null                                     => "null"
* sao                                    => "* sao"
@ở                                       => "@ở"
12/2018                                  => 12/2018
"""


@pytest.mark.parametrize("case", VALUES.strip().splitlines())
def test_a_value_is_quoted_where_yaml_asks_for_it(case):
    value, _, expected = (part.strip() for part in case.partition("=>"))
    assert quoted(value) == expected


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1).map(str.strip))
def test_every_value_reads_back(value):
    from unicodedata import normalize

    value = normalize("NFC", value) or "x"
    if not value.strip("….·_ ") or "\ufffe" in value or "\uffff" in value or value.strip() != value:
        return
    new = read_text(f"title: A\nplace: {quoted(value)}\nlegal_basis:\n  - {quoted(value + ' ')}\n").meeting
    assert new.place == value
    assert new.legal_basis == (value + " ",)


ORGANIZATIONS = """
cơ quan: ../don-vi.yaml => ../don-vi.yaml
                        => ~
cơ quan: UBND xã Ví Dụ  => UBND xã Ví Dụ
"""


@pytest.mark.parametrize("case", ORGANIZATIONS.strip("\n").splitlines())
def test_the_organisation_of_an_earlier_file_is_known_again(case, tmp_path):
    line, _, expected = (part.strip() for part in case.partition("=>"))
    folder = tmp_path / "hop"
    folder.mkdir()
    (tmp_path / "don-vi.yaml").write_text("tên: UBND xã Ví Dụ\n", "utf-8")
    if expected == "~":
        (folder / "organization.yaml").write_text("tên: UBND xã Ví Dụ\n", "utf-8")
    (folder / "cu.yaml").write_text(f"tiêu đề: A\n{line}\n", "utf-8")
    (folder / "moi.yaml").write_text(titled(reading.skeleton("vi", folder / "cu.yaml")), "utf-8")
    written = re.search("^cơ quan:(.*)", (folder / "moi.yaml").read_text("utf-8"), re.MULTILINE)
    assert written is not None
    assert written[1].partition("#")[0].strip(' "') == expected.replace("~", "")
    body = reading.read_meeting(folder / "moi.yaml").meeting.organization
    assert body is not None
    assert body.name == "UBND xã Ví Dụ"
