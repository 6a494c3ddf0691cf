"""Pages, lonely lines and appendices as they are seen on paper; a wished number of pages; what cannot be done."""

from pathlib import Path

import pytest

from minutes.fitting.fitter import Attempt, fit
from minutes.fitting.goals import Goal, Print
from minutes.fitting.measure import mark, name_of, placed
from minutes.layout.layout import choose
from minutes.libreoffice import DESTINATIONS, Paper, Positions, Spot, converted, positions
from minutes.ooxml.units import Length
from minutes.problems import ToolError
from minutes.reading.meeting import read_text
from minutes.rendering.compile import apply_layout
from minutes.rendering.jobs import RenderOptions
from minutes.rendering.renderer import render
from minutes.resources import find_template
from tests.cli.running import run
from tests.fitting.made import meeting, text
from tests.proof import document, measure, to_pdf

MARGINS = "".join(f' w:{side}="{Length.of(20, "mm").in_twips}"' for side in ("top", "right", "bottom", "left"))
PAGE = (
    f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar{MARGINS} w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
)
LINES = 36
"""So many lines of exactly 20 points fill a page between margins of 20 mm."""


def lines(*counts: int, widows: str = "0") -> str:
    """Paragraphs of so many lines each."""
    properties = (
        f'<w:widowControl w:val="{widows}"/><w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>'
    )
    texts = ("<w:br/>".join(["<w:t>chữ</w:t>"] * count) for count in counts)
    return "".join(f"<w:p><w:pPr>{properties}</w:pPr><w:r>{one}</w:r></w:p>" for one in texts)


def appendix(*counts: int) -> str:
    label = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Phụ lục</w:t></w:r></w:p>"
    return label + lines(*counts)


ONES = [1] * (LINES - 1)
DOCUMENTS: dict[str, tuple[str, dict[str, object]]] = {
    "a full page": (lines(*ONES, 1), {"total": 1, "own": 1}),
    "a paragraph that takes its last line along": (lines(*ONES[1:], 3, 1, 1), {"total": 2, "lonely": (2,)}),
    "a paragraph at the end that takes its last line along": (
        lines(*ONES[1:], 3),
        {"total": 2, "lonely": (2,), "short": (2,)},
    ),
    "two lines on each side": (lines(*ONES[1:], 4, 1), {"total": 2, "lonely": (), "short": ()}),
    "a paragraph of one line on top of a page": (lines(*ONES, 1, 1, 1, 1), {"total": 2, "lonely": (), "short": ()}),
    "two lines left over": (lines(*ONES, 1, 1, 1), {"total": 2, "lonely": (), "short": (2,)}),
    "an appendix of one line": (lines(1, 1) + appendix(1), {"total": 2, "own": 1, "short": ()}),
    "an appendix that runs over": (lines(1, 1) + appendix(*ONES, 1), {"total": 3, "own": 1, "short": (3,)}),
}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Print]:
    """All documents, printed in one run."""
    folder = tmp_path_factory.mktemp("pages")
    layout = choose()
    marked = {name: mark(document(body + PAGE), layout.standard) for name, (body, _) in DOCUMENTS.items()}
    sources = [folder / f"{number}.docx" for number, _ in enumerate(marked)]
    for source, one in zip(sources, marked.values(), strict=True):
        source.write_bytes(one.content)
    pdfs = converted(sources, folder / "pdf", DESTINATIONS)
    found = (placed(one, positions(pdf.read_bytes()), layout) for one, pdf in zip(marked.values(), pdfs, strict=True))
    return dict(zip(marked, found, strict=True))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_amiss_with_pages_is_seen(name: str, prints: dict[str, Print]) -> None:
    expected = DOCUMENTS[name][1]
    found = prints[name]._asdict()
    assert {key: found[key] for key in expected} == expected


def test_a_paragraph_that_leaves_its_first_line_is_seen() -> None:
    marked = mark(document(lines(1, 3) + PAGE), choose().standard)  # LibreOffice itself does not break it so
    pages = (Paper(842, (70.0, 90.0)), Paper(842, (70.0, 90.0)))
    first, second = marked.body
    spots = {name_of(first): Spot(1, 60.0), name_of(second): Spot(1, 80.0)}
    assert placed(marked, Positions(pages, spots), choose()).lonely == (1,)


def test_without_signatures_nothing_is_said_of_the_lines_above_them(prints: dict[str, Print]) -> None:
    assert {one.above for one in prints.values()} == {None}


