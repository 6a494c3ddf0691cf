"""Parts as lxml trees, for those who read documents and are in no hurry."""

from lxml import etree

from minutes.ooxml.archive import Archive
from minutes.ooxml.namespaces import qn
from minutes.problems import N_, Place, Problem, Step, TemplateError


def parse_part(archive: Archive, name: str) -> etree._Element:
    """Return a part's root; :class:`TemplateError` when it is missing, malformed or declares a document type.

    No entity is expanded and nothing is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    content = archive.read(name)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise malformed(archive.source, name) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise malformed(archive.source, name)
    return root


def value(element: etree._Element, child: str) -> str | None:
    """Return the ``w:val`` of a child, ``None`` when there is no such child; ``""`` when it has no value."""
    found = element.find(qn(child))
    return None if found is None else found.get(qn("w:val"), "")


def is_on(element: etree._Element, child: str) -> bool | None:
    """Return what a switch says (ISO/IEC 29500-1, 22.9.2.7): on, off, or ``None`` when it is not there."""
    written = value(element, child)
    return None if written is None else written not in ("0", "false", "off", "none")


def malformed(source: str, name: str) -> TemplateError:
    """Return the error for a part that cannot be read."""
    place = Place(source=source, steps=(Step("part", name),))
    return TemplateError([Problem("malformed-part", place, N_("this part of the file is not well-formed XML"))])
