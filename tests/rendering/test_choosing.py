"""Which template a meeting takes, by who names it: the caller, the meeting, its organisation, the kind."""

from pathlib import Path

import pytest

from minutes.kinds import DEFAULT
from minutes.problems import MinutesError
from minutes.reading.meeting import read_body, read_meeting
from minutes.rendering.coverage import printed_text
from minutes.rendering.renderer import render, template_file
from minutes.resources import find_template
from tests.proof.packages import document as word_file
from tests.proof.packages import paragraphs

FILES = ("mau/bien-ban.docx", "mau/rieng.docx", "mau/khac.docx", "lan-can/xa.docx", "nam/hop/tay.docx")

CASES = """
organisation                              meeting        asked         => template
-                                         -              -             => built in
templates: mau                            -              -             => mau/bien-ban.docx
templates: mau, template: rieng           -              -             => mau/rieng.docx
thư mục mẫu: mau, mẫu: rieng.docx         -              -             => mau/rieng.docx
templates: mau, template: rieng           mẫu: khac      -             => mau/khac.docx
templates: mau, template: rieng           mẫu: khac      rieng         => mau/rieng.docx
templates: mau/                           -              RIENG         => mau/rieng.docx
template: bien-ban                        -              -             => built in
templates: mau                            -              tay.docx      => tay.docx
templates: mau                            -              ./tay         => ./tay
templates: lan-can                        -              bien-ban      => built in
templates: mau                            mẫu: rieg      -             => no-such-template meeting.yaml:2:6 template
templates: mau, template: rieg            -              -             => no-such-template organization.yaml:2:11 organization.template
templates: mau                            -              rieg          => no-such-template
templates: mau                            mẫu: ../a      -             => bad-template-name meeting.yaml:2:6 template
template: mau/rieng                       -              -             => bad-template-name organization.yaml:1:11 organization.template
templates: khong-co                       -              -             => no-templates-folder organization.yaml:1:12 organization.templates
templates: mau/rieng.docx                 -              -             => no-templates-folder organization.yaml:1:12 organization.templates
templates: /etc                           -              -             => absolute-path organization.yaml:1:12 organization.templates
templates: ../../ngoai/mau                -              -             => outside-folder organization.yaml:1:12 organization.templates
templates: lien-ket                       -              -             => outside-folder organization.yaml:1:12 organization.templates
"""  # noqa: E501 - a table


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with templates, a meeting two folders down, and a folder outside."""
    home = tmp_path / "nha"
    for name in FILES:
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(word_file(paragraphs("Mẫu riêng: {{ title }}")))
    (tmp_path / "ngoai" / "mau").mkdir(parents=True)
    (home / "lien-ket").symlink_to(tmp_path / "ngoai" / "mau")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home / "nam" / "hop")
    return home


def lines(cell: str) -> str:
    return "" if cell == "-" else cell.replace(", ", "\n") + "\n"


@pytest.mark.parametrize("case", CASES.strip().splitlines()[1:])
def test_the_template_is_that_of_whoever_goes_first(case: str, office: Path) -> None:
    given, _, expected = (part.strip() for part in case.partition("=>"))
    body, meeting, asked = (cell.strip() for cell in given.split("  ") if cell.strip())
    (office / "organization.yaml").write_text(lines(body), "utf-8")
    Path("meeting.yaml").write_text("title: Giao ban\n" + lines(meeting), "utf-8")
    try:
        found = template_file(read_meeting("meeting.yaml"), None if asked == "-" else asked, "nd30")
    except MinutesError as error:
        [problem] = error.problems
        place = problem.place
        spot = f"{Path(place.source).name}:{place.line}:{place.column} {place.field}" if place.source else ""
        assert f"{problem.code} {spot}".strip() == expected
    else:
        wanted = find_template("nd30", DEFAULT) if expected == "built in" else expected
        assert found in (wanted, f"../../{wanted}")


def test_a_name_that_is_a_file_all_the_same_is_that_file(office: Path) -> None:
    Path("rieng").write_bytes(b"")
    assert template_file(read_body(), "rieng", "nd30") == "rieng"


def test_an_organisation_alone_has_its_templates(office: Path) -> None:
    (office / "organization.yaml").write_text("templates: mau\n", "utf-8")
    (office / "mau" / "co-quan.yaml").write_text("templates: ../lan-can\n", "utf-8")
    assert template_file(read_body(), "rieng", "nd30") == "../../mau/rieng.docx"
    assert template_file(read_body(str(office / "mau" / "co-quan.yaml")), "xa", "nd30") == f"{office}/lan-can/xa.docx"
    assert template_file(read_body(folder=str(office.parent)), DEFAULT, "nd30") == find_template("nd30", DEFAULT)


def test_the_page_is_that_of_the_own_template(office: Path) -> None:
    (office / "organization.yaml").write_text("templates: mau\ntemplate: rieng\n", "utf-8")
    Path("meeting.yaml").write_text("title: Giao ban\n", "utf-8")
    document = render(read_meeting("meeting.yaml"))
    assert printed_text(document.content).strip() == "mẫu riêng: giao ban"
    assert document.unplaced == ()
