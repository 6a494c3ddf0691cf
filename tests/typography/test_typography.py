"""Widths of text are those of Times New Roman, and lines break where Word breaks them."""

from pathlib import Path
from unicodedata import normalize

import pytest

from minutes.typography import widths as data
from minutes.typography.lines import Font, balanced, wrapped
from tests.proof.fonts import font_file
from tools.templates.metrics import module

EMU_PER_MM = 36_000
HERE = Path(__file__).parent
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def cases(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def font(words: str) -> Font:
    *faces, size = words.split()
    return Font(float(size), "bold" in faces, "italic" in faces)


@pytest.mark.parametrize("case", cases("widths.txt"))
def test_a_line_is_as_long_as_it_is_on_paper(case):
    given, _, length = case.partition("=>")
    text, _, face = given.partition("|")
    assert font(face).width(text.strip()) / EMU_PER_MM == pytest.approx(float(length), abs=0.06)


@pytest.mark.parametrize("face", ["14", "bold 14", "italic 14", "bold italic 14"])
def test_every_vietnamese_letter_has_a_width_of_its_own(face):
    unknown = font(face).width("\N{CJK UNIFIED IDEOGRAPH-6708}")
    for letter in LETTERS + LETTERS.upper():
        for tone in TONES if letter.lower() in "aăâeêioôơuưy" else ("",):
            width = font(face).width(normalize("NFC", letter + tone))
            assert 0 < width < unknown
            assert font(face).width(normalize("NFD", letter + tone)) == width


def test_letters_of_no_width_add_none():
    assert Font(14).width("a\u200bb\u00adc") == Font(14).width("abc")


@pytest.mark.parametrize("case", cases("breaking.txt"))
def test_lines_break_as_word_breaks_them_or_evenly(case):
    given, as_word, evenly = (part.strip() for part in case.split("=>"))
    text, _, width = given.partition("|")
    limit = round(float(width) * EMU_PER_MM)
    assert "/".join(wrapped(text.strip(), Font(13, bold=True), limit)) == as_word
    assert "/".join(balanced(text.strip(), Font(13, bold=True), limit)) == evenly


def test_line_breaks_of_the_text_are_kept():
    assert balanced("một hai\nba", Font(13), 1_000_000_000) == ["một hai", "ba"]


def test_an_empty_text_is_one_empty_line():
    assert wrapped("", Font(13), 100) == [""]


def test_a_long_text_breaks_evenly_into_as_few_lines_as_it_needs():
    text = " ".join(["điều chỉnh quy chế làm việc"] * 12)
    width = 150 * EMU_PER_MM
    lines = balanced(text, Font(14, bold=True), width)
    assert " ".join(lines) == text
    assert len(lines) == len(wrapped(text, Font(14, bold=True), width))
    assert max(Font(14, bold=True).width(line) for line in lines) <= width


def test_the_widths_are_those_of_the_font():
    file, version = font_file("Liberation Serif")
    assert version >= 2
    assert module(file.parent) == Path(data.__file__).read_text("utf-8")
