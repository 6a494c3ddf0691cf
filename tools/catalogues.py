"""Updates the Vietnamese catalogue from the code: ``python -m tools.catalogues``.

Babel extracts the messages; new ones are added untranslated or fuzzy, unused ones removed. Both are listed.
"""

import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from minutes.model.fact_registry import facts_of
from minutes.model.fields import fields_of
from minutes.model.names import records

PACKAGE = Path(__file__).parents[1] / "minutes"
CATALOGUE = PACKAGE / "locale" / "vi" / "LC_MESSAGES" / "minutes.po"
KEYWORDS = {"N_": None}
SENTENCES = ("fault", "why")
"""The keys of a rule that hold messages."""


def main() -> None:
    """Rewrite the catalogue; list the untranslated and the removed messages."""
    catalogue = updated()
    CATALOGUE.write_text(as_text(catalogue), "utf-8")
    missing = [message.id for message in catalogue if message.id and (message.fuzzy or not message.string)]
    gone = list(catalogue.obsolete)
    sys.stdout.write(f"{len(catalogue)} ids; to be translated: {len(missing)}; gone: {len(gone)}\n")
    sys.stdout.writelines(f"  {message!r}\n" for message in (*missing, *gone))


def updated() -> Catalog:
    """Return the catalogue with the messages of the code, in the code's order."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    catalogue.update(template())
    for message in catalogue:
        message.flags &= {"fuzzy"}  # Babel guesses formats from signs: "100% is said" is none
    return catalogue


def as_text(catalogue: Catalog) -> str:
    """Return the text of the file; the header is kept, as Babel would put the time in it."""
    header = CATALOGUE.read_text("utf-8").partition("\n\n")[0]
    body = BytesIO()
    write_po(body, catalogue, width=118, omit_header=True, ignore_obsolete=True, include_previous=True)
    return f"{header}\n\n{body.getvalue().decode().strip()}\n"


@cache
def template() -> Catalog:
    """Return every message, with its packages as locations (``minutes/reading``)."""
    messages = Catalog()
    for message, room in extracted() + declared():
        messages.add(message, locations=[(room, 0)])
    return messages


@cache
def extracted() -> list[tuple[str, str]]:
    """Return the texts in ``N_(…)`` and the messages of the standards' rules, each with its package."""
    methods = [("**.py", "python"), ("standards/**.toml", rules)]
    found = extract_from_dir(PACKAGE, methods, keywords=KEYWORDS)  # type: ignore[arg-type]  # takes functions
    return [(str(message), f"minutes/{path.partition('/')[0].removesuffix('.py')}") for path, _, message, *_ in found]


def rules(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, str, str, list[str]]]:
    """Extract the messages of the rules in a standard's TOML file, as an extraction method of Babel."""
    for check in tomllib.load(file)["checks"]:
        yield from ((1, "N_", text, []) for key, text in check.items() if key in SENTENCES)


@cache
def declared() -> list[tuple[str, str]]:
    """Return the English descriptions of the model's fields and facts."""
    structs = records()
    fields = [field.description for struct in structs for field in fields_of(struct)]
    facts = [fact.description for struct in structs for fact in facts_of(struct)]
    return [(text, "minutes/model") for text in fields + facts]


if __name__ == "__main__":
    main()
