"""Checks of numbers: labelled figures (``có mặt: 13/15``), percentages of fractions, totals of tables, numbers in
words.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from minutes.audit.faults import found
from minutes.audit.lines import Line, Paper
from minutes.problems import Problem, Severity
from minutes.wording import BILLION, COUNT, DIGITS, NUMBER, PERCENT, SHARE, number, percentage, share, value
from minutes.wording import parse_number as number_of


class Clause(NamedTuple):
    """A label with its figure."""

    label: str
    figure: Decimal
    whole: Decimal | None
    """The second figure of a fraction."""
    share: Decimal | None
    """The percentage right after the figure."""
    base: str
    """The stated base of the percentage, such as ``số phiếu hợp lệ``; empty when none is stated."""


_SHARE = (
    r"\s*[(,:;]?\s*(?:(?:đạt|chiếm|tương đương|bằng|=)\s*)?(?:(?:tỷ|tỉ) lệ\s*:?\s*)?"
    rf"(?P<share>{SHARE})\s?%(?P<base>[^;.,()]*)"
)


class Labels:
    """Reads figures with a label before or after them. A label that contains another one must come first."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """``words`` maps the names of labels to patterns."""
        self._words = words
        self._any = "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items())
        figure = rf"(?P<count>(?<![\d.,/%]){COUNT})(?:\s*/\s*(?P<whole>{COUNT}))?(?![\d/]|[.,]\d|\s?%)"
        self._behind = re.compile(rf"\b(?:{self._any})(?:[^\d;:.,()]{{0,40}}:|\s+(?:là|có))?\s*{figure}", re.IGNORECASE)
        self._before = re.compile(rf"{figure}\s+(?:[^\W\d_]+\s+){{0,6}}?(?:{self._any})\b", re.IGNORECASE)

    def read(self, text: str) -> Iterator[Clause]:
        """Yield the labelled figures of a text, each once, with its first label."""
        taken: set[int] = set()
        hits = [(hit, True) for hit in self._behind.finditer(text)]
        hits += [(hit, False) for hit in self._before.finditer(text)]
        for hit, _ in sorted(hits, key=lambda one: (not one[1], one[0].start())):
            if hit.start("count") in taken or self._label_start(hit) in taken:
                continue
            taken |= {hit.start("count"), self._label_start(hit)}
            yield self._clause(hit, text)

    def _label_start(self, hit: "re.Match[str]") -> int:
        return hit.start(next(name for name in self._words if hit[name] is not None))

    def _clause(self, hit: "re.Match[str]", text: str) -> Clause:
        label = next(name for name in self._words if hit[name] is not None)
        whole = value(hit["whole"]) if hit["whole"] else None
        rest = re.match(r"(?:\s+[^\W\d_]+){0,8}" + _SHARE, text[hit.end() :])
        share = percentage(rest["share"]) if rest else None
        return Clause(label, value(hit["count"]), whole, share, rest["base"].strip() if rest else "")


# A fraction and the percentage after it: ``44/48 phiếu (đạt 91,7%)``.
_FRACTION = re.compile(
    rf"(?<![\d.,/])(?P<part>{COUNT})\s*/\s*(?P<whole>{COUNT})(?![\d/.,]\d)(?P<noun>[^;.:()\d/%]{{0,80}}?)"
    rf"(?:[(,:]\s*|\s)(?P<lead>(?:đạt|chiếm|tương đương|bằng|=)\s*)?(?:(?:tỷ|tỉ) lệ\s*:?\s*)?(?:là\s+)?{PERCENT}"
    r"(?P<base>[^;.,()]*)",
    re.IGNORECASE,
)
_NO_FRACTION = re.compile(r"\b(?:tháng|quý|ngày|năm|số|khoản|điều|mục|điểm|trang)\s*$", re.IGNORECASE)
"""Words before numbers that look like a fraction and are none: ``tháng 12/2018``."""
_OTHER_SHARE = re.compile(
    r"\b(?:kế hoạch|so với|cùng kỳ|dự toán|chỉ tiêu|tăng|giảm|vượt|trên|dưới|hơn|gần|khoảng|từ)\b"
)
"""Words of a percentage of something else, or of one that is only a bound."""
_YEARS = range(1900, 2101)


def percentages(paper: Paper) -> Iterator[Problem]:
    """Yield percentages that are not those of their fractions; a warning where the text names another base."""
    for line in paper.lines:
        if "%" not in line.text or "/" not in line.text:
            continue
        for hit in _FRACTION.finditer(line.text):
            part, whole = value(hit["part"]), value(hit["whole"])
            if _NO_FRACTION.search(line.text[: hit.start()]) or (whole in _YEARS and part <= 12) or not whole:
                continue
            if _OTHER_SHARE.search(f"{hit['noun']} {hit['base']}".casefold()):
                continue
            stated = percentage(hit["percent"])
            if part <= whole and not is_rounded(stated, part, whole):
                severity = Severity.WARNING if _names_base(hit["base"]) else Severity.ERROR
                values = {"part": number(part), "whole": number(whole), "stated": f"{number(stated)}%"}
                computed = share(int(part), int(whole))
                yield found("percentage-denied", line.paragraph, severity, computed=computed, **values)


def _names_base(text: str) -> bool:
    """Return whether the base of a percentage is all members, not those in the fraction."""
    return re.search(r"triệu tập|thành viên (?:của )?(?:hội đồng|ủy ban|ban)|được mời", text.casefold()) is not None


def is_rounded(stated: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Return whether a percentage is that of the fraction, rounded up or down at its last digit; 100 means all."""
    if whole <= 0:
        return True
    exponent = stated.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    exact = 100 * part / whole
    if stated == 100 and part != whole:
        return False
    return abs(exact - stated) < unit


