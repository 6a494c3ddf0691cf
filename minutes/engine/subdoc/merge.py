"""One file's body becomes a part of another file."""

from typing import TYPE_CHECKING

from minutes.engine.stories import Story
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.ids import make_distinct
from minutes.engine.subdoc.linking import Linking
from minutes.engine.subdoc.lists import Lists
from minutes.engine.subdoc.notes import Notes
from minutes.engine.subdoc.placing import put
from minutes.engine.subdoc.refusing import lost_at, refused
from minutes.engine.subdoc.trees import moved, with_names
from minutes.engine.xml import is_element
from minutes.ooxml.oxml import SECT_PR, W
from minutes.problems import N_, Message, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element


def merge(inner: Assembly, outer: Assembly, story: Story, spot: "tuple[_Element, _Element]") -> list[Problem]:
    """Put the body of ``inner`` in the place of a paragraph of ``story``, which is one of ``outer``.

    ``spot``: the tag's mark, and its paragraph. Nothing is put there when something cannot be carried over: problems.
    """
    problems = refused(inner, story)
    body = inner.stories[0].root.find(f"{W}body")
    if body is None or problems:
        return problems
    for page in list(body.iterchildren(SECT_PR)):  # which says where the file's own headers are
        body.remove(page)
    with_names(story, inner.stories[0].root)
    notes = Notes(body, inner, outer)
    wanted = notes.wanted()
    trees = [(body, inner.stories[0], story), *((note, own, notes.partner(own)) for own, note in wanted)]
    lists, linking = Lists(inner, outer), Linking(inner, outer)
    for style in inner.roles:
        lists.styling.bring(style)
    lost: list[tuple[_Element, Message]] = []
    for root, own, other in trees:
        lists.styling.adapt(root)
        lists.adapt(root)
        found = linking.adapt(root, own, other)
        lost += [(node, Message(N_("an object of the kind “{kind}”"), {"kind": kind})) for node, kind in found]
    if lists.has_pictures:
        lost.append((body, Message(N_("a list with pictures for its bullets"))))
    if lost:
        return lost_at(inner, lost)
    make_distinct([root for root, _, _ in trees], outer)
    for own, note in wanted:
        notes.move(own, note)
    content = [moved(child, inner.stories[0], story) for child in body if is_element(child)]
    put(content, *spot)
    return []
