"""Layouts: sizes, spacing and margins within a standard's ranges, and the measures derived from them."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.layout.layout import Layout, MEANINGS, ROOT, SIZE_SETS, TITLES, choose, fitted, measure_names, measures
    from minutes.layout.restyle import restyled
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "layout": "Layout MEANINGS ROOT SIZE_SETS TITLES choose fitted measure_names measures",
        "restyle": "restyled",
    })
