"""Words that may have blanks in them: put together, ended, asked whether anything is there.

A sentence in which nothing is unknown is a plain ``str``; one with a blank is a :class:`minutes.richtext.Phrase`.
"""

from collections.abc import Iterable

from minutes.richtext import Blank, Phrase, Run

Words = str | Phrase
"""What has been said: plain, or with blanks."""

Part = str | Phrase | Blank


def phrase(*parts: Part) -> Words:
    """The parts in a row; plain text when none of them is a blank or emphasised."""
    if all(type(part) is str for part in parts):  # nearly always
        return "".join(part for part in parts if isinstance(part, str))
    runs: list[Run | Blank] = []
    for run in _runs(parts):
        last = runs[-1] if runs else None
        if isinstance(run, Run) and isinstance(last, Run) and last[1:] == run[1:]:
            runs[-1] = last._replace(text=last.text + run.text)
        else:
            runs.append(run)
    if all(isinstance(run, Run) and run == Run(run.text) for run in runs):
        return "".join(run.text for run in runs if isinstance(run, Run))
    return Phrase(tuple(runs))


def _runs(parts: Iterable[Part]) -> Iterable[Run | Blank]:
    for part in parts:
        if isinstance(part, Blank):
            yield part
        elif isinstance(part, Phrase):
            yield from part.runs
        elif part:
            yield Run(part)


def joined(separator: str, parts: Iterable[Part]) -> Words:
    """Those of the parts that say anything, with the separator between them."""
    row: list[Part] = []
    for part in parts:
        if part != "":
            row += [separator, part]
    return phrase(*row[1:])


def plain(part: Part) -> str:
    """What the part says, blanks as ``…``."""
    return "…" if isinstance(part, Blank) else str(part)


def last_text(words: Words) -> str:
    """The plain text at the end; empty when a blank stands there."""
    if isinstance(words, str):
        return words
    last = words.runs[-1] if words.runs else None
    return last.text if isinstance(last, Run) else ""


def ended(words: Words, mark: str = ".") -> Words:
    """The words with the mark at their end; a mark of the same meaning that stands there already is replaced.

    A full stop that belongs to an abbreviation (``v.v.``) serves as the stop of the sentence, and stays before ``;``.
    """
    text = last_text(words)
    if text.endswith("v.v."):
        return words if mark == "." else phrase(words, mark)
    if text.endswith((mark, "./.", "?", "!")) or (mark == "." and text.endswith("…")):
        return words
    if text.endswith((".", ";", ",", ":")):
        words = _without_last_character(words)
    return phrase(words, mark)


def _without_last_character(words: Words) -> Words:
    if isinstance(words, str):
        return words[:-1].rstrip()
    *others, last = words.runs
    assert isinstance(last, Run)
    return phrase(Phrase(tuple(others)), Phrase((last._replace(text=last.text[:-1].rstrip()),)))
