"""Where things stand on the page: words, lines and drawn rules, in millimetres from the page's top left corner."""

import io
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple

import pdfplumber

MM = 25.4 / 72
THIN = 1.5  # points; a filled box lower than that is a rule


class Word(NamedTuple):
    """One word as it is printed; size in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


class Line(NamedTuple):
    """Words that stand side by side; the two columns of a header table make two lines."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def size(self) -> float:
        """The size of the largest word in points."""
        return max(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)

    @property
    def italic(self) -> bool:
        return all(word.italic for word in self.words)


class Rule(NamedTuple):
    """A drawn horizontal line."""

    left: float
    right: float
    y: float

    @property
    def length(self) -> float:
        return self.right - self.left


class Page(NamedTuple):
    """One page as it is printed."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def line(self, text: str) -> Line:
        """The one line that holds the text; an assertion fails if there is none, or several."""
        found = [line for line in self.lines if text in line.text]
        assert len(found) == 1, f"{text!r} is in {len(found)} lines of page {self.number}:\n{self.text}"
        return found[0]

    def rule_below(self, line: Line, within: float = 5) -> Rule | None:
        """The first drawn rule under a line, at most ``within`` mm lower and not beside it."""
        half = (line.top + line.bottom) / 2
        under = (rule for rule in self.rules if half < rule.y <= line.bottom + within)
        beneath = [rule for rule in under if rule.left < line.right and rule.right > line.left]
        return min(beneath, key=lambda rule: rule.y, default=None)


def measure(pdf: bytes) -> list[Page]:
    """The pages of a PDF; right to half a millimetre."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_page(number, page) for number, page in enumerate(document.pages, start=1)]


def _page(number: int, page: Any) -> Page:
    found = page.extract_words(extra_attrs=["fontname", "size"], keep_blank_chars=False, x_tolerance_ratio=0.15)
    words = tuple(_word(one) for one in found)
    return Page(number, page.width * MM, page.height * MM, words, _lines(words), _rules(page))


def _word(found: dict[str, Any]) -> Word:
    left, right, top, bottom = (found[key] * MM for key in ("x0", "x1", "top", "bottom"))
    text = unicodedata.normalize("NFC", found["text"])
    return Word(text, left, right, top, bottom, round(found["size"], 1), found["fontname"].partition("+")[2])


def _lines(words: Iterable[Word]) -> tuple[Line, ...]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (round(word.bottom, 1), word.left)):
        home = next((line for line in reversed(lines) if _beside(line[-1], word)), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    return tuple(Line(tuple(line)) for line in lines)


def _beside(last: Word, word: Word) -> bool:
    """On one base line and not further apart than justified text sets its words."""
    gap = (word.left - last.right) / MM
    return abs(word.bottom - last.bottom) < 0.25 * last.size * MM and -0.5 * last.size < gap < 1.5 * last.size


def _rules(page: Any) -> tuple[Rule, ...]:
    drawn = [*page.lines, *page.curves, *(box for box in page.rects if box["height"] < THIN)]
    flat = [one for one in drawn if one["bottom"] - one["top"] < THIN and one["x1"] - one["x0"] > THIN]
    rules: list[Rule] = []
    for one in sorted(flat, key=lambda one: (round(one["top"], 1), one["x0"])):
        rule = Rule(one["x0"] * MM, one["x1"] * MM, (one["top"] + one["bottom"]) / 2 * MM)
        last = rules[-1] if rules else None
        # The border of a row is drawn cell by cell, and some rules twice: what touches is one.
        if last and abs(last.y - rule.y) < 0.3 and rule.left <= last.right + 0.3:
            rules[-1] = last._replace(right=max(last.right, rule.right))
        else:
            rules.append(rule)
    return tuple(rules)
