"""What LibreOffice makes of a document, read from flat OpenDocument in the words of the facts."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from minutes.lint.document import Letters, Line, Shape

NAMESPACES = {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
MM = {"in": 25.4, "cm": 10.0, "mm": 1.0, "pt": 25.4 / 72}
ALIGNED = {"center": "center", "end": "right", "right": "right", "justify": "both"}
UNREAD = ("note", "annotation", "frame", "custom-shape", "line", "rect", "tracked-changes", "sequence-decls", "forms")
OPPOSITES = (
    ("color", "use-window-font-color", "false"),
    ("line-height", "line-height-at-least", ""),
    ("line-height-at-least", "line-height", "100%"),
)
"""What a style takes away from the one below by saying something else."""

Properties = dict[str, str]


def qn(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class Shown(NamedTuple):
    """One paragraph: each character with its letters, and its shape."""

    characters: list[tuple[str, Letters]]
    shape: Shape

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.characters)


class Odf:
    """A flat OpenDocument file."""

    def __init__(self, content: bytes) -> None:
        self.root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
        styles = list(self.root.iter(qn("style:style")))
        self.styles = {(one.get(qn("style:family")), one.get(qn("style:name"))): one for one in styles}
        self.defaults = {one.get(qn("style:family")): one for one in self.root.iter(qn("style:default-style"))}
        faces = self.root.iter(qn("style:font-face"))
        self.fonts = {one.get(qn("style:name")): one.get(qn("svg:font-family"), "").strip("'") for one in faces}
        self.lists = {one.get(qn("style:name")): one for one in self.root.iter(qn("text:list-style"))}

    def paragraphs(self) -> Iterator[Shown]:
        """The body's paragraphs, without those in drawings and notes."""
        body = self.root.find(f".//{qn('office:text')}")
        assert body is not None
        stack: list[tuple[Iterator[etree._Element], int]] = [(iter(body), 0)]
        while stack:
            children, level = stack[-1]
            for child in children:
                name = etree.QName(child).localname
                if name in ("p", "h"):
                    yield self._paragraph(child, level)
                elif name not in UNREAD:
                    stack.append((iter(child), level + (name == "list")))
                    break
            else:
                stack.pop()

    def page(self) -> dict[str, float | None]:
        """Width, height and margins of the pages that the last page's style has."""
        found = list(self.root.iter(qn("style:page-layout-properties")))[-1]
        names = ("page-width", "page-height", "margin-left", "margin-right", "margin-top", "margin-bottom")
        return {name: mm(found.get(qn(f"fo:{name}"))) for name in names}

    def _paragraph(self, element: etree._Element, level: int) -> Shown:
        name = element.get(qn("text:style-name"))
        level = level or int(element.get(qn("text:outline-level"), "0"))
        letters = self._properties("paragraph", name, "text")
        characters = list(self._characters(element, letters))
        return Shown(characters, _shape(self._shape_properties(name, level)))

    def _shape_properties(self, name: str | None, level: int) -> Properties:
        """A list's indents go over those of the styles below the one that brings the list."""
        found: Properties = dict(self._own(self.defaults.get("paragraph"), "paragraph"))
        chain = list(self._chain("paragraph", name))
        brings = next((one for one in chain if one.get(qn("style:list-style-name")) or _is_heading(one)), None)
        for style in reversed(chain):
            if style is brings and level:
                found.update(self._list_properties(style.get(qn("style:list-style-name")), level))
            found.update(self._own(style, "paragraph"))
        return found

    def _list_properties(self, name: str | None, level: int) -> Properties:
        style = self.lists.get(name) if name else self.root.find(f".//{qn('text:outline-style')}")
        for one in () if style is None else style:
            if one.get(qn("text:level")) == str(level):
                aligned = next(one.iter(qn("style:list-level-label-alignment")), None)
                return {} if aligned is None else {etree.QName(key).localname: value for key, value in aligned.items()}
        return {}

    def _characters(self, element: etree._Element, letters: Properties) -> Iterator[tuple[str, Letters]]:
        look = self._letters(letters)
        yield from ((character, look) for character in element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                yield from self._inside(child, letters, look)
            yield from ((character, look) for character in child.tail or "")

    def _inside(self, child: etree._Element, letters: Properties, look: Letters) -> Iterator[tuple[str, Letters]]:
        name = etree.QName(child).localname
        if name in ("s", "tab", "line-break"):
            sign = {"s": " ", "tab": "\t", "line-break": "\n"}[name]
            yield from [(sign, look)] * int(child.get(qn("text:c"), "1"))
        elif name not in UNREAD:
            own = self._chain_properties("text", child.get(qn("text:style-name")), "text") if name == "span" else {}
            yield from self._characters(child, {**letters, **own})

    def _chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        while (style := self.styles.get((family, name))) is not None:
            yield style
            name = style.get(qn("style:parent-style-name"))

    def _chain_properties(self, family: str, name: str | None, kind: str) -> Properties:
        found: Properties = {}
        for style in reversed(list(self._chain(family, name))):
            found.update(self._own(style, kind))
        return found

    def _properties(self, family: str, name: str | None, kind: str) -> Properties:
        return {**self._own(self.defaults.get(family), kind), **self._chain_properties(family, name, kind)}

    def _own(self, style: etree._Element | None, kind: str) -> Properties:
        own = None if style is None else style.find(qn(f"style:{kind}-properties"))
        found = {} if own is None else {etree.QName(key).localname: str(value) for key, value in own.items()}
        for name, opposite, off in OPPOSITES:
            if name in found:
                found.setdefault(opposite, off)
        return found

    def _letters(self, found: Properties) -> Letters:
        font = self.fonts.get(found.get("font-name", ""), "") or found.get("font-family", "").strip("'")
        automatic = found.get("use-window-font-color") == "true"
        return Letters(
            font=font,
            size=float(found.get("font-size", "0pt").removesuffix("pt")),
            bold=found.get("font-weight") == "bold",
            italic=found.get("font-style") == "italic",
            underlined=found.get("text-underline-style", "none") != "none",
            capitals=found.get("text-transform") == "uppercase",
            small_capitals=found.get("font-variant") == "small-caps",
            color="000000" if automatic else found.get("color", "#000000").lstrip("#").upper(),
            raised={"sup": "superscript", "sub": "subscript"}.get(found.get("text-position", "")[:3], ""),
            hidden=found.get("display") == "none",
            struck=found.get("text-line-through-style", "none") != "none",
            shaded=found.get("background-color", "transparent") != "transparent",
        )


def _is_heading(style: etree._Element) -> bool:
    """Whether a style belongs to a level of the one list of headings; an empty name of a list takes it out."""
    return bool(style.get(qn("style:default-outline-level"))) and style.get(qn("style:list-style-name")) is None


def _shape(found: Properties) -> Shape:
    height, least = found.get("line-height", "100%"), found.get("line-height-at-least")
    line = Line()
    if least:
        line = Line("at-least", points(least))
    elif height.endswith("%"):
        line = Line("multiple", float(height[:-1]) / 100)
    elif height != "normal":
        line = Line("exact", points(height))
    return Shape(
        align=ALIGNED.get(found.get("text-align", "start"), "left"),
        left=mm(found.get("margin-left")) or 0.0,
        right=mm(found.get("margin-right")) or 0.0,
        first_line=mm(found.get("text-indent")) or 0.0,
        before=points(found.get("margin-top")),
        after=points(found.get("margin-bottom")),
        line=line,
        keep_next=found.get("keep-with-next") == "always",
        break_before=found.get("break-before") == "page",
    )


def mm(length: str | None) -> float | None:
    return None if not length else float(length[:-2]) * MM[length[-2:]]


def points(length: str | None) -> float:
    return (mm(length) or 0.0) / MM["pt"]
