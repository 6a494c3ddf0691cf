"""Word fields with tags in their instructions (17.16): data may be their arguments, never what they do."""

import re

from minutes.engine.normalize.lexer import find_tags
from minutes.engine.normalize.tidying import tag_of
from minutes.problems import N_, Place, Problem

_NAME = re.compile(r"[\w=]")


def check_field_code(code: str, place: Place) -> list[Problem]:
    """The kind of a field stands in the template: a value that named it could make Word run or fetch something."""
    end = 0
    for span in find_tags(code):
        if _NAME.search(code[end : span.start]) or not span.end:
            return []
        if span.sign == "{{":
            tag = tag_of(span.sign, code[span.start : span.end], place)
            message = N_("{tag}: what a Word field does must be written in the template")
            return [Problem("word-field-from-data", tag.place, message, {"tag": tag.source})]
        end = span.end
    return []
