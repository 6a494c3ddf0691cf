"""One template and one datum, filled by docxtpl and by us, and read back: texts, styles, emphasis, tables, notes."""

import base64
import io
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import docxtpl
import yaml
from lxml import etree

from minutes import richtext as text
from minutes.engine.template import Template
from minutes.problems import MinutesError
from tests.engine.paper import W, paper, part

PARTS = ("header", "footer", "footnotes")
STYLES = {"bullet-1": "Gạch đầu dòng", "text": "Normal"}
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Rich(tuple[Any, ...]):
    """``!rich``: texts, or pairs of a text and ``b`` or ``i``: RichText there, a phrase here."""


class Paragraphs(tuple[Any, ...]):
    """``!paragraphs``: pairs of a text and a role: RichTextParagraph there, a rich text here."""


class Listing(str):
    """``!listing``: Listing there, a plain text here."""


class Image(float):
    """``!picture``: a picture so many millimetres wide: InlineImage there, a picture here."""


class Loader(yaml.SafeLoader):
    """YAML with the values that are made differently for the two."""


def _listed(kind: type[Any]) -> Any:
    return lambda loader, node: kind(loader.construct_sequence(node, deep=True))


def _single(kind: type[Any]) -> Any:
    return lambda loader, node: kind(loader.construct_scalar(node))


Loader.add_constructor("!rich", _listed(Rich))
Loader.add_constructor("!paragraphs", _listed(Paragraphs))
Loader.add_constructor("!listing", _single(Listing))
Loader.add_constructor("!picture", _single(Image))


def for_us(value: Any) -> Any:
    """Data as our engine takes them."""
    match value:
        case Rich():
            return text.Phrase(tuple(text.Run(piece, "b" in how, "i" in how) for piece, how in _pieces(value)))
        case Paragraphs():
            return text.RichText(tuple(text.Paragraph((text.Run(piece),), role) for piece, role in value))
        case Listing():
            return str(value)
        case Image():
            side = round(value * 36_000)
            return text.Picture(PNG, "image/png", "a picture", side, side)
        case dict():
            return {key: for_us(inner) for key, inner in value.items()}
        case list():
            return [for_us(inner) for inner in value]
    return value


def for_docxtpl(value: Any, template: Any) -> Any:
    """The same data as docxtpl takes them."""
    match value:
        case Rich():
            rich = docxtpl.RichText()
            for piece, how in _pieces(value):
                rich.add(piece, bold="b" in how, italic="i" in how)
            return rich
        case Paragraphs():
            whole = docxtpl.RichTextParagraph()
            for piece, role in value:
                whole.add(piece, parastyle={"bullet-1": "GachDau"}.get(role, "Normal"))
            return whole
        case Listing():
            return docxtpl.Listing(str(value))
        case Image():
            return docxtpl.InlineImage(template, io.BytesIO(PNG), width=round(value * 36_000))
        case dict():
            return {key: for_docxtpl(inner, template) for key, inner in value.items()}
        case list():
            return [for_docxtpl(inner, template) for inner in value]
    return value


def _pieces(value: Rich) -> Iterator[tuple[str, str]]:
    return ((one, "") if isinstance(one, str) else (one[0], one[1]) for one in value)


def template(case: dict[str, Any]) -> bytes:
    """The case's template as a package in which python-docx finds every part."""
    types = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
    types |= {_file(kind): kind for kind in PARTS if kind in case}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE}{kind}+xml"/>' for name, kind in types.items()
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_RELATED}/{kind}" Target="{name}.xml"/>'
        for name, kind in types.items()
        if name != "document"
    )
    extra = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>'
        "</Types>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" '
        f'Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    }
    parts = {kind: case[kind] for kind in PARTS if kind in case}
    made = paper(case["template"], **parts)
    for name in ("word/document.xml", *(f"word/{_file(kind)}.xml" for kind in parts)):
        extra[name] = part(made, name).replace("<w:tcPr/>", '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>')
    members = {name: content.encode() for name, content in extra.items()}
    return paper(case["template"], core=case.get("title", "-"), extra=members, **parts)


