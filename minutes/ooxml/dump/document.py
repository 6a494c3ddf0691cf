"""The whole document as text."""

import re
from collections.abc import Iterator

from lxml import etree

from minutes.ooxml.dump.stories import Story
from minutes.ooxml.dump.styles import lists_in_words, styles_in_words
from minutes.ooxml.oxml import VAL, W, parse_part
from minutes.ooxml.package import Package, malformed, read_archive
from minutes.ooxml.properties import read_properties
from minutes.ooxml.styles import StyleSheet

_STORY = re.compile(r"(header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_COMPATIBILITY = "compatibilityMode"


def dump(content: bytes, source: str) -> str:
    """Return a Word file as text; :class:`TemplateError` when it cannot be read. ``source`` names it in messages."""
    archive = read_archive(content, source)
    folder = archive.main.rpartition("/")[0]
    styles = StyleSheet(_optional(archive, f"{folder}/styles.xml"))
    names = {style.identifier: style.name for style in styles}
    normal = styles.default("paragraph")
    sections: dict[str, list[str]] = {}
    for part in [archive.main, *_stories(archive, folder)]:
        story = Story(names, _links(archive, part), normal.name if normal else "")
        sections[part.removeprefix(f"{folder}/")] = list(story.blocks(parse_part(archive, part)))
    numbering = _optional(archive, f"{folder}/numbering.xml")
    sections["lists"] = [] if numbering is None else list(lists_in_words(numbering, names))
    sections["styles"] = list(styles_in_words(styles, names))
    settings = _optional(archive, f"{folder}/settings.xml")
    sections["settings"] = [] if settings is None else list(_settings(settings))
    sections["properties"] = list(_properties(archive))
    sections["parts"] = list(_parts(archive))
    return "\n".join(
        f"== {title}\n" + "".join(f"{line}\n" for line in lines) for title, lines in sections.items() if lines
    )


def _optional(archive: Package, name: str) -> etree._Element | None:
    return parse_part(archive, name) if name in archive.members else None


def _stories(archive: Package, folder: str) -> list[str]:
    """Headers first, then footers, then notes; ``header10`` after ``header9``."""
    order = ["header", "footer", "footnotes", "endnotes", "comments"]
    found = []
    for name in archive.members:
        match = _STORY.fullmatch(name.removeprefix(f"{folder}/"))
        if match:
            found.append((order.index(match[1]), int(match[2] or 0), name))
    return [name for _, _, name in sorted(found)]


def _links(archive: Package, part: str) -> dict[str, str]:
    return {found.id: found.target for found in archive.relationships(part)}


def _settings(settings: etree._Element) -> Iterator[str]:
    """The settings that a reader notices: identifiers of editing sessions and Word's own bookkeeping are left out."""
    for setting in settings.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == _COMPATIBILITY:
            yield f"compatibility mode {setting.get(VAL)}"
    for name in (
        "evenAndOddHeaders",
        "mirrorMargins",
        "autoHyphenation",
        "updateFields",
        "trackRevisions",
        "documentProtection",
    ):
        if settings.find(W + name) is not None:
            yield name
    language = settings.find(f"{W}themeFontLang")
    if language is not None:
        yield f"language {language.get(VAL)}"


def _properties(archive: Package) -> Iterator[str]:
    try:
        core, custom = read_properties(archive)
    except ValueError:
        raise malformed(archive.source, "docProps") from None
    yield from (f"{name}: {text}" for name, text in core.items())
    yield from (f"{name} ({value.kind}): {value.text}" for name, value in custom.items())


def _parts(archive: Package) -> Iterator[str]:
    """The names of all parts; of pictures and other opaque ones, what tells whether they changed."""
    for name, member in sorted(archive.members.items()):
        opaque = not name.endswith((".xml", ".rels"))
        yield f"{name} {member.size} bytes, CRC {member.crc:08x}" if opaque else name
