"""Whole numbers in attributes, from files that anybody may have written."""

import re

_WHOLE = re.compile(r"[-+]?[0-9]{1,10}")


def whole(text: str | None) -> int:
    """The number that an attribute says (ISO/IEC 29500-1, 22.9.2); 0 when it says none, or one that no page has."""
    return int(text) if text and _WHOLE.fullmatch(text.strip()) else 0
