"""Merge the body of a file into another file, in place of a paragraph."""

from typing import TYPE_CHECKING

from minutes.engine.normalize import content_of
from minutes.engine.scoping import end_section, keep_page_break
from minutes.engine.stories import Story, is_mark
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.files import lost_at, refused
from minutes.engine.subdoc.ids import Notes, make_distinct
from minutes.engine.subdoc.styles import Lists
from minutes.engine.subdoc.trees import Linking, moved, with_names
from minutes.engine.tags import Tag
from minutes.engine.xml import RANGE_MARKS, is_element, remove
from minutes.ooxml import P_PR, SECT_PR, TBL, P, R, W
from minutes.problems import N_, Message, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element


def merge(inner: Assembly, outer: Assembly, story: Story, spot: "tuple[_Element, _Element]") -> list[Problem]:
    """Put the body of ``inner`` in place of a paragraph of ``story``, which belongs to ``outer``.

    ``spot`` is the tag's mark and its paragraph. Returns problems, without merging, if some content is unsupported.
    """
    problems = refused(inner, story)
    body = inner.stories[0].root.find(f"{W}body")
    if body is None or problems:
        return problems
    for page in list(body.iterchildren(SECT_PR)):  # it refers to the file's own headers
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


_REFERENCE = f"{W}commentReference"


def mark_of(tag: Tag, story: Story) -> "_Element | None":
    """Return the tag's mark in the text of the story; ``None`` for a tag in an attribute."""
    return next((node for node in story.root.iter() if is_mark(node) and story.meaning(node) is tag), None)


def is_alone(tag: Tag, paragraph: "_Element", story: Story) -> bool:
    """Return whether the paragraph shows nothing but the tag; comments on it do not count."""
    shown = [item for item in content_of(paragraph, story) if getattr(item, "tag", None) != _REFERENCE]
    return len(shown) == 1 and shown[0] is tag


def put(content: "list[_Element]", mark: "_Element", paragraph: "_Element") -> None:
    """Put ``content`` in place of the paragraph that contains the mark; its section and page breaks are kept."""
    content = _without_end(content, paragraph)
    section = paragraph.find(f"{P_PR}/{SECT_PR}")
    if not content or (section is not None and content[-1].tag != P):
        content = [*content, paragraph.makeelement(P)]
    before, behind = _ranges(paragraph, mark)
    for node in (*before, *content, *behind):
        node.tail = None
        paragraph.addprevious(node)
    for run in [node for node in paragraph.iter(R) if node.find(_REFERENCE) is not None]:
        holder = next((node for node in content if node.tag == P), None)
        if holder is not None:
            holder.append(run)
    if section is not None:
        end_section(content[-1], section)
    _keep_page_break(paragraph, content[0])
    remove(paragraph)


def _without_end(content: "list[_Element]", paragraph: "_Element") -> "list[_Element]":
    """Return the content without Word's empty paragraph after a final table, if another paragraph follows.

    An empty paragraph is added where a container would end with a table, or two tables would merge.
    """
    before, after = (
        next((node for node in paragraph.itersiblings(preceding=way) if node.tag not in RANGE_MARKS), None)
        for way in (True, False)
    )
    if len(content) > 1 and content[-2].tag == TBL and content[-1].tag == P and _is_empty(content[-1]):
        if after is not None and after.tag == P:
            return content[:-1]
    elif content and content[-1].tag == TBL and (after is None or after.tag == TBL):
        content = [*content, paragraph.makeelement(P)]
    if content and content[0].tag == TBL and before is not None and before.tag == TBL:
        content = [paragraph.makeelement(P), *content]
    return content


def _is_empty(paragraph: "_Element") -> bool:
    return all(child.tag == P_PR and child.find(SECT_PR) is None for child in paragraph)


def _ranges(paragraph: "_Element", mark: "_Element") -> "tuple[list[_Element], list[_Element]]":
    sides: tuple[list[_Element], list[_Element]] = ([], [])
    passed = False
    for node in paragraph.iter():
        passed = passed or node is mark
        if node.tag in RANGE_MARKS and is_element(node):
            sides[passed].append(node)
    return sides


def _keep_page_break(paragraph: "_Element", first: "_Element") -> None:
    place = first.makeelement(P)
    first.addprevious(place)
    keep_page_break(paragraph, place)
    remove(place)
