"""Elements without an interface in python-docx."""

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def element(name: str, /, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """Return an element; ``w_val`` is the attribute ``w:val``."""
    made = cast(BaseOxmlElement, OxmlElement(name))
    put(made, **attributes)
    made.extend(children)
    return made


def put(one: BaseOxmlElement, **attributes: object) -> None:
    """Set attributes of an element."""
    for name, value in attributes.items():
        one.set(qn(name.replace("_", ":", 1)), str(value))


def val(name: str, value: object) -> BaseOxmlElement:
    """Return an element whose only attribute is ``w:val``."""
    return element(name, w_val=value)
