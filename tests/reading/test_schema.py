"""The JSON Schema accepts what the reader accepts, and refuses what it can see to be wrong."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from minutes.model.fields import fields_of, key_form, keys_of
from minutes.model.names import records
from minutes.model.scalars.choices import Choice
from minutes.problems import InputError
from minutes.reading.json_schema import schema, spelt
from minutes.reading.meeting import read_text
from tests.reading.seeing import seen

CASES = Path(__file__).parent / "cases"
SCHEMA = schema("en")
VALIDATOR = Draft202012Validator(SCHEMA)

SCALARS = Path(__file__).parents[1] / "model" / "cases" / "scalars.txt"


def documents(name: str) -> list[str]:
    return (CASES / name).read_text("utf-8").split("---\n")


def complaints(data: object, at: str = "") -> list[str]:
    validator = Draft202012Validator({**SCHEMA["$defs"][at], "$defs": SCHEMA["$defs"]}) if at else VALIDATOR
    return [error.message for error in validator.iter_errors(data)]


def reader_refuses(text: str) -> bool:
    try:
        read_text(text)
    except InputError as error:
        return any(problem.code != "no-such-file" for problem in error.problems)
    return False


def test_it_is_a_schema_of_its_draft():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("text", documents("schema-good.yaml"))
def test_what_the_reader_accepts_is_accepted(text):
    assert complaints(seen(text)) == []
    if "from" not in text and "từ tệp" not in text and ".yaml" not in text:
        assert not reader_refuses(text.replace("title:\n", "title: A\n"))


@pytest.mark.parametrize("text", documents("schema-bad.yaml"))
def test_what_is_wrong_is_refused_by_both(text):
    assert complaints(seen(text)) != []
    assert reader_refuses(text)


def scalar_cases() -> list[list[str]]:
    lines = [line for line in SCALARS.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    cases = [re.split(r" \| | => |=>$", line) for line in lines]
    return [case for case in cases if case[0] in SCHEMA["$defs"] and not case[2].startswith("!")]


@pytest.mark.parametrize("case", scalar_cases(), ids=" ".join)
def test_every_scalar_that_the_model_reads_is_accepted(case):
    kind, text, *_ = case
    for data in (text, seen(text)):
        assert complaints(data, kind) == [], data


@pytest.mark.parametrize("struct", records())
def test_every_spelling_of_every_key_is_accepted_and_described(struct):
    here = SCHEMA if struct is records()[0] else SCHEMA["$defs"][struct.__name__]
    for field in fields_of(struct):
        for name in (field.name, field.title, *field.also):
            definition = here["properties"][name]["$ref"].removeprefix("#/$defs/")
            assert SCHEMA["$defs"][definition]["description"] == field.description
            for spelling in (name.upper(), name.title(), name.replace(" ", "_"), name.replace("_", "-")):
                matching = [ref for pattern, ref in here["patternProperties"].items() if re.search(pattern, spelling)]
                assert matching == [{"$ref": f"#/$defs/{definition}"}], spelling
    assert set(keys_of(struct)) <= {key_form(name) for name in here["properties"]}
    assert here["additionalProperties"] is False


def test_everything_that_is_referred_to_is_there_and_the_other_way_round():
    referred = set(re.findall(r'"#/\$defs/([^"]+)"', json.dumps(SCHEMA, ensure_ascii=False)))
    assert referred == set(SCHEMA["$defs"])


def test_words_of_both_languages_are_proposed():
    for struct in records():
        for field in fields_of(struct):
            if isinstance(field.type, type) and issubclass(field.type, Choice):
                proposed = SCHEMA["$defs"][field.type.__name__]["anyOf"][0]["enum"]
                assert {*field.type.words, *(said[0] for said in field.type.words.values())} <= set(proposed)


def test_descriptions_speak_the_language_that_is_asked_for():
    vietnamese = schema("vi")["$defs"]["Person.name"]
    assert vietnamese["title"] == "họ tên"
    assert vietnamese["description"] != SCHEMA["$defs"]["Person.name"]["description"]
    assert SCHEMA["$defs"]["Person.name"]["title"] == "name"


SPELLINGS = """
chủ tọa      => Chủ toạ, CHỦ TỌA, chủ_tọa, chủ  tọa, chủ-tọa
quý          => Quý
ủy quyền     => Uỷ quyền
in_favour    => In favour, in-favour
hòa giải     => hoà giải
"""


@pytest.mark.parametrize("case", SPELLINGS.strip().splitlines())
def test_a_pattern_knows_every_spelling_of_a_name(case):
    name, _, spellings = (part.strip() for part in case.partition("=>"))
    for spelling in (name, *spellings.split(", ")):
        assert re.search(spelt([name]), spelling), spelling
        assert not re.search(spelt([name]), spelling + "x")
