"""What YAML takes for something else inside a text, without a word: a comment, an anchor, a tag."""

import re
from collections.abc import Iterator
from functools import cache

from minutes.problems import N_, Place, Problem, Severity
from minutes.reading.source import Node, Source

SUSPICIOUS = (
    ("#", r" #[^\s#]"),
    ("#", r"\t#[^\s#]"),
    ("&", r"&(?<![^\s,\[{:-]&)\S"),
    ("!", r"!(?<![^\s,\[{:-]!)"),
    ("[", r"\d,\d"),
    ("“", r"[:,\[{-] ?“"),
    ("‘", r"[:,\[{-] ?‘"),
)
"""What may be such a trap, and the sign that is looked for first: most texts have none of them, and no pattern is made.
A text without them need not be looked through. A comment has a space after its #."""

ANCHOR = r"([&!])([^\s,\[\]{}]*)"
COMMENT = r"[ \t]+(#[^\s#][^\n\r]*)"
QUOTED = "[“‘][^“”‘’]*[”’]"


def trapped(root: Node, source: Source) -> list[Problem]:
    """The traps of a text that has become a tree."""
    if not any(sign in source.text and re.search(pattern, source.text) for sign, pattern in SUSPICIOUS):
        return []
    return [problem for node in _nodes(root) for problem in _traps(node, source)]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return re.compile(ANCHOR), re.compile(COMMENT), re.compile(QUOTED)


def _nodes(root: Node) -> Iterator[Node]:
    seen, waiting = {id(root)}, [root]
    while waiting:
        node = waiting.pop()
        yield node
        for part in node.value if node.id != "scalar" else ():
            for one in part if isinstance(part, tuple) else (part,):
                if id(one) not in seen:
                    seen.add(id(one))
                    waiting.append(one)


def _traps(node: Node, source: Source) -> Iterator[Problem]:
    index, text = node.start_mark.index, source.parsed
    anchor, comment, quoted = _patterns()
    if source.shifts:  # JSON has none of these
        return
    if node.id == "sequence" and node.flow_style and not source.is_json:
        yield from _cut_numbers(node, source)
    elif found := anchor.match(text, index):
        if found[1] == "!" or f"*{found[2]}" not in text:
            yield _swallowed(found[0], source.at(index))
    elif node.id == "scalar" and not node.style and (cut := comment.match(text, node.end_mark.index)):
        yield _cut(cut[1], node.value, source.at(cut.start(1)))
    elif node.id == "scalar" and not node.style and quoted.fullmatch(node.value):
        yield _printed_marks(node.value, source.at(index))


def _printed_marks(text: str, place: Place) -> Problem:
    message = N_("the quotation marks {marks} are those of a text and will be printed")
    values = {"marks": f"{text[0]} {text[-1]}", "whole": text}
    hint = N_('if they only enclose the text, leave them out; if they belong to it, write "{whole}"')
    return Problem("quotation-printed", place, message, values, Severity.HINT, hint)


def _swallowed(word: str, place: Place) -> Problem:
    message = N_('"{found}" is not part of the text: a word that begins with {character} has a meaning of its own')
    values = {"found": word, "character": word[0]}
    return Problem("special-character", place, message, values, hint=N_('put the text in quotation marks: "…"'))


def _cut(rest: str, text: str, place: Place) -> Problem:
    message = N_('"{found}" is taken for a comment and will not be printed')
    values = {"found": rest, "whole": f"{text} {rest}"}
    hint = N_('if it belongs to the text, put the whole in quotation marks: "{whole}"; else write # and a space')
    return Problem("comment-in-text", place, message, values, Severity.WARNING, hint)


def _cut_numbers(node: Node, source: Source) -> Iterator[Problem]:
    """``[52.423,71]``: a list of two for YAML, a number for everybody else."""
    first, whole = None, ""
    for one, other in zip(node.value, [*node.value[1:], None], strict=True):
        if first is None:
            first, whole = one, one.value
        if other is not None and _are_one_number(one, other):
            whole += f",{other.value}"
            continue
        if first is not one:
            message = N_('the comma in "{whole}" makes several values of it')
            hint = N_('put the number in quotation marks: "{whole}"; between two values put a space after the comma')
            yield Problem("comma-in-text", source.at(first.start_mark.index), message, {"whole": whole}, hint=hint)
        first = None


def _are_one_number(one: Node, other: Node) -> bool:
    """Whether only a comma stands between two digits."""
    if one.id != "scalar" or other.id != "scalar" or one.style or other.style:
        return False
    near = other.start_mark.index - one.end_mark.index == 1
    return bool(near and one.value[-1:].isdigit() and other.value[:1].isdigit())
