"""Elections: candidates, their votes, who was elected."""

from typing import Annotated

from minutes.model.fields import named
from minutes.model.people import Person
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.numbers import Percentage, Whole
from minutes.model.votes import VoteCount


class Candidate(Person, frozen=True, kw_only=True):
    """Somebody who stood for election; 0 votes is a result."""

    votes: Annotated[Whole | None, named("số phiếu", "Votes for the candidate", "số phiếu bầu")] = None
    share: Annotated[Percentage | None, named("tỷ lệ", "Their percentage as announced")] = None
    elected: Annotated[Flag | None, named("trúng cử", "Whether elected, as announced")] = None


class Election(VoteCount, frozen=True, kw_only=True):
    """An election with one or more seats."""

    title: Annotated[str | None, named("bầu", "What was elected: Ban Chấp hành khóa III", "tên", "chức danh")] = None
    seats: Annotated[Whole | None, named("số lượng bầu", "How many were to be elected")] = None
    candidates: Annotated[
        tuple[Candidate, ...] | None, named("ứng cử viên", "The candidates", "người ứng cử", "danh sách bầu cử")
    ] = None

    def identity(self) -> tuple[object, ...]:
        """What was elected."""
        return (self.title,)
