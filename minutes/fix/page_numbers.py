"""The number of the page, in the middle of the top margin, from the second page on (ISO/IEC 29500-1, 17.10)."""

from collections.abc import Iterator

from lxml import etree

from minutes.fix.choosing import size_of
from minutes.fix.copy import Copy
from minutes.fix.page import sections
from minutes.lint.document import Paragraph
from minutes.lint.effective.sections import shows_even
from minutes.lint.rules.findings import Finding
from minutes.lint.structure.numbers import shows_page
from minutes.ooxml.namespaces import nsdecls, qn
from minutes.ooxml.oxml import P_PR, RELATION, P, R, W, insert, turn_on, unset
from minutes.ooxml.package import WORDPROCESSING
from minutes.ooxml.relationships import relationship_type, relationships_name

_ROOTS = {"header": "hdr", "footer": "ftr"}


def number_pages(copy: Copy, finding: Finding) -> None:
    """A number in the header of each section that has one of its own, and none in the footers."""
    found = sections(copy)
    settings = copy.part("settings")
    even = shows_even(copy.tree(settings)) if settings else False
    for number, (_, element) in enumerate(found):
        for page in ("default", "even") if even else ("default",):
            reference = _reference(element, "header", page)
            if reference is not None:
                _add_number(copy, _target(copy, reference))
            elif number == 0:
                _refer(copy, element, "header", page, _header(copy))
    for paragraph in copy.document.paragraphs:
        if paragraph.story == "footer":
            _remove_number(copy, paragraph)
    copy.read()
    hide_first(copy, finding)


def hide_first(copy: Copy, finding: Finding) -> None:
    """The first page without its number; other words of its header and footer stay there."""
    found = sections(copy)
    if not found:
        return
    section, element = found[0]
    for kind in _ROOTS:
        first, usual = (_reference(element, kind, page) for page in ("first", "default"))
        shown = first if section.title_page else usual
        if shown is None or (not section.title_page and first is not None):
            continue
        part = _target(copy, shown)
        paragraphs = [one for one in copy.document.paragraphs if one.part == part]
        if any(shows_page(one) and not is_only_number(one) for one in paragraphs):
            return
        if section.title_page and (usual is None or _target(copy, usual) != part):
            for paragraph in paragraphs:
                _remove_number(copy, paragraph)
        elif section.title_page or any(
            (one.text.strip() and not shows_page(one)) or one.drawings for one in paragraphs
        ):
            _refer(copy, element, kind, "first", _unnumbered(copy, part, kind, paragraphs))
    turn_on(element, "titlePg")


def count_plainly(copy: Copy, finding: Finding) -> None:
    """Arabic numerals."""
    for _, element in sections(copy):
        counting = element.find(f"{W}pgNumType")
        if counting is not None:
            unset(counting, "fmt")


def count_from_one(copy: Copy, finding: Finding) -> None:
    """The first section counts from 1."""
    for _, element in sections(copy)[:1]:
        counting = element.find(f"{W}pgNumType")
        if counting is not None:
            unset(counting, "start")


def _says_more(paragraph: Paragraph) -> bool:
    """Whether it has something that is to stay on the first page."""
    return bool(paragraph.drawings) or (bool(paragraph.text.strip()) and not shows_page(paragraph))


def is_only_number(paragraph: Paragraph) -> bool:
    """Whether nothing but numbers that Word works out, and signs beside them, stands in it: ``- 2 -``."""
    typed = (one.text for one in paragraph.stretches if not one.field and not one.deleted)
    return shows_page(paragraph) and not paragraph.drawings and not any(map(str.isalnum, "".join(typed)))


def _remove_number(copy: Copy, paragraph: Paragraph) -> None:
    """Empty a paragraph that holds nothing else; its bookmarks and its form stay."""
    if is_only_number(paragraph):
        _empty(copy.element(paragraph))


