"""The runtime of compiled templates. Loads neither Jinja nor lxml."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.engine.runtime.errors import told
    from minutes.engine.runtime.filters import FILTERS, FORMS, LISTS, MEETS_MISSING, STILL_LISTS
    from minutes.engine.runtime.operators import is_printable
    from minutes.engine.runtime.runtime import Runtime, WORLD
    from minutes.engine.runtime.tests import TESTS
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "errors": "told",
        "filters": "FILTERS FORMS LISTS MEETS_MISSING STILL_LISTS",
        "operators": "is_printable",
        "runtime": "Runtime WORLD",
        "tests": "TESTS",
    })
