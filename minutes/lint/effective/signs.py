"""Signs of symbol fonts (17.3.3.30), as the characters that they show."""

_PRIVATE = 0xF000
"""Where symbol fonts have their signs: at this number and above."""
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xDE: "⇒"}
_AS_ASCII = frozenset("!#%&()+,./0123456789:;<=>?[]_{|} ")
"""What the font Symbol shows as it is."""
_UNKNOWN = "•"


def sign(code: str, font: str) -> str:
    """Return the character for a ``w:char`` in hexadecimal; a bullet for a sign that has none, empty for no number."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return shown(chr(number), font) if 0 < number < 0xD800 or 0xE000 <= number < 0xFFFE else ""


def shown(character: str, font: str) -> str:
    """Return what a character of the private area shows in a font; others as they are."""
    number = ord(character)
    if not 0xE000 <= number <= 0xF8FF:
        return character
    place = number - _PRIVATE
    if font == "Symbol":
        return chr(place) if 0 < place < 0x80 and chr(place) in _AS_ASCII else _SYMBOL.get(place, _UNKNOWN)
    return _WINGDINGS.get(place) or _SYMBOL.get(place, _UNKNOWN)
