"""Declaration of computed facts: a function beside the struct it belongs to, named like a field.

Where the data gives the figure itself, the given one is printed and compared with the computed one.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from minutes.model.fields import Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.proceedings import Photo
from minutes.richtext import Picture, Table
from minutes.wording import DEFAULT, HouseStyle


class Setting(NamedTuple):
    """What facts need besides the meeting."""

    kind_symbol: str = "BB"
    """The abbreviation of the document's kind in its symbol (NĐ 30/2020/NĐ-CP, Phụ lục III.I)."""
    picture: Callable[[Photo], Picture | None] = lambda photo: None
    """Reads a picture file; ``None`` when it is unavailable."""
    table: Callable[[Table], Table] = lambda table: table
    """Sets the column widths of a data table from the page width."""


class Around(NamedTuple):
    """The context of the value that a fact is computed from."""

    meeting: Meeting
    house_style: HouseStyle = DEFAULT
    setting: Setting = Setting()
    path: str = ""
    """The path of the value in the data: ``agenda[2].ballots[1]``; empty for the meeting."""
    parents: tuple[Record, ...] = ()
    """The enclosing records, outermost first."""
    position: int = 0
    """The position in its list, from 1; 0 outside a list."""
    key: str = ""
    """Its key; empty when it has none."""

    def field(self, name: str) -> str:
        """Return the full path of a field of the value, for a :class:`~minutes.richtext.Blank`."""
        return f"{self.path}.{name}" if self.path else name

    def keyed(self, name: str) -> str:
        """Return the key of a rich text of the value; empty when the value has no key."""
        return f"{self.key}_{name}" if self.key else ""


Compute = Callable[[Any, Around], object]
F = TypeVar("F", bound=Compute)


class Fact(NamedTuple):
    """A computed fact."""

    name: str
    """The English name, that of the function."""
    title: str
    """The Vietnamese name."""
    description: str
    compute: Compute
    record: type[Record] | None
    """The struct of the value or of its items, if it has one."""
    needs: str = ""
    """The field to fill in when the fact is unknown; empty when it is not a single field."""

    @property
    def many(self) -> bool:
        """Whether the value is a list, by the return annotation of the function."""
        returned = self.compute.__annotations__.get("return")
        return any(get_origin(one) is list for one in (returned, *get_args(returned)))


_FACTS: dict[type[Record], list[Fact]] = {}
_LISTED = {
    "AgendaItem": "label time_line state_sentence reporter_names report_content heading heading_number".split(),
    "Meeting": (
        "attendee_lines absentee_lines guest_lines attendance_sentence site_lines occasion full_title "
        "start_line start_weekday end_line place_line next_sentence next_call_sentence agreement_text "
        "agreement_line closing_sentence reason_line approval_sentence tasks task_table full_symbol "
        "number_line place_date_line basis_lines recipient_lines copies_sentence stamps draft_mark "
        "invited_count present_count absent_count excused_count unexcused_count online_count proxy_count "
        "present_share presider_line secretary_line secretary counting_board_line convener_line proceedings "
        "counted quorum_reached quorum_sentence attachment_lines dissent_content presider_signature "
        "secretary_signature without_secretary presider_positions_above presider_positions_below "
        "secretary_positions_above secretary_positions_below everyone_signing"
    ).split(),
}
"""The documented order of the facts of a struct; the default is that of their declarations."""


def fact(
    struct: type[Record], title: str, description: str, of: type[Record] | None = None, needs: str = ""
) -> Callable[[F], F]:
    """Declare a computed fact of a struct, with its Vietnamese name and a one-line English description.

    ``of`` is the struct of the value, if it has one; ``needs`` the field without which it is unknown.
    """

    def declare(function: F) -> F:
        name = function.__name__
        if any(other.name == name for other in _FACTS.get(struct, ())):
            raise ValueError(f"{struct.__name__} has {name} already")
        _FACTS.setdefault(struct, []).append(Fact(name, title, description, function, of, needs))
        return function

    return declare


@cache
def facts_of(struct: type[Record]) -> tuple[Fact, ...]:
    """Return the facts of a struct, those of its bases first."""
    bases = [base for base in reversed(struct.__mro__) if base in _FACTS]
    return tuple(one for base in bases for one in _listed(base))


def _listed(struct: type[Record]) -> list[Fact]:
    order = _LISTED.get(struct.__name__)
    return sorted(_FACTS[struct], key=lambda one: order.index(one.name)) if order else _FACTS[struct]


def titles_of(struct: type[Record]) -> Mapping[str, str]:
    """Return the Vietnamese names of all fields and facts of a struct, by English name."""
    declared: dict[str, str] = {field.name: field.title for field in fields_of(struct)}
    return declared | {one.name: one.title for one in facts_of(struct)}
