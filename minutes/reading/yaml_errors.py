"""Explanation of YAML syntax errors: one problem of our own wording, at the line to fix."""

import re
from typing import Any, NamedTuple

from minutes.problems import N_, Problem
from minutes.reading.context import UNSEEN
from minutes.reading.source import Source
from minutes.reading.yaml_traps import (
    AFTER_COLON,
    AFTER_DASH,
    NO_SPACE_AFTER_COLON,
    NO_SPACE_AFTER_DASH,
    ODD_SPACE,
    strange,
)
from minutes.reading.yaml_traps import NOT_A_DASH as NO_DASH


class Cause(NamedTuple):
    """A cause of a syntax error, with its message and hint."""

    code: str
    message: str
    hint: str
    spot: str = "here"
    """The place to fix: ``here``, where the parser stopped; ``behind``, after the last token; ``start``, where the
    construct begins; ``above``, in the line above; ``backslash``, at the one before; ``quotation``, at the open one.
    """
    said: tuple[str, ...] = ()
    """Parts of PyYAML's messages that have this cause; empty when it is detected in the line."""


_QUOTE = N_('put the text in quotation marks: "…"')
_INDENT = N_("let what belongs together begin in the same column, with spaces before it")

UNCLOSED_QUOTATION = Cause(
    "unclosed-quotation",
    N_("the quotation mark that opens here is never closed"),
    N_('close it; a quotation mark inside the text is written twice in \'…\', or as \\" in "…"'),
    "start",
    ("unexpected end of stream", "document indicator"),
)
SPECIAL_CHARACTER = Cause(
    "special-character", N_('a text cannot begin with "{character}" unless it stands in quotation marks'), _QUOTE
)
TAB = Cause(
    "tab",
    N_("a tab stands where only spaces may be"),
    N_("put spaces in its place"),
    said=("tab character",),
)
NOT_A_DASH = Cause("not-a-dash", NO_DASH, AFTER_DASH, "above")
MISSING_SPACE_AFTER_DASH = Cause("missing-space", NO_SPACE_AFTER_DASH, AFTER_DASH, "above")
MISSING_COLON = Cause("missing-colon", N_('"{line}" has no colon after a name'), AFTER_COLON, "above")
MISSING_SPACE = Cause("missing-space", NO_SPACE_AFTER_COLON, AFTER_COLON, "above", ("unexpected ':'",))
COLON = Cause(
    "colon-in-text",
    N_("a colon with a space after it stands inside a text"),
    N_('put the text in quotation marks: "…"; if it is a field of its own, it begins a new line further in'),
)
TOO_FAR_IN = Cause("indentation", N_("this line stands further in than it may"), _INDENT)
NOT_FITTING = Cause(
    "indentation", N_("this line does not fit to those before it"), _INDENT, said=("'-' indicator", "document start")
)
UNOPENED_BRACKET = Cause("unopened-bracket", N_('the bracket "{character}" closes nothing'), _QUOTE)
AFTER_BRACKET = Cause("text-after-bracket", N_("text stands after a closing bracket"), _QUOTE)
AFTER_QUOTATION = Cause(
    "text-after-quotation",
    N_("the quotation marks are closed before the text ends"),
    N_("let the quotation marks enclose the whole text"),
)
_JSON = N_('a field is written "name": "value"; a comma stands between two fields, none behind the last')
MISSING_COMMA = Cause("unclosed-bracket", N_("a comma or a closing bracket is missing here"), _JSON, "behind")
MISSING_JSON_COLON = Cause("missing-colon", N_("a colon is missing here"), _JSON, "behind")
HALF_CHARACTER = Cause(
    "half-character",
    N_('"{escape}" is only one half of a character; its other half is missing'),
    N_("delete it, or write the character itself; the program that wrote the file has cut a text in its middle"),
    "backslash",
)
JSON_BACKSLASH = Cause(
    "backslash",
    N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
    N_('write it twice where the sign itself is meant: "\\\\"'),
    "backslash",
)
UNKNOWN = Cause("not-yaml", N_("this line cannot be read"), _INDENT)

CAUSES = (
    UNCLOSED_QUOTATION,
    TAB,
    SPECIAL_CHARACTER._replace(said=("undefined alias", "expected node content")),
    SPECIAL_CHARACTER._replace(
        said=("scanning a tag", "parsing a tag", "scanning an a", "scanning a directive"), spot="start"
    ),
    Cause(
        "text-beside-bar",
        N_("a text cannot stand in the same line as the | or > that announces it"),
        N_("begin the text on the next line, further in; or put it in quotation marks"),
        "start",
        ("scanning a block scalar",),
    ),
    Cause(
        "backslash",
        N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
        N_("use '…', in which it is a sign like others"),
        "backslash",
        ("parsing a quoted scalar", "escape character", "scanning a double-quoted"),
    ),
    Cause(
        "unclosed-bracket",
        N_('the bracket "{character}" that opens here is not closed, or a comma is missing in it'),
        N_("close it; a text that holds brackets, commas or quotation marks stands in quotation marks"),
        "start",
        ("',' or '",),
    ),
    MISSING_COLON._replace(
        hint=N_("write name: value; a text that goes on in the next line begins further in"),
        spot="start",
        said=("could not find expected ':'",),
    ),
    Cause(
        "list-in-line",
        N_("a list cannot begin in the same line as its name"),
        N_("begin each item with - in a line of its own; a text that begins with - is put in quotation marks"),
        said=("block sequence entries",),
    ),
    Cause(
        "several-documents",
        N_("a second document begins here; a file holds one meeting"),
        N_("put it in a file of its own, or delete the line ---"),
        said=("single document",),
    ),
    Cause("too-deep", N_("brackets are nested too deeply here"), "", said=("nesting depth",)),
    MISSING_SPACE._replace(spot="here"),
    NOT_FITTING,
)


