"""Values as a message shows them."""

from minutes.problems import N_, Message

UNITS = {
    "mm": (N_("{number} mm"), N_("{low}–{high} mm"), N_("at least {low} mm")),
    "pt": (N_("{number} pt"), N_("{low}–{high} pt"), N_("at least {low} pt")),
    "lines": (N_("{number} lines"), N_("{low}–{high} lines"), N_("at least {low} lines")),
    "share": (
        N_("{number} times the words above it"),
        N_("{low}–{high} times the words above it"),
        N_("at least {low}"),
    ),
    "": (N_("{number}"), N_("{low}–{high}"), N_("at least {low}")),
}
"""A value, a range and a least value in each unit."""

VALUES = {
    "upright": N_("upright, regular"),
    "upright bold": N_("upright, bold"),
    "italic": N_("italic, regular"),
    "italic bold": N_("italic, bold"),
    "left": N_("left"),
    "right": N_("right"),
    "center": N_("centred"),
    "both": N_("justified"),
    "000000": N_("black"),
}
"""Values that have a word."""


def shown(value: object, unit: str) -> object:
    """A value as it is shown in a message."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return Message(UNITS[unit][0], {"number": rounded(value, unit)})
    return Message(VALUES[value]) if isinstance(value, str) and value in VALUES else value


def rounded(value: float, unit: str) -> float | int:
    """A tenth of a millimetre, as rulers have it, else two decimals; none where there are none."""
    near = round(value, 1 if unit == "mm" else 2)
    return int(near) if near == int(near) else near
