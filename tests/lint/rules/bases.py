"""The clean documents that are broken: two of ours, and some as others lay them out."""

from functools import cache

from minutes.reading.meeting import read_meeting
from minutes.rendering.renderer import render
from tests.kept import ROOT
from tests.lint.breaking import Base, base
from tests.lint.models.drawing import model

NAMES = ("full", "seed", "form", "notice", "letter")
OURS = {"full": "day-du", "seed": "ubnd-quan-long-bien"}
MODELS = {"form": "bien-ban", "notice": "mau-1-4", "letter": "mau-1-5"}


@cache
def clean(name: str) -> Base:
    """A clean document by its name in the cases."""
    if name in OURS:
        return base(render(read_meeting(ROOT / "examples" / OURS[name] / "meeting.yaml")).content)
    return base(model(MODELS[name]))
