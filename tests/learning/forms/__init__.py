"""Finished minutes as offices leave them, in the layout of each, to learn templates from.

>>> from tests.learning.forms import FORMS
>>> FORMS["decree"].content        # the Word file, made in memory
>>> FORMS["decree"].data           # the path of the meeting.yaml that holds what is printed in it

``decree`` is a commune's committee after form 1.9 of Nghị định 30/2020/NĐ-CP, ``party_cell`` a cell of the Party,
``company`` a board of directors after Điều 158 Luật Doanh nghiệp. Bodies, people and figures are made up.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.learning.forms.company import company
from tests.learning.forms.decree import decree
from tests.learning.forms.party_cell import party_cell


class Form(NamedTuple):
    """A finished document and the data that it was written from."""

    content: bytes
    data: Path
    """The meeting.yaml, with the body that issues the minutes in it."""


FORMS: Mapping[str, Form] = {
    make.__name__: Form(make(), Path(__file__).parent / f"{make.__name__}.yaml")
    for make in (decree, party_cell, company)
}
"""By the name of who lays them out so."""
