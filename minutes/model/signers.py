"""Who signs."""

from typing import Annotated

from minutes.model.fields import named
from minutes.model.people import Person
from minutes.model.scalars.choices import PositionPlace
from minutes.model.scalars.flags import Flag


class Signer(Person, frozen=True, kw_only=True):
    """A further signature beside the secretary's and the presider's."""

    role: Annotated[str | None, named("tư cách", "What stands over the signature: BAN KIỂM PHIẾU", "vai trò")] = None
    position_place: Annotated[
        PositionPlace | None, named("vị trí chức vụ", "Whether the position stands above or below the name")
    ] = None
    refused: Annotated[Flag | None, named("từ chối ký", "Whether the signature was refused", "không ký")] = None
    reason: Annotated[str | None, named("lý do", "Why it was refused")] = None
