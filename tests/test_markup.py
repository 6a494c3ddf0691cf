import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.richtext import Blank, Paragraph, RichText, Run, rich_text

CASES = re.split(r"(?m)^---\n", (Path(__file__).parent / "markup.txt").read_text(encoding="utf-8"))[1:]


def paragraphs(rich: RichText) -> list[Paragraph]:
    return [block for block in rich.blocks if isinstance(block, Paragraph)]


def drawn(rich: RichText) -> str:
    """A line a paragraph: its role, then its runs, ``B[bold]``, ``I[italic]``, ``BI[both]``."""
    return "".join(f"{block.role}: {''.join(map(drawn_run, block.runs))}\n" for block in paragraphs(rich))


def drawn_run(run: Run | Blank) -> str:
    assert isinstance(run, Run)
    kind = "B" * run.bold + "I" * run.italic
    return f"{kind}[{run.text}]" if kind else run.text


@pytest.mark.parametrize("case", CASES)
def test_markup_becomes_paragraphs(case):
    source, expected = case.split("=>\n")
    assert drawn(rich_text(source)) == expected


def test_the_key_of_the_datum_is_kept():
    assert rich_text("Một", key="a1") == RichText((Paragraph((Run("Một"),)),), "a1")


@given(st.text(st.sampled_from("aé1 *_(),.-+")))
def test_nothing_but_stars_is_lost(text):
    said = "".join(run.text for block in paragraphs(rich_text(text)) for run in block.runs if isinstance(run, Run))
    kept = "".join(block_text for line in text.splitlines() for block_text in line)
    assert said.replace("*", "").replace(" ", "").lstrip("-+") == kept.replace("*", "").replace(" ", "").lstrip("-+")


@given(st.text(st.characters(exclude_characters="*\n\r", exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_text_without_marks_is_one_plain_paragraph(text):
    assert [block.runs for block in paragraphs(rich_text("x" + text))] == [(Run(("x" + text).strip()),)]


def test_a_long_line_of_open_marks_takes_no_more_than_its_length():
    assert len(rich_text("*a " * 100_000).blocks) == 1
