"""Read the files that a template may include, only in its folder and below, and check what they contain.

Imports little, since a cached render checks here whether included files have changed.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.stories import Story, paragraphs
from minutes.engine.subdoc.assembly import Assembly
from minutes.engine.subdoc.ids import REFERENCES
from minutes.engine.xml import ancestor
from minutes.ooxml import P_PR, SECT_PR, P, W
from minutes.problems import N_, Message, Problem, reason
from minutes.suggest import nearest

if TYPE_CHECKING:
    from lxml.etree import _Element


LARGEST = 64 << 20
"""Maximum size of a file in bytes."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_SIGNS = frozenset('\\:*?"<>|')
"""Characters excluded from file names: each has a special meaning on some system."""


class Found(NamedTuple):
    """A file that was read."""

    name: str
    """Path relative to the folder, with slashes, in the spelling of the disk."""
    content: bytes


class NotFound(Exception):
    """A file that cannot be included: problem code, message, and a similar name."""

    def __init__(self, code: str, message: Message, near: str = "") -> None:
        super().__init__(code)
        self.code, self.message, self.near = code, message, near


def read_below(folder: str, name: str) -> Found:
    """Return the file ``name`` in ``folder`` or below; NotFound when it is not allowed or unreadable."""
    if not is_plain(name):
        message = Message(N_("only a file in the template's folder, or below, can be taken in"))
        raise NotFound("include-outside", message)
    segments = _spelt(folder, name.split("/"))
    # Links are resolved once, and the resolved path is opened.
    path = os.path.realpath(os.path.join(folder, *segments))
    try:
        if not _is_below(os.path.realpath(folder), path):
            raise NotFound("include-outside", Message(N_("it is a link that leads out of the template's folder")))
        with open(path, "rb", opener=_opened) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
                raise NotFound("include-unreadable", Message(N_("it is no Word file")))
            return Found("/".join(segments), file.read(LARGEST))
    except FileNotFoundError:
        message = Message(N_("there is no such file in the template's folder"))
        raise NotFound("include-missing", message, _nearest(folder, name)) from None
    except OSError as fault:
        raise NotFound("include-unreadable", Message("{reason}", {"reason": reason(fault)})) from None


def _opened(path: str, flags: int) -> int:
    """Open without following a link created in the meantime, and without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def is_plain(name: str) -> bool:
    """Return whether a name means a file in a folder or below on every system."""
    segments = name.split("/")
    if any(char in _SIGNS or not char.isprintable() for char in name):
        return False
    return all(
        segment.strip(". ") and segment == segment.rstrip(". ") and not _DEVICES.fullmatch(segment)
        for segment in segments
    )


def _is_below(folder: str, path: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _spelt(folder: str, segments: list[str]) -> list[str]:
    """Return the path in the spelling of the disk: some systems store decomposed letters."""
    if os.path.exists(os.path.join(folder, *segments)):
        return segments
    spelt: list[str] = []
    for segment in segments:
        wanted = unicodedata.normalize("NFC", segment)
        there = _entries(os.path.join(folder, *spelt))
        spelt.append(next((entry for entry in there if unicodedata.normalize("NFC", entry) == wanted), segment))
    return spelt


def _nearest(folder: str, name: str) -> str:
    """Return the Word file with the most similar name in the path's folder or the template's; empty without one."""
    place = name.rpartition("/")[0]
    known = {
        "/".join(filter(None, (place, entry))): None
        for place in dict.fromkeys((place, ""))
        for entry in _entries(os.path.join(folder, *place.split("/")))
        if entry.lower().endswith((".docx", ".dotx")) and not entry.startswith("~$")
    }
    stems = {path.rpartition("/")[2].rpartition(".")[0]: path for path in reversed(known)}
    meant = nearest(name.rpartition("/")[2].rpartition(".")[0], stems)
    return stems.get(meant, "")


def _entries(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


# Content that cannot be included: it would be lost or change its meaning.
_FEATURES = {
    f"{W}altChunk": N_("a file of another kind inside it"),
    f"{W}subDoc": N_("a subdocument"),
    f"{W}control": N_("an ActiveX control"),
}
_BINDING = "dataBinding"


def refused(package: Assembly, outer: Story) -> list[Problem]:
    """Return the problems of content in the body that cannot be merged into a story."""
    return lost_at(package, _features(package.stories[0].root, outer))


def lost_at(package: Assembly, found: "Iterable[tuple[_Element, Message]]") -> list[Problem]:
    """Return the problems of elements that would be lost; each message names the feature."""
    found = list(found)
    story = package.stories[0]
    places = dict(paragraphs(story, package.styles.headings)) if found else {}
    message = N_("{feature} cannot be carried over into another template")
    hint = N_("take it out of this file, or put it into the template that takes the file in")
    problems = []
    for node, feature in found:
        around = node if node.tag == P else ancestor(node, P)
        place = places.get(around, story.place()) if around is not None else story.place()
        problems.append(Problem("include-not-carried", place, message, {"feature": feature}, hint=hint))
    return problems


def _features(body: "_Element", outer: Story) -> "Iterator[tuple[_Element, Message]]":
    for node in body.iter():
        tag = str(node.tag)
        if tag in _FEATURES:
            yield node, Message(_FEATURES[tag])
        elif tag == SECT_PR and (holder := node.getparent()) is not None and holder.tag == P_PR:
            yield node, Message(N_("a section break"))
        elif tag.rpartition("}")[2] == _BINDING:
            yield node, Message(N_("a content control that shows the file's own data"))
        elif tag in REFERENCES and not outer.body and not tag.endswith(("Start", "End")):
            yield node, Message(N_("a note that would not stand in the body of the document"))
