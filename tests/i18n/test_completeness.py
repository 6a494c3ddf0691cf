"""Every message of the program has its Vietnamese, with the same values in it, and none is left over."""

import string
import subprocess
import sys

import pytest

from tests.kept import ROOT
from tools.catalogues import CATALOGUE, as_text, extracted, updated

UPDATED = updated()


def placeholders(message):
    """The names in braces, in order of the alphabet."""
    return sorted(name for _text, name, _spec, _conversion in string.Formatter().parse(message) if name is not None)


def test_every_message_has_its_vietnamese():
    assert [message.id for message in UPDATED if message.fuzzy or not message.string] == []


def test_no_translation_is_left_over():
    assert list(UPDATED.obsolete) == []


def test_a_translation_holds_the_values_of_its_message():
    strings = {message: UPDATED[message].string for message, _ in extracted()}
    assert [one for one in strings if placeholders(one) != placeholders(strings[one])] == []


def test_a_message_of_a_problem_has_no_full_stop():
    """The command line's help is made of sentences; what is said of a problem is not."""
    assert [message for message, room in extracted() if room != "minutes/cli" and message.endswith(".")] == []


def test_the_catalogue_is_as_its_program_writes_it():
    assert CATALOGUE.read_text("utf-8") == as_text(UPDATED), "run python -m tools.catalogues"


@pytest.mark.parametrize("module", ["gettext", "ast", "babel", "pathlib"])
def test_importing_the_catalogue_imports_little(module):
    code = f"import sys; import minutes.i18n; print({module!r} in sys.modules)"
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "False"
