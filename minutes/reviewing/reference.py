"""The page ``docs/content-rules.md``, from the audit itself: ``python -m minutes.reviewing.reference FILE``."""

import sys
from pathlib import Path

from minutes.auditing import Fault
from minutes.catalogue import fill
from minutes.reviewing.found import GRADES
from minutes.reviewing.naming import choice
from minutes.standards import load

HEAD = """# Soát nội dung · The content audit

Made by `python -m minutes.reviewing.reference docs/content-rules.md`; do not edit.

Điều văn bản nói được soát với chính nó và với dữ liệu cuộc họp (văn bản mang theo, hoặc `--data`). Quy tắc có dấu ◆ cần
dữ liệu. Chọn và bỏ qua bằng tên, như [quy tắc thể thức](rules.md); `--no-audit` bỏ tất cả.

What a document says is held against itself and against the meeting's data (which it carries, or `--data`). Rules with ◆
need the data. They are selected and ignored by name, as [the rules of form](rules.md); `--no-audit` leaves all out.

| | | | |
|---|---|---|---|
"""


def page() -> str:
    """The whole page: what both look for stands with the rules of form."""
    return HEAD + "".join(map(_line, choice(load(), (), ()).content))


def _line(fault: Fault) -> str:
    told = " / ".join(f"{_sentence(fault.fault, lang)}: {fill(fault.why, {}, lang)}" for lang in ("vi", "en"))
    return f"| `{fault.name}` | {GRADES[fault.severity]} | {'◆' if fault.needs_data else ''} | {told} |\n"


def _sentence(message: str, lang: str) -> str:
    text = fill(message, {}, lang)
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
