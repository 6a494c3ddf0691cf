"""From a meeting's file to a file whose pages end well."""

from minutes.fitting.fitter import Fitted, fit
from minutes.fitting.goals import Goal
from minutes.reading.meeting import read_meeting
from minutes.rendering.jobs import STANDARD_STREAM, Job, Outcome, Wishes, deliver
from minutes.rendering.saving import lost_at


def fit_file(job: Job, goal: Goal, wishes: Wishes) -> tuple[Outcome, Fitted]:
    """Make a document and put it where it should go. Errors as for fitting and saving; nothing is written then."""
    reading = read_meeting(job.source)
    if job.target != STANDARD_STREAM:
        # What may not be overwritten is known before LibreOffice works for seconds.
        lost_at(job.target, wishes.force)
    fitted = fit(reading, goal, wishes)
    return deliver(fitted.document, job, wishes), fitted
