"""The modules of computed facts; importing this module declares the facts."""

from types import ModuleType

from minutes.model.computed import (
    attendance,
    ballots,
    closing,
    document,
    elections,
    people,
    proceedings,
    quorum,
    tables,
    times,
)

MODULES: tuple[ModuleType, ...] = (
    attendance,
    ballots,
    closing,
    document,
    elections,
    people,
    proceedings,
    quorum,
    tables,
    times,
)
