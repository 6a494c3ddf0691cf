"""What the data let one expect in a document: each text that a template could print of them, with its field."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes.audit.lines import plain
from minutes.model.tree import facts
from minutes.model.usages import usage_of

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


class Expected(NamedTuple):
    """One text."""

    text: str
    field: str
    """The path of the fact in the data: ``agenda[2].ballots[1].sentence``."""


def expected(reading: "Reading") -> list[Expected]:
    """The texts of a meeting in the order of its fields, each once: where it is first."""
    meeting = reading.meeting
    found: dict[str, Expected] = {}
    for field, text in _texts(facts(meeting, usage_of(meeting)), "", set()):
        line = plain(text)
        if line:
            found.setdefault(line, Expected(line, field))
    return list(found.values())


def _texts(value: Any, field: str, seen: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if id(value) not in seen:
            seen.add(id(value))
            for name, one in value.items():
                if one is not None and name not in _SILENT:
                    yield from _texts(one, f"{field}.{name}" if field else name, seen)
    elif isinstance(value, list):
        for place, one in enumerate(value, 1):
            yield from _texts(one, f"{field}[{place}]", seen)
    elif hasattr(value, "blocks"):
        yield from ((field, text) for text in _paragraphs(value.blocks))
    elif not isinstance(value, bool) and not hasattr(value, "rows"):
        yield field, str(value)


def _paragraphs(blocks: Any) -> Iterator[str]:
    for block in blocks:
        if hasattr(block, "runs"):
            yield "".join(getattr(run, "text", "…") for run in block.runs)


_SILENT = frozenset(("key", "id", "file", "house", "template", "templates", "margins", "habits", "size_set"))
"""What no page shows."""
