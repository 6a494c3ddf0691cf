"""By the name of the style: in documents made from a template of the standard."""

from minutes.lint.structure.anatomy import Anatomy
from minutes.problems import N_

ENOUGH = 5
"""So many of the standard's styles make a document ours: a few of the names, such as Mục, others use as well."""


def find_by_style(anatomy: Anatomy) -> None:
    """Mark the paragraphs in a style of the standard."""
    names = {one.style: name for name, one in anatomy.standard.components.items()}
    used = {one.style for one in anatomy.document.paragraphs} & set(names)
    if len(used) < ENOUGH:
        return
    for paragraph in anatomy.document.paragraphs:
        if paragraph.style in names:
            anatomy.mark(paragraph, names[paragraph.style], N_("its style is {style}"), style=paragraph.style)