def test_a_number_of_pages_is_reached_and_told(tmp_path: Path) -> None:
    source, target = tmp_path / "hop.yaml", tmp_path / "bienban.docx"
    source.write_text(text(9), "utf-8")
    done = run("fit", str(source), "-o", str(target), "--pages", "2")
    assert done.code == 0
    [pdf] = to_pdf([target.read_bytes()])
    assert len(measure(pdf)) == 2
    assert [line.strip() for line in done.err.splitlines()[1:]] == [
        "2 trang; 3 dòng trên chữ ký",
        "khoảng cách đoạn 12 pt (quy định 6–12; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6)",
        "giãn dòng 1,4 (quy định 1,0–1,5; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6)",
        "bố cục thường dùng: 1 trang; 25 dòng trên chữ ký",
    ]


def test_a_good_document_stays_as_render_makes_it_after_one_run() -> None:
    fitted = fit(meeting(3))
    assert (fitted.runs, fitted.changes, fitted.problems) == (1, (), ())
    assert fitted.document.content == render(meeting(3)).content
    assert fitted.before == fitted.after


def test_what_cannot_be_reached_is_told_and_the_nearest_is_written(tmp_path: Path) -> None:
    source, target = tmp_path / "hop.yaml", tmp_path / "bienban.docx"
    source.write_text(text(1), "utf-8")
    done = run("fit", str(source), "-o", str(target), "--pages", "9", lang="en")
    assert done.code == 1
    assert "9 pages cannot be reached within the prescribed ranges; the nearest is" in done.err
    assert target.is_file()


def test_without_libreoffice_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_SOFFICE", "/nowhere/soffice")
    source, target = tmp_path / "hop.yaml", tmp_path / "bienban.docx"
    source.write_text(text(3), "utf-8")
    done = run("fit", str(source), "-o", str(target))
    assert done.code == 2
    assert "MINUTES_SOFFICE" in done.err
    assert not target.exists()


def test_an_edited_document_is_not_overwritten(tmp_path: Path) -> None:
    source, target = tmp_path / "hop.yaml", tmp_path / "bienban.docx"
    source.write_text(text(3), "utf-8")
    target.write_bytes(document(lines(1)))
    assert run("fit", str(source), "-o", str(target)).code == 3
    assert target.read_bytes() == document(lines(1))


def test_blanks_are_refused_with_strict(tmp_path: Path) -> None:
    source = tmp_path / "hop.yaml"
    source.write_text("title: Giao ban\n", "utf-8")
    done = run("fit", str(source), "--strict")
    assert done.code == 2
    assert "--strict" in done.err
    assert not source.with_suffix(".docx").exists()


def test_the_programs_that_measure_are_named_when_they_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes.fitting.fitter.MEASURERS", ("no-such-program",))
    with pytest.raises(ToolError) as caught:
        fit(meeting(3))
    assert caught.value.problems[0].values == {"program": "no-such-program"}


def test_what_is_no_pdf_cannot_be_measured() -> None:
    with pytest.raises(ToolError) as caught:
        positions(b"not a PDF")
    assert caught.value.problems[0].code == "not-measured"


def test_an_organisations_template_is_the_usual_layout(tmp_path: Path) -> None:
    options = {"before": 8, "line": 1.2, "left": 35, "first_line": 12.7}
    own = tmp_path / "mau.docx"
    built = Path(find_template("nd30", "bien-ban")).read_bytes()
    own.write_bytes(apply_layout(built, "", choose(options=options)))
    attempt = Attempt(meeting(3), Goal(), RenderOptions(template=str(own)))
    usual = attempt.ladder.usual
    assert {name: getattr(usual, name) for name in options} == pytest.approx(options, abs=0.06)
    assert {one.left for rung in attempt.ladder.rungs for one in rung} == {usual.left}


@pytest.mark.parametrize(("is_free", "tried"), [(False, {35}), (True, {30, 31, 32, 33, 34, 35})])
def test_margins_of_the_data_stay_unless_they_are_free(is_free: bool, tried: set[float]) -> None:
    chosen = text(3).replace("abbreviation: UBND", "abbreviation: UBND, margins: {left: 35 mm}")
    attempt = Attempt(read_text(chosen, "hop.yaml", "."), Goal(free=is_free), RenderOptions())
    assert {one.left for rung in attempt.ladder.rungs for one in rung} == tried
