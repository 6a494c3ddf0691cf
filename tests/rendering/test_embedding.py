"""A document carries what it was made from; read again, that is the same meeting."""

from pathlib import Path

import pytest

from minutes.ooxml.package import read_archive
from minutes.ooxml.properties import FOLDER
from minutes.reading.meeting import carried, read_meeting, read_text
from minutes.rendering.embedding import NAMESPACE, is_untouched, read_embedded
from minutes.rendering.renderer import render
from tests.proof import make_package, parts_of, to_word, validate
from tests.rendering.made import SHORT, document

EXAMPLES = sorted(Path("examples").glob("*/meeting.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_meeting_in_a_document_is_the_one_that_it_was_made_from(path: Path) -> None:
    reading = read_meeting(path)
    made = render(reading).content
    found = read_embedded(made)
    assert found is not None
    assert found.meeting == reading.meeting
    assert found.problems == tuple(
        one._replace(place=found.positions.place(one.place.field)) for one in reading.problems
    )
    assert carried(found) == carried(reading)
    assert is_untouched(made)
    assert validate(made) == []


@pytest.mark.parametrize(
    "text",
    [
        SHORT.replace("\n", "\r\n"),
        SHORT + 'note: "a & b < c > d \\"e\\" \\t 😀"\n'.replace("note", "purpose"),
        "title: x # ]]> <data xmlns='urn:minutes:data:1'>\n",
        '{"title": "x", "purpose": "\\ud83d\\ude00 y"}',
    ],
)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    reading = read_text(text, "hop.yaml")
    found = read_embedded(render(reading).content)
    assert found is not None
    assert found.positions.source.text == text
    assert found.meeting == reading.meeting
    assert found.positions.place("title") == reading.positions.place("title")


def test_the_place_of_the_files_on_the_disk_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "organization.yaml").write_text("name: UBND xã Ví Dụ\n", "utf-8")
    (tmp_path / "ds.csv").write_text("Họ và tên,Chức vụ\nNguyễn Văn A,Trưởng phòng\n", "utf-8")
    (tmp_path / "hop.yaml").write_text("title: x\nattendees: {from: ds.csv}\n", "utf-8")
    reading = read_meeting(tmp_path / "hop.yaml")
    content = render(reading).content
    assert not [name for name, part in parts_of(content).items() if str(tmp_path.name).encode() in part]
    found = read_embedded(content)
    assert found is not None
    assert found.meeting == reading.meeting
    assert found.positions.place("attendees[1].name") == reading.positions.place("attendees[1].name")


def test_a_final_document_carries_nothing() -> None:
    content = render(read_text(SHORT, "hop.yaml"), final=True).content
    assert read_embedded(content) is None
    assert not [name for name in parts_of(content) if name.startswith(FOLDER)]


def test_the_data_of_a_template_that_was_once_a_document_are_replaced(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(document(SHORT).content)
    made = render(read_text("title: Cuộc họp khác"), template).content
    found = read_embedded(made)
    assert found is not None
    assert found.meeting.title == "Cuộc họp khác"
    assert sum(NAMESPACE.encode() in part for name, part in parts_of(made).items() if "/item" in name) == 2
    assert validate(made) == []


def test_libreoffice_keeps_the_data() -> None:
    [saved] = to_word([document(SHORT).content])
    found = read_embedded(saved)
    assert found is not None
    assert found.meeting == read_text(SHORT).meeting


@pytest.mark.parametrize(
    "part", [b"<data", b'<data xmlns="urn:minutes:data:1"/>', b'<d xmlns="urn:minutes:data:1"><cell name="x"/></d>']
)
def test_data_that_are_not_whole_are_none(part: bytes) -> None:
    parts = parts_of(document(SHORT).content)
    [name] = [name for name in parts if name.startswith(FOLDER) and name.endswith("item1.xml")]
    assert read_embedded(make_package({**parts, name: part})) is None
    assert read_archive(make_package({**parts, name: part}), "")
