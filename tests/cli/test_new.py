import json

import pytest

from minutes.reading.json_schema import schema
from minutes.reading.meeting import read_text
from minutes.reading.skeletons import skeleton
from tests.cli.running import run

LAST = "title: Họp tháng hai\npresider: Vũ Thu Hà\nattendees: [{name: Trần Văn B, presence: vắng}]\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "last.yaml").write_text(LAST, "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_new_meeting_is_written_in_the_language(here, lang):
    done = run("new", lang=lang)
    assert (done.code, done.out) == (0, "")
    assert done.err.endswith(": meeting.yaml\n")
    assert (here / "meeting.yaml").read_text("utf-8") == skeleton(lang)


def test_a_new_meeting_takes_the_people_of_the_last_one(here):
    assert run("new", "next.yaml", "--from", "last.yaml").code == 0
    made = read_text((here / "next.yaml").read_text("utf-8").replace('"…"', "Họp")).meeting
    assert made.presider is not None
    assert made.presider.name == "Vũ Thu Hà"
    assert made.attendees is not None
    assert [(one.name, one.presence) for one in made.attendees] == [("Trần Văn B", None)]


def test_a_file_that_is_there_is_kept(here):
    (here / "meeting.yaml").write_text("of somebody", "utf-8")
    done = run("new")
    assert done == (3, "", "meeting.yaml: đã có tệp này\n  đặt tên khác, hoặc thêm --force để thay tệp cũ\n")
    assert (here / "meeting.yaml").read_text("utf-8") == "of somebody"
    assert run("new", "--force").code == 0
    assert (here / "meeting.yaml").read_text("utf-8") == skeleton("vi")


def test_a_folder_is_no_place_for_a_file(here):
    (here / "folder").mkdir()
    assert run("new", "folder") == (2, "", "folder: đây là thư mục, không phải tệp\n")
    assert run("new", "folder", "--force").code == 2
    assert run("new", "no/such/folder.yaml").code == 2


def test_an_earlier_meeting_that_is_wrong_is_told(here):
    (here / "last.yaml").write_text("presidr: A\n", "utf-8")
    done = run("new", "--from", "last.yaml")
    assert done.code == 2
    assert "last.yaml:1:1: presidr: không có mục này" in done.err
    assert not (here / "meeting.yaml").exists()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_schema_is_printed(here, lang):
    done = run("schema", lang=lang)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == schema(lang)
    assert run("schema", "-o", "a.json", lang=lang).code == 0
    assert (here / "a.json").read_text("utf-8") == done.out
    assert run("schema", "-o", "a.json", lang=lang).code == 0


def test_a_new_schema_does_not_replace_an_edited_one(here):
    (here / "a.json").write_text("{}", "utf-8")
    assert run("schema", "-o", "a.json").code == 3
    assert run("schema", "-o", "a.json", "--force").code == 0
