"""Layouts fitted to their text: signatures not alone on a page, no line left over, a wished number of pages.

>>> fitted = fit(read_meeting("hop.yaml"), Goal(pages=2))
>>> fitted.after.own, fitted.after.above
(2, 6)
"""

from minutes.fitting.delivering import fit_file
from minutes.fitting.fitter import Fitted, fit
from minutes.fitting.goals import Goal, Print
from minutes.fitting.telling import counts

__all__ = ["Fitted", "Goal", "Print", "counts", "fit", "fit_file"]
