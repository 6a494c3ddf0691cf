"""The files that a template may include: those in its folder and below, and nothing that a name leads to elsewhere.

Loads little: a warm render asks here whether an included file is still what it was.
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
"""Bytes of a file; a larger one is none that somebody wrote."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_SIGNS = frozenset('\\:*?"<>|')
"""Signs that no file of an office may have in its name: some lead elsewhere on some system."""


class Found(NamedTuple):
    """A file that was read."""

    name: str
    """Its path from the folder, with slashes, as the disk spells it."""
    content: bytes


class NotFound(Exception):
    """Why there is no such file: a code and a message of the catalogue."""

    def __init__(self, code: str, message: Message, near: str = "") -> None:
        super().__init__(code)
        self.code, self.message, self.near = code, message, near


def read_below(folder: str, name: str) -> Found:
    """The file ``name`` in ``folder``, or below. NotFound when it may not be read, or cannot."""
    if not is_plain(name):
        message = Message(N_("only a file in the template's folder, or below, can be taken in"))
        raise NotFound("include-outside", message)
    segments = _spelt(folder, name.split("/"))
    # What links lead to is asked once, and opened under the name that was judged.
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
    """Open without following a link that was put there in between, and without waiting for a pipe's other end."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def is_plain(name: str) -> bool:
    """Whether a name means a file in a folder or below on every system."""
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
    """The path as the disk spells it: some systems store letters with their accents apart."""
    if os.path.exists(os.path.join(folder, *segments)):
        return segments
    spelt: list[str] = []
    for segment in segments:
        wanted = unicodedata.normalize("NFC", segment)
        there = _entries(os.path.join(folder, *spelt))
        spelt.append(next((entry for entry in there if unicodedata.normalize("NFC", entry) == wanted), segment))
    return spelt


def _nearest(folder: str, name: str) -> str:
    """The Word file of a similar name in the folder that is meant, or in the template's; empty when there is none."""
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


# What a file must not hold that is taken in as a block: it would be lost, or mean something else.
_FEATURES = {
    f"{W}altChunk": N_("a file of another kind inside it"),
    f"{W}subDoc": N_("a subdocument"),
    f"{W}control": N_("an ActiveX control"),
}
_BINDING = "dataBinding"


def refused(package: Assembly, outer: Story) -> list[Problem]:
    """The problems of what a file's body holds and cannot be carried into a story, each with its place."""
    return lost_at(package, _features(package.stories[0].root, outer))


def lost_at(package: Assembly, found: "Iterable[tuple[_Element, Message]]") -> list[Problem]:
    """Problems for elements that would be lost, with what they are."""
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
