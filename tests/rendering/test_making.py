"""A meeting becomes a document: the same one each time, with what it lacks said."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.problems import InputError, TemplateError
from minutes.reading.meeting import read_text
from minutes.rendering.compile import _compiled
from minutes.rendering.coverage import plain, printed_text
from minutes.rendering.renderer import render
from tests.proof.packages import document as word_file
from tests.proof.packages import paragraphs
from tests.rendering.made import SHORT, document


def test_the_same_meeting_gives_the_same_bytes() -> None:
    assert document(SHORT).content == document(SHORT).content


def test_a_meeting_with_nothing_but_a_title_prints_with_blanks() -> None:
    done = document("title: Giao ban")
    assert "giao ban" in printed_text(done.content)
    assert {problem.code for problem in done.missing} == {"blank"}
    assert {"start", "place", "presider", "secretaries"} <= {str(p.values["name"]) for p in done.missing}


def test_a_full_meeting_has_no_blank_but_its_number() -> None:
    assert {str(problem.values["name"]) for problem in document(SHORT).missing} <= {"number"}


@pytest.mark.parametrize(
    "value",
    [
        'A & B <C> "D"',
        "{{ presider.name }} {% for x in y %}",
        "Kế hoạch 😀 số 1",
        "Nguye\u0302\u0303n Va\u0306n A",  # decomposed letters
        "Công ty TNHH " + "Một thành viên " * 8,
        "100% nhất trí",
        r"C:\thư mục\tệp",
    ],
)
def test_any_text_prints_as_it_is(value: str) -> None:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    done = document(SHORT.replace("Phòng họp số 1", f'"{quoted}"').replace("Giao ban tuần", f'"{quoted}"'))
    text = printed_text(done.content)
    assert text.count(plain(value)) >= 2
    assert done.unplaced == ()


def test_a_text_that_goes_into_a_longer_sentence_is_not_called_lost() -> None:
    conclusions = "conclusions: [{text: Lập dự toán sửa chữa., owner: Kế toán, due: 15/4/2025}]\n"
    assert document(SHORT + conclusions).unplaced == ()


@pytest.mark.parametrize("case", yaml.safe_load(Path(__file__).with_name("unplaced.yaml").read_text("utf-8")))
def test_what_finds_no_place_is_said_and_what_is_overridden_is_not(case: dict[str, Any]) -> None:
    meeting = yaml.safe_dump({**yaml.safe_load(SHORT), **case["meeting"]}, allow_unicode=True)
    found = document(meeting).unplaced
    assert {one.place.field: one.severity.name for one in found} == case["unplaced"]


def test_five_hundred_people_all_stand_in_the_list() -> None:
    people = "".join(f"\n  - Người thứ {number}" for number in range(500))
    text = printed_text(document(SHORT.replace(" [các trưởng phòng]", people)).content)
    assert all(f"người thứ {number}" in text for number in range(500))


def test_a_meeting_past_midnight_ends_on_the_next_day() -> None:
    text = printed_text(document(SHORT.replace("8h00", "20h00").replace("end: 9h00", "end: 1h30 14/12/2018")).content)
    assert "01 giờ 30" in text
    assert "14 tháng 12" in text


def test_an_empty_agenda_prints() -> None:
    assert "kết thúc" in printed_text(document(SHORT.replace("[Kiểm điểm công việc tuần]", "[]")).content)


def test_strict_refuses_blanks_and_contradictions_with_their_places() -> None:
    reading = read_text("title: Giao ban\nstart: 9h00 13/12/2018\nend: 8h00\n", "hop.yaml")
    with pytest.raises(InputError) as caught:
        render(reading, strict=True)
    assert {"blank"} < {problem.code for problem in caught.value.problems}


def test_pictures_that_cannot_be_had_are_all_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(b"no picture")
    with pytest.raises(InputError) as caught:
        document("title: x\npictures:\n  - a.png\n  - b.png\n", tmp_path)
    assert len(caught.value.problems) == 2
    assert [problem.place.line for problem in caught.value.problems] == [3, 4]


def test_a_margin_outside_the_decree_is_refused_with_its_article() -> None:
    with pytest.raises(InputError) as caught:
        document(SHORT.replace("abbreviation: UBND", "margins: {left: 25 mm}"))
    assert [problem.code for problem in caught.value.problems] == ["layout-out-of-range"]
    assert caught.value.problems[0].place.line == 9


def test_a_template_that_is_not_there_is_said() -> None:
    with pytest.raises(TemplateError):
        render(read_text(SHORT, "hop.yaml"), template="none.docx")


@pytest.mark.parametrize("field", ["kind", "house"])
def test_a_kind_or_house_that_there_is_not_is_said_with_those_that_there_are(field: str) -> None:
    with pytest.raises(InputError) as caught:
        document(f"title: x\n{field}: mau-la\n")
    [problem] = caught.value.problems
    assert (problem.code, problem.place.line) == (f"unknown-{field}", 2)
    assert problem.values["known"]


SMALL = SHORT.replace("abbreviation: UBND", 'abbreviation: UBND, size_set: "13"')


@pytest.mark.parametrize("meeting", [SHORT, SMALL])
def test_a_wrong_template_is_called_by_its_name_in_every_layout(meeting: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(paragraphs("{{ nosuchname }}")))
    for template in (path, tmp_path / "khong-co.docx"):
        with pytest.raises(TemplateError) as caught:
            render(read_text(meeting, "hop.yaml"), template=template)
        assert [problem.place.source for problem in caught.value.problems] == [str(template)]


def test_what_only_a_later_guest_has_is_looked_for_too(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(paragraphs("{% for g in guests %}{{ g.name }}; {% endfor %}{{ title }}")))
    guests = "guests: [Nguyễn Văn A, Trần Thị B, Lê Văn C, {name: Phạm Thị D, positions: [Giám đốc Sở Ví Dụ]}]\n"
    done = render(read_text(f"title: Giao ban\n{guests}", "hop.yaml"), template=path)
    assert [problem.place.field for problem in done.unplaced] == ["guests[4].positions[1]"]


# What a template prints besides the attendees => the officers of whom it is said that they found no place.
OFFICES = """
                                                          => presider.name secretaries[1].name
{{ secretary_line }}                                      => presider.name
{{ presider_signature }} {{ secretary_signature }}        =>
{{ secretary.name }} {{ presider.office_line }}           =>
{% for one in secretaries %}{{ one.name }}{% endfor %}    => presider.name
"""


@pytest.mark.parametrize("case", OFFICES.strip("\n").splitlines())
def test_an_officer_for_whom_nobody_asks_is_lost_though_listed_among_the_attendees(case: str, tmp_path: Path) -> None:
    template, lost = case.split("=>")
    path = tmp_path / "mau.docx"
    listed = "{{ title }} {% for one in attendees %}{{ one.name }}; {% endfor %}"
    path.write_bytes(word_file(paragraphs(listed + template)))
    people = "title: Giao ban\npresider: Trần Thị B\nsecretary: Lê Văn C\nattendees: [Trần Thị B, Lê Văn C]\n"
    done = render(read_text(people, "hop.yaml"), template=path)
    assert [problem.place.field for problem in done.unplaced] == lost.split()


def test_text_that_looks_like_a_mistyped_tag_is_told_by_every_render(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(paragraphs("{{ title }} { place | leaders } end }}")))
    for _ in range(2):
        _compiled.cache_clear()  # the second program comes from the disk
        done = render(read_text("title: Giao ban", "hop.yaml"), template=path, strict=True)
        assert [(one.place.source, one.values["text"]) for one in done.warnings] == [
            (str(path), "end }}"),
            (str(path), "{ place | leaders }"),
        ]
