"""Add Word comments to a document (ISO/IEC 29500-1, 17.13.4), transitional or strict.

Word allows comments neither in headers, footers and notes nor in text boxes. A comment in a text box is moved to the
paragraph that contains the box; for the others, the caller chooses a paragraph of the body.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes.ooxml.package import CONTENT_TYPES, WORDPROCESSING, Package
from minutes.ooxml.relationships import relationship_type, relationships_name
from minutes.ooxml.xml import HEAD, legal, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

ANNOTATOR = "minutes"
"""The author of the added comments, which distinguishes them from those of people."""
_FEW = 1 << 24


def commented(package: Package, root: "_Element", comments: "Sequence[tuple[_Element, str]]") -> bytes:
    """Return the file with comments; ``root``, the tree of its main part, is modified.

    Each comment is a paragraph in that tree and a text, whose lines become paragraphs. :class:`TemplateError` if the
    existing comments cannot be read.
    """
    from minutes.ooxml.oxml import parse_part

    package = package.copy()
    part = next(iter(package.related(package.main, "comments").values()), "")
    held = parse_part(package, part) if part in package.members else _empty(root)
    first = 1 + max(_largest_id(root), _largest_id(held))
    for number, (paragraph, text) in enumerate(comments, first):
        _mark(_outermost(paragraph), str(number))
        _write(held, str(number), text)
    if part not in package.members:
        part = _declared(package, part, _namespace(root))
    package.write(part, _written(held))
    package.write(package.main, _written(root))
    return package.content()


def _declared(package: Package, part: str, namespace: str) -> str:
    """Return the name of a new comments part, ``part`` or a free one; declare its content type and relationship."""
    package.normalize(CONTENT_TYPES)
    if not part:
        name = f"{package.main.rpartition('/')[0]}/comments".lstrip("/")
        part = f"{name}.xml" if f"{name}.xml" not in package.members else package.free_name(f"{name}{{}}.xml")
        package.normalize(relationships_name(package.main))
        package.relate(package.main, relationship_type("comments", strict="purl.oclc.org" in namespace), part)
    package.declare(part, f"{WORDPROCESSING}.comments+xml")
    return part


def first_paragraph(root: "_Element") -> "_Element":
    """Return the first paragraph of a document; it is inserted if there is none."""
    name = f"{{{_namespace(root)}}}"
    found = next(root.iter(f"{name}p"), None)
    if found is None:
        body = root.find(f"{name}body")
        holder = body if body is not None else root
        found = holder.makeelement(f"{name}p")
        holder.insert(0, found)
    return found


def _outermost(paragraph: "_Element") -> "_Element":
    """Return the paragraph outside all text boxes that contains a paragraph."""
    name = f"{{{_namespace(paragraph)}}}"
    for box in paragraph.iterancestors(f"{name}txbxContent"):
        paragraph = next(box.iterancestors(f"{name}p"), paragraph)
    return paragraph


def _mark(paragraph: "_Element", number: str) -> None:
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
    """Add a comment to the part, without a date, so that the output is reproducible."""
    from lxml.etree import SubElement

    name = f"{{{_namespace(held)}}}"
    comment = SubElement(held, f"{name}comment")
    for key, value in (("id", number), ("author", ANNOTATOR), ("initials", ANNOTATOR[0])):
        comment.set(name + key, value)
    for line in text.splitlines() or [""]:
        written = SubElement(SubElement(SubElement(comment, f"{name}p"), f"{name}r"), f"{name}t")
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        written.text = legal(line)


def _empty(root: "_Element") -> "_Element":
    from lxml.etree import Element

    namespace = _namespace(root)
    return Element(f"{{{namespace}}}comments", nsmap={"w": namespace})


def _largest_id(root: "_Element") -> int:
    """Return the largest ``w:id`` (of changes, bookmarks, comments), ignoring those of :data:`_FEW` and above."""
    name = f"{{{_namespace(root)}}}id"
    given = (element.get(name, "") for element in root.iter("*"))
    return max((number for number in map(whole, given) if number < _FEW), default=0)


def _written(root: "_Element") -> bytes:
    from lxml.etree import tostring

    return HEAD.encode() + tostring(root, encoding="utf-8")


def _namespace(element: "_Element") -> str:
    return str(element.tag)[1:].partition("}")[0]
