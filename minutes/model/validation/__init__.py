"""Validation across the fields of a meeting: a contradiction is a warning, since the figure may have to be printed
as announced; a doubt is a hint.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.model.validation.attendance import bare, everybody
    from minutes.model.validation.validate import contradictions
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "attendance": "bare everybody",
        "validate": "contradictions",
    })
