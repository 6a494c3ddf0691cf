"""Built-in templates, made from the standard's data. Nothing here is needed to render."""

from minutes.building.minutes_template import minutes_template

__all__ = ["minutes_template"]
