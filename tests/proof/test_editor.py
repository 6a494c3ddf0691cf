import json
from pathlib import Path

import pytest

from tests.proof import Editor

SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "properties": {
        "title": {"type": "string"},
        "chủ trì": {"type": "string"},
        "start": {"pattern": r"^\d+/\d+/\d{4}$"},
    },
    "additionalProperties": False,
}


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    file = tmp_path / "schema.json"
    file.write_text(json.dumps(SCHEMA), "utf-8")
    return file


def test_an_editor_underlines_what_the_schema_refuses_and_nothing_else(schema: Path) -> None:
    with Editor(schema) as editor:
        assert editor.problems("title: a\nchủ trì: b\nstart: 13/12/2018\n") == []
        assert editor.problems("title: [a]\nxyz: 1\n") == [
            '1:8 Incorrect type. Expected "string".',
            "2:1 Property xyz is not allowed.",
        ]
        assert editor.problems("title: a\n") == []


def test_an_editor_offers_the_keys_that_are_not_there_yet(schema: Path) -> None:
    with Editor(schema) as editor:
        assert editor.completions("title: a\n") == ["chủ trì", "start"]
