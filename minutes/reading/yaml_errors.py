"""What is wrong with a text that is not YAML, in words of ours: one problem, at the line where it can be mended."""

import re
from typing import Any

from minutes.problems import Problem
from minutes.reading import causes
from minutes.reading.causes import Cause
from minutes.reading.slots import UNSEEN
from minutes.reading.source import Source
from minutes.reading.yaml_traps import NO_SPACE_AFTER_DASH, ODD_SPACE, strange

_BARE_NAME = r'[{,]\s*"(?:[^"\\]|\\.)*"\s*\Z'
_HALF = r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
_STRANGE = re.compile(rf"[ \t]*(?:- +)*(?:-|[^\s:\"'#-][^:\n\"'#]*:)?({ODD_SPACE}|{UNSEEN})")


def explained(fault: Any, source: Source) -> Problem:
    """The problem that a fault of PyYAML stands for."""
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
    return next((cause for cause in causes.CAUSES if any(part in said for part in cause.said)), causes.UNKNOWN)


def _seen(said: str, source: Source, index: int, start: int) -> Cause | None:
    """The causes for which PyYAML has no word of its own: they are seen in the line."""
    before = source.line(source.at(index).line or 1)[: (source.at(index).column or 1) - 1]
    if source.is_json and "',' or '" in said:
        unnamed = "flow mapping" in said and re.search(_BARE_NAME, source.parsed[max(index - 200, 0) : index])
        return causes.MISSING_JSON_COLON if unnamed else causes.MISSING_COMMA
    if any(part in said for part in ("parsing a quoted scalar", "escape character", "scanning a double-quoted")):
        return _backslash(source, index)
    if "could not find expected ':'" in said:
        found = _lacking(source.line(source.at(start).line or 1))
        return found._replace(spot="start") if found and found.code != "missing-colon" else None
    above = source.line(source.at(_line_above(source.parsed, index)).line or 0)
    if "mapping values" in said:
        return causes.COLON if re.search(r"\w[\"'”]?:\s+\S", before) else _lacking(above) or causes.TOO_FAR_IN
    if "cannot start any token" in said:
        return causes.TAB if source.text[index : index + 1] == "\t" else causes.SPECIAL_CHARACTER
    if "expected key" in said or "expected <" in said:
        if (own := _lacking(source.line(source.at(index).line or 1))) and own.message == NO_SPACE_AFTER_DASH:
            return own._replace(spot="here")
        found = _after_something(source.text[index : index + 1], before)
        return (_lacking(above) if "expected <" in said and not before.strip() else None) or found
    return None


def _backslash(source: Source, index: int) -> Cause | None:
    """What is wrong with a sign after a backslash, where that is not the same for YAML and JSON."""
    start = max(source.parsed.rfind("\\", 0, index + 1), 0)
    if re.match(_HALF, source.parsed[start : start + 6]):
        return causes.HALF_CHARACTER
    return causes.JSON_BACKSLASH if source.is_json and source.parsed[start] == "\\" else None


def _sign_in_the_way(source: Source, start: int, index: int) -> Problem | None:
    """A sign that looks like a space, or like nothing, where a space should be: in the lines that the fault is of."""
    text = source.parsed
    for line in sorted({text.rfind("\n", 0, one) + 1 for one in (start, _line_above(text, index), index)}):
        if found := _STRANGE.match(text, line):
            return strange(found[1], source, found.start(1))
    return None


def _lacking(line: str) -> Cause | None:
    """What a line lacks that should be the name of a field and its value."""
    if re.match(r"\s*-[^\s-]", line):
        return causes.MISSING_SPACE_AFTER_DASH
    if re.match(r"\s*[–—−•▪◦●○■□]\s", line):
        return causes.NOT_A_DASH
    if re.match(r"\s*(- )?[^:\"'#{\[]*[^\s:\"'#{\[\d]\s*:\S", line):
        return causes.MISSING_SPACE
    return causes.MISSING_COLON if line.strip() and ":" not in line else None


def _after_something(character: str, before: str) -> Cause | None:
    """Text behind a closing quotation mark, a bracket too many; else a wrong indentation."""
    if character == ":":
        return causes.SPECIAL_CHARACTER
    if character in ("}", "]"):
        return causes.UNOPENED_BRACKET
    if before.rstrip().endswith('"') and before.count('"') % 2:
        return causes.UNCLOSED_QUOTATION._replace(spot="quotation")
    if before.rstrip().endswith(('"', "'")):
        return causes.AFTER_QUOTATION
    if before.rstrip().endswith(("]", "}")):
        return causes.AFTER_BRACKET
    return None if before.strip() else causes.NOT_FITTING


def _spot(cause: Cause, start: int, text: str, index: int) -> int:
    """Where it can be mended, as an index into the text."""
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
    """Where the nearest line above begins that says something, behind its spaces."""
    end = text.rfind("\n", 0, index)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].lstrip()
        if line and not line.startswith("#"):
            return end - len(line)
        end = start - 1
    return index


def _odd_quotation(text: str, index: int) -> int:
    """The last quotation mark of the nearest line above that has an odd number of them."""
    end = text.rfind("\n", 0, index)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if text.count('"', start, end) % 2:
            return text.rfind('"', start, end)
        end = start - 1
    return index
