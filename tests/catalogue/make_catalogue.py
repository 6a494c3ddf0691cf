"""Bring the Vietnamese catalogue up to the code: ``python -m tests.catalogue.make_catalogue``.

New ids come in without a translation, at the place of their room; ids that the code no longer has go. Says what is
still to be translated.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import normalize

from minutes.catalogue.compiling import entries
from minutes.catalogue.loading import FOLDER
from tests.catalogue.extraction import ids

CATALOGUE = Path(FOLDER) / "vi" / "LC_MESSAGES" / "minutes.po"

HEADER = """# What the program says, in Vietnamese. Kept in the order of the code by
# `python -m tests.catalogue.make_catalogue`; what is written here by hand is the msgstr lines.
msgid ""
msgstr ""
"Project-Id-Version: minutes\\n"
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""


def known() -> dict[str, str]:
    """The translations that there are."""
    found = entries(CATALOGUE.read_text("utf-8"))
    return {entry.message: entry.translations[0] for entry in found if entry.message and entry.translations[0]}


def catalogue(wanted: dict[str, str], translations: dict[str, str]) -> Iterator[str]:
    """The text of the catalogue, an entry at a time."""
    yield HEADER
    room = ""
    for message, its_room in wanted.items():
        if its_room != room:
            room = its_room
            yield f"\n# --- {room}\n"
        yield f"\nmsgid {normalize(message, width=118)}\nmsgstr {normalize(translations.get(message, ''), width=118)}\n"


def main() -> None:
    wanted, translations = ids(), known()
    CATALOGUE.write_text("".join(catalogue(wanted, translations)), "utf-8")
    missing = [message for message in wanted if message not in translations]
    obsolete = [message for message in translations if message not in wanted]
    print(f"{len(wanted)} ids; to be translated: {len(missing)}; gone: {len(obsolete)}")
    for message in (*missing, *obsolete):
        print(f"  {message!r}")


if __name__ == "__main__":
    main()
