"""A layout: the choice of sizes, spacing and margins inside a standard's ranges, and what follows from it.

It is chosen from the standard's values and an organisation's wishes, put on a template's named styles where it is not
the one that the template was built in, and asked how long the drawn rules are.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.layout.layout import Layout, MEANINGS, ROOT, SIZE_SETS, TITLES, choose, fitted, measure_names, measures
    from minutes.layout.restyle import restyled
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "layout": "Layout MEANINGS ROOT SIZE_SETS TITLES choose fitted measure_names measures",
            "restyle": "restyled",
        },
    )
