"""Facts about running text, points and items, signers, recipients and appendices."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from minutes.lint.document import Paragraph
from minutes.lint.rules.registry import Fact, fact
from minutes.lint.structure import Anatomy, fold, is_rule, words
from minutes.wording import DAY_MONTH, roman

_SIGN = re.compile(r"(?:[-–+•*]|\(?\d+(?:\.\d+)*[.)]|[a-zđ][).]|[IVXL]+\.)\s*")
SHOWN = 60
"""Greatest length of a quotation from the end of the text."""


def last(anatomy: Anatomy) -> Paragraph | None:
    """Return the last paragraph of the text, directly before the signatures; None when these are unknown.

    It may be an unrecognised paragraph, unless centred, which can be an ornament.
    """
    signed = [one.number for one in anatomy.of("signer_role", "recipients_label")]
    signed += [anatomy.seen[name] for name in ("signer_role", "recipients_label") if name in anatomy.seen]
    begun = next(iter(anatomy.text), None)
    if not signed or begun is None:
        return None
    texts = {one.number for one in anatomy.text}
    before = (one for one in reversed(anatomy.body) if begun.number <= one.number < min(signed) and one.text.strip())
    return next((one for one in before if one.number in texts or is_plain(anatomy, one)), None)


def is_plain(anatomy: Anatomy, paragraph: Paragraph) -> bool:
    """Return whether an unrecognised paragraph is aligned like running text."""
    unknown = not anatomy.component(paragraph) and paragraph.cell is None and not is_rule(paragraph.text)
    return unknown and paragraph.shape.align in ("left", "both")


@fact("text.end")
def end(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the last words of the text."""
    paragraph = last(anatomy)
    if paragraph:
        yield Fact(words(paragraph), (paragraph.number,), quote=_tail(words(paragraph)))


def _tail(text: str) -> str:
    """The end of a text, from a word boundary."""
    return text if len(text) <= SHOWN else "… " + text[-SHOWN:].partition(" ")[2]


