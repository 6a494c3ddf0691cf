"""A problem as a person reads it."""

from minutes.filling import fill
from minutes.loading import translate
from minutes.places import quoted_tags, word_place
from minutes.problems import N_, Problem, Severity

_SEVERITIES = {Severity.WARNING: N_("warning"), Severity.HINT: N_("hint")}


def word(problem: Problem, lang: str) -> str:
    """``file:line:column: field: what was found; what is wanted``, and the hint on a line of its own, indented.

    An error says no more than that; a warning or a hint says which it is after the place, where editors look.
    """
    severity = translate(_SEVERITIES.get(problem.severity, ""), lang)
    found = fill(problem.message, problem.values, lang)
    tags = [tag for tag in quoted_tags(problem.place, lang) if tag not in found]
    parts = [word_place(problem.place, lang), severity, problem.place.field, *tags, found]
    sentence = ": ".join(filter(None, parts))
    if not problem.hint:
        return sentence
    return f"{sentence}\n  {fill(problem.hint, problem.values, lang)}"
