import os
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from tests.cli.running import run
from tests.engine.paper import paper
from tests.proof.packages import document, paragraphs

SHORT = "title: Bàn về quy chế làm việc\npresider: Vũ Thu Hà\n"
TWO_PAGES = document(f'{paragraphs("{{ title }}")}<w:p><w:r><w:br w:type="page"/><w:t>x</w:t></w:r></w:p>')


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder to work in, with a small template and a short meeting."""
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "mau.docx").write_bytes(paper("{{ title }}\nx\n{{ end }}"))
    (tmp_path / "hop.yaml").write_text(SHORT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def text_of(path):
    return zipfile.ZipFile(path).read("word/document.xml").decode()


def picture(path):
    with Image.open(path) as opened:
        return opened.copy()


def test_the_preview_of_a_template_stands_beside_it_filled_with_the_sample(here):
    done = run("templates", "preview", "mau/mau.docx")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0] == "đã ghi: mau/mau-xem-thu.docx"
    assert "Thông qua kết quả năm 2024" in text_of("mau/mau-xem-thu.docx")
    assert "chủ trì.họ tên (name)" in " ".join(done.err.split())


def test_a_built_in_template_is_previewed_by_its_name_and_leaves_no_blank(here):
    done = run("templates", "preview", "bien-ban", lang="en")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0] == "written: bien-ban-xem-thu.docx"
    assert "blanks" not in done.err
    assert sorted(os.listdir()) == ["bien-ban-xem-thu.docx", "hop.yaml", "mau"]


def test_a_meeting_may_take_the_place_of_the_sample(here):
    done = run("templates", "preview", "mau/mau.docx", "--data", "hop.yaml", "-o", "thu.docx")
    assert done.code == 0
    assert "Bàn về quy chế làm việc" in text_of("thu.docx")
    assert " ".join(done.err.split()) == (
        "đã ghi: thu.docx để trống bằng dấu chấm vì dữ liệu không ghi (1): kết thúc (end)"
        " không in vì mẫu không có chỗ (1): chủ trì.họ tên (name)"
    )


def test_every_page_becomes_a_picture_and_nothing_that_is_not_ours_is_lost(here):
    (here / "mau.docx").write_bytes(TWO_PAGES)
    done = run("templates", "preview", "mau.docx", "-o", "thu.png")
    assert (done.code, done.err.splitlines()[0]) == (0, "đã ghi: thu-1.png đến thu-2.png, 2 trang")
    assert [picture(f"thu-{page}.png").size for page in (1, 2)] == [(827, 1170)] * 2

    (here / "mau.docx").write_bytes(paper("{{ title }}"))
    assert run("templates", "preview", "mau.docx", "-o", "thu.png").code == 0
    assert sorted(path.name for path in here.glob("thu*")) == ["thu-1.png"]

    drawn = BytesIO()
    picture("thu-1.png").rotate(180).save(drawn, "png")
    (here / "thu-1.png").write_bytes(drawn.getvalue())
    refused = run("templates", "preview", "mau.docx", "-o", "thu.png")
    assert (refused.code, (here / "thu-1.png").read_bytes()) == (3, drawn.getvalue())


def test_a_preview_that_somebody_edited_is_kept(here):
    (here / "thu.docx").write_bytes(paper("Của người khác"))
    assert run("templates", "preview", "mau/mau.docx", "-o", "thu.docx").code == 3
    assert "Của người khác" in text_of("thu.docx")
    assert "thu.docx.bak" in run("templates", "preview", "mau/mau.docx", "-o", "thu.docx", "--force").err
    assert "Của người khác" in text_of("thu.docx.bak")


def test_a_template_with_faults_has_no_preview_and_tells_them_all(here):
    (here / "sai.docx").write_bytes(paper("{{ presidr }}\n{% if title %}"))
    done = run("templates", "preview", "sai.docx")
    assert done.code == 2
    assert [line.split(":")[0] for line in done.err.splitlines() if line.startswith("sai")] == [
        "sai.docx, đoạn 1",
        "sai.docx, đoạn 2",
    ]
    assert not (here / "sai-xem-thu.docx").exists()


REFUSED = """
mau/mau.docx -o thu.odt       => thu.odt không có đuôi .docx, .pdf hay .png
mau/mau.docx -o mau/mau.docx --force => mau/mau.docx chính là tệp mẫu
mau/không.docx                => không có tệp này
bien-bang                     => bien-bang
mau/mau.docx --data không.yaml => không.yaml: không có tệp này
"""


@pytest.mark.parametrize("case", REFUSED.strip().splitlines())
def test_what_cannot_be_previewed_says_why(here, case):
    words, expected = (part.strip() for part in case.split("=>"))
    before = sorted(here.rglob("*"))
    done = run("templates", "preview", *words.split())
    assert (done.code, done.out) == (2, "")
    assert expected in done.err
    assert sorted(here.rglob("*")) == before
