"""Where the sample meeting lies, which fills every field: in a checkout, in an editable install, in a wheel.

A wheel carries it inside the package as ``_sample``; the checkout has it among its examples.
"""

import os.path

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def sample_meeting() -> str:
    """The path of the sample meeting's file; what it names lies beside it."""
    inside = os.path.join(_PACKAGE, "_sample")
    folder = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "examples", "day-du")
    return os.path.join(folder, "meeting.yaml")
