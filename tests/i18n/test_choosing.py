import pytest

from minutes.i18n import language

CASES = """
                                              => vi
MINUTES_LANG=en                               => en
MINUTES_LANG=EN                               => en
MINUTES_LANG=fr                               => vi
MINUTES_LANG=fr LANG=en_US.UTF-8              => en
MINUTES_LANG=vi LC_ALL=en_US.UTF-8            => vi
LC_ALL=en_US.UTF-8                            => en
LC_ALL=C.UTF-8 LANG=en_US.UTF-8               => vi
LC_ALL= LC_MESSAGES=en_GB LANG=vi_VN          => en
LANG=vi_VN.UTF-8                              => vi
LANG=de_DE.UTF-8                              => vi
LANG=C                                        => vi
--lang=en LANG=vi_VN.UTF-8 MINUTES_LANG=vi    => en
--lang=vi LANG=en_US.UTF-8 MINUTES_LANG=en    => vi
--lang=vi-VN LANG=en_US.UTF-8                 => vi
--lang=xx LANG=en_US.UTF-8                    => en
"""


@pytest.mark.parametrize("case", CASES.strip("\n").splitlines())
def test_the_language_is_chosen_by_option_then_environment_then_locale(case):
    given, expected = case.split("=>")
    environ = dict(pair.split("=") for pair in given.split())
    assert language(environ.pop("--lang", None), environ) == expected.strip()
