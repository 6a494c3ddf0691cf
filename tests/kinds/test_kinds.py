"""The kinds of document as data."""

import pytest

from minutes.kinds import DEFAULT, kind, names


@pytest.mark.parametrize("name", names())
def test_every_file_describes_the_kind_that_it_is_named_for(name):
    assert kind(name).name == name
    assert all(kind(name))


def test_minutes_have_the_title_and_the_symbol_of_the_decree():
    assert kind(DEFAULT)[1:3] == ("Biên bản", "BB")


def test_an_unknown_kind_is_a_key_error():
    with pytest.raises(KeyError):
        kind("thong-bao-mat")
