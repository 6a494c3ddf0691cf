"""Which paragraph is what: the national title, the summary, a point, the name of a signer.

In our own documents the style's name says it, in others text, place and neighbours do. What is not certain stays
unknown, and no rule judges it.
"""

from minutes.lint.structure.anatomy import Anatomy, Part, Ruling
from minutes.lint.structure.stages import recognise

__all__ = ["Anatomy", "Part", "Ruling", "recognise"]