_BARE_NAME = r'[{,]\s*"(?:[^"\\]|\\.)*"\s*\Z'
_HALF = r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
_STRANGE = re.compile(rf"[ \t]*(?:- +)*(?:-|[^\s:\"'#-][^:\n\"'#]*:)?({ODD_SPACE}|{UNSEEN})")


def explained(fault: Any, source: Source) -> Problem:
    """Return the problem for an error of PyYAML."""
    said = f"{getattr(fault, 'context', '')} {getattr(fault, 'problem', '') or fault}"
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    index = mark.index if mark is not None else 0
    start = getattr(getattr(fault, "context_mark", None), "index", index)
    if sign := _sign_in_the_way(source, start, index):
        return sign
    cause = _seen(said, source, index, start) or _heard(said)
    index = _spot(cause, start, source.parsed, index)
    place = source.at(index)
    text = source.parsed
    values = {
        "character": text[index : index + 1],
        "escape": text[index : index + 6],
        "line": source.line(place.line or 1).strip(),
    }
    return Problem(cause.code, place, cause.message, values, hint=cause.hint)


def _heard(said: str) -> Cause:
    return next((cause for cause in CAUSES if any(part in said for part in cause.said)), UNKNOWN)


def _seen(said: str, source: Source, index: int, start: int) -> Cause | None:
    """Return a cause for which PyYAML has no message, detected in the line."""
    before = source.line(source.at(index).line or 1)[: (source.at(index).column or 1) - 1]
    if source.is_json and "',' or '" in said:
        unnamed = "flow mapping" in said and re.search(_BARE_NAME, source.parsed[max(index - 200, 0) : index])
        return MISSING_JSON_COLON if unnamed else MISSING_COMMA
    if any(part in said for part in ("parsing a quoted scalar", "escape character", "scanning a double-quoted")):
        return _backslash(source, index)
    if "could not find expected ':'" in said:
        found = _lacking(source.line(source.at(start).line or 1))
        return found._replace(spot="start") if found and found.code != "missing-colon" else None
    above = source.line(source.at(_line_above(source.parsed, index)).line or 0)
    if "mapping values" in said:
        return COLON if re.search(r"\w[\"'”]?:\s+\S", before) else _lacking(above) or TOO_FAR_IN
    if "cannot start any token" in said:
        return TAB if source.text[index : index + 1] == "\t" else SPECIAL_CHARACTER
    if "expected key" in said or "expected <" in said:
        if (own := _lacking(source.line(source.at(index).line or 1))) and own.message == NO_SPACE_AFTER_DASH:
            return own._replace(spot="here")
        found = _after_something(source.text[index : index + 1], before)
        return (_lacking(above) if "expected <" in said and not before.strip() else None) or found
    return None


def _backslash(source: Source, index: int) -> Cause | None:
    """Return the cause of an invalid escape, where YAML and JSON differ."""
    start = max(source.parsed.rfind("\\", 0, index + 1), 0)
    if re.match(_HALF, source.parsed[start : start + 6]):
        return HALF_CHARACTER
    return JSON_BACKSLASH if source.is_json and source.parsed[start] == "\\" else None


def _sign_in_the_way(source: Source, start: int, index: int) -> Problem | None:
    """Return the problem of an invisible or space-like character in place of a space, in the lines of the error."""
    text = source.parsed
    for line in sorted({text.rfind("\n", 0, one) + 1 for one in (start, _line_above(text, index), index)}):
        if found := _STRANGE.match(text, line):
            return strange(found[1], source, found.start(1))
    return None


def _lacking(line: str) -> Cause | None:
    """Return what a line lacks to be a field name with its value."""
    if re.match(r"\s*-[^\s-]", line):
        return MISSING_SPACE_AFTER_DASH
    if re.match(r"\s*[–—−•▪◦●○■□]\s", line):
        return NOT_A_DASH
    if re.match(r"\s*(- )?[^:\"'#{\[]*[^\s:\"'#{\[\d]\s*:\S", line):
        return MISSING_SPACE
    return MISSING_COLON if line.strip() and ":" not in line else None


def _after_something(character: str, before: str) -> Cause | None:
    """Text after a closing quotation mark, a bracket too many; else a wrong indentation."""
    if character == ":":
        return SPECIAL_CHARACTER
    if character in ("}", "]"):
        return UNOPENED_BRACKET
    if before.rstrip().endswith('"') and before.count('"') % 2:
        return UNCLOSED_QUOTATION._replace(spot="quotation")
    if before.rstrip().endswith(('"', "'")):
        return AFTER_QUOTATION
    if before.rstrip().endswith(("]", "}")):
        return AFTER_BRACKET
    return None if before.strip() else NOT_FITTING


def _spot(cause: Cause, start: int, text: str, index: int) -> int:
    """Return the index to fix."""
    if cause.spot == "start":
        return start
    if cause.spot == "backslash":
        return max(text.rfind("\\", 0, index + 1), 0)
    if cause.spot == "above":
        return _line_above(text, index)
    if cause.spot == "behind":
        return len(text[:index].rstrip())
    return _odd_quotation(text, index) if cause.spot == "quotation" else index


def _line_above(text: str, index: int) -> int:
    """Return the index of the first character in the nearest line above that is not blank."""
    end = text.rfind("\n", 0, index)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].lstrip()
        if line and not line.startswith("#"):
            return end - len(line)
        end = start - 1
    return index


def _odd_quotation(text: str, index: int) -> int:
    """Return the last quotation mark of the nearest line above with an odd number of them."""
    end = text.rfind("\n", 0, index)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if text.count('"', start, end) % 2:
            return text.rfind('"', start, end)
        end = start - 1
    return index
