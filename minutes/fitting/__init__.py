"""Layouts fitted to their text: signatures not alone on a page, no line left over, a given number of pages.

>>> fitted = fit(read_meeting("hop.yaml"), Goal(pages=2))
>>> fitted.after.own, fitted.after.above
(2, 6)
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.fitting.fitter import Fitted, counts, fit, fit_file
    from minutes.fitting.goals import Goal
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "fitter": "Fitted counts fit fit_file",
        "goals": "Goal",
    })
