"""Figures with their labels: ``có mặt: 13/15``, ``01 phiếu không tán thành (2,11%)``."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from minutes.wording.parsing import COUNT, SHARE, percentage, value


class Clause(NamedTuple):
    """A label with its figure."""

    label: str
    figure: Decimal
    whole: Decimal | None
    """The second figure of a fraction."""
    share: Decimal | None
    """The percentage that stands right behind it."""
    base: str
    """What the percentage is of, as the text says it: ``số phiếu hợp lệ``; empty where it says nothing."""


_SHARE = (
    r"\s*[(,:;]?\s*(?:(?:đạt|chiếm|tương đương|bằng|=)\s*)?(?:(?:tỷ|tỉ) lệ\s*:?\s*)?"
    rf"(?P<share>{SHARE})\s?%(?P<base>[^;.,()]*)"
)


class Labels:
    """The words before or behind figures, by what they mean. Longer ones go before those that they contain."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """``words`` are patterns, by the name of the label."""
        self._words = words
        self._any = "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items())
        figure = rf"(?P<count>(?<![\d.,/%]){COUNT})(?:\s*/\s*(?P<whole>{COUNT}))?(?![\d/]|[.,]\d|\s?%)"
        self._behind = re.compile(rf"\b(?:{self._any})(?:[^\d;:.,()]{{0,40}}:|\s+(?:là|có))?\s*{figure}", re.IGNORECASE)
        self._before = re.compile(rf"{figure}\s+(?:[^\W\d_]+\s+){{0,6}}?(?:{self._any})\b", re.IGNORECASE)

    def read(self, text: str) -> Iterator[Clause]:
        """The figures of a text that have labels, each once: by the first label that it has."""
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
