"""The functions that a program finds without a runtime: they have no state."""

from typing import Any

from minutes.engine.running import operators
from minutes.engine.running.cells import columns, merged, shade
from minutes.engine.running.filters import mapped, through
from minutes.engine.running.missing import M, is_missing
from minutes.engine.running.repairs import ensure, lacks, regrid
from minutes.engine.running.runtime import BLOCKS, Fragment
from minutes.engine.running.tests import TESTS

_PURE = (
    "truth look item sliced minus times divided floored modulo power plus less less_equal greater greater_equal "
    "among concat known form pipe cycled changed namespace put dictionary unpack not_called "
    "undefined_macro"
).split()

WORLD: dict[str, Any] = {
    **{name: getattr(operators, name) for name in _PURE},
    "ensure": ensure,
    "lacks": lacks,
    "regrid": regrid,
    "shade": shade,
    "columns": columns,
    "merged": merged,
    "mapped": mapped,
    "through": through,
    "M": M,
    "is_missing": is_missing,
    "BLOCKS": BLOCKS,
    "Fragment": Fragment,
    "tests": TESTS,
    "__builtins__": {"enumerate": enumerate, "len": len, "str": str, "list": list, "dict": dict},
}
"""The globals of every program. Python's builtins are not among them, but for a few."""
