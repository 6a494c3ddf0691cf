"""Word's comments put into a document (ISO/IEC 29500-1, 17.13.4): marks around paragraphs, their texts in a part.

Of any producer's file, strict ones too. Word allows comments neither in headers, footers and notes nor in text boxes:
what lies in a box hangs on the paragraph that holds it, for the rest the caller chooses a paragraph of the body.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes.ooxml import content_types, relationships
from minutes.ooxml.archive import Archive, Member, pack, write_archive
from minutes.ooxml.elements import legal
from minutes.ooxml.whole_numbers import whole

if TYPE_CHECKING:
    from lxml.etree import _Element

ANNOTATOR = "minutes"
"""The author of the comments at faults, by which they are told from those that people wrote."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""How Word begins a part."""

_TYPE = f"{content_types.WORDPROCESSING}.comments+xml"
_FEW = 1 << 24
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>\s*")


def commented(archive: Archive, root: "_Element", comments: "Sequence[tuple[_Element, str]]") -> bytes:
    """Return the file with comments; ``root`` is the tree of its document, and is changed.

    Each comment is the paragraph in that tree that it hangs on, and its text, whose lines become paragraphs.
    :class:`TemplateError` when the comments that it has already cannot be read.
    """
    from minutes.ooxml.oxml import parse_part

    members = dict(archive.members)
    part = _part(archive, members, _namespace(root))
    held = parse_part(archive, part) if part in archive.members else _empty(root)
    first = 1 + max(_largest_id(root), _largest_id(held))
    for number, (paragraph, text) in enumerate(comments, first):
        _mark(_outermost(paragraph), str(number))
        _write(held, str(number), text)
    members[part] = _packed(part, held)
    members[archive.main] = _packed(archive.main, root)
    return write_archive(members.values())


def first_paragraph(root: "_Element") -> "_Element":
    """The first paragraph of a document, which is given one when it has none."""
    name = f"{{{_namespace(root)}}}"
    found = next(root.iter(f"{name}p"), None)
    if found is None:
        body = root.find(f"{name}body")
        holder = body if body is not None else root
        found = holder.makeelement(f"{name}p")
        holder.insert(0, found)
    return found


def _outermost(paragraph: "_Element") -> "_Element":
    """The paragraph that a text box hangs on, which may itself stand in one."""
    name = f"{{{_namespace(paragraph)}}}"
    for box in paragraph.iterancestors(f"{name}txbxContent"):
        paragraph = next(box.iterancestors(f"{name}p"), paragraph)
    return paragraph


def _mark(paragraph: "_Element", number: str) -> None:
    """Put the marks of a comment around what the paragraph holds."""
    name = f"{{{_namespace(paragraph)}}}"
    begin, end, run, reference = (
        paragraph.makeelement(name + local)
        for local in ("commentRangeStart", "commentRangeEnd", "r", "commentReference")
    )
    for element in (begin, end, reference):
        element.set(f"{name}id", number)
    run.append(reference)
    properties = paragraph.find(f"{name}pPr")
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, begin)
    paragraph.append(end)
    paragraph.append(run)


def _write(held: "_Element", number: str, text: str) -> None:
    """The comment itself. It has no date: the same document gives the same copy."""
    from lxml.etree import SubElement

    name = f"{{{_namespace(held)}}}"
    comment = SubElement(held, f"{name}comment")
    for key, value in (("id", number), ("author", ANNOTATOR), ("initials", ANNOTATOR[0])):
        comment.set(name + key, value)
    for line in text.splitlines() or [""]:
        written = SubElement(SubElement(SubElement(comment, f"{name}p"), f"{name}r"), f"{name}t")
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        written.text = legal(line)


def _part(archive: Archive, members: dict[str, Member], namespace: str) -> str:
    """The part that holds the comments; a new name when there is none, which the package is told of."""
    own = relationships.relationships_name(archive.main)
    known = relationships.read_relationships(archive.read(own)) if own in members else []
    found = [one for one in known if one.type.endswith("/relationships/comments") and not one.external]
    part = relationships.resolved(archive.main, found[0].target) if found else _free_name(archive)
    if part in members:
        return part
    types = _decoded(archive.read(content_types.NAME))
    members[content_types.NAME] = pack(content_types.NAME, content_types.add_override(types, part, _TYPE).encode())
    if not found:
        xml = _decoded(archive.read(own)) if own in members else relationships.EMPTY
        link = relationships.Relationship(
            relationships.free_id({one.id for one in known}),
            relationships.kind("comments", strict="purl.oclc.org" in namespace),
            relationships.relative(archive.main, part),
        )
        members[own] = pack(own, relationships.add_relationship(xml, link).encode())
    return part


def _free_name(archive: Archive) -> str:
    """A name beside the document that nothing has."""
    folder, number = archive.main.rpartition("/")[0], ""
    while (name := f"{folder}/comments{number}.xml".lstrip("/")) in archive.members:
        number = str(int(number or 0) + 1)
    return name


def _decoded(xml: bytes) -> str:
    """The text of a small part, which is written again in UTF-8 whatever it was."""
    text = xml.decode("utf-16" if xml[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    return HEAD + _DECLARATION.sub("", text, count=1)


def _empty(root: "_Element") -> "_Element":
    from lxml.etree import Element

    namespace = _namespace(root)
    return Element(f"{{{namespace}}}comments", nsmap={"w": namespace})


def _largest_id(root: "_Element") -> int:
    """Of everything that has one (changes, bookmarks, comments); enormous ones aside."""
    name = f"{{{_namespace(root)}}}id"
    given = (element.get(name, "") for element in root.iter("*"))
    return max((number for number in map(whole, given) if number < _FEW), default=0)


def _packed(part: str, root: "_Element") -> Member:
    from lxml.etree import tostring

    return pack(part, HEAD.encode() + tostring(root, encoding="utf-8"))


def _namespace(element: "_Element") -> str:
    return str(element.tag)[1:].partition("}")[0]
