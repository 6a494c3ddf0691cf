"""What a file must not hold that is taken in as a block: it would be lost, or mean something else."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from minutes.engine.stories import Story, paragraphs
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.notes import REFERENCES
from minutes.engine.xml import ancestor
from minutes.ooxml.oxml import P_PR, SECT_PR, P, W
from minutes.problems import N_, Message, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEATURES = {
    f"{W}altChunk": N_("a file of another kind inside it"),
    f"{W}subDoc": N_("a subdocument"),
    f"{W}control": N_("an ActiveX control"),
}
_BINDING = "dataBinding"


def refused(package: Assembly, outer: Story) -> list[Problem]:
    """The problems of what a file's body holds and cannot be carried into a story, each with its place."""
    return lost_at(package, _features(package.stories[0].root, outer))


def lost_at(package: Assembly, found: "Iterable[tuple[_Element, Message]]") -> list[Problem]:
    """Problems for elements that would be lost, with what they are."""
    found = list(found)
    story = package.stories[0]
    places = dict(paragraphs(story, package.styles.headings)) if found else {}
    message = N_("{feature} cannot be carried over into another template")
    hint = N_("take it out of this file, or put it into the template that takes the file in")
    problems = []
    for node, feature in found:
        around = node if node.tag == P else ancestor(node, P)
        place = places.get(around, story.place()) if around is not None else story.place()
        problems.append(Problem("include-not-carried", place, message, {"feature": feature}, hint=hint))
    return problems


def _features(body: "_Element", outer: Story) -> "Iterator[tuple[_Element, Message]]":
    for node in body.iter():
        tag = str(node.tag)
        if tag in _FEATURES:
            yield node, Message(_FEATURES[tag])
        elif tag == SECT_PR and (holder := node.getparent()) is not None and holder.tag == P_PR:
            yield node, Message(N_("a section break"))
        elif tag.rpartition("}")[2] == _BINDING:
            yield node, Message(N_("a content control that shows the file's own data"))
        elif tag in REFERENCES and not outer.body and not tag.endswith(("Start", "End")):
            yield node, Message(N_("a note that would not stand in the body of the document"))
