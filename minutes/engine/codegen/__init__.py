"""Compile the tags of a template to a Python program. Only the constructs of an allow-list are supported."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.codegen.names import NameResolver, UNKNOWN
    from minutes.engine.codegen.program import check_names, generate
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "names": "NameResolver UNKNOWN",
        "program": "check_names generate",
    })
