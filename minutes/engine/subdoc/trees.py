"""Moving elements from one story's tree into another's: their marks, and the prefixes of their names, come along."""

import re
from typing import TYPE_CHECKING

from minutes.engine.stories import CLOSE, OPEN, Story, is_mark
from minutes.engine.xml import is_element
from minutes.ooxml.namespaces import qn
from minutes.problems import N_, Problem, TemplateError

if TYPE_CHECKING:
    from lxml.etree import _Element

_IN_ATTRIBUTE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_IGNORABLE = qn("mc:Ignorable")


def moved(element: "_Element", inner: Story, outer: Story) -> "_Element":
    """The element, whose marks are then those of ``outer``."""
    numbers: dict[str, str] = {}

    def number(old: str) -> str:
        if old not in numbers:
            outer.marks.append(inner.marks[int(old)])
            numbers[old] = str(len(outer.marks) - 1)
        return numbers[old]

    for node in element.iter():
        if is_mark(node):
            node.text = number(node.text or "")
        elif is_element(node):
            for name, value in node.attrib.items():
                if OPEN in str(value):
                    new = _IN_ATTRIBUTE.sub(lambda found: f"{OPEN}{number(found[1])}{CLOSE}", str(value))
                    node.set(name, new)
    element.tail = None
    return element


def with_names(story: Story, other: "_Element") -> None:
    """Declare the prefixes of another root in the story's, with those that old programs may ignore (part 3, 7.2).

    What is chosen by prefix (``Requires="wps"``) would be damaged without. TemplateError when one of them means two
    things.
    """
    root = story.root
    lacking = {prefix: uri for prefix, uri in other.nsmap.items() if root.nsmap.get(prefix) != uri}
    if any(prefix in root.nsmap or prefix is None for prefix in lacking):
        message = N_('the part "{name}" is XML of an unusual form')
        hint = N_("open it in Word and save it again")
        raise TemplateError([Problem("unusual-xml", story.place(), message, {"name": story.name}, hint=hint)])
    ignorable = dict.fromkeys(f"{root.get(_IGNORABLE, '')} {other.get(_IGNORABLE, '')}".split())
    if lacking:
        new = root.makeelement(root.tag, dict(root.attrib), nsmap={**root.nsmap, **lacking})  # type: ignore[dict-item, misc]
        new.text = root.text
        new.extend(list(root))
        story.root = new
    if ignorable:
        story.root.set(_IGNORABLE, " ".join(ignorable))
