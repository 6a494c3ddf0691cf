"""Signs of symbol fonts (17.3.3.30), as the characters that they show."""

_SIGNS = {
    0x2D: "-", 0x6F: "☐", 0x76: "❖", 0xA7: "▪", 0xA8: "◻", 0xB7: "•", 0xD8: "➢", 0xDE: "⇒", 0xE0: "→", 0xF0: "⇒",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
"""What Symbol and Wingdings show at their places; where they differ, the one that documents use."""
_PRIVATE = 0xF000
_UNKNOWN = "•"


def sign(code: str) -> str:
    """Return the character for a ``w:char`` in hexadecimal; a bullet for a sign that has none, empty for no number."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return shown(chr(number)) if 0 < number < 0xD800 or 0xE000 <= number < 0xFFFE else ""


def shown(character: str) -> str:
    """Return what a character of the private area shows; others as they are."""
    number = ord(character)
    if not 0xE000 <= number <= 0xF8FF:
        return character
    return _SIGNS.get(number - _PRIVATE, _UNKNOWN)
