"""Fix paper, orientation, margins (ISO/IEC 29500-1, 17.6), page numbers (17.10), language, title and table headers."""

from collections.abc import Iterator

from lxml import etree

from minutes.fix.copy import Copy
from minutes.fix.properties import TWIPS_PER_MM
from minutes.fix.wanted import size_of
from minutes.lint import Finding, Paragraph, Section, Table, shows_even, shows_page, twips, words
from minutes.ooxml import (
    CORE_CONTENT_TYPE,
    CORE_NAME,
    CORE_RELATIONSHIP,
    P_PR,
    RELATION,
    SECT_PR,
    TBL,
    TEXT_BOX,
    TR,
    VAL,
    WORDPROCESSING,
    P,
    R,
    W,
    child,
    insert,
    nsdecls,
    qn,
    relationship_type,
    relationships_name,
    turn_on,
    unset,
    write_core,
)
from minutes.standards import Choice

SIDES = ("top", "bottom", "left", "right")


def sections(copy: Copy) -> list[tuple[Section, etree._Element]]:
    """Return each section with its properties, created for a last one without them; empty if the two do not match."""
    root = copy.touch(copy.main)
    found = [one for one in root.iter(SECT_PR) if next(one.iterancestors(TBL, TEXT_BOX), None) is None]
    facts = copy.document.sections
    body = root.find(f"{W}body")
    if len(found) == len(facts) - 1 and body is not None and body.find(SECT_PR) is None:
        found.append(etree.SubElement(body, SECT_PR))
    return list(zip(facts, found, strict=True)) if len(found) == len(facts) else []


def paper(copy: Copy, finding: Finding) -> None:
    """Set the standard's paper, keeping the orientation."""
    page = copy.standard.page
    for section, element in sections(copy):
        if section.width is None or section.height is None:
            continue
        sides = sorted((section.width, section.height))
        if max(abs(sides[0] - page.width), abs(sides[1] - page.height)) > page.tolerance:
            size = child(element, "pgSz")
            width, height = _twips(page.width), _twips(page.height)
            size.set(f"{W}w", height if section.landscape else width)
            size.set(f"{W}h", width if section.landscape else height)
            unset(size, "code")


def orientation(copy: Copy, finding: Finding) -> None:
    """Set portrait, unless there is a table of data, or a table or picture wider than the page."""
    bordered = {table.number for table in copy.document.tables if table.bordered}
    for number, (section, element) in enumerate(sections(copy)):
        if not section.landscape or section.height is None or section.left is None or section.right is None:
            continue
        room = section.height - section.left - section.right
        inside = [one for one in copy.document.body if one.section == number]
        tables = {one.cell.table for one in inside if one.cell}
        broad = any(sum(copy.document.tables[one - 1].widths) > room for one in tables)
        broad |= any((drawing.width or 0) > room for one in inside for drawing in one.drawings)
        if not broad and not tables & bordered:
            size = child(element, "pgSz")
            width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
            size.set(f"{W}w", height)
            size.set(f"{W}h", width)
            unset(size, "orient")


def margin(copy: Copy, finding: Finding) -> None:
    """Set the nearest allowed margin."""
    side = finding.rule.about[0].partition(".")[2]
    choice: Choice = getattr(copy.standard.page.margins, side)
    for section, element in sections(copy):
        found: float | None = getattr(section, side)
        if found is None or section.landscape or choice.allows(found, copy.standard.page.tolerance):
            continue
        margins = child(element, "pgMar")
        wanted = choice.low if found < choice.low else choice.high
        gutter = twips(margins.get(f"{W}gutter")) or 0.0
        if side == "left" and gutter:
            # The gutter is part of the margin.
            if gutter > wanted * TWIPS_PER_MM:
                margins.set(f"{W}gutter", "0")
            else:
                wanted -= gutter / TWIPS_PER_MM
        margins.set(W + side, _twips(wanted))


def _twips(millimetres: float) -> str:
    return str(round(millimetres * TWIPS_PER_MM))


_ROOTS = {"header": "hdr", "footer": "ftr"}


def number_pages(copy: Copy, finding: Finding) -> None:
    """Add a number to each section's own header, and remove those in footers."""
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
    """Hide the number on the first page, keeping other text of its header and footer."""
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
    """Set Arabic numerals."""
    for _, element in sections(copy):
        counting = element.find(f"{W}pgNumType")
        if counting is not None:
            unset(counting, "fmt")


