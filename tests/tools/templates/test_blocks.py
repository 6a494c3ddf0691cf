"""What the built-in minutes print, what they leave out, and in which order."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from minutes.model.fields import fields_of
from minutes.model.meeting import Meeting
from minutes.model.scalars.text import decode_scalar
from minutes.ooxml.package import read_archive
from minutes.reading.meeting import read_text
from minutes.rendering.coverage import plain, printed_text
from minutes.rendering.renderer import render
from tests.rendering.made import SHORT, document

CASES = yaml.safe_load(Path(__file__).with_name("cases").joinpath("blocks.yaml").read_text("utf-8"))
LISTS = [field.name for field in fields_of(Meeting) if field.many]


def printed(meeting: dict[str, Any]) -> str:
    return printed_text(document(yaml.safe_dump(meeting, allow_unicode=True, sort_keys=False)).content)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_minutes_say(case: dict[str, Any]) -> None:
    text = printed(case["meeting"])
    assert re.search(".*".join(map(re.escape, case["prints"])), text, re.DOTALL), text
    assert [one for one in case.get("without", ()) if one in text] == []


@pytest.mark.parametrize("none", ["không", "", "[]"])
@pytest.mark.parametrize("field", LISTS)
def test_any_list_may_be_said_to_be_empty(field: str, none: str) -> None:
    text = re.sub(rf"^{field}:.*\n", "", SHORT.replace("secretary:", "secretaries:"), flags=re.MULTILINE)
    assert plain("Giao ban tuần") in printed_text(document(f"{text}{field}: {none}\n").content)


def lists_of(record: Any, *above: str) -> list[tuple[str, ...]]:
    """The paths of all lists inside the lists of a record, by the names of their fields."""
    found: list[tuple[str, ...]] = []
    for field in fields_of(record):
        if field.many and field.name not in above:
            found.append((*above, field.name))
            found += lists_of(field.record, *above, field.name) if field.record else []
    return found


@pytest.mark.parametrize("path", lists_of(Meeting), ids=".".join)
def test_any_list_inside_a_list_may_be_empty(path: tuple[str, ...]) -> None:
    tree: Any = []
    for name in reversed(path):
        tree = {name: tree} if name == path[0] else [{name: tree}]
    meeting = msgspec.convert({"title": "Giao ban", **tree}, Meeting, dec_hook=decode_scalar)
    reading = read_text("title: x", "hop.yaml")._replace(meeting=meeting)
    assert "giao ban" in printed_text(render(reading).content)


@pytest.mark.parametrize("appendices", ["", "appendices: [{title: Một, text: a}, {title: Hai, text: b}]\n"])
def test_the_first_page_alone_says_who_may_keep_the_minutes(appendices: str) -> None:
    archive = read_archive(document(f"{SHORT}circulation: internal\n{appendices}").content, "")
    marked = {name for name in archive.members if "LƯU HÀNH NỘI BỘ" in archive.read(name).decode(errors="ignore")}
    relationships = dict(re.findall(r'Id="(\w+)"[^>]*Target="(header\d.xml)"', archive.read(
        "word/_rels/document.xml.rels").decode()))  # fmt: skip
    first_pages = re.findall(r'w:type="first" r:id="(\w+)"', archive.read("word/document.xml").decode())
    assert [f"word/{relationships[one]}" in marked for one in first_pages] == (
        [True, False, False] if appendices else [True]
    )
