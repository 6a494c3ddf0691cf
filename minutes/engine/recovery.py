"""Each tag parsed, and a faulty one taken for what is meant by it, so that one fault is not the cause of more."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from minutes.engine.habits import ANY_END, meant
from minutes.engine.parsing import LONGEST, Parser
from minutes.engine.spacing import respellings
from minutes.engine.tags import CLOSERS, MIDDLES, WORDS, Tag
from minutes.engine.vocabulary import Names
from minutes.problems import N_, Problem
from minutes.suggest import nearest

NO_SUCH_TAG = N_("{tag}: there is no such tag")
_PATIENCE = 200
"""Faulty tags of a template for which it is asked what is meant: each costs a look at all names."""
DID_YOU_MEAN = N_("did you mean {near}?")


def written(tag: Tag) -> str:
    """A tag as it should be typed."""
    prefix = f"{tag.prefix} " if tag.prefix else ""
    return f"{{{{ {tag.content} }}}}" if tag.is_output else f"{{%{prefix or ' '}{tag.content} %}}"


def names_given(tag: Tag) -> frozenset[str]:
    """The names that a tag gives a meaning; none when it was not understood."""
    from jinja2 import nodes

    stored = tag.node.find_all(nodes.Name) if tag.node is not None and not tag.is_output else ()
    return frozenset(name.name for name in stored if name.ctx in ("store", "param"))


class Mender:
    """Parses tags; ``names``, ``aliases`` and ``others`` are what names with spaces may stand for."""

    def __init__(self, names: Names | None, aliases: Mapping[str, str], others: Iterable[str]) -> None:
        self._parser = Parser()
        self._names, self._aliases, self._others = names, aliases, others
        self._patience = _PATIENCE
        self._own: set[str] = set()
        """Names that the template itself gave a meaning so far."""

    def parse(self, tag: Tag) -> list[Problem]:
        """Set the tag's node; what cannot be understood is a problem, with what may be meant instead."""
        problems = self._parsed(tag)
        self._own |= names_given(tag)
        return problems

    def _parsed(self, tag: Tag) -> list[Problem]:
        if tag.guessed:  # a tag that does not end has its problem already
            self._reword(tag)
            self._understand(tag)
            return []
        if not tag.is_output and self._reword(tag):
            return [] if tag.word == ANY_END else [self._unknown(tag)]
        if not tag.is_output and tag.word not in WORDS:
            return self._misspelt(tag)
        problems = self._parser.parse(tag)
        if problems and self._understand(tag):
            values = {**problems[0].values, "near": written(tag)}
            return [problems[0]._replace(values=values, hint=DID_YOU_MEAN)]
        return problems

    def _unknown(self, tag: Tag) -> Problem:
        self._understand(tag)
        values = {"tag": tag.source, "near": written(tag)}
        return Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN)

    def _misspelt(self, tag: Tag) -> list[Problem]:
        """A word that is near to that of a tag; of one that is not, the blocks will tell."""
        near = nearest(tag.word, WORDS)
        if not near:
            return []
        values = {"tag": tag.source, "near": near}
        tag.content, tag.word, tag.guessed = near + tag.content[len(tag.word) :], near, True
        self._understand(tag)
        return [Problem("unknown-tag", tag.place, NO_SUCH_TAG, values, hint=DID_YOU_MEAN)]

    def _reword(self, tag: Tag) -> bool:
        """Give the tag the word that is meant by another one, if there is one."""
        inside = tag.word in MIDDLES or tag.word in CLOSERS
        if tag.is_output or (tag.word in WORDS and (tag.content == tag.word or not inside)):
            return False
        content = meant(tag.content)
        if content is None:
            return False
        tag.content, tag.word, tag.guessed = content, content.partition(" ")[0], True
        return True

    def _understand(self, tag: Tag) -> bool:
        """Parse the tag as it is meant; whether that can be told."""
        if tag.word == ANY_END or not self._parser.parse(tag):
            return True
        if not self._patience or len(tag.content) > LONGEST:
            return False
        self._patience -= 1
        typed = tag.content
        reworded = "" if tag.is_output else meant(typed) or ""
        for content in respellings(reworded or typed, self._known | self._own, tag.word):
            tag.content = content
            if not self._parser.parse(tag):
                tag.guessed = True
                return True
        tag.content = typed
        return False

    @cached_property
    def _known(self) -> frozenset[str]:
        found = {*self._aliases, *self._others}
        _gather(self._names or {}, found.update)
        return frozenset(found)


def _gather(names: Names, add: Callable[[Iterable[str]], None]) -> None:
    add(names)
    for below in names.values():
        if below:
            _gather(below, add)
