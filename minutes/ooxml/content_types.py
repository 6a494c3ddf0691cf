"""Content types: what each part of a package is (ISO/IEC 29500-2, 7.2.3)."""

from minutes.ooxml.elements import append_child, quoted, read_elements

NAME = "[Content_Types].xml"
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = f"{WORDPROCESSING}.document.main+xml"
TEMPLATE = f"{WORDPROCESSING}.template.main+xml"
"""The main part of a ``.dotx``. Word refuses it under the name ``.docx``."""


class ContentTypes:
    """What the content types' part declares, to be asked by part name."""

    __slots__ = ("defaults", "overrides")

    def __init__(self, xml: bytes | str) -> None:
        """Read the part; :class:`ValueError` when it is malformed."""
        self.defaults: dict[str, str] = {}
        self.overrides: dict[str, str] = {}
        for element in read_elements(xml):
            given = element.attributes
            if element.name == "Default":
                self.defaults[given.get("Extension", "").lower()] = given.get("ContentType", "")
            elif element.name == "Override":
                self.overrides[given.get("PartName", "").lstrip("/").lower()] = given.get("ContentType", "")

    def of(self, part: str) -> str:
        """Return a part's content type, empty when none is declared; names are compared without regard to case."""
        part = part.lower()
        return self.overrides.get(part) or self.defaults.get(part.rpartition(".")[2], "")


def add_default(xml: str, extension: str, content_type: str) -> str:
    """Return the part with a type for all members of an extension; unchanged when the extension has one."""
    if extension.lower() in ContentTypes(xml).defaults:
        return xml
    return append_child(xml, f'<Default Extension="{quoted(extension)}" ContentType="{quoted(content_type)}"/>')


def add_override(xml: str, part: str, content_type: str) -> str:
    """Return the part with a type for one part; unchanged when that part has an override."""
    if part.lower() in ContentTypes(xml).overrides:
        return xml
    return append_child(xml, f'<Override PartName="/{quoted(part)}" ContentType="{quoted(content_type)}"/>')


def as_document(xml: str) -> str:
    """Return the content types of a ``.dotx`` as those of a ``.docx``."""
    return xml.replace(TEMPLATE, DOCUMENT)
