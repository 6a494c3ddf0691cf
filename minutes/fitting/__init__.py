"""Layouts fitted to their text: signatures not alone on a page, no line left over, a wished number of pages.

>>> fitted = fit(read_meeting("hop.yaml"), Goal(pages=2))
>>> fitted.after.own, fitted.after.above
(2, 6)
"""

from minutes.fitting.fitter import Fitted, counts, fit, fit_file
from minutes.fitting.goals import Goal, Print

__all__ = ["Fitted", "Goal", "Print", "counts", "fit", "fit_file"]
