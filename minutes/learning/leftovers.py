"""Values without a place in a learned template, and text left in it that looks specific to one meeting."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes.learning.doubts import has_no_absent
from minutes.learning.nodes import Remark, Remarks
from minutes.learning.prove import grouped
from minutes.learning.text import folded, is_weak, occurrences
from minutes.problems import N_, Place, Problem, Severity
from minutes.wording import dates_in

if TYPE_CHECKING:
    from minutes.reading import Reading

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_CHOSEN = re.compile(r"\{% for \w+ in ([^%]*selectattr[^%]*?) *%\}")
_PLACED = re.compile(r"\{\{ ([\w.]+\[\d+\])")
_BLANK = re.compile(r"(?m)^(?=.*\w).{0,60}?(?:[\s:,(](?:…|[._\u00a0]{3})|:[ ]?\t$)")
"""Blanks filled in by hand: a label and a line of dots, a gap, or a tab with a dot leader."""
_PERSON = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)\s+((?:[^\W\d_a-zà-ỹ][\w.]*[ \t]?){2,5})")
_MESSAGES = {
    "fixed-result": N_('words of a result stay as fixed text, and will be printed for every meeting: "{text}"'),
    "fixed-figure": N_('figures or words of a result stay as fixed text beside tags: "{text}"'),
    "guessed-line": N_('only items without {reason} have the line "{text}"; the template follows that'),
    "lone-line": N_('the list has one item here; of others, too, the template will print "{text}"'),
    "unexplained-line": N_(
        'only some items of a list have the line "{text}", and the data do not tell why; it was left out'
    ),
    "unexplained-value": N_(
        'only some items of a list print "{text}"; the template prints it wherever {reason} is known'
    ),
    "unexplained-words": N_(
        'only some items of a list say "{text}", and the data do not tell why; the words were left out'
    ),
}


def without_place(unplaced: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems of values that the template did not print, with their meaning for the document."""
    message = N_("the document does not say it; the template has no place for it")
    return tuple(one._replace(message=message) for one in unplaced)


def doubtful(document: bytes, template: bytes, reading: "Reading", about: tuple[str, Remarks]) -> tuple[Problem, ...]:
    """Return the doubts; ``about`` is the document's name and the remarks."""
    from minutes.rendering import printed_text

    source, remarks = about
    fixed = _TAG.sub("\n", _text(template))
    doubts = [_remarked(one, source) for one in remarks.found]
    if has_no_absent(_text(template)):
        absent = N_("only those who came are listed, as in the document; there is no place for those who are absent")
        doubts.append(Problem("no-absences", Place(source=source), absent, {}, Severity.HINT))
    some = N_('the template takes only some of the items, as the document does: "{text}"')
    doubts += [_doubt(source, some, one) for one in _unique(_CHOSEN.findall(_text(template)))]
    told = _values(printed_text(document), fixed.splitlines(), reading)
    doubts += told
    names = [one for one in _unique(_PERSON.findall(fixed)) if folded(one) not in {one.values["text"] for one in told}]
    dates = _unique([one.text for line in fixed.splitlines() for one in dates_in(line)])
    doubts += [_doubt(source, N_('a date stayed as fixed text: "{text}"'), one) for one in dates]
    doubts += [_doubt(source, N_('a name stayed as fixed text: "{text}"'), one) for one in names]
    place = N_('the template takes items by their place, as the document has so many columns: "{text}"')
    doubts += [_doubt(source, place, one) for one in _unique(_PLACED.findall(_text(template)))]
    blank = N_('the document has a blank here, and the template no tag: "{text}"')
    doubts += [
        _doubt(source, blank, one) for one in _unique(_BLANK.findall(_TAG.sub("{}", "\n".join(_typed(template)))))
    ]
    return grouped(doubts)


def _text(content: bytes) -> str:
    """Return the folded text of a document with its case."""
    return "\n".join(map(folded, _typed(content)))


def _typed(content: bytes) -> list[str]:
    """Return the paragraphs of a document as typed."""
    from minutes.engine import parse
    from minutes.learning.blocks import holders, paragraphs_of, story_parts
    from minutes.ooxml import read_archive

    archive = read_archive(content, "")
    roots = [parse(archive.read(name), name, "") for name in story_parts(archive)]
    return [block.text for root in roots for holder in holders(root) for block in paragraphs_of(holder)]


def _values(said: str, lines: list[str], reading: "Reading") -> list[Problem]:
    """Return the problems of given texts that the document has and no tag prints."""
    from minutes.rendering import given_texts, plain

    found = []
    for path, _, text in given_texts(reading.meeting):
        words = plain(text).rstrip(".;:,")
        exact = folded(text).rstrip(".;:,")
        if words in said and not is_weak(exact) and any(occurrences(exact, line) for line in lines):
            found.append(_given(path, text, reading))
    return found


def _given(path: str, text: str, reading: "Reading") -> Problem:
    """Return the problem of a text left in place; names in lists are more severe, as other meetings have others."""
    if "]." in path and path.endswith(".name"):
        named = N_('a name stays as fixed text, and will be printed for every meeting: "{text}"')
        return Problem("fixed-name", reading.positions.place(path), named, {"text": text}, Severity.WARNING)
    message = N_('the template says "{text}" as fixed text')
    return Problem("fixed-value", reading.positions.place(path), message, {"text": text}, Severity.HINT)


def _remarked(remark: Remark, source: str) -> Problem:
    code = "unexplained-value" if remark.reason and remark.code.startswith("unexplained") else remark.code
    values = {"text": remark.text, "reason": remark.reason}
    if code == "fixed-result":
        return _doubt(source, _MESSAGES[code], remark.text)
    return Problem(code, Place(source=source), _MESSAGES[code], values, Severity.WARNING)


def _doubt(source: str, message: str, text: str) -> Problem:
    return Problem("fixed-text", Place(source=source), message, {"text": text.strip()}, Severity.HINT)


def _unique(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))
