import os

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from minutes.catalogue.compiling import compile_catalogue
from minutes.catalogue.loading import FOLDER, load

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def write(path, text, age):
    path.write_text(HEADER + text, "utf-8")
    os.utime(path, (age, age))


@pytest.fixture
def stem(tmp_path):
    return tmp_path / "minutes"


def compiled(stem, text, age):
    stem.with_suffix(".mo").write_bytes(compile_catalogue(HEADER + text))
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


def test_what_is_no_catalogue_is_refused():
    with pytest.raises(ValueError, match="nonsense"):
        compile_catalogue(HEADER + "nonsense")


@pytest.mark.parametrize("domain", ["minutes", "click"])
def test_own_compiling_says_what_babels_says(domain, tmp_path):
    source = os.path.join(FOLDER, "vi", "LC_MESSAGES", domain + ".po")
    with open(source, "rb") as file, (tmp_path / "theirs.mo").open("wb") as compiled_by_babel:
        theirs = read_po(file, locale="vi")
        write_mo(compiled_by_babel, theirs)
    with open(source, encoding="utf-8") as text:
        (tmp_path / "ours.mo").write_bytes(compile_catalogue(text.read()))
    ours, babels = load(str(tmp_path / "ours")), load(str(tmp_path / "theirs"))
    messages = [message.id for message in theirs if message.id]
    assert messages
    for message in messages:
        one, many = (message, message) if isinstance(message, str) else message
        assert ours.gettext(one) == babels.gettext(one)
        assert ours.ngettext(one, many, 2) == babels.ngettext(one, many, 2)
