"""What a judge found."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One fault of a document, as one judge saw it."""

    judge: str
    """``sdk``, ``openxml-audit``, ``ooxml-integrity`` or ``own``."""
    code: str
    part: str
    message: str
