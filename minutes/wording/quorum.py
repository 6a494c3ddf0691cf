"""Whether enough were there to begin, with the rule that says so."""

from typing import NamedTuple

from minutes.wording.capitals import first_upper
from minutes.wording.numbers import out_of, share
from minutes.wording.registry import said_as
from minutes.wording.usage import DEFAULT, Usage


class Quorum(NamedTuple):
    """What is known of it. Whether it was reached is worked out by who knows the rule; this only says it."""

    reached: bool | None = None
    """``None``: not known, or what was said of it contradicts the figures: then only the figures are said."""
    present: int | None = None
    total: int | None = None
    noun: str = ""
    """``thành viên``, ``cổ phần có quyền biểu quyết``; empty: what the organisation calls those who attend."""
    lead: str = "có mặt"
    """What stands before the figure: ``có mặt``, ``số người dự họp đại diện cho``."""
    required: str = ""
    """``ít nhất 2/3 tổng số thành viên``."""
    source: str = ""
    """Where the rule stands: ``Điều 145 Luật Doanh nghiệp``."""
    limit: int | None = None
    """The percentage that the rule asks for, so that rounding does not hide on which side of it the figure is."""


@said_as("túc số")
def quorum(facts: Quorum, occasion: str = "cuộc họp", *, usage: Usage = DEFAULT) -> str:
    """``Có mặt 44/48 đại biểu (đạt 91,7%), đủ điều kiện tiến hành cuộc họp theo quy định tại Điều 145 …``.

    Empty when neither figures nor result are known. A sentence without its full stop.
    """
    noun = facts.noun or usage.participants
    parts = []
    if facts.present is not None:
        parts.append(f"{facts.lead} {out_of(facts.present, facts.total, noun, usage=usage)}{_share(facts, usage)}")
    if facts.reached is not None:
        subject = "" if parts else f"số {noun} có mặt "
        verb = "đủ" if facts.reached else "không đủ"
        parts.append(f"{subject}{verb} điều kiện tiến hành {occasion}{_rule(facts)}")
    return first_upper(", ".join(parts))


def _share(facts: Quorum, usage: Usage) -> str:
    if facts.present is None or not facts.total or facts.present > facts.total:
        return ""
    kept = (0, 100) if facts.limit is None else (0, facts.limit, 100)
    return f" (đạt {share(facts.present, facts.total, kept, usage=usage)})"


def _rule(facts: Quorum) -> str:
    source = f" theo quy định tại {facts.source}" if facts.source else ""
    if facts.required:
        return f"{source} ({facts.required})" if source else f" theo quy định ({facts.required})"
    return source
