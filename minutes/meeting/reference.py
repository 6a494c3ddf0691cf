"""The page ``docs/fields.md``, from the declarations: ``python -m minutes.meeting.reference docs/fields.md``."""

import sys
from pathlib import Path

from minutes.meeting.computing import facts_of
from minutes.meeting.declaring import Field, Record, fields_of
from minutes.meeting.naming import identifier
from minutes.meeting.saying import PART_NAMES
from minutes.meeting.shaping import records

HEAD = """# What a meeting may hold

Made by `python -m minutes.meeting.reference docs/fields.md` from the declarations in `minutes/meeting/`; do not edit.

Every field has an English key and a Vietnamese one; both are read, and may be mixed. In a template the
Vietnamese name is written with `_` for a space. A field that is not given is not known; `không` says that there is
none. What is computed is asked for by its name in a template, and is never typed into the data.
"""

PARTS = """
## Parts of values

A date, a choice or a ratio is printed as a whole; a template may ask for a part of it behind a dot, as in
`{{ start.day | weekday }}` or `{% if urgency.code == "urgent" %}`.

"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(section(struct) for struct in records()) + PARTS + parts()


def parts() -> str:
    """The table of the parts of values."""
    lines = ["| part | in a template | meaning |", "|---|---|---|"]
    lines += [f"| `{name}` | `{identifier(part.title)}` | {part.description} |" for name, part in PART_NAMES.items()]
    return "\n".join(lines) + "\n"


def section(struct: type[Record]) -> str:
    """One struct: what is declared, what is computed."""
    summary = (struct.__doc__ or "").strip().splitlines()[0]
    lines = [
        f"\n## {struct.__name__}\n\n{summary}\n",
        "| key | tiếng Việt | also | holds | meaning |",
        "|---|---|---|---|---|",
    ]
    lines += [field_row(field) for field in fields_of(struct)]
    if computed := facts_of(struct):
        lines += ["", "| computed | in a template | meaning |", "|---|---|---|"]
        lines += [f"| `{one.name}` | `{identifier(one.title)}` | {one.description} |" for one in computed]
    return "\n".join(lines) + "\n"


def field_row(field: Field) -> str:
    """One line of the table of fields."""
    also = ", ".join(field.also)
    holds = kind_of(field) + (", a list" if field.many else "")
    return f"| `{field.name}` | {field.title} | {also} | {holds} | {field.description} |"


def kind_of(field: Field) -> str:
    """What one value of the field is, in a word; a struct leads to its section."""
    if field.record:
        return f"[{field.record.__name__}](#{field.record.__name__.lower()})"
    return "text" if field.type is str else str(field.type.__name__)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
