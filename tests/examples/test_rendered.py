"""The documents of the examples: valid for every judge, and what a reader sees."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from minutes.reading.meeting import read_meeting
from minutes.rendering.renderer import render
from tests.kept import ROOT
from tests.proof import Page, assert_only_liberation, dump, measure, to_pdf, validate

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/meeting.yaml"))


@cache
def made() -> Mapping[str, bytes]:
    return {name: render(read_meeting(ROOT / "examples" / name / "meeting.yaml")).content for name in EXAMPLES}


@cache
def printed() -> Mapping[str, list[Page]]:
    pdfs = to_pdf(list(made().values()))
    for pdf in pdfs:
        assert_only_liberation(pdf)
    return {name: measure(pdf) for name, pdf in zip(made(), pdfs, strict=True)}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_document_of_an_example_is_valid(name: str) -> None:
    assert validate(made()[name]) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_document_of_an_example_reads_as_it_was_reviewed(name: str, golden: Callable[..., None]) -> None:
    golden(f"{name}.txt", dump(made()[name]), made()[name])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_signatures_stand_under_text_on_their_page(name: str) -> None:
    [page] = [page for page in printed()[name] if any(line.text.startswith("THƯ KÝ") for line in page.lines)]
    secretary = page.line("THƯ KÝ")
    text = [line for line in page.lines if 20 < line.top < secretary.top - 1]
    assert text[-1].text.endswith("./.")


@pytest.mark.parametrize("name", EXAMPLES)
def test_secretary_signs_on_the_left_and_presider_on_the_right(name: str) -> None:
    [page] = [page for page in printed()[name] if any(line.text.startswith("THƯ KÝ") for line in page.lines)]
    words = {word.text: word for word in page.words}
    assert words["THƯ"].right < page.width / 2 < words["CHỦ"].left
    assert words["THƯ"].top == pytest.approx(words["CHỦ"].top, abs=0.5)


def test_the_full_example_has_as_many_pages_as_it_says() -> None:
    assert len(printed()["day-du"]) == 10
