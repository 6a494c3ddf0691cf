"""How long text is on paper, in the metrics of Times New Roman."""

from minutes.typography.lines import Font, balanced, wrapped

__all__ = ["Font", "balanced", "wrapped"]
