"""Content controls with tags in them (17.5.2): what is filled in stays, and is no longer a placeholder."""

from typing import TYPE_CHECKING

from minutes.engine.stories import Story, is_mark
from minutes.engine.xml import is_element
from minutes.ooxml.oxml import SDT, SDT_CONTENT, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACEHOLDER = f"{W}showingPlcHdr"
_BINDING = "dataBinding"
"""In more than one namespace: Word would put the bound data in place of what a render has written (17.5.2.6)."""


def free_controls(story: Story) -> None:
    """Unbind each control of a healed story that holds a tag."""
    for control in story.root.iter(SDT):
        content, properties = control.find(SDT_CONTENT), control.find(f"{W}sdtPr")
        if content is None or properties is None or not any(is_mark(node) for node in content.iter()):
            continue
        for one in list(properties):
            if is_element(one) and _is_bound(one):
                properties.remove(one)


def _is_bound(property_: "_Element") -> bool:
    return property_.tag == _PLACEHOLDER or str(property_.tag).rpartition("}")[2] == _BINDING
