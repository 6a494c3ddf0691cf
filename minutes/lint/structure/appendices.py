"""Appendices: from a line that says Phụ lục and nothing else."""

import re

from minutes.lint.structure.anatomy import Anatomy
from minutes.lint.structure.wording import is_rule, is_upper, words
from minutes.problems import N_

_LABEL = re.compile(r"phụ lục(?: (?:số )?(?:[IVX]+|\d+|[A-Z]))?[.:]?", re.IGNORECASE)
_REFERENCE = re.compile(r"\((?:ban hành )?kèm theo .*\)", re.IGNORECASE)


def find_appendices(anatomy: Anatomy) -> None:
    """Mark label, title and reference of each."""
    awaited = ""
    for paragraph in anatomy.body:
        text = words(paragraph)
        if not text or paragraph.cell is not None:
            continue
        if _LABEL.fullmatch(text):
            anatomy.mark(paragraph, "appendix_label", N_("says Phụ lục and nothing else"))
            awaited = "title"
        elif awaited and _REFERENCE.fullmatch(text):
            anatomy.mark(paragraph, "appendix_reference", N_("says what it belongs to, below the title of an appendix"))
            awaited = ""
        elif awaited == "title" and not is_rule(text) and (paragraph.shape.align == "center" or is_upper(text)):
            anatomy.mark(paragraph, "appendix_title", N_("stands below Phụ lục"))
            awaited = "reference"
        elif awaited:
            awaited = ""
