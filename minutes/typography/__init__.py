"""How long text is on paper, in the metrics of Times New Roman."""

from minutes.typography.breaking import balanced, wrapped
from minutes.typography.lines import Font

__all__ = ["Font", "balanced", "wrapped"]
