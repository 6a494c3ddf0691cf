"""What is wrong with a text that is not YAML, in words of ours: one problem, at the line where it can be mended."""

import re
from typing import Any

from minutes.problems import Problem
from minutes.reading import causes
from minutes.reading.causes import Cause
from minutes.reading.sources import Source


def explained(fault: Any, source: Source) -> Problem:
    """The problem that a fault of PyYAML stands for."""
    said = f"{getattr(fault, 'context', '')} {getattr(fault, 'problem', '') or fault}"
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    index = mark.index if mark is not None else 0
    cause = _seen(said, source, index) or _heard(said)
    index = _spot(cause, fault, source.text, index)
    place = source.at(index)
    values = {"character": source.text[index : index + 1], "line": source.line(place.line or 1).strip()}
    return Problem(cause.code, place, cause.message, values, hint=cause.hint)


def _heard(said: str) -> Cause:
    return next((cause for cause in causes.CAUSES if any(part in said for part in cause.said)), causes.UNKNOWN)


def _seen(said: str, source: Source, index: int) -> Cause | None:
    """The causes for which PyYAML has no word of its own: they are seen in the line."""
    before = source.line(source.at(index).line or 1)[: (source.at(index).column or 1) - 1]
    if source.is_json and "',' or '" in said:
        return causes.MISSING_COMMA
    above = source.line(source.at(_line_above(source.text, index)).line or 0)
    if "mapping values" in said:
        return causes.COLON if re.search(r"\w[\"'”]?:\s+\S", before) else _lacking(above) or causes.TOO_FAR_IN
    if "cannot start any token" in said:
        return causes.TAB if source.text[index : index + 1] == "\t" else causes.SPECIAL_CHARACTER
    if "expected key" in said or "expected <" in said:
        found = _after_something(source.text[index : index + 1], before)
        return (_lacking(above) if "expected <" in said and not before.strip() else None) or found
    return None


def _lacking(line: str) -> Cause | None:
    """What a line lacks that should be the name of a field and its value."""
    if re.match(r"\s*(- )?[^\s:\"'#]+:\S", line):
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


def _spot(cause: Cause, fault: Any, text: str, index: int) -> int:
    """Where it can be mended, as an index into the text."""
    start = getattr(fault, "context_mark", None)
    if cause.spot == "start" and start is not None:
        return int(start.index)
    if cause.spot == "backslash":
        return max(text.rfind("\\", 0, index + 1), 0)
    if cause.spot == "above":
        return _line_above(text, index)
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
