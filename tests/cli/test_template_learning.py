"""``minutes templates learn``: what is written, what is told, and how it ends."""

from pathlib import Path

import pytest

from minutes.cli.exit import DONE, EDITED, FOUND, REFUSED
from minutes.rendering.inspect import faults
from tests.cli.running import Run, run
from tests.engine.paper import paper, printed

DATA = """
tiêu đề: Sửa trường học xã Mẫu
chủ trì: {xưng hô: ông, họ tên: Nguyễn Văn Mẫu}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hop.yaml").write_text(DATA, "utf-8")
    (tmp_path / "cu.docx").write_bytes(paper("Họp: Sửa trường học xã Mẫu\nChủ trì: ông Nguyễn Văn Mẫu"))
    return tmp_path


def learn(folder: Path, *more: str, document: str = "cu.docx", output: str = "mau.docx") -> Run:
    paths = (str(folder / document), "--data", str(folder / "hop.yaml"), "-o", str(folder / output))
    return run("templates", "learn", *paths, *more, lang="en")


def test_it_writes_a_template_that_gives_the_document_again(folder: Path) -> None:
    done = learn(folder)
    assert done.code == DONE
    assert "the template gives the document again" in done.err
    content = (folder / "mau.docx").read_bytes()
    assert printed(content) == "Họp: {{ tiêu_đề }}\nChủ trì: {{ chủ_trì.tên_gọi }}"
    assert faults(content, "mau.docx") == ()


def test_it_tells_what_the_document_does_not_say(folder: Path) -> None:
    (folder / "cu.docx").write_bytes(paper("Chủ trì: ông Nguyễn Văn Mẫu\nNgày 12/12/2012"))
    done = learn(folder)
    assert done.code == DONE
    assert "hop.yaml:2:10: warning: title: the document does not say it" in done.err
    assert 'a date stayed as fixed text: "12/12/2012"' in done.err


def test_figures_beside_tags_are_told_and_the_template_is_not_to_be_trusted(folder: Path) -> None:
    (folder / "cu.docx").write_bytes(paper("Họp: Sửa trường học xã Mẫu, 7/8 người nhất trí"))
    done = learn(folder)
    assert done.code == FOUND
    assert 'stay as fixed text beside tags: "Họp: …, 7/8 người nhất trí"' in done.err
    assert "with another meeting: see the" in done.err


def test_it_lists_the_differences_and_says_so_by_its_exit_code(folder: Path) -> None:
    (folder / "cu.docx").write_bytes(paper("Chủ trì: ông Nguyễn\N{NO-BREAK SPACE}Văn Mẫu"))
    done = learn(folder)
    assert done.code == FOUND
    assert "the template prints otherwise (1):" in done.err
    assert "Nguyễn⍽Văn Mẫu" in done.err
    assert (folder / "mau.docx").exists()


def test_it_never_overwrites_the_document(folder: Path) -> None:
    before = (folder / "cu.docx").read_bytes()
    (folder / "same.docx").symlink_to(folder / "cu.docx")
    for output in ("cu.docx", "same.docx"):
        done = learn(folder, "--force", output=output)
        assert done.code == REFUSED
        assert "the finished document itself" in done.err
    assert (folder / "cu.docx").read_bytes() == before


def test_it_keeps_a_file_that_is_there(folder: Path) -> None:
    (folder / "mau.docx").write_bytes(b"mine")
    assert learn(folder).code == EDITED
    assert (folder / "mau.docx").read_bytes() == b"mine"
    assert learn(folder, "--force").code == DONE


@pytest.mark.parametrize(("name", "content"), [("cu.docx", b"no Word file"), ("hop.yaml", b"title: [")])
def test_it_writes_nothing_when_it_cannot_be_done(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    assert learn(folder).code == REFUSED
    assert sorted(path.name for path in folder.iterdir()) == ["cu.docx", "hop.yaml"]


def test_it_names_the_data_in_english_where_that_is_wanted(folder: Path) -> None:
    assert learn(folder, "--names", "en").code == DONE
    assert printed((folder / "mau.docx").read_bytes()) == "Họp: {{ title }}\nChủ trì: {{ presider.named }}"
