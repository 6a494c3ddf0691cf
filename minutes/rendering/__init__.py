"""Where a meeting and a template meet: the document, what it lacked, what found no place; and saving it safely."""

from minutes.rendering.document import Document
from minutes.rendering.renderer import render
from minutes.rendering.saving import Saved, save

__all__ = ["Document", "Saved", "render", "save"]
