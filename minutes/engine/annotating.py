"""A copy of a template with a Word comment at each fault (ISO/IEC 29500-1, 17.13.4)."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from minutes.engine.markup import PPR, TEXT_BOX, P, ancestor, w
from minutes.engine.origins import Origin, read_origin
from minutes.engine.stories import ANNOTATOR, HEAD, Story, paragraphs, parse
from minutes.engine.styles import Styles
from minutes.engine.taken import first_free_id
from minutes.ooxml import content_types, relationships
from minutes.ooxml.archive import Archive, pack, read_archive, write_archive
from minutes.ooxml.elements import quoted
from minutes.problems import Message, Problem, Step

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = f"{relationships.OFFICE}/comments"
_TYPE = f"{content_types.WORDPROCESSING}.comments+xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EMPTY = f'{HEAD}<w:comments xmlns:w="{_W}"></w:comments>'


def in_english(problem: Problem) -> str:
    """The problem in the words of the code; the way out, if there is one, on a line of its own."""
    lines = [problem.message, problem.hint] if problem.hint else [problem.message]
    part = "".join(f"{step.value}: " for step in problem.place.steps if step.kind in ("part", "file"))
    return part + "\n".join(_filled(Message(line, problem.values)) for line in lines)


def annotate(source: Origin, problems: Iterable[Problem], words: Callable[[Problem], str] = in_english) -> bytes:
    """Return the Word file with a comment for each problem at its paragraph.

    ``words`` puts a problem into words; each line becomes a paragraph of the comment. What lies in a text box hangs on
    the paragraph that holds the box, what lies in a file that is taken in on the tag that does so; what lies in another
    part, or nowhere, on the first paragraph: Word allows no comments there. :class:`TemplateError` when the source is
    no Word file.
    """
    content, name = read_origin(source)
    archive = read_archive(content, name)
    story = Story(archive.main, parse(archive.read(archive.main), archive.main, name), name, body=True)
    found = _places(story, Styles(archive).headings)
    first = _first(story)
    comments = []
    for number, problem in enumerate(problems, first_free_id(archive)):
        paragraph = found.get(_in_this_file(problem.place.steps), first)
        _mark(_outermost(paragraph), str(number))
        comments.append(_comment(number, words(problem)))
    if not comments:
        return content
    return _written(archive, story, comments)


def _places(story: Story, headings: frozenset[str]) -> "dict[tuple[Step, ...], _Element]":
    found: dict[tuple[Step, ...], _Element] = {}
    for paragraph, place in paragraphs(story, headings):
        found.setdefault(place.steps, paragraph)
    return found


def _first(story: Story) -> "_Element":
    """The first paragraph of the document, which is given one when it has none."""
    found = next(story.root.iter(P), None)
    if found is None:
        body = story.root.find(w("body"))
        holder = body if body is not None else story.root
        found = holder.makeelement(P)
        holder.insert(0, found)
    return found


def _in_this_file(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps to the paragraph: that of the tag that takes a file in, for what lies in such a file."""
    kinds = [step.kind for step in steps]
    own = steps[: kinds.index("file")] if "file" in kinds else steps
    return tuple(step for step in own if step.kind != "tag")


def _outermost(paragraph: "_Element") -> "_Element":
    """The paragraph that a text box hangs on, which may itself stand in one."""
    while (box := ancestor(paragraph, TEXT_BOX)) is not None and (outer := ancestor(box, P)) is not None:
        paragraph = outer
    return paragraph


def _mark(paragraph: "_Element", number: str) -> None:
    """Put the marks of a comment around what the paragraph holds."""
    begin, end, run, reference = (
        paragraph.makeelement(w(name)) for name in ("commentRangeStart", "commentRangeEnd", "r", "commentReference")
    )
    for element in (begin, end, reference):
        element.set(w("id"), number)
    run.append(reference)
    paragraph.insert(1 if len(paragraph) and paragraph[0].tag == PPR else 0, begin)
    paragraph.append(end)
    paragraph.append(run)


def _comment(number: int, text: str) -> str:
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{quoted(line)}</w:t></w:r></w:p>' for line in text.splitlines() or [""]
    )
    return f'<w:comment w:id="{number}" w:author="{ANNOTATOR}" w:initials="m">{lines}</w:comment>'


def _written(archive: Archive, story: Story, comments: list[str]) -> bytes:
    from lxml import etree

    members = dict(archive.members)
    part = _comments_part(archive)
    own = relationships.relationships_name(archive.main)
    if part not in members:
        types = archive.read(content_types.NAME).decode("utf-8-sig")
        members[content_types.NAME] = pack(content_types.NAME, content_types.add_override(types, part, _TYPE).encode())
        xml = archive.read(own).decode("utf-8-sig") if own in members else relationships.EMPTY
        taken = {one.id for one in relationships.read_relationships(xml)}
        target = relationships.relative(archive.main, part)
        link = relationships.Relationship(relationships.free_id(taken), _KIND, target)
        members[own] = pack(own, relationships.add_relationship(xml, link).encode())
    root = parse(archive.read(part) if part in members and part in archive.members else _EMPTY.encode(), part, "")
    for comment in comments:
        root.append(etree.fromstring(comment.replace("<w:comment ", f'<w:comment xmlns:w="{_W}" ', 1)))
    members[part] = pack(part, HEAD.encode() + etree.tostring(root, encoding="utf-8"))
    members[archive.main] = pack(archive.main, HEAD.encode() + etree.tostring(story.root, encoding="utf-8"))
    return write_archive(members.values())


def _comments_part(archive: Archive) -> str:
    """The part that holds the comments, or the name for a new one."""
    own = relationships.relationships_name(archive.main)
    if own in archive.members:
        for one in relationships.read_relationships(archive.read(own)):
            if one.type == _KIND and not one.external:
                return relationships.resolved(archive.main, one.target)
    return f"{archive.main.rpartition('/')[0]}/comments.xml".lstrip("/")


def _filled(message: Message) -> str:
    values = {key: _filled(value) if isinstance(value, Message) else value for key, value in message.values.items()}
    return message.text.format_map(values)