def count_from_one(copy: Copy, finding: Finding) -> None:
    """Number the first section from 1."""
    for _, element in sections(copy)[:1]:
        counting = element.find(f"{W}pgNumType")
        if counting is not None:
            unset(counting, "start")


def _says_more(paragraph: Paragraph) -> bool:
    """Whether it has other content that must stay on the first page."""
    return bool(paragraph.drawings) or (bool(paragraph.text.strip()) and not shows_page(paragraph))


def is_only_number(paragraph: Paragraph) -> bool:
    """Return whether it contains only computed numbers with marks beside them: ``- 2 -``."""
    typed = (one.text for one in paragraph.stretches if not one.field and not one.deleted)
    return shows_page(paragraph) and not paragraph.drawings and not any(map(str.isalnum, "".join(typed)))


def _remove_number(copy: Copy, paragraph: Paragraph) -> None:
    """Empty a paragraph with only the number, keeping bookmarks and formatting."""
    if is_only_number(paragraph):
        _empty(copy.element(paragraph))


def _empty(element: etree._Element) -> None:
    for one in list(element.iter(R, f"{W}fldSimple")):
        holder = one.getparent()
        if holder is not None and next(one.iterancestors(P), None) is element:
            holder.remove(one)


def _add_number(copy: Copy, part: str) -> None:
    """Add a number at the top of a header without one."""
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
    """Add a header with the number; return the relationship's id."""
    root = etree.fromstring(f"<w:hdr {nsdecls('w')}/>")
    root.append(_number(copy))
    return _added(copy, "header", etree.tostring(root, encoding="UTF-8", standalone=True))[0]


def _unnumbered(copy: Copy, part: str, kind: str, paragraphs: list[Paragraph]) -> str:
    """Copy a header or footer with its related parts but without the number; return the relationship's id."""
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
    """The paragraph with the field, formatted by our templates' style if present, else directly."""
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


_STORIES = ("styles", "header", "footer", "footnotes", "endnotes")


def set_language(copy: Copy, finding: Finding) -> None:
    """Replace the document's usual language by the standard's, wherever it is set and in the defaults."""
    parts = [copy.main, *(part for kind in _STORIES for part in copy.related(kind).values() if copy.has(part))]
    for part in dict.fromkeys(parts):
        for element in copy.touch(part).iter(f"{W}lang"):
            if element.get(VAL) == finding.found:
                element.set(VAL, copy.standard.language)
    styles = copy.part("styles")
    if styles:
        defaults = child(child(copy.touch(styles), "docDefaults"), "rPrDefault")
        child(child(defaults, "rPr"), "lang").set(VAL, copy.standard.language)


def set_title(copy: Copy, finding: Finding) -> None:
    """Set the title to type and summary."""
    title = " ".join(words(one) for one in copy.anatomy.of("type", "summary"))
    if not title:
        return
    part = next((one for one in copy.related("core-properties", "").values() if copy.has(one)), "")
    if not part:
        content = write_core({"title": title})
        name, kind = CORE_NAME, CORE_RELATIONSHIP
        if not copy.has(name):
            copy.add(name, content, CORE_CONTENT_TYPE, kind, "")
        return
    root = copy.touch(part)
    found = root.find(qn("dc:title"))
    if found is None:
        found = etree.SubElement(root, qn("dc:title"), nsmap={"dc": qn("dc:x")[1:-2]})
    found.text = title


def repeat_headers(copy: Copy, finding: Finding) -> None:
    """Make the first row of each table of data a header, with the rows that its cells span."""
    for table in copy.document.tables:
        if table.bordered and table.within is None and table.rows > 2 and table.columns > 1 and not table.header_rows:
            _repeat(copy, table)


def _repeat(copy: Copy, table: Table) -> None:
    inside = (one for one in copy.document.paragraphs if one.cell and one.cell.table == table.number)
    first = next((one for one in inside if one.cell and one.cell.row == 1), None)
    row = None if first is None else next(copy.element(first).iterancestors(TR), None)
    while row is not None:
        for name in ("cantSplit", "tblHeader"):
            turn_on(child(row, "trPr"), name)
        row = row.getnext()
        if row is None or row.tag != TR or not _goes_on(row):
            return


def _goes_on(row: etree._Element) -> bool:
    """Whether a cell of the row above spans into it."""
    merges = row.iterfind(f"{W}tc/{W}tcPr/{W}vMerge")
    return any(one.get(VAL, "continue") == "continue" for one in merges)
