"""Readers of YAML, JSON, spreadsheets and organisation files into the model; problems with their positions."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.reading.context import Carried, People, Text
    from minutes.reading.files import read_bytes
    from minutes.reading.json_schema import schema
    from minutes.reading.mappings import read_mapping
    from minutes.reading.meeting import (
        Reading, allowed_path, carried, read_body, read_carried, read_content, read_meeting, read_text,
        without_source,
    )
    from minutes.reading.skeletons import skeleton
    from minutes.reading.source import NO_FOLDER
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "context": "Carried People Text",
        "files": "read_bytes",
        "json_schema": "schema",
        "mappings": "read_mapping",
        "meeting": "Reading allowed_path carried read_body read_carried read_content read_meeting read_text "
        "without_source",
        "skeletons": "skeleton",
        "source": "NO_FOLDER",
    })
