"""Numbers in digits with their words behind: ``15 (mười lăm) người``, ``1.160.000 đồng (bằng chữ: …)``."""

import re
from collections.abc import Iterator
from decimal import Decimal

from minutes.audit.faults import found
from minutes.audit.lines import Paper
from minutes.problems import Problem
from minutes.wording.numbers import number
from minutes.wording.numerals import BILLION, DIGITS
from minutes.wording.parsing import NUMBER, value

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
    """Words that say another number than the digits before them; words that are no number are left alone."""
    for line in paper.lines:
        if "(" not in line.text:
            continue
        for hit in _SPELT.finditer(line.text):
            said = in_digits(hit["words"])
            if said is not None and said != value(hit["digits"]):
                values = {"digits": hit["digits"], "words": hit["words"].strip(), "said": number(said)}
                yield found("words-and-digits", line.paragraph, **values)


def in_digits(words: str) -> Decimal | None:
    """The whole number that words say; ``None`` when they say something else, or are not read for certain."""
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
