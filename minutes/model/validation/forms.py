"""Minutes of a body whose form is not the one that they are printed in."""

from collections.abc import Iterator

from minutes.model.fact_registry import Around
from minutes.model.meeting import Meeting
from minutes.model.naming import key_form
from minutes.model.usages import house_of
from minutes.model.validation.registry import check, doubt
from minutes.problems import N_, Problem

PARTY = (
    "chi bộ", "đảng bộ", "đảng ủy", "đảng đoàn", "ban cán sự đảng", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy",
    "thị ủy",
)  # fmt: skip
"""Words by which bodies of the Party are known."""


@check(Meeting)
def party(value: Meeting, around: Around) -> Iterator[Problem]:
    """A body of the Party, or its meeting, in the form of the state."""
    if house_of(value).startswith("dang"):
        return
    body = value.organization
    named = {"organization.name": body.name if body else None, "type": value.type}
    for field, text in named.items():
        if text and any(word in key_form(text) for word in PARTY):
            message = N_("printed in the form of the state (NĐ 30/2020/NĐ-CP); the Party has another one")
            hint = N_("minutes of the Party follow the guidance of Văn phòng Trung ương Đảng, which is not here yet")
            yield doubt("form-of-the-party", field, message, hint)
            return
