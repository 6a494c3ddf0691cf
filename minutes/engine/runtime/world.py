"""The functions that a program finds without a runtime: they have no state."""

from typing import Any

from minutes.engine.runtime import operators
from minutes.engine.runtime.cells import columns, merged, shade
from minutes.engine.runtime.filters import mapped, through
from minutes.engine.runtime.missing import M, is_missing
from minutes.engine.runtime.repairs import ensure, lacks, regrid
from minutes.engine.runtime.runtime import BLOCKS, Fragment
from minutes.engine.runtime.tests import TESTS

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
