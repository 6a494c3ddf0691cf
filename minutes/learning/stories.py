"""The parts of a Word file that a template may be learned from."""

import re

from minutes.ooxml.package import Package

_STORIES = re.compile(r"(header|footer)\d*\.xml|(footnotes|endnotes)\.xml")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def story_parts(archive: Package) -> list[str]:
    """The parts with text, the body first. Comments are notes to a colleague, and stay as they are."""
    folder = archive.main.rpartition("/")[0]
    found = [archive.main]
    for name in archive.members:
        place, _, file = name.rpartition("/")
        if place == folder and _STORIES.fullmatch(file):
            found.append(name)
    return found


def properties_parts(archive: Package) -> list[str]:
    """The parts with the document's title and subject, and the like."""
    return [name for name in _PROPERTIES if name in archive.members]


def comment_parts(archive: Package) -> list[str]:
    """The part with the comments, if there is one."""
    name = archive.main.rpartition("/")[0] + "/comments.xml"
    return [name] if name in archive.members else []
