"""Text widths and line breaking in the metrics of Times New Roman."""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.typography.lines import Font, balanced, wrapped
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "lines": "Font balanced wrapped",
    })
