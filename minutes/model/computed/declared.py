"""All computed facts: importing this module declares them."""

from types import ModuleType

from minutes.model.computed import (
    agenda,
    appendices,
    attendance,
    ballots,
    closing,
    conclusions,
    document,
    elections,
    evaluations,
    numbers,
    occasion,
    offices,
    people,
    pictures,
    proceedings,
    quorum,
    references,
    remarks,
    signers,
    times,
)
from minutes.model.computed import tables as figures

MODULES: tuple[ModuleType, ...] = (
    agenda,
    appendices,
    attendance,
    ballots,
    closing,
    conclusions,
    document,
    elections,
    evaluations,
    figures,
    numbers,
    occasion,
    offices,
    people,
    pictures,
    proceedings,
    quorum,
    references,
    remarks,
    signers,
    times,
)
