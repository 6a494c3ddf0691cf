import re

import pytest

from tests.cli.running import run

CHOICES = [
    ((), "", "Cách dùng"),
    ((), "en", "Usage"),
    (("--lang", "en"), "", "Usage"),
    (("--lang=en",), "", "Usage"),
    (("--lang", "vi"), "en", "Cách dùng"),
    (("--lang", "en", "--lang", "vi"), "", "Cách dùng"),
]


@pytest.mark.parametrize(("words", "variable", "expected"), CHOICES)
def test_the_language_may_stand_before_and_behind_the_command(words, variable, expected):
    assert run(*words, "schema", "--help", lang=variable).out.startswith(expected)
    assert run("schema", *words, "--help", lang=variable).out.startswith(expected)


def test_a_word_behind_two_dashes_is_a_name_not_a_language():
    assert "Cách dùng" in run("templates", "show", "--", "a", "--lang", "en").err


USAGE = """
rendr                       => Không có lệnh 'rendr'. (Có phải ý bạn là 'render'?)
templates shwo x            => Không có lệnh 'shwo'. (Có phải ý bạn là 'show'?)
schema --outptu x           => Không có tùy chọn '--outptu'. (Có phải ý bạn là '--output'?)
schema --force=1            => Tùy chọn '--force' không nhận giá trị.
schema -o                   => Tùy chọn '-o' cần có giá trị.
schema a b                  => Thừa tham số (a b)
schema --lang fr            => Giá trị của '--lang' không hợp lệ: 'fr' không phải là một trong các giá trị 'vi', 'en'.
templates show              => Thiếu tham số 'TỆP'.
--nothing                   => Không có tùy chọn '--nothing'.
"""


@pytest.mark.parametrize("case", USAGE.strip().splitlines())
def test_a_mistake_of_usage_is_told_in_vietnamese(case):
    words, expected = (part.strip() for part in case.split("=>"))
    done = run(*words.split())
    assert done.code == 2
    assert done.err.splitlines()[-1] == f"Lỗi: {expected}"
    assert not re.search(r"Usage|Error|Try|Options", done.err)


def test_a_mistake_of_usage_is_told_in_english():
    done = run("rendr", lang="en")
    assert done.err.splitlines() == [
        "Usage: minutes [OPTIONS] COMMAND [ARGUMENTS]…",
        "Try 'minutes --help' for help.",
        "",
        "Error: No such command 'rendr'. Did you mean 'render'?",
    ]