@fact("text.kept")
def kept(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the last paragraph is kept with the signatures (keep with next)."""
    paragraph = last(anatomy)
    if paragraph:
        yield Fact(paragraph.shape.keep_next, (paragraph.number,))


@fact("text.beginning")
def beginning(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield words in lower case at the start, after number or hyphen; words with symbols or mixed case are ignored."""
    for paragraph in anatomy.text:
        text = words(paragraph)
        sign = _SIGN.match(text)
        text = text[sign.end() :] if sign else text
        word = text.partition(" ")[0].rstrip(",;:.")
        if word.isalpha() and word.islower():
            yield Fact("lower", (paragraph.number,), quote=text)


@fact("text.capitals")
def capitals(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield deviating spellings of the names whose capitals the decree prescribes."""
    pairs = [(re.compile(wrong), right) for wrong, right in anatomy.words["capitals"]]
    any_of = re.compile("|".join(wrong for wrong, _ in anatomy.words["capitals"]))
    for paragraph in anatomy.text:
        if not any_of.search(paragraph.text):
            continue
        for pattern, right in pairs:
            for found in pattern.finditer(paragraph.text):
                yield Fact(found[0].strip(), (paragraph.number,), right, quote=found[0].strip())


@fact("text.dates")
def dates(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the dates in the text."""
    for paragraph in (one for one in anatomy.text if "tháng" in one.text):
        for found in re.finditer(rf"{DAY_MONTH}\b", words(paragraph)):
            yield Fact(found[0], (paragraph.number,), quote=found[0])


@fact("line.openings")
def openings(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the missing opening lines of minutes, where others are present."""
    wanted = anatomy.words["openings"]
    texts = [words(one) for one in anatomy.body if one.cell is None]
    missing = [one for one in wanted if not any(text.startswith(one) for text in texts)]
    if missing and len(missing) < len(wanted):
        yield Fact(False, quote=", ".join(missing))


@fact("*.ending")
def ending(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the final mark of each list item: a semicolon, after the last one a full stop."""
    lines = [one for one in anatomy.of(component) if words(one)]
    for paragraph, after in zip_longest(lines, lines[1:]):
        final = after is None or any(
            anatomy.document.paragraphs[n].text.strip() for n in range(paragraph.number + 1, after.number)
        )
        text = words(paragraph)
        sign = "" if text[-1].isalnum() else text[-1]
        wanted = "." if final else ";"
        yield Fact(sign, (paragraph.number,), wanted, told=(_tail(text), wanted))


_POINT = re.compile(r"\(?([a-zđ])([).:/])")
_FRESH = ("section", "heading", "numbered_section", "clause", "minor_heading")
"""Components after which lettering restarts."""


def _letter(paragraph: Paragraph) -> tuple[str, str]:
    found = _POINT.match(paragraph.label.strip() or words(paragraph))
    return (found[1], found[2]) if found else ("", "")


@fact("point.letter")
def letter(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield each point's letter with the expected next one, as far as the known letters go."""
    known = anatomy.words["points"]
    before = ""
    for paragraph in anatomy.text:
        component = anatomy.component(paragraph)
        if component in _FRESH:
            before = ""
        if component != "point":
            continue
        found, sign = _letter(paragraph)
        at = known.find(before) + 1 if before else 0
        wanted = known[at] if found != "a" and before in known and at and at < len(known) else None
        if wanted:
            yield Fact(found + sign, (paragraph.number,), wanted + sign)
        before = wanted or found


@fact("point.sign")
def sign(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the mark after the letter; an isolated lettered line is ignored."""
    points = [(one, *_letter(one)) for one in anatomy.of("point")]
    if len(points) > 1:
        for paragraph, found, sign in points:
            if found:
                yield Fact(sign, (paragraph.number,))


@fact("bullet.sign")
def bullet(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the character before an item."""
    for paragraph in anatomy.of("bullet"):
        label = paragraph.label.strip() or words(paragraph)[:1]
        if label and not label.isalnum():
            yield Fact("-" if label in "-–+" else label, (paragraph.number,))


PRESIDER = ("chutoa", "chutri")


@fact("signer_name.bare")
def bare(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the printed name, unless the organization has its own rules for ranks and degrees."""
    free = re.compile(anatomy.words["free_titles"])
    bodies = [words(one) for one in anatomy.of("agency", "parent")]
    if bodies and not any(map(free.search, bodies)):
        for paragraph in anatomy.of("signer_name"):
            yield Fact(words(paragraph), (paragraph.number,))


@fact("signer_role.sides")
def sides(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the secretary is left of the presider."""
    columns = {fold(words(one)): (one.cell.column, one.number) for one in anatomy.of("signer_role") if one.cell}
    secretary = columns.get("thuky")
    presider = next((columns[name] for name in PRESIDER if name in columns), None)
    if secretary and presider and secretary[0] != presider[0]:
        yield Fact(secretary[0] < presider[0], tuple(sorted((secretary[1], presider[1]))))


@fact("recipients.archive")
def archive(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the last recipient is the archive."""
    lines = list(anatomy.of("recipients"))
    if lines:
        texts = [fold(words(one)) for one in lines]
        yield Fact(any(one.startswith("luu") for one in texts), (lines[-1].number,))


@fact("appendix_label.number")
def appendix_number(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield the number of each of several appendices with the expected one."""
    labels = list(anatomy.of("appendix_label"))
    for place, paragraph in enumerate(labels, 1):
        if len(labels) > 1:
            number = words(paragraph).rstrip(".:").rpartition(" ")[2]
            yield Fact(number, (paragraph.number,), roman(place))


@fact("appendix_label.mentioned")
def mentioned(anatomy: Anatomy, component: str) -> Iterator[Fact]:
    """Yield whether the text before the first appendix mentions one."""
    label = next(anatomy.of("appendix_label"), None)
    if label:
        before = (one for one in anatomy.body if one.number < label.number)
        yield Fact(any("phụ lục" in one.text.lower() for one in before), (label.number,))