def _file(kind: str) -> str:
    return kind if kind.endswith("s") else f"{kind}1"


def filled_by_docxtpl(case: dict[str, Any]) -> str:
    """What docxtpl makes of a case, or the exception with which it stops."""
    theirs = docxtpl.DocxTemplate(io.BytesIO(template(case)))
    made = io.BytesIO()
    try:
        theirs.render(for_docxtpl(case.get("data", {}), theirs), autoescape=case.get("autoescape", True))
        theirs.save(made)
    except Exception as error:  # whatever it stops with is what its user sees
        return f"stops: {type(error).__name__}"
    return reading(made.getvalue())


def filled_by_us(case: dict[str, Any]) -> str:
    """What we make of a case, or the codes of the problems with which we stop."""
    try:
        done = Template.compile(template(case), styles=STYLES, cache=False).render(for_us(case.get("data", {})))
    except MinutesError as error:
        return f"stops: {', '.join(problem.code for problem in error.problems)}"
    return reading(done.content)


def reading(content: bytes) -> str:
    """A document in lines; what stands in a header, a footer, a note or the title says so."""
    members = zipfile.ZipFile(io.BytesIO(content))
    lines = list(_blocks(etree.fromstring(members.read("word/document.xml"))))
    for kind in PARTS:
        if (name := f"word/{_file(kind)}.xml") in members.namelist():
            lines += [f"{kind}: {line}" for line in _blocks(etree.fromstring(members.read(name)))]
    title = etree.fromstring(members.read("docProps/core.xml")).findtext("{http://purl.org/dc/elements/1.1/}title")
    return "\n".join(lines if title == "-" else [*lines, f"title: {title}"])


def _blocks(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        match etree.QName(child).localname:
            case "p":
                yield _paragraph(child)
            case "tbl":
                columns = len(child.findall("w:tblGrid/w:gridCol", {"w": W}))
                yield from (f"|{columns}| {_row(row)}" for row in child.findall("w:tr", {"w": W}))
            case _:
                yield from _blocks(child)


def _row(row: etree._Element) -> str:
    return " | ".join(_cell(cell) for cell in row.findall("w:tc", {"w": W}))


def _cell(cell: etree._Element) -> str:
    said = []
    for name, key in (("gridSpan", "val"), ("vMerge", "val"), ("shd", "fill")):
        found = cell.find(f"w:tcPr/w:{name}", {"w": W})
        if found is not None and (value := found.get(f"{{{W}}}{key}")) not in ("", "auto", "1"):
            said.append(f"{name}={value}")
    return f"{'<' + ' '.join(said) + '> ' if said else ''}{' / '.join(_blocks(cell))}"


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find("w:pPr/w:pStyle", {"w": W})
    name = "" if style is None else style.get(f"{{{W}}}val", "")
    pieces = [(_emphasis(node), _sign(node)) for node in paragraph.iter()]
    joined = "".join(
        f"{mark}{''.join(said for _, said in group)}{mark}"
        for mark, group in groupby((piece for piece in pieces if piece[1]), key=lambda piece: piece[0])
    )
    return f"{name + ': ' if name not in ('', 'Normal') else ''}{joined or '¶'}"


def _emphasis(node: etree._Element) -> str:
    run = next(node.iterancestors(f"{{{W}}}r"), node)
    found = (run.find(f"w:rPr/w:{name}", {"w": W}) for name in "bi")
    on = (one is not None and one.get(f"{{{W}}}val") not in ("0", "false") for one in found)
    return "".join(mark for mark, is_on in zip("*_", on, strict=True) if is_on)


def _sign(node: Any) -> str:
    if not isinstance(node.tag, str):
        return ""
    name = etree.QName(node).localname
    if name == "br":
        return "⇟" if node.get(f"{{{W}}}type") == "page" else "↵"
    if name == "extent":
        return f"[{int(node.get('cx')) // 36_000} mm]"
    return (node.text or "") if name == "t" else {"tab": "→", "footnoteReference": "†"}.get(name, "")
