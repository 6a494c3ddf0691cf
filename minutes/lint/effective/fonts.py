"""Which of a run's four fonts a character is shown in (17.3.2.26).

Latin letters beyond ASCII, all of Vietnam's among them (U+00C0–024F, U+1E00–1EFF, combining marks U+0300–036F), are
shown in the font *high ANSI*, not in the one for ASCII.
"""

import re
from collections.abc import Iterator

_COMPLEX = "\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc"
_EAST = (
    "\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff"
)
_HINTED = (
    "\xa1\xa4\xa7\xa8\xaa\xad\xaf\xb0-\xb4\xb6-\xba\xbc-\xbf\xd7\xf7"
    "\u02b0-\u02ff\u0370-\u04ff\u2000-\u2dff\ue000-\uf8ff"
)
_CHINESE = _HINTED + "\xe0\xe1\xe8-\xea\xec\xed\xf2\xf3\xf9\xfa\xfc\u0100-\u02af\u1e00-\u1eff"
"""What Chinese transcription (pinyin) writes belongs to the East Asian font, too, when the run says so."""

_BEYOND = re.compile(f"[{_COMPLEX}{_EAST}]")


def _pattern(east: str) -> re.Pattern[str]:
    parts = {"ascii": "\\x00-\\x7f", "complex": _COMPLEX, "east": east}
    named = "|".join(f"(?P<{slot}>[{signs}]+)" for slot, signs in parts.items())
    return re.compile(f"{named}|(?P<high>[^{''.join(parts.values())}]+)")


_PLAIN = _pattern(_EAST)
_WITH_HINT = {"": _pattern(_HINTED + _EAST), "zh": _pattern(_CHINESE + _EAST)}


def beyond_latin(text: str) -> bool:
    """Return whether a text holds characters of East Asian or complex scripts."""
    return not text.isascii() and _BEYOND.search(text) is not None


def by_slot(text: str, hint: str = "", language: str = "") -> Iterator[tuple[str, str]]:
    """Yield ``ascii``, ``high``, ``east`` or ``complex`` with the stretches of text shown in that font.

    ``hint`` is the run's ``w:hint``, ``language`` its language for East Asian text: with the hint ``eastAsia`` what
    belongs to several scripts counts as East Asian.
    """
    pattern = _WITH_HINT["zh" if language.startswith("zh") else ""] if hint == "eastAsia" else _PLAIN
    for found in pattern.finditer(text):
        yield found.lastgroup or "high", found[0]
