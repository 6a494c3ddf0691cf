"""The ids that the catalogue must hold: the marked texts of the code, and the descriptions of the declared fields."""

import string
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO

from babel.messages.extract import extract_from_dir

from minutes.meeting.computing import facts_of
from minutes.meeting.declaring import fields_of
from minutes.meeting.shaping import records

ROOT = Path(__file__).parents[2]
KEYWORDS = {"N_": None}
SENTENCES = ("fault", "why")


@cache
def ids() -> dict[str, str]:
    """Every id, in the order of the code, and the room it comes from (``minutes/reading``)."""
    found: dict[str, str] = {}
    for message, room in marked() + declared():
        found.setdefault(message, room)
    return found


@cache
def marked() -> list[tuple[str, str]]:
    """The texts in ``N_(…)`` anywhere in the package, and what the rules of the standards say, each with its room."""
    methods = [("**.py", "python"), ("standards/**.toml", rules)]
    found = extract_from_dir(ROOT / "minutes", methods, keywords=KEYWORDS)  # type: ignore[arg-type]  # takes functions
    return [(str(message), f"minutes/{path.partition('/')[0].removesuffix('.py')}") for path, _, message, *_ in found]


def rules(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, str, str, list[str]]]:
    """An extraction method of Babel: the sentences of the rules in a standard's TOML file."""
    for check in tomllib.load(file)["checks"]:
        yield from ((1, "N_", text, []) for key, text in check.items() if key in SENTENCES)


@cache
def declared() -> list[tuple[str, str]]:
    """The English descriptions of the model's fields and facts."""
    structs = records()
    fields = [field.description for struct in structs for field in fields_of(struct)]
    facts = [fact.description for struct in structs for fact in facts_of(struct)]
    return [(text, "minutes/meeting: descriptions") for text in fields + facts]


def placeholders(message: str) -> list[str]:
    """The names in braces, in order of the alphabet."""
    return sorted(name for _text, name, _spec, _conversion in string.Formatter().parse(message) if name is not None)
