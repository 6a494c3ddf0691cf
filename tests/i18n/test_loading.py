import os
import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError, read_po

from hatch_build import compiled_catalogue
from minutes.i18n import FOLDER, load

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def write(path, text, age):
    path.write_text(HEADER + text, "utf-8")
    os.utime(path, (age, age))


@pytest.fixture
def stem(tmp_path):
    return tmp_path / "minutes"


def compiled(stem, text, age):
    write(stem.with_suffix(".po"), text, age)
    stem.with_suffix(".mo").write_bytes(compiled_catalogue(stem.with_suffix(".po")))
    stem.with_suffix(".po").unlink()
    os.utime(stem.with_suffix(".mo"), (age, age))


def test_without_a_compiled_catalogue_its_source_is_read(stem):
    write(stem.with_suffix(".po"), 'msgid "row"\nmsgstr "hàng"', 100)
    assert load(str(stem)).gettext("row") == "hàng"


def test_a_compiled_catalogue_older_than_its_source_is_passed_over(stem):
    compiled(stem, 'msgid "row"\nmsgstr "cũ"', 100)
    write(stem.with_suffix(".po"), 'msgid "row"\nmsgstr "mới"', 101)
    assert load(str(stem)).gettext("row") == "mới"


def test_a_compiled_catalogue_as_new_as_its_source_is_used(stem):
    compiled(stem, 'msgid "row"\nmsgstr "biên dịch"', 100)
    write(stem.with_suffix(".po"), 'msgid "row"\nmsgstr "nguồn"', 100)
    assert load(str(stem)).gettext("row") == "biên dịch"


def test_a_compiled_catalogue_needs_no_source(stem):
    compiled(stem, 'msgid "row"\nmsgstr "hàng"', 100)
    assert load(str(stem)).gettext("row") == "hàng"


def test_without_any_catalogue_messages_stay_english(stem):
    assert load(str(stem)).gettext("row") == "row"


def test_a_doubtful_an_obsolete_and_an_empty_translation_are_left_out(stem):
    text = (
        '#, fuzzy\nmsgid "a"\nmsgstr "A"\n\n#~ msgid "b"\n#~ msgstr "B"\n\nmsgid "c"\nmsgstr ""\n\n'
        '# a comment\n#: x.py:1\nmsgid "d"\nmsgstr ""\n"D "\n"\\"E\\"\\n"\n'
    )
    write(stem.with_suffix(".po"), text, 100)
    catalogue = load(str(stem))
    assert [catalogue.gettext(message) for message in "abcd"] == ["a", "b", "c", 'D "E"\n']


def test_what_is_no_catalogue_is_refused(stem):
    write(stem.with_suffix(".po"), "nonsense", 100)
    with pytest.raises(PoFileError, match="misformatted"):
        load(str(stem))
    with pytest.raises(PoFileError, match="misformatted"):
        compiled_catalogue(stem.with_suffix(".po"))


@pytest.mark.parametrize("domain", ["minutes", "click"])
def test_a_checkout_that_is_not_built_says_what_an_installed_program_says(domain, stem):
    source = Path(FOLDER, "vi", "LC_MESSAGES", domain + ".po")
    shutil.copy(source, stem.with_suffix(".po"))
    unbuilt = load(str(stem))
    stem.with_suffix(".po").unlink()
    stem.with_suffix(".mo").write_bytes(compiled_catalogue(source))
    built = load(str(stem))
    with source.open("rb") as file:
        messages = [message.id for message in read_po(file) if message.id]
    assert messages
    for message in messages:
        one, many = (message, message) if isinstance(message, str) else message
        assert unbuilt.gettext(one) == built.gettext(one)
        assert [unbuilt.ngettext(one, many, count) for count in (1, 2)] == [built.ngettext(one, many, 1)] * 2
