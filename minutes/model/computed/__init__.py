"""Computed facts of a meeting, by topic."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.model.computed.attendance import attendance_sentence
    from minutes.model.computed.ballots import answers_of, base_of, named_base, result_of
    from minutes.model.computed.closing import closing_sentence, is_denied
    from minutes.model.computed.declared import MODULES
    from minutes.model.computed.quorum import figures, quorum_sentence, worked_out
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "attendance": "attendance_sentence",
        "ballots": "answers_of base_of named_base result_of",
        "closing": "closing_sentence is_denied",
        "declared": "MODULES",
        "quorum": "figures quorum_sentence worked_out",
    })
