"""Warnings about text in a template that looks like a mistyped tag or another program's merge field."""

import re
from collections.abc import Iterator, Mapping

from minutes.engine.cache import Origin, printed_sign, read_origin
from minutes.engine.normalize import find_tags, flow
from minutes.engine.options import Names, Vocabulary
from minutes.engine.stories import Styles, paragraphs, read_stories
from minutes.ooxml import Package, read_archive
from minutes.problems import N_, Message, Place, Problem, Step

_CUT = "\0"
"""Replaces a tag in the text."""
_SPACED = re.compile(r"\{\s+[{%][^{}\0]*(?:[%}]\s*\}?)?|\{[{%][^{}\0]*[%}]\s+\}|(?<!_)\{[^{}\0]*(?:\}\}|(?<=\w)\s?%\})")
"""A tag with a space between its signs, or with one sign before it and two after it."""
_LONE = re.compile(r"\}\}|%\}")
_LONE_WORD = re.compile(r"[^\s{}\0]*\s?$")
_LONGEST_WORD = 60
"""Characters quoted before a sign; searching for the start of the word in a whole text would be quadratic."""
_FIELDS = re.compile(r"«([^«»{}\0]+)»|<<([^<>{}\0]+)>>|\$\{([^{}\0]+)\}|\[([^\[\]{}\0]+)\]|(?<!_)\{([^{}\0]+)\}(?!_)")
"""Fields of other programs, such as mail merge."""
_RAW = re.compile(r"\{%\s*(raw|endraw)\b")


def suspects(source: Origin, names: Names | Vocabulary, called: str = "") -> tuple[Problem, ...]:
    """Return a warning for each text that looks like a mistyped tag, or like another program's field for one of the
    names. :class:`TemplateError` when the source is not a Word file.
    """
    content, name = read_origin(source)
    known, aliases = names.make() if isinstance(names, Vocabulary) else (names, {})
    return suspects_in(read_archive(content, called or name), known, aliases)


def suspects_in(archive: Package, names: Names, aliases: Mapping[str, str]) -> tuple[Problem, ...]:
    """Like :func:`suspects`, for an open archive."""
    known = _Known(names, aliases)
    headings = Styles(archive).headings
    found: dict[tuple[Place, str], Problem] = {}
    for story in read_stories(archive):
        raw = False
        for paragraph, place in paragraphs(story, headings) if story.has_paragraphs else ():
            text = "".join(piece.text for piece in flow(paragraph))
            rest, raw = _outside(text, raw)
            for problem in _looked_at(rest, place, known):
                # Both copies of a text box (17.17.4) give the same warning at the same place.
                found.setdefault((problem.place, problem.message), problem)
    return tuple(found.values())


class _Known:
    """The names in the data, matched with the spellings that people use."""

    def __init__(self, names: Names, aliases: Mapping[str, str]) -> None:
        self._names, self._aliases = names, aliases

    def spelt(self, text: str) -> str:
        """Return the dotted name in the spelling of a tag; empty when the text is not a known name."""
        parts = ["_".join(part.split()) for part in text.split(".")]
        names: Names | None = self._names
        for number, part in enumerate(parts):
            found = next((one for one in (part, part.lower()) if self._named(one) in (names or {})), None)
            if found is None:
                return ""
            parts[number] = found
            names = (names or {})[self._named(found)]
        return ".".join(parts)

    def _named(self, part: str) -> str:
        return self._aliases.get(part, part)


def _outside(text: str, raw: bool) -> tuple[str, bool]:
    """Return a line without tags and raw content, and whether raw content continues on the next line."""
    pieces, place = [], 0
    for span in find_tags(text):
        tag = text[span.start : span.end or None]
        pieces += ["" if raw else text[place : span.start], _CUT]
        place = span.end or len(text)
        if match := _RAW.match(tag):
            raw = match.group(1) == "raw"
    return "".join((*pieces, "" if raw else text[place:])), raw


def _looked_at(text: str, place: Place, known: _Known) -> Iterator[Problem]:
    for match in _SPACED.finditer(text):
        sign = "%" if "%" in match.group()[:4] or match.group().endswith("%}") else ""
        inside = match.group().strip("{}% \t\n")
        near = f"{{% {inside} %}}" if sign else f"{{{{ {inside} }}}}"
        yield _problem(place, match.group(), Message(N_("if a tag is meant, write {near}"), {"near": near}))
    text = _SPACED.sub(_CUT, text)
    for match in _LONE.finditer(text):
        opener = "{%" if match.group() == "%}" else "{{"
        word = _LONE_WORD.search(text[max(0, match.start() - _LONGEST_WORD) : match.start()])
        typed = f"{word.group() if word else ''}{match.group()}"
        yield _problem(place, typed, Message(N_("there is no {opener} before it"), {"opener": opener}))
    for match in _FIELDS.finditer(text):
        typed, *filters = next(filter(None, match.groups())).split("|")
        name = known.spelt(typed.strip())
        if name:
            near = f"{{{{ {' | '.join((name, *map(str.strip, filters)))} }}}}"
            yield _problem(place, match.group(), Message(N_("if a tag is meant, write {near}"), {"near": near}))


def _problem(place: Place, text: str, hint: Message) -> Problem:
    text = " ".join(text.split())
    place = place._replace(steps=(*place.steps, Step("tag", text)))
    return printed_sign(place, {"text": text, **hint.values}, hint.text)