def _empty(element: etree._Element) -> None:
    for one in list(element.iter(R, f"{W}fldSimple")):
        holder = one.getparent()
        if holder is not None and next(one.iterancestors(P), None) is element:
            holder.remove(one)


def _add_number(copy: Copy, part: str) -> None:
    """A number at the top of a header that has none."""
    paragraphs = [one for one in copy.document.paragraphs if one.part == part]
    if any(map(shows_page, paragraphs)):
        return
    root = copy.touch(part)
    first = paragraphs[0] if paragraphs else None
    if first is not None and not first.text.strip() and not first.drawings and len(first.line) == 1:
        element = copy.element(first)
        _empty(element)
        old = element.find(P_PR)
        if old is not None:
            element.remove(old)
        for piece in list(_number(copy)):
            insert(element, piece) if piece.tag == P_PR else element.append(piece)
    else:
        root.insert(0, _number(copy))


def _header(copy: Copy) -> str:
    """A new header with the number; returns the relationship's id."""
    root = etree.fromstring(f"<w:hdr {nsdecls('w')}/>")
    root.append(_number(copy))
    return _added(copy, "header", etree.tostring(root, encoding="UTF-8", standalone=True))[0]


def _unnumbered(copy: Copy, part: str, kind: str, paragraphs: list[Paragraph]) -> str:
    """A copy of a header or footer, with what it refers to, without its number; returns the relationship's id."""
    content = copy.bytes_of(part)
    identifier, name = _added(copy, kind, content)
    links = relationships_name(part)
    if copy.has(links):
        copy.write(relationships_name(name), copy.bytes_of(links))
    for paragraph in paragraphs:
        _remove_number(copy, paragraph._replace(part=name))
    return identifier


def _added(copy: Copy, kind: str, content: bytes) -> tuple[str, str]:
    name = copy.free_name(kind)
    content_type = f"{WORDPROCESSING}.{kind}+xml"
    return copy.add(name, content, content_type, relationship_type(kind)), name


def _number(copy: Copy) -> etree._Element:
    """The paragraph with the field; formatted by the style that our own documents have for it, or directly."""
    standard = copy.standard
    component = standard.components["page_number"]
    size = round(2 * size_of(copy.anatomy, "page_number", component.sizes))
    looks = (
        f'<w:rPr><w:rFonts w:ascii="{standard.font}" w:hAnsi="{standard.font}" w:eastAsia="{standard.font}" '
        f'w:cs="{standard.font}"/><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{standard.color}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )
    shape = (
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="{component.align}"/></w:pPr>'
    )
    pieces = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    pieces[1:1] = ['<w:instrText xml:space="preserve"> PAGE </w:instrText>']
    pieces[3:3] = ["<w:t>2</w:t>"]
    inside = "".join(f"<w:r>{looks}{piece}</w:r>" for piece in pieces)
    return etree.fromstring(f"<w:p {nsdecls('w')}>{shape}{inside}</w:p>")


def _reference(section: etree._Element, kind: str, page: str) -> etree._Element | None:
    return next(_references(section, kind, page), None)


def _references(section: etree._Element, kind: str, page: str) -> Iterator[etree._Element]:
    for one in section.iterchildren(f"{W}{kind}Reference"):
        if one.get(f"{W}type", "default") == page:
            yield one


def _target(copy: Copy, reference: etree._Element) -> str:
    """The part that is referred to."""
    identifier = reference.get(RELATION, "")
    return next((found[identifier] for kind in _ROOTS if identifier in (found := copy.related(kind))), "")


def _refer(copy: Copy, section: etree._Element, kind: str, page: str, identifier: str) -> None:
    for old in list(_references(section, kind, page)):
        section.remove(old)
    reference = section.makeelement(f"{W}{kind}Reference", {f"{W}type": page, qn("r:id"): identifier}, nsmap=None)
    section.insert(0, reference)
    if kind == "footer":
        headers = len(section.findall(f"{W}headerReference"))
        section.insert(headers, reference)
