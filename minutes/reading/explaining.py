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
    if "mapping values" in said:
        return _colon(before, source.line((source.at(index).line or 1) - 1))
    if "cannot start any token" in said:
        return causes.TAB if source.text[index : index + 1] == "\t" else causes.SPECIAL_CHARACTER
    if "expected key" in said or "expected <" in said:
        return _after_something(source.text[index : index + 1], before)
    return None


def _colon(before: str, above: str) -> Cause:
    """A colon where none may be: inside a text, in a line too far in, or below a line that lacks its own."""
    if re.search(r"\w[\"'”]?:\s+\S", before):
        return causes.COLON
    if re.match(r"\s*(- )?[^\s:\"'#]+:\S", above):
        return causes.MISSING_SPACE
    return causes.MISSING_COLON if above.strip() and ":" not in above else causes.TOO_FAR_IN


def _after_something(character: str, before: str) -> Cause | None:
    """Text behind a closing quotation mark, a bracket too many; else a wrong indentation."""
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
    """Where the line above begins, behind its spaces."""
    end = text.rfind("\n", 0, index)
    start = text.rfind("\n", 0, max(end, 0)) + 1
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def _odd_quotation(text: str, index: int) -> int:
    """The last quotation mark of the nearest line above that has an odd number of them."""
    end = text.rfind("\n", 0, index)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        if text.count('"', start, end) % 2:
            return text.rfind('"', start, end)
        end = start - 1
    return index
