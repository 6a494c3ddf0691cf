"""The organisation: in the meeting, in a file that it names, or in one near it."""

import pytest

from minutes.problems import InputError
from minutes.reading.meeting import read_meeting

BODY = "tên: UBND quận Ví Dụ\nplace: Ví Dụ\n"


def written(folder, **texts):
    for name, text in texts.items():
        file = folder / (name.replace("__", "/") + ".yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return read_meeting(folder / "hop" / "meeting.yaml")


def test_it_is_written_in_the_meeting(tmp_path):
    reading = written(tmp_path, hop__meeting="title: x\norganization: {name: A}\n", organization=BODY)
    assert reading.meeting.organization.name == "A"
    assert reading.meeting.organization.place is None


def test_a_plain_text_is_its_name(tmp_path):
    assert written(tmp_path, hop__meeting="title: x\ncơ quan: UBND A\n").meeting.organization.name == "UBND A"


@pytest.mark.parametrize("near", ["hop__organization", "organization"])
def test_it_stands_in_the_folder_or_above(near, tmp_path):
    reading = written(tmp_path, hop__meeting="title: x\n", **{near: BODY})
    assert reading.meeting.organization.name == "UBND quận Ví Dụ"
    assert reading.positions.place("organization.place").line == 2
    assert reading.positions.place("organization.place").source.endswith("organization.yaml")
    assert reading.positions.place("title").source.endswith("meeting.yaml")


def test_the_nearer_file_goes_first(tmp_path):
    reading = written(tmp_path, hop__meeting="title: x\n", hop__organization="name: B\n", organization=BODY)
    assert reading.meeting.organization.name == "B"


def test_it_is_looked_for_no_higher_than_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "hop"))
    assert written(tmp_path, hop__meeting="title: x\n", organization=BODY).meeting.organization is None


def test_a_named_file_lies_beside_the_meeting(tmp_path):
    reading = written(
        tmp_path, hop__meeting="title: x\norganization: ../ubnd.yaml\n", ubnd=BODY, organization="name: C"
    )
    assert reading.meeting.organization.place == "Ví Dụ"


def test_its_problems_name_its_file_and_come_after_those_of_the_meeting(tmp_path):
    with pytest.raises(InputError) as error:
        written(tmp_path, hop__meeting="title: x\nabc: 1\n", organization="name: B\nplce: C\nhabits: {clock: 5}\n")
    places = [(one.place.source[-12:], *one.place[1:4]) for one in error.value.problems]
    assert places == [
        ("meeting.yaml", 2, 1, "abc"),
        ("ization.yaml", 2, 1, "organization.plce"),
        ("ization.yaml", 3, 17, "organization.habits.clock"),
    ]


def test_a_file_that_is_no_organisation_is_a_problem(tmp_path):
    with pytest.raises(InputError) as error:
        written(tmp_path, hop__meeting="title: x\n", organization="- a\n")
    assert [one.code for one in error.value.problems] == ["not-an-organization"]


def test_a_syntax_error_in_it_is_placed_in_its_file(tmp_path):
    with pytest.raises(InputError) as error:
        written(tmp_path, hop__meeting="title: x\n", organization="name: 'A\n")
    (problem,) = error.value.problems
    assert (problem.code, problem.place.line) == ("unclosed-quotation", 1)
    assert problem.place.source.endswith("organization.yaml")


def test_members_recipients_and_habits_arrive(tmp_path):
    body = (
        BODY + "members:\n  - {name: A, positions: B, since: 1/1/2018}\nrecipients: Như trên\nhabits: {clock: 17h00}\n"
    )
    organization = written(tmp_path, hop__meeting="title: x\n", organization=body).meeting.organization
    assert organization.members[0].positions == ("B",)
    assert organization.recipients == ("Như trên",)
    assert organization.habits.clock is not None


@pytest.mark.parametrize("name", ["ubnd.yaml", "mau/ubnd.yaml", "../ubnd.yaml", "../../ubnd.yaml", "mau\\ubnd.yaml"])
def test_a_named_file_lies_in_the_folder_or_above_or_below(name, tmp_path):
    folder = tmp_path / "nam" / "hop"
    file = folder / name.replace("\\", "/")
    (folder / "mau").mkdir(parents=True)
    file.write_text(BODY, "utf-8")
    (folder / "meeting.yaml").write_text(f"title: x\norganization: {name}\n", "utf-8")
    organization = read_meeting(folder / "meeting.yaml").meeting.organization
    assert organization is not None
    assert organization.place == "Ví Dụ"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("{root}/hop/ubnd.yaml", "absolute-path"),
        ("C:/ubnd.yaml", "absolute-path"),
        ("\\\\may-chu\\ubnd.yaml", "absolute-path"),
        ("../khac/ubnd.yaml", "outside-folder"),
        ("../../ubnd.yaml", "outside-folder"),
        ("link.yaml", "outside-folder"),
        ("khong-co.yaml", "no-such-file"),
        ("../khong-co.yaml", "no-such-file"),
    ],
)
def test_any_other_file_is_refused_with_its_place(name, code, tmp_path, monkeypatch):
    root = tmp_path / "home"
    monkeypatch.setenv("HOME", str(root))
    for folder in (root / "hop", root / "khac"):
        folder.mkdir(parents=True)
    for file in (root / "hop" / "ubnd.yaml", root / "khac" / "ubnd.yaml", tmp_path / "ubnd.yaml"):
        file.write_text(BODY, "utf-8")
    (root / "hop" / "link.yaml").symlink_to(root / "khac" / "ubnd.yaml")
    with pytest.raises(InputError) as error:
        written(root, hop__meeting=f"title: x\nabc: 1\norganization: {name.format(root=root)}\n")
    found = [(one.code, *one.place[1:4]) for one in error.value.problems]
    assert found == [("unknown-field", 2, 1, "abc"), (code, 3, 15, "organization")]


def test_a_number_that_a_comma_cuts_is_found_in_it(tmp_path):
    with pytest.raises(InputError) as error:
        written(tmp_path, hop__meeting="title: x\n", organization="name: B\nrecipients: [1,5]\n")
    assert [(one.code, one.place.line, one.place.column) for one in error.value.problems] == [("comma-in-text", 2, 14)]