Cells = dict[tuple[int, int], Line]
_TOTAL = re.compile(r"^(?:tổng cộng|cộng|tổng số|tổng)\b", re.IGNORECASE)
_NO_SUM = re.compile(
    r"%|\btỷ lệ|\btỉ lệ|\bđơn giá|^s?tt$|^số tt|thứ tự|\bnăm sinh|\bđiểm (?:trung )?bình|bình quân", re.IGNORECASE
)
_PARTS = re.compile(r"^(?:[-+*•]|trong đó|[IVX]+\.?$|[a-zđ][.)])", re.IGNORECASE)


class Grid:
    """A table with the rows of totals and the header rows found in it."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.rows = sorted({row for row, _ in cells})
        self.columns = sorted({column for _, column in cells})
        self.totals = [row for row in self.rows if _is_total(self, row)]
        self.heads = [
            row for row in self.rows[:3] if not any(self.number(row, column) is not None for column in self.columns)
        ]

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell; empty when there is no cell."""
        line = self.cells.get((row, column))
        return line.text if line else ""

    def number(self, row: int, column: int) -> Decimal | None:
        """Return the number in a cell, 0 for a dash; ``None`` for other text."""
        text = self.text(row, column).replace(" ", "").replace("−", "-")
        return Decimal(0) if text in ("-", "–", "—") else number_of(text)

    def title(self, column: int) -> str:
        """Return the header text of a column."""
        return " ".join(text for row in self.heads if (text := self.text(row, column)))


def _is_total(grid: Grid, row: int) -> bool:
    first = next((text for column in grid.columns if (text := grid.text(row, column))), "")
    return bool(_TOTAL.search(first)) and any(grid.number(row, column) is not None for column in grid.columns)


def sums(paper: Paper) -> Iterator[Problem]:
    """Yield totals that are not the sum of their column; ambiguous tables are skipped."""
    for cells in paper.tables.values():
        grid = Grid(cells)
        if len(grid.totals) == 1 and grid.totals[0] == grid.rows[-1]:
            for column in grid.columns:
                yield from _column(grid, column)


def _column(grid: Grid, column: int) -> Iterator[Problem]:
    total = grid.totals[0]
    stated = grid.number(total, column)
    if stated is None or _NO_SUM.search(grid.title(column)):
        return
    rows = [row for row in grid.rows if row < total and row not in grid.heads]
    if not _is_plain(grid, rows, column):
        return
    counts = [count for row in rows if (count := grid.number(row, column)) is not None]
    computed = sum(counts, Decimal(0))
    if len(counts) > 1 and computed != stated:
        values = {"column": grid.title(column) or str(column), "computed": number(computed), "stated": number(stated)}
        yield found("table-sum", grid.cells[total, column].paragraph, **values)


def _is_plain(grid: Grid, rows: list[int], column: int) -> bool:
    """Return whether each row is a part of the total: group headers may not hold figures."""
    for row in rows:
        text = grid.text(row, column)
        if text and grid.number(row, column) is None:
            return False
        names = [
            words for place in grid.columns if (words := grid.text(row, place)) and grid.number(row, place) is None
        ]
        has_figures = any(grid.number(row, place) is not None for place in grid.columns)
        if has_figures and any(_PARTS.search(words) for words in names[:2]):
            return False
        if any(re.fullmatch(r"\d+\.\d+\.?", grid.text(row, place)) for place in grid.columns[:1]):
            return False
    return True


# Digits followed by words: ``15 (mười lăm) người``, ``1.160.000 đồng (bằng chữ: …)``.
_SPELT = re.compile(
    rf"(?P<digits>{NUMBER})\s*(?P<unit>%|đồng|VNĐ|VND)?\s*"
    r"\(\s*(?:(?:viết )?bằng chữ\s*:?\s*)?(?P<words>[^()\d%]{2,200})\)",
    re.IGNORECASE,
)
_UNITS = {word: place for place, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_GROUPS = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": BILLION, "tỉ": BILLION}
_ZERO_TENS = ("linh", "lẻ")
_ENDINGS = re.compile(
    r"[\s.,]*(?:đồng|chẵn|người|đại biểu|phiếu|thành viên|cổ phần|bản|ngày|tháng|phần trăm|Việt Nam)*[\s.,]*$",
    re.IGNORECASE,
)


def spelt_out(paper: Paper) -> Iterator[Problem]:
    """Yield numbers in words that differ from the digits before them; other words are ignored."""
    for line in paper.lines:
        if "(" not in line.text:
            continue
        for hit in _SPELT.finditer(line.text):
            said = in_digits(hit["words"])
            if said is not None and said != value(hit["digits"]):
                values = {"digits": hit["digits"], "words": hit["words"].strip(), "said": number(said)}
                yield found("words-and-digits", line.paragraph, **values)


def in_digits(words: str) -> Decimal | None:
    """Return the whole number that words express; ``None`` for other words or an uncertain reading."""
    text = words.casefold()
    while (cut := _ENDINGS.sub("", text)) != text:
        text = cut
    tokens = text.replace(",", " ").split()
    total = group = billions = 0
    before = ""
    for token in tokens:
        if token in _UNITS and before not in _UNITS:
            group += _UNITS[token]
        elif token in ("mười", "mươi"):
            group = group + 10 if token == "mười" else group - group % 10 + group % 10 * 10
        elif token == "trăm":
            group *= 100
        elif _GROUPS.get(token) == BILLION:
            billions, total, group = (billions + total + group) * BILLION, 0, 0
        elif token in _GROUPS:
            total, group = total + group * _GROUPS[token], 0
        elif token not in _ZERO_TENS:
            return None
        before = token
    return Decimal(billions + total + group) if tokens else None
