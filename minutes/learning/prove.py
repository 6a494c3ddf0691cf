"""Comparison of the filled template with the document it was learned from, differences grouped by cause."""

import os
import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING
from unicodedata import normalize

from minutes.problems import N_, Message, Place, Problem, Severity

if TYPE_CHECKING:
    from minutes.reading import Reading
    from minutes.rendering import Document


_RESTLESS = re.compile(r"‹#[^›]*›|(?<=list )\d+(?= level)")
"""Bookmarks, which are invisible, and numbers of lists, which differ between documents."""
_STYLE = re.compile(r"^\[[^\]]*\] ?")
_LOOK = re.compile(r"‹[^‹›:]*: ([^‹›]*)›")
_LOOKED = re.compile(r"‹([^‹›:]*): ")
_LOOK_OF = re.compile(r"‹([^‹›:]*): ([^‹›]*)›")
_APART = re.compile(r"‹([^‹›:]+): ([^‹›]*)›‹\1: ")


def prove(document: bytes, printed: bytes, source: str) -> tuple[Problem, ...]:
    """Return the differences between a document and a template's output, in document order."""
    before, after = shown(document, source), shown(printed, source)
    before, after = _without_ends(before, after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found = []
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "equal":
            found += _differences(before[start:end], after[begin:stop], source)
    return tuple(found)


def _without_ends(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Drop equal lines at both ends; comparing long tables in full would take minutes."""
    shortest = min(len(before), len(after))
    start = next((at for at in range(shortest) if before[at] != after[at]), shortest)
    rest = shortest - start
    end = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return before[start : len(before) - end], after[start : len(after) - end]


def render_with(template: bytes, reading: "Reading") -> bytes:
    """Return the Word file that a template gives."""
    return made_with(template, reading).content


def made_with(template: bytes, reading: "Reading") -> "Document":
    """Return the document that a template, read from a file, gives; TemplateError when it does not compile or fill."""
    from tempfile import TemporaryDirectory

    from minutes.rendering import render

    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "template.docx")
        with open(path, "wb") as file:
            file.write(template)
        return render(reading, path)


def shown(content: bytes, source: str) -> list[str]:
    """Return the paragraphs, tables and sections of a document as lines with their formatting."""
    from minutes.ooxml import dump_document as dump

    lines = (_joined(_RESTLESS.sub("", line).rstrip()) for line in normalize("NFC", dump(content, source)).splitlines())
    text = [line for line in lines if line]
    ends = [at for at, line in enumerate(text) if line in ("== lists", "== styles")]
    return text[: ends[0]] if ends else text


def _joined(line: str) -> str:
    """Join adjacent segments of equal formatting, ignoring invisible content between them."""
    found = 1
    while found:
        line, found = _APART.subn(r"‹\1: \2", line)
    return line


def _differences(before: list[str], after: list[str], source: str) -> list[Problem]:
    found = []
    for number in range(max(len(before), len(after))):
        old = before[number].strip() if number < len(before) else ""
        new = after[number].strip() if number < len(after) else ""
        found.append(_difference(old, new, source))
    return found


def _difference(old: str, new: str, source: str) -> Problem:
    """Return the problem of two differing lines, one possibly missing: their texts, or formats of equal texts."""
    place, grave = Place(source=source), Severity.WARNING
    values: dict[str, object] = {"old": _plain(old) or old, "new": _plain(new) or new}
    if old and new and values["old"] == values["new"]:
        message = N_('"{text}" is set otherwise: in the document {old}, here {new}')
        looks = _looks(old), _looks(new)
        apart = [listed(one for one in its if one not in other) for its, other in (looks, looks[::-1])]
        if looks[0] == looks[1]:
            apart = [_segments(line) for line in (old, new)]
        values = {"text": values["old"], "old": apart[0], "new": apart[1]}
        return Problem("set-otherwise", place, message, values, grave)
    if old and new:
        message = N_('the document says "{old}"; the template prints "{new}"')
    elif old:
        message = N_('the document says "{old}"; the template does not print it')
    else:
        message = N_('the template prints "{new}", which the document does not say')
    return Problem("not-reproduced", place, message, values, grave)


def _looks(line: str) -> list[str]:
    """Return the words for a line's formatting, its style first."""
    style = _STYLE.match(line)
    named = style[0].strip("[] ").replace(" · ", ", ") if style else ""
    said = [named, *(found[1] for found in _LOOKED.finditer(line))]
    return [word for one in said for word in one.split(", ") if word]


def _segments(line: str) -> Message:
    """Return the first differently formatted segment, where lines differ only in its length."""
    found = _LOOK_OF.search(line)
    look = listed(found[1].split(", ") if found else ())
    return Message(N_('{look} at "{text}"'), {"look": look, "text": found[2] if found else ""})


def _plain(line: str) -> str:
    """Return the text of a line without its formatting."""
    text = _STYLE.sub("", line, count=1)
    return _LOOK.sub(r"\1", text).strip()


_LONGEST = 60
"""The number of characters that identify a line."""
_BEFORE = 20
"""The number of characters shown before the first difference."""
_ONE_CAUSE = {
    "set-otherwise": N_('{count} lines are set otherwise, the first is "{text}": in the document {old}, here {new}'),
    "fixed-name": N_('{count} names stay as fixed text, and will be printed for every meeting, the first is "{text}"'),
    "fixed-value": N_('{count} texts of the data stay as fixed text, the first is "{text}"'),
    "lone-line": N_('the list has one item here; of others, too, {count} lines will be printed, the first is "{text}"'),
}
_ALIKE = {"set-otherwise": ("old", "new")}
"""The values that identify a cause; other problems are grouped by code."""


def grouped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return one problem for each cause, with its count, at the place of the first; long texts are cut."""
    groups: dict[object, list[Problem]] = {}
    for number, one in enumerate(problems):
        alike = tuple(str(one.values.get(name)) for name in _ALIKE.get(one.code, ()))
        key = (one.code, one.severity, alike) if one.code in _ONE_CAUSE else number
        groups.setdefault(key, []).append(one)
    return tuple(_one(found) for found in groups.values())


def _one(problems: list[Problem]) -> Problem:
    first = problems[0]
    texts = {str(one.values.get("text")) for one in problems}
    values = {name: _short(value) for name, value in _apart(first.values).items()}
    if len(problems) == 1 or (first.code != "set-otherwise" and len(texts) == 1):
        return first._replace(values=values)
    count = len(problems) if first.code == "set-otherwise" else len(texts)
    return first._replace(message=_ONE_CAUSE[first.code], values={**values, "count": count})


def _apart(values: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values of a problem; of two long lines only the difference, with some characters before it."""
    old, new = values.get("old"), values.get("new")
    if not (isinstance(old, str) and isinstance(new, str)):
        return values
    alike = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    start = max(0, alike - _BEFORE)
    if not start or not old or not new or max(len(old), len(new)) <= _LONGEST:
        return values
    return {**values, "old": f"…{old[start:]}", "new": f"…{new[start:]}"}


def _short(value: object) -> object:
    if not isinstance(value, str) or len(value) <= _LONGEST:
        return value
    return f"{value[:_LONGEST].rstrip()}…"


def listed(words: Iterable[str]) -> Message:
    """Return words, each a catalogue id, joined by commas."""
    found = list(map(_look, words))
    told = found[0] if found else Message(N_("nothing of its own"))
    for one in found[1:]:
        told = Message("{first}, {then}", {"first": told, "then": one})
    return told


def _look(word: str) -> Message:
    text, _, rest = word.partition(" ")
    if text == "not" and rest in _LOOKS:
        return Message(N_("not {look}"), {"look": Message(rest)})
    return Message(word) if word in _LOOKS else Message("{look}", {"look": word})


_LOOKS = frozenset(
    (
        N_("bold"),
        N_("italic"),
        N_("capitals"),
        N_("small capitals"),
        N_("struck"),
        N_("hidden"),
        N_("keep with next"),
        N_("keep together"),
        N_("on a new page"),
        N_("justified"),
        N_("centred"),
        N_("left"),
        N_("right"),
    )
)
"""Formatting words that are translated."""
