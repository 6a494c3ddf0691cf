"""Typing errors that are valid YAML with another meaning: missing or odd spaces, comments and tags in texts."""

import re
from collections.abc import Iterator
from functools import cache

from minutes.problems import N_, Place, Problem, Severity
from minutes.reading.context import UNSEEN, Plan
from minutes.reading.source import Node, Source

ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Spaces that YAML takes for letters, common in Word files and web pages."""

NOT_A_SPACE = N_("a space that does not break stands where only plain spaces may be")
PUT_SPACES = N_("delete it and type a plain space; it was probably copied from Word or from a web page")
NOT_SEEN = N_("a sign that cannot be seen ({character}) stands where only plain spaces may be")
DELETE_IT = N_("delete it; delete the whole line and write it anew if it cannot be found")
NOT_A_DASH = N_('"{line}" does not begin as an item of a list does')
NO_SPACE_AFTER_COLON = N_('"{line}" has no space after its colon')
AFTER_COLON = N_("write name: value, with a space after the colon")
NO_SPACE_AFTER_DASH = N_('"{line}" has no space after its dash')
AFTER_DASH = N_("write each item in a line of its own, with a space after the dash: - item")

_FIRST = rf"\s*({ODD_SPACE}|{UNSEEN}(?=\s))"
_NAME = r"([^:\n\r]{1,60}):(\S|\s)"
_ITEM = r"[–—−•·▪◦●○■□➢✓]\s*\S"
_NUMBERED = r"(?:[+]|\w{1,2}[.)]) [^\r\n]*(?:[\r\n]+[ \t]*(?:[+]|\w{1,2}[.)]) [^\r\n]*)+"
_DASHES = r"-[^ \t\r\n-][^\r\n]*(?:[\r\n]+[ \t]*-[^ \t\r\n-][^\r\n]*)*"


def strange(sign: str, source: Source, index: int) -> Problem:
    """Return the problem of a space-like or invisible character."""
    if re.match(UNSEEN, sign):
        values = {"character": f"U+{ord(sign):04X}"}
        return Problem("not-a-space", source.at(index), NOT_SEEN, values, hint=DELETE_IT)
    return Problem("not-a-space", source.at(index), NOT_A_SPACE, hint=PUT_SPACES)


def strange_start(key: Node, source: Source) -> Problem | None:
    """Return the problem of a name that begins with an odd space or dash: its indentation is not what it seems."""
    if key.id != "scalar" or key.style or key.value[:1].isalnum():
        return None
    index = key.start_mark.index
    if found := re.match(_FIRST, key.value):
        return strange(found[1], source, index)
    values = {"line": key.value}
    if key.value.startswith("-"):
        return Problem("missing-space", source.at(index), NO_SPACE_AFTER_DASH, values, hint=AFTER_DASH)
    return (
        Problem("not-a-dash", source.at(index), NOT_A_DASH, values, hint=AFTER_DASH)
        if re.match(_ITEM, key.value)
        else None
    )


def name_without_space(node: Node, plan: Plan, source: Source) -> Problem | None:
    """``name:Vũ Thu Hà`` where a mapping may be: YAML takes the whole for a text."""
    if node.id != "scalar" or node.style or ":" not in node.value:
        return None
    found = re.match(_NAME, _written(node, source))
    if found is None or plan.slot(found[1]) is None:
        return None
    index = node.start_mark.index
    if not found[2].isascii() and re.match(f"{ODD_SPACE}|{UNSEEN}", found[2]):
        return strange(found[2], source, index + found.start(2))
    values = {"line": _first_line(node, source)}
    return Problem("missing-space", source.at(index), NO_SPACE_AFTER_COLON, values, hint=AFTER_COLON)


def dashes_without_space(node: Node, source: Source) -> Problem | None:
    """``-Bí thư`` or ``• Bí thư`` on lines of their own where a list is expected: YAML takes them for one text.

    A text on the line of its name may begin with a dash: ``number: -5``.
    """
    if node.id != "scalar" or node.style or node.value[:3].isalnum():
        return None
    index, written = node.start_mark.index, _written(node, source)
    before = source.parsed[source.parsed.rfind("\n", 0, index) + 1 : index]
    if before.strip():
        return None
    values = {"line": _first_line(node, source)}
    if re.match(_ITEM, written) or re.fullmatch(_NUMBERED, written):
        return Problem("not-a-dash", source.at(index), NOT_A_DASH, values, hint=AFTER_DASH)
    if not re.fullmatch(_DASHES, written):
        return None
    if re.match(f"{ODD_SPACE}|{UNSEEN}", written[1]):
        return strange(written[1], source, index + 1)
    return Problem("missing-space", source.at(index), NO_SPACE_AFTER_DASH, values, hint=AFTER_DASH)


def _written(node: Node, source: Source) -> str:
    """Return a plain scalar as written, with its line breaks."""
    return source.parsed[node.start_mark.index : node.end_mark.index]


def _first_line(node: Node, source: Source) -> str:
    return _written(node, source).splitlines()[0]


SUSPICIOUS = (
    ("#", r" #[^\s#]"),
    ("#", r"\t#[^\s#]"),
    ("&", r"&(?<![^\s,\[{:-]&)\S"),
    ("!", r"!(?<![^\s,\[{:-]!)"),
    ("[", r"\d,\d"),
    ("“", r"[:,\[{-] ?“"),
    ("‘", r"[:,\[{-] ?‘"),
)
"""Patterns of possible traps, each after a string to search first, so that most texts need no regular expression.
A comment has a space after its #.
"""

ANCHOR = r"([&!])([^\s,\[\]{}]*)"
COMMENT = r"[ \t]+(#[^\s#][^\n\r]*)"
QUOTED = "[“‘][^“”‘’]*[”’]"


def trapped(root: Node, source: Source) -> list[Problem]:
    """Return the traps of a parsed text."""
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
    """``[52.423,71]``: two items for YAML, but meant as one number."""
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
    """Whether only a comma separates two digits."""
    if one.id != "scalar" or other.id != "scalar" or one.style or other.style:
        return False
    near = other.start_mark.index - one.end_mark.index == 1
    return bool(near and one.value[-1:].isdigit() and other.value[:1].isdigit())
