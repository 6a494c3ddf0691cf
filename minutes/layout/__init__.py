"""A layout: the choice of sizes, spacing and margins inside a standard's ranges, and what follows from it.

It is chosen from the standard's values and an organisation's wishes, put on a template's named styles where it is not
the one that the template was built in, and asked how long the drawn rules are.
"""

from minutes.layout.layout import MEANINGS, ROOT, TITLES, Layout, apply_layout, choose, fitted, measure_names, measures

__all__ = ["MEANINGS", "ROOT", "TITLES", "Layout", "apply_layout", "choose", "fitted", "measure_names", "measures"]
