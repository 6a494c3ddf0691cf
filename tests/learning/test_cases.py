"""What is learned from small documents, case by case."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.engine.paper import printed
from tests.learning.learned import learned, template

GIVEN: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def data_of(case: dict[str, str]) -> str:
    return GIVEN["common"] + GIVEN.get(case.get("with", ""), "") + case.get("data", "")


@pytest.mark.parametrize("case", GIVEN["cases"], ids=lambda case: case["says"])
def test_a_document_gives_its_template(case: dict[str, str]) -> None:
    assert template(case["document"], data_of(case)) == case["template"].strip()


@pytest.mark.parametrize("case", GIVEN["cases"], ids=lambda case: case["says"])
def test_the_template_gives_the_document_again(case: dict[str, str]) -> None:
    assert learned(case["document"], data_of(case)).differences == ()


def test_names_are_english_where_that_is_wanted() -> None:
    found = learned("Nguyễn Văn Mẫu, ngày 05/03/2025", GIVEN["common"], "en")
    assert printed(found.content) == "{{ presider.name }}, ngày {{ start.day | short_date }}"
