"""``100%`` in the document against the votes and the agreement of the data."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutes.audit.faults import found, there
from minutes.audit.lines import Paper
from minutes.audit.sentences import Statements
from minutes.audit.unanimity import CLAIM
from minutes.problems import N_, Message, Problem, Severity
from minutes.wording.numbers import percent
from minutes.wording.parsing import value

if TYPE_CHECKING:
    from minutes.model.meeting import Meeting
    from minutes.model.votes import Ballot
    from minutes.reading.meeting import Reading

_NONE = N_("nothing of it")
_CLOSING = re.compile(r"\b(?:kết thúc|bế mạc|tạm dừng|biên bản|sinh hoạt)\b", re.IGNORECASE)
_FRACTION = re.compile(r"(?<![\d.,/])(?P<part>[\d.]+)/(?P=part)(?![\d/])")


def claims(paper: Paper, reading: "Reading", statements: Statements) -> Iterator[Problem]:
    """Claims of unanimity that the data do not have: an error where the data tell of another agreement."""
    agreement = reading.meeting.agreement
    for number, line in enumerate(paper.lines):
        claim = CLAIM.search(line.text) if "100" in line.text else None
        if claim is None or _is_given(number, statements) or _is_proved(line.text, reading.meeting):
            continue
        other = agreement is not None and not _is_all(agreement) and _CLOSING.search(line.text)
        said = _worded(agreement) if other else Message(_NONE)
        severity = Severity.ERROR if other else Severity.WARNING
        place = there(reading.positions.place("agreement"))
        yield found("unanimity-unproved", line.paragraph, severity, claim=claim[0].strip(), expected=said, there=place)


def _is_given(number: int, statements: Statements) -> bool:
    """Whether each 100 of the paragraph stands in a sentence of the data."""
    tokens = statements.tokens[number].plain
    return all((number, place) in statements.explained for place, token in enumerate(tokens) if token == "100")


def _is_proved(text: str, meeting: "Meeting") -> bool:
    """Whether the data have a vote, or an agreement at the end, in which all agreed and which may be this one."""
    if _CLOSING.search(text):
        return meeting.agreement is not None and _is_all(meeting.agreement)
    fraction = _FRACTION.search(text)
    votes = [ballot for item in meeting.agenda or () for ballot in item.ballots or () if _is_all(ballot)]
    if fraction is None:
        return bool(votes) or (meeting.agreement is not None and _is_all(meeting.agreement))
    return any(vote.in_favour is None or vote.in_favour == value(fraction["part"]) for vote in votes)


def _is_all(vote: "Ballot") -> bool:
    if vote.in_favour_share is not None:
        return vote.in_favour_share.is_all
    return (vote.in_favour is not None and vote.in_favour == vote.total) or (
        vote.in_favour is not None and vote.total is None and not vote.against and not vote.abstained
    )


def _worded(vote: "Ballot | None") -> str:
    if vote is None:
        return ""
    parts = [f"{vote.in_favour}/{vote.total}"] if vote.in_favour is not None and vote.total is not None else []
    if vote.in_favour_share is not None:
        parts.append(percent(vote.in_favour_share.value))
    return " = ".join(parts)
