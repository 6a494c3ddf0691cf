"""The text of a form, as a file that a person can read: component and text, a line a paragraph."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from minutes.building.elements import paragraph, run
from minutes.building.numbering import style_id
from minutes.standards import Standard


def body(form: Path, standard: Standard, drawn: Mapping[str, str]) -> str:
    """The paragraphs of a form. ``drawn`` are the tables that a line ``«name»`` asks for.

    KeyError for a component or a table that there is not.
    """
    return "".join(_pieces(form.read_text(encoding="utf-8"), standard, drawn))


def _pieces(form: str, standard: Standard, drawn: Mapping[str, str]) -> Iterator[str]:
    for line in form.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("«"):
            yield drawn[line.strip("«»")]
            continue
        component, _, text = line.partition(" ")
        yield paragraph(style_id(standard.components[component]), run(text.strip()))
