"""Every message of the program has its Vietnamese, with the same values in it, and none is left over."""

import subprocess
import sys

import pytest

from minutes.catalogue.compiling import entries
from tests.catalogue.extraction import ROOT, ids, marked, placeholders
from tests.catalogue.make_catalogue import CATALOGUE, catalogue, known

TRANSLATIONS = {entry.message: entry.translations[0] for entry in entries(CATALOGUE.read_text("utf-8"))}


def test_every_message_has_its_vietnamese():
    assert [message for message in ids() if not TRANSLATIONS.get(message)] == []


def test_no_translation_is_left_over():
    assert [message for message in TRANSLATIONS if message and message not in ids()] == []


def test_a_translation_holds_the_values_of_its_message():
    differing = [
        message for message, _ in marked() if placeholders(message) != placeholders(TRANSLATIONS.get(message, message))
    ]
    assert differing == []


def test_a_message_of_a_problem_has_no_full_stop():
    """The command line's help is made of sentences; what is said of a problem is not."""
    assert [message for message, room in marked() if room != "minutes/cli" and message.endswith(".")] == []


def test_the_catalogue_is_as_its_program_writes_it():
    assert CATALOGUE.read_text("utf-8") == "".join(catalogue(ids(), known()))


@pytest.mark.parametrize("module", ["gettext", "ast", "babel", "pathlib"])
def test_importing_the_catalogue_imports_little(module):
    code = f"import sys; import minutes.catalogue; print({module!r} in sys.modules)"
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "False"
