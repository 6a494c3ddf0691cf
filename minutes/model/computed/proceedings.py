"""All that happened, in one list: the items of the agenda, then what belongs to none of them."""

from minutes import wording
from minutes.model.agenda import AgendaItem
from minutes.model.computed.agenda import label
from minutes.model.fact_registry import Around, fact
from minutes.model.meeting import Meeting
from minutes.richtext import Blank
from minutes.wording.phrases import Words, phrase

CALLED = {"submissions": "tài liệu", "targets": "chỉ tiêu", "tables": "số liệu", "discussion": "thảo luận",
          "evaluations": "đánh giá", "ballots": "biểu quyết", "elections": "bầu cử", "resolution": "quyết nghị",
          "conclusions": "kết luận"}  # fmt: skip
"""What the meeting as a whole may hold, in the order in which it is printed, and what its heading calls it."""


class Remainder(AgendaItem, frozen=True, kw_only=True):
    """What belongs to no item. Its title says what it holds and no more; without an agenda it has none."""

    def identity(self) -> tuple[object, ...]:
        """There is one in a meeting, whatever it holds."""
        return ()


@fact(
    Meeting, "diễn biến", "The items of the agenda in order, then what belongs to none of them, as one more", AgendaItem
)
def proceedings(value: Meeting, around: Around) -> list[AgendaItem]:
    """What happened. Nothing where nothing is known."""
    items = list(value.agenda or ())
    held = {name: getattr(value, name) for name in (*CALLED, "pictures") if getattr(value, name)}
    if not held:
        return items
    called = ", ".join(words for name, words in CALLED.items() if name in held)
    title = f"{wording.first_upper(called)} chung" if called else "Hình ảnh"
    return [*items, Remainder(**held, title=title if items else None)]


@fact(Meeting, "đánh số tự động", "Whether Word counts the items: there are several, and none has a number of its own")
def counted(value: Meeting, around: Around) -> bool:
    """Whether the headings are to have numbers of Word's."""
    items = value.agenda or ()
    return len(items) > 1 and not any(item.number for item in items)


@fact(AgendaItem, "đề mục", "What the item is headed by, without its number", needs="title")
def heading(value: AgendaItem, around: Around) -> Words | None:
    """The title; nothing where all that happened belongs to no item."""
    if isinstance(value, Remainder):
        return value.title
    return value.title or phrase(Blank(around.field("title")))


@fact(AgendaItem, "số đề mục", "The number before the heading where Word does not count: I. ; nothing for a lone item")
def heading_number(value: AgendaItem, around: Around) -> str | None:
    """``II.``, with the space behind it."""
    if isinstance(value, Remainder) or not (value.number or len(around.meeting.agenda or ()) > 1):
        return None
    return f"{label(value, around)}. "
