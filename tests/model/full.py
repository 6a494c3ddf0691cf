"""A meeting in which nearly every declared field is filled, made from the declarations."""

from typing import Any

from minutes.model.fields import Record, fields_of
from minutes.model.meeting import Meeting
from minutes.model.scalars.choices import Choice

SCALARS = {
    "AddressStyle": "bà", "Clock": "17h00", "Count": "24", "Day": "13/12/2018", "Due": "15/12/2019", "Flag": "có",
    "Length": "12 cm", "Moment": "10h00 ngày 13/12/2018", "Ordinal": "3", "Percentage": "97,9%", "Ratio": "44/48",
    "Threshold": "2/3", "Whole": "45",
}  # fmt: skip
ALONE = {
    "statement", "closing_statement", "vacant", "former", "anonymous", "body", "group", "people", "attempts",
    "absentees", "style",
}  # fmt: skip
"""Fields that hide others, or that others hide: they are left out here and stand in the cases."""


def value(field: Any, path: str) -> Any:
    one: Any
    if field.record:
        one = filled(field.record, path)
    elif field.type.__name__ in SCALARS:
        one = SCALARS[field.type.__name__]
    elif issubclass(field.type, Choice):
        one = next(iter(field.type.words))
    else:
        one = f"chữ {path.replace('.', ' ')}"
    return [one] if field.many else one


def filled(struct: type[Record] = Meeting, path: str = "") -> dict[str, Any]:
    """The fields of a struct, all but those that stand alone."""
    fields = [field for field in fields_of(struct) if field.name not in ALONE]
    return {field.name: value(field, f"{path}.{field.name}") for field in fields}
