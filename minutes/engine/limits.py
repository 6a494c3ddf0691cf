"""How much a template may do before it is stopped."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What a render may use at most; beyond it, a clear error instead of a machine that stands still."""

    steps: int = 5_000_000
    """Iterations of loops and calls of macros, all together."""
    output: int = 40 << 20
    """Characters of all parts together."""
    seconds: float = 5.0
    depth: int = 60
    """Macros that call one another."""
    tags: int = 10_000
    """Tags in a template."""
    includes: int = 100
    """Files that a template takes in, all together."""
