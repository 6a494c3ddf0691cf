"""A tag that begins and does not end."""

from minutes.engine.normalize.tidying import tag_of
from minutes.engine.tags import Tag
from minutes.problems import N_, Place, Problem, Step

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONGEST = 40


def unclosed(text: str, sign: str, place: Place) -> Problem:
    """The problem of a tag that begins with ``sign`` and whose paragraph, or attribute, goes on with ``text``."""
    quoted = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return Problem(
        "unclosed-tag",
        place._replace(steps=(*place.steps, Step("tag", quoted))),
        N_('the tag "{tag}" does not end in its paragraph'),
        {"tag": quoted, "closer": _CLOSERS[sign]},
        hint=N_("close it with {closer}"),
    )


def guessed(source: str, sign: str, place: Place) -> Tag:
    """What such a tag may be meant to be: the end of its block is no fault; ``place`` is that of its fault."""
    tag = tag_of(sign, f"{source.rstrip('%}')}{_CLOSERS[sign]}", place)
    tag.source, tag.place, tag.guessed = source, place, True
    return tag
