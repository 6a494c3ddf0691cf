"""Facts of the quorum."""

from typing import NamedTuple

from minutes import wording
from minutes.model.attendance import Quorum
from minutes.model.computed.times import word_of
from minutes.model.counts import known
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.model.scalars import say_percentage
from minutes.wording import HouseStyle


class Figures(NamedTuple):
    """The number counted for the quorum and its total; ``None`` is unknown."""

    present: int | None
    total: int | None


def figures(quorum: Quorum, meeting: Meeting) -> Figures:
    """Return the figures announced for the quorum, else those of attendance in the same unit."""
    attendance, roll = meeting.attendance, known(meeting)
    present, total = roll.present, roll.invited
    if quorum.counted_in == "shares":
        present = attendance.shares_present if attendance else None
        total = attendance.shares_total if attendance else None
    elif quorum.counted_in == "capital":
        present = total = None
    own_total = quorum.total if quorum.total is not None else total
    return Figures(quorum.present if quorum.present is not None else present, own_total)


def worked_out(quorum: Quorum, meeting: Meeting) -> bool | None:
    """Return whether the figures meet the requirement; None when undecidable."""
    present, total = figures(quorum, meeting)
    if quorum.required is None or present is None:
        return None
    return quorum.required.met(present, total)


def is_reached(quorum: Quorum, meeting: Meeting) -> bool | None:
    """Return whether it was reached, as declared, else as computed; None when the two differ."""
    proved = worked_out(quorum, meeting)
    if quorum.reached is None:
        return proved
    return None if proved is not None and proved != bool(quorum.reached) else bool(quorum.reached)


@fact(Meeting, "đủ điều kiện tiến hành", "Whether the quorum was reached: declared, or proved by the figures")
def quorum_reached(value: Meeting, around: Around) -> bool | None:
    """Return whether the quorum was reached."""
    return is_reached(value.quorum, value) if value.quorum else None


@fact(
    Meeting,
    "câu điều kiện tiến hành",
    "The quorum in one sentence, without full stop; nothing when nothing is known",
    needs="quorum",
)
def quorum_sentence(value: Meeting, around: Around) -> str | None:
    """Return figures, result and rule; only the figures when they contradict the declared result."""
    quorum = value.quorum
    if quorum is None:
        return None
    if quorum.statement:
        return quorum.statement
    present, total = figures(quorum, value)
    reached = is_reached(quorum, value)
    required = quorum.required
    said = wording.quorum(
        wording.Quorum(
            reached=reached,
            present=present,
            total=total,
            noun=_noun(quorum),
            lead="số người dự họp đại diện cho" if quorum.counted_in in ("shares", "capital") else "có mặt",
            required=f"yêu cầu: {required.text}" if required else "",
            source=quorum.source or "",
            limit=int(required.percentage) if required and required.percentage is not None else None,
        ),
        word_of(value),
        house_style=around.house_style,
    )
    if not said and (rule := _rule(quorum, word_of(value))):
        said = rule
    elif reached is None:
        said = "; ".join(part for part in (said, *_conditions(quorum)) if part)
    return "; ".join(part for part in (said, _announced(quorum, value, around.house_style)) if part) or None


def _noun(quorum: Quorum) -> str:
    nouns = {"shares": "cổ phần có quyền biểu quyết", "households": "hộ", "capital": "phần vốn góp"}
    return nouns.get(quorum.counted_in or "", "")


def _rule(quorum: Quorum, occasion: str) -> str:
    """Return the rule in its own sentence, for unknown attendance."""
    if not quorum.required and not quorum.source:
        return ""
    source = f" theo quy định tại {quorum.source}" if quorum.source else " theo quy định"
    required = f": {quorum.required.text}" if quorum.required else ""
    return f"Điều kiện tiến hành {occasion}{source}{required}"


def _conditions(quorum: Quorum) -> list[str]:
    """Return the rule beside figures that do not decide it."""
    said = [f"yêu cầu: {quorum.required.text}"] if quorum.required else []
    return [*said, f"theo quy định tại {quorum.source}"] if quorum.source else said


def _announced(quorum: Quorum, meeting: Meeting, house_style: HouseStyle) -> str:
    """Return the announced percentage, unless the figures give the same."""
    if quorum.share is None:
        return ""
    announced, (present, total) = say_percentage(quorum.share, house_style), figures(quorum, meeting)
    if (
        present is not None
        and total
        and present <= total
        and wording.share(present, total, house_style=house_style) == announced
    ):
        return ""
    return f"tỷ lệ được công bố: {announced}"
