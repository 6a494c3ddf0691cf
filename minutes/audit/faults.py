"""The faults that the audit reports, and functions that make problems of them.

An error is a certain contradiction, a warning needs a look, a hint is a doubt. Messages hold the values found;
``{there}`` is the other place, in the document or in the data.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minutes.lint import Paragraph
from minutes.problems import N_, Message, Place, Problem, Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


class Fault(NamedTuple):
    """A kind of fault."""

    name: str
    fault: str
    """What it is, in a few words: a catalogue id."""
    message: str
    severity: Severity
    why: str
    needs_data: bool = False
    """Whether it can be found only with the meeting's data."""


def found(code: str, paragraph: Paragraph, severity: Severity | None = None, /, **values: object) -> Problem:
    """Return the problem at a paragraph; ``severity`` overrides that of the fault. KeyError for an unknown code."""
    fault = FAULTS[code]
    return Problem(code, paragraph.place, fault.message, values, fault.severity if severity is None else severity)


_STEPS = {"table": N_("table {number}"), "row": N_("row {number}"), "paragraph": N_("paragraph {number}")}
_JOINED = "{before}, {step}"


def there(where: Paragraph | Place) -> Message | str:
    """Return another place as a value of a message: a line of the data, or a paragraph of the same document."""
    place = where if isinstance(where, Place) else where.place._replace(source="")
    if place.source:
        line = f":{place.line}" if place.line else ""
        field = f" ({place.field})" if place.field else ""
        return f"{place.source}{line}{field}"
    words: Message | str = ""
    for step in place.steps:
        if step.kind in _STEPS:
            one = Message(_STEPS[step.kind], {"number": str(step.value)})
            words = Message(_JOINED, {"before": words, "step": one}) if words else one
    return words


_LAW = N_("whoever reads the minutes later can no longer tell which of the two is true")

