"""Learning a template from a document and its meeting, with what could not be learned and the proof."""

from typing import TYPE_CHECKING, NamedTuple

from minutes.ooxml import Package, read_archive
from minutes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

    from minutes.learning.induce import Inducing
    from minutes.learning.nodes import Remarks
    from minutes.learning.values import Scope, Spelling
    from minutes.reading import Reading


_TOLD = frozenset(("title", "subject", "description"))
"""The document properties that describe its content."""

_UNTRUE = frozenset(("fixed-figure", "fixed-name"))


class Learned(NamedTuple):
    """A template learned from a document."""

    content: bytes
    """The template as a Word file; it compiles."""
    unplaced: tuple[Problem, ...]
    """Values that the document does not have, at their places in the data."""
    doubts: tuple[Problem, ...]
    """Text left in the template that looks specific to this meeting, and text of lists without a condition."""
    differences: tuple[Problem, ...]
    """Differences between the document and the template filled with the same data."""

    @property
    def untrue(self) -> tuple[Problem, ...]:
        """The doubts about text that is wrong for another meeting: figures, results and names left as fixed text."""
        return tuple(one for one in self.doubts if one.code in _UNTRUE)


def learn(content: bytes, source: str, reading: "Reading", language: str = "vi") -> Learned:
    """Return the template learned from a document; ``source`` is its name in messages.

    ``language``, ``vi`` or ``en``, is that of the names in tags. TemplateError when the document is no Word file that
    can be filled, or when the learned template does not compile.
    """
    from minutes.learning.leftovers import doubtful, without_place
    from minutes.learning.nodes import Remarks
    from minutes.learning.prove import grouped, made_with, prove
    from minutes.learning.values import Spelling
    from minutes.rendering import data_of

    archive = read_archive(content, source)
    data, layout = data_of(reading)
    remarks = Remarks()
    made = _template(archive, (data, Spelling(language)), layout.standard.roles, remarks)
    done = made_with(made, reading)
    differences = prove(content, done.content, source)
    missing = without_place(done.unplaced)
    doubts = doubtful(content, made, reading, (source, remarks))
    return Learned(made, missing, doubts, grouped(differences))


def _template(
    archive: Package, about: "tuple[dict[str, object], Spelling]", roles: "Mapping[str, str]", remarks: "Remarks"
) -> bytes:
    from lxml import etree

    from minutes.engine import HEAD, Styles, parse
    from minutes.learning.blocks import comment_parts, properties_parts, story_parts
    from minutes.learning.induce import Inducing
    from minutes.learning.values import meeting_scope
    from minutes.learning.write import STYLE, escape_paragraphs, mark_commands

    facts, spelling = about
    scope = meeting_scope(facts, spelling)
    styles = Styles(archive)
    inducing = Inducing(facts, styles.ids(roles).get("table", ""))
    command = styles.names.get(STYLE.lower(), "")
    made = archive.copy()

    def change(name: str, learned: "Callable[[_Element], bool]") -> None:
        root = parse(archive.read(name), name, archive.source)
        if learned(root):
            mark_commands(root, command)
            made.write(name, HEAD.encode() + etree.tostring(root, encoding="utf-8"))

    for name in story_parts(archive):
        change(name, lambda root: _learn_part(root, scope, inducing, remarks))
    for name in properties_parts(archive):
        change(name, lambda root: _learn_properties(root, scope, inducing))
    for name in comment_parts(archive):
        change(name, escape_paragraphs)
    return made.content()


def _learn_part(root: "_Element", scope: "Scope", inducing: "Inducing", remarks: "Remarks") -> bool:
    """Put tags into a part with paragraphs."""
    from minutes.learning.blocks import blocks_of, holders
    from minutes.learning.doubts import (
        complete,
        condition_headings,
        condition_verdicts,
        doubt_figures,
        doubt_lone,
        keep_absent,
    )
    from minutes.learning.merge import settle
    from minutes.learning.write import drop_halves, escape_attributes, write

    escape_attributes(root)
    for holder in list(holders(root)):
        blocks = blocks_of(holder)
        nodes = inducing.nodes(blocks, scope)
        settle(nodes, remarks)
        keep_absent(nodes)
        condition_verdicts(nodes)
        doubt_lone(nodes, remarks)
        complete(nodes, inducing.known(scope))
        doubt_figures(nodes, remarks)
        condition_headings(nodes)
        write(blocks, nodes)
    drop_halves(root)
    return True


def _learn_properties(root: "_Element", scope: "Scope", inducing: "Inducing") -> bool:
    """Put tags into the document's properties; return whether any text changed."""
    from minutes.learning.match import matches
    from minutes.learning.write import escaped

    changed = False
    for element in root.iter("*"):
        text = element.text or ""
        told = str(element.tag).rpartition("}")[2] in _TOLD
        found = matches(text, inducing.known(scope)) if told and "{" not in text else []
        written = escaped(text)
        for match in reversed(found):
            written = written[: match.start] + match.written + written[match.end :]
        if written != text:
            element.text, changed = written, True
    return changed
