"""All computed facts: importing this module declares them."""

from types import ModuleType

from minutes.model.computed import attendance, ballots, closing, document, elections, people, proceedings, quorum, times
from minutes.model.computed import attendance as numbers
from minutes.model.computed import closing as conclusions
from minutes.model.computed import document as appendices
from minutes.model.computed import document as pictures
from minutes.model.computed import document as references
from minutes.model.computed import elections as evaluations
from minutes.model.computed import people as offices
from minutes.model.computed import people as signers
from minutes.model.computed import proceedings as agenda
from minutes.model.computed import proceedings as remarks
from minutes.model.computed import tables as figures
from minutes.model.computed import times as occasion

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
