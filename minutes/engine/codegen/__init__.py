"""Compile the tags of a template to the source of a Python program, from an allow-list of what a template may do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.engine.codegen.names import NameResolver, UNKNOWN
    from minutes.engine.codegen.program import check_names, generate
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "names": "NameResolver UNKNOWN",
            "program": "check_names generate",
        },
    )
