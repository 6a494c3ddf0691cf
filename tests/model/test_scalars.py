"""Scalars read from text: what is accepted, as what, and what is said of the rest."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from minutes.model.scalars import choices, dates, numbers
from minutes.model.scalars import choices as flags
from minutes.model.scalars import dates as dues
from minutes.model.scalars import dates as moments
from minutes.model.scalars import numbers as lengths
from minutes.model.scalars import numbers as ordinals
from minutes.model.scalars import numbers as thresholds
from minutes.model.scalars import text as texts
from minutes.model.scalars.text import ScalarError, decode_scalar

ROOMS = (choices, dates, dues, flags, lengths, moments, numbers, ordinals, texts, thresholds)
LINES = (Path(__file__).parent / "cases" / "scalars.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


def kind_of(name):
    return next(getattr(room, name) for room in ROOMS if hasattr(room, name))


def parts(case):
    left, expected = (part.strip() for part in case.split("=>"))
    name, text = (part.strip() for part in left.split("|"))
    return kind_of(name), text, expected


def shown(value):  # noqa: PLR0911 - one line a type
    """A scalar in the language of the cases."""
    match value:
        case dates.Day():
            return value.isoformat()
        case dates.Clock():
            return f"{value:%H:%M}"
        case moments.Moment():
            about = "about" if value.about else "exact"
            return f"{_(value.day, 'isoformat')} {_(value.clock, 'isoformat')[:5]} {about} +{value.later_days}"
        case dues.Due():
            return f"{value.kind} {_(value.last_day, 'isoformat')}"
        case numbers.Count() | numbers.Percentage():
            return f"{value.bound} {'?' if value.value is None else value.value}".strip()
        case numbers.Ratio():
            return f"{value.part}/{value.whole}"
        case thresholds.Threshold():
            return threshold(value)
        case ordinals.Ordinal():
            return str(value.number or "?")
        case _:
            return str(value) or '""'


def _(value, method):
    return "?" if value is None else getattr(value, method)()


def threshold(value):
    said = str(value.number) if value.number is not None else ""
    said += f"{value.fraction.part}/{value.fraction.whole}" if value.fraction else ""
    said += f"{value.percentage}%" if value.percentage is not None else ""
    return (">" if value.strict else "") + said


@pytest.mark.parametrize("case", [case for case in CASES if "=> !" not in case])
def test_a_text_is_read_as_the_value_that_it_means(case):
    kind, text, expected = parts(case)
    value = decode_scalar(kind, text)
    assert type(value) is kind
    assert shown(value) == expected


@pytest.mark.parametrize("case", [case for case in CASES if "=> !" in case])
def test_a_text_that_is_not_right_is_refused_with_what_is_wanted(case):
    kind, text, expected = parts(case)
    with pytest.raises(ScalarError) as refused:
        decode_scalar(kind, text)
    assert expected.removeprefix("! ") in str(refused.value)
    assert refused.value.message.values["found"] == text


def accepts(schema, text):
    if "anyOf" in schema:
        return any(accepts(one, text) for one in schema["anyOf"])
    if "enum" in schema:
        return text in schema["enum"]
    if schema.get("type") != "string":
        return False
    return "pattern" not in schema or re.search(schema["pattern"], text) is not None


@pytest.mark.parametrize("case", CASES)
def test_an_editor_accepts_what_the_reader_accepts(case):
    kind, text, expected = parts(case)
    schema = kind.json_schema()
    if not expected.startswith("!"):
        # Words are proposed as they are usually written; the reader does not mind capitals and old tone marks.
        assert accepts(schema, text) or "enum" in str(schema)
    elif kind not in (dates.Day, moments.Moment, dues.Due, numbers.Ratio, dates.Clock):
        assert not accepts(schema, text)


WRONG_FORMS = [(dates.Day, "hôm qua"), (dates.Day, "13/12-2018"), (moments.Moment, "buổi sáng"), (dates.Clock, "1730"),
               (dates.Clock, "5h30 chiều"), (dues.Due, "sớm"), (numbers.Ratio, "44")]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), WRONG_FORMS)
def test_an_editor_refuses_what_has_not_the_form(kind, text):
    assert not accepts(kind.json_schema(), text)


def test_numbers_and_booleans_of_json_are_read_as_the_text_that_they_stand_for():
    assert decode_scalar(numbers.Whole, 24) == 24
    assert decode_scalar(numbers.Count, 24) == numbers.Count(value=24)
    assert decode_scalar(flags.Flag, True) == 1
    assert decode_scalar(flags.Flag, False) == 0
    assert decode_scalar(ordinals.Ordinal, 12) == ordinals.Ordinal(text="12", number=12)


def test_text_is_read_in_its_composed_form():
    decomposed = normalize("NFD", "ngày 13 tháng 12 năm 2018")
    assert decode_scalar(dates.Day, decomposed) == dates.Day(2018, 12, 13)


def test_a_list_of_lines_is_one_text():
    assert decode_scalar(texts.Lines, ["ỦY BAN NHÂN DÂN", "QUẬN LONG BIÊN"]) == "ỦY BAN NHÂN DÂN\nQUẬN LONG BIÊN"
    assert decode_scalar(texts.RichTextSource, ["a", "b"]) == "- a\n- b"


@pytest.mark.parametrize("kind", [texts.Lines, texts.RichTextSource])
def test_a_list_with_something_else_than_text_is_refused(kind):
    with pytest.raises(ScalarError):
        decode_scalar(kind, [{"a": "b"}])


def test_a_mapping_is_no_scalar():
    with pytest.raises(ScalarError):
        decode_scalar(dates.Day, {"a": "b"})


def test_a_value_does_not_change():
    ratio = numbers.Ratio(part=1, whole=2)
    with pytest.raises(AttributeError):
        setattr(ratio, "part", 2)  # noqa: B010 - mypy would refuse the plain form
    assert ratio == numbers.Ratio(part=1, whole=2)
    assert len({ratio, numbers.Ratio(part=1, whole=2)}) == 1
    assert repr(ratio) == "Ratio(part=1, whole=2)"


THRESHOLDS = """
15        15 of 48 => yes
15        14 of 48 => no
trên 15   15 of 48 => no
2/3       32 of 48 => yes
2/3       31 of 48 => no
trên 50%  24 of 48 => no
trên 50%  25 of 48 => yes
65%       65 of 100 => yes
quá bán   24 of 48 => no
2/3       32 of ?  => unknown
15        15 of ?  => yes
"""


@pytest.mark.parametrize("case", THRESHOLDS.strip().splitlines())
def test_a_threshold_knows_whether_it_is_met(case):
    found = re.fullmatch(r"(.+?)\s+(\d+) of (\S+)\s*=> (\w+)", case)
    assert found
    text, part, whole, expected = found.groups()
    met = thresholds.Threshold.parse(text).met(int(part), None if whole == "?" else int(whole))
    assert met is {"yes": True, "no": False, "unknown": None}[expected]
