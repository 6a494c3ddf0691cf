"""Where the links of a part go, when there are tags in it."""

import re
from typing import TYPE_CHECKING

from minutes.ooxml.relationships import Relationships, relationships_name

if TYPE_CHECKING:
    from minutes.ooxml.package import Package

_BEGIN, _PERCENT, _END = r"(?:\{|%7[Bb])", r"(?:%25|%)", r"(?:\}|%7[Dd])"
_TAG = re.compile(f"{_BEGIN}(?:{_BEGIN}|{_PERCENT}).*?(?:{_END}|{_PERCENT}){_END}")


def tagged_targets(archive: "Package", part: str) -> dict[str, str]:
    """The ids of the part's relationships to the outside whose targets have tags, with the targets as typed.

    Word writes braces and spaces of an address in percents.
    """
    name = relationships_name(part)
    if name not in archive.members:
        return {}
    content = archive.read(name)
    if b"{" not in content and b"%7" not in content and b"&#" not in content:
        return {}
    try:
        found = Relationships(content)
    except ValueError:
        return {}  # the part is carried over as it is
    return {one.id: text for one in found if one.external and _has_tag(text := _typed(one.target))}


def _typed(target: str) -> str:
    """The target with its tags as they were typed; what is percent-encoded beside them stays so."""
    from urllib.parse import unquote

    return _TAG.sub(lambda tag: unquote(tag[0]), target)


def _has_tag(text: str) -> bool:
    return "{{" in text or "{%" in text