FAULTS: Mapping[str, Fault] = {
    fault.name: fault
    for fault in (
        Fault(
            "percentage-denied",
            N_("a percentage is not that of its fraction"),
            N_("{part}/{whole} is {computed}, not {stated}"),
            ERROR,
            N_("a percentage is worked out from its figures, rounded either way at its own last digit"),
        ),
        Fault(
            "votes-do-not-add-up",
            N_("the votes do not add up"),
            N_("{sum}, but there are {whole}"),
            ERROR,
            N_("those who vote in one way or another are together those who vote"),
        ),
        Fault(
            "votes-missing",
            N_("the votes are fewer than those who vote"),
            N_("{sum}, and there are {whole}"),
            WARNING,
            N_("somebody who did not vote, or a figure that was mistyped"),
        ),
        Fault(
            "ballot-papers",
            N_("valid and invalid ballots are not those that came back"),
            N_("{sum} ballots, but {whole} came back"),
            ERROR,
            N_("each ballot that came back is valid or not"),
        ),
        Fault(
            "more-returned-than-issued",
            N_("more ballots came back than were issued"),
            N_("{returned} ballots came back, but only {issued} were issued"),
            ERROR,
            _LAW,
        ),
        Fault(
            "part-above-whole",
            N_("a part is larger than its whole"),
            N_("{part} of {whole}: the part is larger than the whole"),
            ERROR,
            _LAW,
        ),
        Fault(
            "percentages-above-100",
            N_("the percentages of a vote are more than 100 together"),
            N_("the percentages are {total}% together"),
            ERROR,
            _LAW,
        ),
        Fault(
            "unanimity-denied",
            N_("100% is said, and somebody did not agree"),
            N_("“{claim}”, but {there}: “{denial}”"),
            ERROR,
            N_("unanimity is a figure like others: one vote or one dissent denies it"),
        ),
        Fault(
            "unanimity-unproved",
            N_("100% is said where the data tell of no such agreement"),
            N_("“{claim}”, but the data say: {expected} ({there})"),
            WARNING,
            N_("that all agreed is not to be added by whoever edits"),
            True,
        ),
        Fault(
            "attendance",
            N_("those present and absent are not those invited"),
            N_("{present} present and {absent} absent are {sum}, but there are {invited}"),
            ERROR,
            N_("everybody invited is present or absent"),
        ),
        Fault(
            "absentees",
            N_("those absent with and without a reason are not the absent"),
            N_("{excused} with and {unexcused} without a reason are {sum}, but {absent} are absent"),
            ERROR,
            N_("who is absent has a reason or none"),
        ),
        Fault(
            "listed-and-counted",
            N_("a list has not as many names as its figure says"),
            N_("{listed} are listed, but the figure is {counted} ({there})"),
            WARNING,
            N_("a name was added or taken out, and the figure was not changed"),
        ),
        Fault(
            "words-and-digits",
            N_("a number in words is not that in digits"),
            N_("{digits} in digits, but “{words}” is {said}"),
            ERROR,
            N_("the words are there so that nobody changes the digits"),
        ),
        Fault(
            "table-sum",
            N_("a total is not the sum of its column"),
            N_("column “{column}”: the sum is {computed}, not {stated}"),
            ERROR,
            N_("a row was changed, and the total was not"),
        ),
        Fault(
            "table-percentage",
            N_("a percentage of a table is worked out otherwise than those around it"),
            N_("column “{column}”: {computed}, not {stated}, as the other rows are worked out"),
            WARNING,
            N_("one of the figures of the row was changed, and the percentage was not"),
        ),
        Fault(
            "wrong-weekday",
            N_("a date is not on the weekday that is said"),
            N_("{date} is {weekday}, not {stated}"),
            ERROR,
            N_("one of the two was mistyped, and nobody can tell which"),
        ),
        Fault(
            "impossible-date",
            N_("there is no such day"),
            N_("there is no day {date}"),
            ERROR,
            _LAW,
        ),
        Fault(
            "impossible-time",
            N_("there is no such time"),
            N_("there is no time {time}"),
            ERROR,
            _LAW,
        ),
        Fault(
            "end-before-start",
            N_("an end lies before its start"),
            N_("the end, {end}, lies before the start, {start} ({there})"),
            ERROR,
            _LAW,
        ),
        Fault(
            "times-out-of-order",
            N_("the times of the minutes do not follow one another"),
            N_("{time} comes after {before} ({there})"),
            WARNING,
            N_("minutes follow the course of the meeting"),
        ),
        Fault(
            "number-skipped",
            N_("a number of a series is left out, or there twice"),
            N_("{found} follows {before} ({there})"),
            WARNING,
            N_("conclusions and points are cited by their numbers"),
        ),
        Fault(
            "tag-left",
            N_("a template's tag was left"),
            N_("“{text}” was left of a template"),
            ERROR,
            N_("the place was to be filled"),
        ),
        Fault(
            "word-of-a-program",
            N_("a word of a program in place of a fact"),
            N_("“{text}” is what a program writes for a fact that it lacks"),
            ERROR,
            N_("the place was to be filled"),
        ),
        Fault(
            "placeholder-left",
            N_("a placeholder was left"),
            N_("“{text}” reads like a placeholder"),
            WARNING,
            N_("the place was to be filled"),
        ),
        Fault(
            "blank-left",
            N_("a dotted blank"),
            N_("a blank: “{text}”"),
            HINT,
            N_("a hand may fill it; what is known by now is better typed"),
        ),
        Fault(
            "comments-left",
            N_("the file still holds comments"),
            N_("the file still holds comments ({count})"),
            HINT,
            N_("what was said while editing is not for those who receive the document"),
        ),
        Fault(
            "tracked-changes-left",
            N_("the file still holds tracked changes"),
            N_("the file still holds tracked changes"),
            HINT,
            N_("a document that is issued has one wording"),
        ),
        Fault(
            "task-without-owner",
            N_("a task that nobody has"),
            N_("no one is named for the task “{task}”"),
            HINT,
            N_("a task without an owner is done by nobody"),
        ),
        Fault(
            "task-without-date",
            N_("a task without a date"),
            N_("no date is named for the task “{task}”"),
            HINT,
            N_("without a date nobody can ask for it"),
        ),
        Fault(
            "name-spelt-twice",
            N_("a name is spelt in two ways"),
            N_("“{name}”, but “{other}” ({there})"),
            WARNING,
            N_("they are two people, or one of them is misspelt"),
        ),
        Fault(
            "name-misspelt",
            N_("a name of the data is misspelt"),
            N_("“{name}”, but the data have “{expected}” ({there})"),
            ERROR,
            N_("the name stands nowhere in the document as it is in the data"),
            True,
        ),
        Fault(
            "name-missing",
            N_("somebody in the data is not named in the document"),
            N_("“{name}” stands nowhere in the document ({there})"),
            HINT,
            N_("a template may leave people out; an editor should not"),
            True,
        ),
        Fault(
            "position-differs",
            N_("somebody has another position than in the data"),
            N_("{name}: “{found}”, but the data have “{expected}” ({there})"),
            WARNING,
            N_("a person's position is the same wherever it stands"),
            True,
        ),
        Fault(
            "figures-differ",
            N_("a sentence has other figures than the data"),
            N_("“{found}”, but the data say “{expected}” ({there})"),
            ERROR,
            N_("the words of a sentence are the editor's, its figures are the meeting's"),
            True,
        ),
        Fault(
            "cell-differs",
            N_("a cell of a table is other than in the data"),
            N_("“{found}”, but the data have “{expected}” ({there})"),
            ERROR,
            N_("figures of a table come from the data"),
            True,
        ),
        Fault(
            "start-differs",
            N_("the meeting begins at another time than in the data"),
            N_("“{found}”, but the data say “{expected}” ({there})"),
            ERROR,
            N_("the time of the meeting is a fact of the data"),
            True,
        ),
        Fault(
            "fact-missing",
            N_("a fact of the data stands no longer in the document"),
            N_("“{fact}” stands nowhere in the document ({there})"),
            WARNING,
            N_("conclusions and results of votes are what minutes are for"),
            True,
        ),
    )
}
"""Keyed by name, in the order of the rules page."""


def rules() -> tuple[Fault, ...]:
    """Return all faults."""
    return tuple(FAULTS.values())
