"""The names of fields: how a key that somebody typed finds its field, and how a name looks in a template."""

from unicodedata import normalize

OLD_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""Where the tone stood in the older spelling and where it stands now, at the end of a syllable (toạ, tọa)."""

NONE_WORDS = frozenset({"không", "không có", "none"})
"""What says that there is none, on purpose: not the same as saying nothing."""


def key_form(name: str) -> str:
    """The form in which keys are compared: NFC, lower case, single spaces for ``_`` and ``-``, today's tone marks."""
    words = normalize("NFC", name).lower().replace("_", " ").replace("-", " ").split()
    return " ".join(_new_tone(word) for word in words)


def _new_tone(word: str) -> str:
    ending = word[-2:]
    # In "quý" the u belongs to the consonant: the tone stands where it always stood.
    if ending not in OLD_TONES or word.startswith("qu"):
        return word
    return word[:-2] + OLD_TONES[ending]


def identifier(title: str) -> str:
    """The Vietnamese name as a template writes it: ``chủ trì`` is ``chủ_trì``."""
    return normalize("NFC", title).replace(" ", "_")


def says_none(value: object) -> bool:
    """Whether a value says that there is none (``không``): for a list it means the empty one."""
    return isinstance(value, str) and key_form(value) in NONE_WORDS
