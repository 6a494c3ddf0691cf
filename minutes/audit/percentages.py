"""A fraction and the percentage that stands behind it: ``44/48 phiếu (đạt 91,7%)``."""

import re
from collections.abc import Iterator
from decimal import Decimal

from minutes.audit.faults import found
from minutes.audit.lines import Paper
from minutes.problems import Problem, Severity
from minutes.wording.numbers import number, share
from minutes.wording.parsing import COUNT, PERCENT, percentage, value

_FRACTION = re.compile(
    rf"(?<![\d.,/])(?P<part>{COUNT})\s*/\s*(?P<whole>{COUNT})(?![\d/.,]\d)(?P<noun>[^;.:()\d/%]{{0,80}}?)"
    rf"(?:[(,:]\s*|\s)(?P<lead>(?:đạt|chiếm|tương đương|bằng|=)\s*)?(?:(?:tỷ|tỉ) lệ\s*:?\s*)?(?:là\s+)?{PERCENT}"
    r"(?P<base>[^;.,()]*)",
    re.IGNORECASE,
)
_NO_FRACTION = re.compile(r"\b(?:tháng|quý|ngày|năm|số|khoản|điều|mục|điểm|trang)\s*$", re.IGNORECASE)
"""What stands before numbers that are no part of a whole: ``tháng 12/2018``."""
_OTHER_SHARE = re.compile(
    r"\b(?:kế hoạch|so với|cùng kỳ|dự toán|chỉ tiêu|tăng|giảm|vượt|trên|dưới|hơn|gần|khoảng|từ)\b"
)
"""A percentage of something else, or one that is only a bound."""
_YEARS = range(1900, 2101)


def percentages(paper: Paper) -> Iterator[Problem]:
    """Percentages that are not those of their fractions; where the text names another base, that is only a doubt."""
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
    """Whether the text behind a percentage says that it is of all who are members, not of those in the fraction."""
    return re.search(r"triệu tập|thành viên (?:của )?(?:hội đồng|ủy ban|ban)|được mời", text.casefold()) is not None


def is_rounded(stated: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a percentage is that of the fraction, rounded either way at its own last digit; 100 means all."""
    if whole <= 0:
        return True
    exponent = stated.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    exact = 100 * part / whole
    if stated == 100 and part != whole:
        return False
    return abs(exact - stated) < unit
