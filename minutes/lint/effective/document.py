"""Read the bytes of a Word file into a :class:`~minutes.lint.document.Document`."""

import re
from collections.abc import Iterable

from lxml import etree

from minutes.lint.document import Document, Section
from minutes.lint.effective.formatting import Formatting
from minutes.lint.effective.numbering import Numbering
from minutes.lint.effective.open import DocumentParts
from minutes.lint.effective.sections import Headers, Shown, section_fact, shows_even
from minutes.lint.effective.stories import Book, Stories, is_ours
from minutes.lint.effective.styles import Styles
from minutes.lint.effective.tables import TableStyles
from minutes.lint.effective.theme import Theme
from minutes.ooxml import W, read_properties
from minutes.problems import Place

_NOTES = ("footnotes", "endnotes", "comments")
_TRACKED = re.compile(
    rb"<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change|numberingChange)(?=[\s/>])"
)


def read_document(content: bytes, source: str) -> Document:
    """Return the effective values of a Word file; ``source`` is its name in places and messages.

    InputError with one problem when it cannot be read: not a Word file, an old format, protected, damaged, with macros,
    or too large. Strict Open XML is accepted.
    """
    package = DocumentParts(content, source)
    settings = package.tree(package.related("settings"))
    theme = Theme(package.tree(package.related("theme")), settings)
    styles = Styles(package.tree(package.related("styles")), theme)
    numbering = Numbering(package.tree(package.related("numbering")), theme)
    book = Book(package, styles, TableStyles(styles, theme), Formatting(styles, numbering, theme), theme)
    stories = Stories(book)
    body = package.tree(package.main)
    assert body is not None
    stories.read(package.main, body, "body")
    stories.end_body()
    sections = _sections(stories, package, settings)
    trees = [body, *_notes(stories, package)]
    return _document(stories, book, sections, trees)


def _sections(stories: Stories, package: DocumentParts, settings: etree._Element | None) -> tuple[Section, ...]:
    headers = Headers(lambda identifier: package.target(package.main, identifier), even=shows_even(settings))
    read: dict[str, tuple[int, ...]] = {"": ()}
    found = []
    for number, (properties, first) in enumerate(tuple(stories.sections)):
        shown = headers.of(properties)

        def numbers(parts: Shown, kind: str, section: int = number) -> dict[str, tuple[int, ...]]:
            for part in parts.values():
                root = None if part in read else package.tree(part)
                if root is not None:
                    read[part] = stories.read(part, root, kind, section)
            return {page: read[part] for page, part in parts.items()}

        place = stories.paragraphs[first].place if first < len(stories.paragraphs) else Place(package.source)
        headings, feet = numbers(shown.headers, "header"), numbers(shown.footers, "footer")
        found.append(section_fact(properties, place, headings, feet))
    return tuple(found)


def _notes(stories: Stories, package: DocumentParts) -> list[etree._Element]:
    roots = []
    for kind in _NOTES:
        root = package.tree(package.related(kind))
        if root is not None:
            stories.read(package.related(kind), root, kind.removesuffix("s"))
            roots.append(root)
    return roots


def _document(stories: Stories, book: Book, sections: tuple[Section, ...], trees: Iterable[etree._Element]) -> Document:
    package = book.package
    try:
        properties = read_properties(package.archive)
    except ValueError:
        raise package.malformed("docProps") from None
    return Document(
        source=package.source,
        paragraphs=tuple(stories.paragraphs),
        sections=sections,
        tables=tuple(stories.tables),
        styles=book.styles.names,
        title=properties.core.get("title", ""),
        language=book.styles.run_defaults.values.get("lang"),
        tracked=_is_tracked(package),
        comments=sum(1 for tree in trees for child in tree if child.tag == f"{W}comment" and not is_ours(child)),
        properties={name: found.text for name, found in properties.custom.items()},
    )


def _is_tracked(package: DocumentParts) -> bool:
    return _TRACKED.search(package.content(package.main)) is not None
