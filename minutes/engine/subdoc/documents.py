"""Word files among the data: their bodies are put into a document that is filled already.

No tag is looked for in them: what stands in data is text.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes.engine.stories import HEAD, Styles, read_stories
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.merge import merge
from minutes.engine.values import AWAITED
from minutes.engine.xml import NOTES, ancestor
from minutes.ooxml import P, Package, read_archive
from minutes.problems import Problem, TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element


def put_documents(package: Package, documents: Sequence[bytes]) -> Package:
    """Return the file with each document in the place of the paragraph that waits for it.

    TemplateError when one is no Word file, or holds what cannot be carried over, such as a section break.
    """
    from lxml import etree

    outer = Assembly(package, read_stories(package), Styles(package), {})
    problems: list[Problem] = []
    changed = []
    for story in list(outer.stories):
        waiting = list(story.root.iter(AWAITED))
        for mark in waiting:
            inner = _opened(documents[int(mark.text or 0)])
            problems += merge(inner, outer, story, (mark, _paragraph(mark)))
        changed += [story] if waiting else []
    if problems:
        raise TemplateError(problems)
    done = outer.finished()
    for story in [*changed, *(one for one in outer.stories if one.grown)]:
        done.write(story.name, HEAD.encode() + etree.tostring(story.root, encoding="utf-8"))
    return done


def _paragraph(mark: "_Element") -> "_Element":
    paragraph = ancestor(mark, P)
    assert paragraph is not None
    return paragraph


def _opened(content: bytes) -> Assembly:
    """The body of a file and its notes."""
    archive = read_archive(content, "")
    stories = [story for story in read_stories(archive) if story.body or story.root.tag in NOTES]
    return Assembly(archive, stories, Styles(archive), {})
