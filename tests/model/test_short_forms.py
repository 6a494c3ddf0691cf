"""Short forms: a plain text where a long form may stand."""

from pathlib import Path

import pytest

from minutes.model.fields import Record
from minutes.model.meeting import AgendaItem
from minutes.model.names import records
from minutes.model.organization import Margins
from minutes.model.people import Participant, Person
from minutes.model.proceedings import TableRow

LINES = (Path(__file__).parent / "cases" / "short-forms.txt").read_text("utf-8").splitlines()
ALL: tuple[type[Record], ...] = (*records(), Participant, Person)
STRUCTS = {struct.__name__: struct for struct in ALL}


def shown(parts):
    said = {name: f"[{'|'.join(one)}]" if isinstance(one, list) else one for name, one in parts.items()}
    return "; ".join(f"{name}={one}" for name, one in said.items())


@pytest.mark.parametrize("case", [line for line in LINES if line and not line.startswith("#")])
def test_a_plain_text_stands_for_the_fields(case):
    left, _, expected = case.partition("=>")
    name, _, text = (part.strip() for part in left.partition("|"))
    assert shown(STRUCTS[name].from_plain(text)) == expected.strip()


def test_an_item_of_several_lines_is_its_report():
    assert AgendaItem.from_plain("Một.\nHai.") == {"report": "Một.\nHai."}


def test_a_row_is_a_list_of_cells_or_a_heading():
    assert TableRow.from_plain(["a", "1"]) == {"cells": ["a", "1"]}
    assert TableRow.from_plain("Khối cơ quan") == {"group": "Khối cơ quan"}


def test_a_record_without_a_short_form_has_none():
    assert Margins.from_plain("20 mm") is None
    assert Person.from_plain({"name": "A"}) is None
