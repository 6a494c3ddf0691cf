"""What contradicts itself in a meeting, by topic: warnings, and hints where it may be meant.

A contradiction is a warning with a place: a figure may have to be printed as it was announced. A doubt is a hint.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes.model.validation.attendance import bare, everybody
    from minutes.model.validation.validate import contradictions
else:
    from minutes.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "attendance": "bare everybody",
            "validate": "contradictions",
        },
    )
