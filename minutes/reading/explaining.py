"""What is wrong with a text that is not YAML, in words of ours: one problem, at the line where it can be mended."""

import re
from typing import Any, NamedTuple

from minutes.problems import N_, Problem
from minutes.reading.sources import Source

_QUOTE = N_('put the text in quotation marks: "…"')
_INDENT = N_("let what belongs together begin in the same column, with spaces before it")


class _Cause(NamedTuple):
    """What PyYAML says (a part of it), and what we say."""

    said: str
    code: str
    message: str
    hint: str
    at_start: bool = False
    """Whether the place is where the thing begins, not where the parser gave up."""


_CAUSES = (
    _Cause(
        "unexpected end of stream",
        "unclosed-quotation",
        N_("the quotation mark that opens here is never closed"),
        N_('close it; a quotation mark inside the text is written twice in \'…\', or as \\" in "…"'),
        True,
    ),
    _Cause(
        "document indicator",
        "unclosed-quotation",
        N_("the quotation mark that opens here is never closed"),
        N_('close it; a quotation mark inside the text is written twice in \'…\', or as \\" in "…"'),
        True,
    ),
    _Cause(
        "scanning a tag",
        "special-character",
        N_('a text cannot begin with "{character}" unless it stands in quotation marks'),
        _QUOTE,
        True,
    ),
    _Cause(
        "undefined alias",
        "special-character",
        N_('a text cannot begin with "{character}" unless it stands in quotation marks'),
        _QUOTE,
    ),
    _Cause(
        "scanning an a",  # an anchor, an alias
        "special-character",
        N_('a text cannot begin with "{character}" unless it stands in quotation marks'),
        _QUOTE,
        True,
    ),
    _Cause(
        "scanning a directive",
        "special-character",
        N_('a text cannot begin with "{character}" unless it stands in quotation marks'),
        _QUOTE,
        True,
    ),
    _Cause(
        "scanning a block scalar",
        "text-beside-bar",
        N_("a text cannot stand in the same line as the | or > that announces it"),
        N_("begin the text on the next line, further in; or put it in quotation marks"),
        True,
    ),
    _Cause("tab character", "tab", N_("a tab stands where only spaces may be"), N_("put spaces in its place")),
    _Cause(
        "parsing a quoted scalar",
        "backslash",
        N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
        N_("use '…', in which it is a sign like others"),
    ),
    _Cause(
        "escape character",
        "backslash",
        N_('the sign "\\" has a meaning of its own in "…", and this is none that it can have'),
        N_("use '…', in which it is a sign like others"),
    ),
    _Cause(
        "',' or '",
        "unclosed-bracket",
        N_('the bracket "{character}" that opens here is not closed, or a comma is missing in it'),
        N_("close it; a text that holds brackets, commas or quotation marks stands in quotation marks"),
        True,
    ),
    _Cause(
        "could not find expected ':'",
        "missing-colon",
        N_('"{line}" has no colon after a name'),
        N_("write name: value; a text that goes on in the next line begins further in"),
        True,
    ),
    _Cause(
        "block sequence entries",
        "list-in-line",
        N_("a list cannot begin in the same line as its name"),
        N_(
            "begin each item in a line of its own with - , or write [one, two]; a text that begins with - is put in"
            " quotation marks"
        ),  # fmt: skip
    ),
    _Cause(
        "single document",
        "several-documents",
        N_("a second document begins here; a file holds one meeting"),
        N_("put it in a file of its own, or delete the line ---"),
    ),
    _Cause(
        "nesting depth",
        "too-deep",
        N_("brackets are nested too deeply here"),
        "",
    ),
    _Cause("'-' indicator", "indentation", N_("this line does not fit into the list before it"), _INDENT),
    _Cause("document start", "indentation", N_("this line does not fit to those before it"), _INDENT),
)

_UNKNOWN = _Cause("", "not-yaml", N_("this line cannot be read"), _INDENT)


def explained(fault: Any, source: Source) -> Problem:
    """The problem that a fault of PyYAML stands for."""
    said = f"{getattr(fault, 'context', '')} {getattr(fault, 'problem', '') or fault}"
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    index = mark.index if mark is not None else 0
    cause = _special(said, source, index) or next((one for one in _CAUSES if one.said in said), _UNKNOWN)
    start = getattr(fault, "context_mark", None)
    if cause.at_start and start is not None:
        index = start.index
    place = source.at(index)
    values = {"character": source.text[index : index + 1], "line": source.line(place.line or 1).strip()}
    return Problem(cause.code, place, cause.message, values, hint=cause.hint)


def _special(said: str, source: Source, index: int) -> _Cause | None:
    """The causes for which PyYAML has no word of its own: they are seen in the line."""
    line = source.line(source.at(index).line or 1)
    before = line[: (source.at(index).column or 1) - 1]
    if "mapping values" in said:
        return _colon(source, index, line, before)
    if "cannot start any token" in said:
        return _first_character(source.text[index : index + 1])
    if "expected key" in said or "expected <" in said or "document start" in said:
        return _after_something(source, index, before)
    return None


def _colon(source: Source, index: int, line: str, before: str) -> _Cause:
    """A colon where none may be: inside a text, or in a line that stands too far in, or after one that lacks its own."""
    if re.search(r"\w[\"']?:\s+\S", before):
        message = N_("a colon with a space after it stands inside a text")
        return _Cause("", "colon-in-text", message, N_('put the whole text in quotation marks: "…"'))
    above = source.line((source.at(index).line or 1) - 1)
    if "\u00a0" in re.match(r"\s*", line)[0]:  # type: ignore[index]  # it always matches
        return _Cause("", "tab", N_("a space that does not break stands where only plain spaces may be"), _SPACES)
    if re.match(r"\s*(- )?[^\s:\"'#]+:\S", above):
        message = N_("the line above has no space after its colon")
        return _Cause("", "missing-space", message, N_("write name: value, with a space after the colon"))
    if ":" not in above and above.strip():
        message = N_("the line above has no colon after a name")
        return _Cause("", "missing-colon", message, N_("write name: value, with a space after the colon"))
    return _Cause("", "indentation", N_("this line stands further in than it may"), _INDENT)


_SPACES = N_("put spaces in its place")


def _first_character(character: str) -> _Cause:
    if character == "\t":
        return next(one for one in _CAUSES if one.code == "tab")
    return next(one for one in _CAUSES if one.code == "special-character")._replace(at_start=False)


def _after_something(source: Source, index: int, before: str) -> _Cause | None:
    """Text behind a closing quotation mark, a bracket too many; else a wrong indentation."""
    if source.text[index : index + 1] in ("}", "]"):
        return _Cause("", "unopened-bracket", N_('the bracket "{character}" closes nothing'), _QUOTE)
    if re.search(r"[\"']\s*$", before):
        message = N_("the quotation marks are closed before the text ends")
        return _Cause("", "text-after-quotation", message, N_("let the quotation marks enclose the whole text"))
    if re.search(r"[\]}]\s*$", before):
        message = N_("text stands after a closing bracket")
        return _Cause("", "text-after-bracket", message, _QUOTE)
    if not before.strip():
        return _Cause("", "indentation", N_("this line does not fit to those before it"), _INDENT)
    return None
