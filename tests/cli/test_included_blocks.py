"""The commands know the files that a template takes in."""

from pathlib import Path

from minutes.layout.layout import choose
from minutes.rendering.compile import compiled
from tests.cli.running import run
from tests.engine.paper import paper, part, printed

BLOCK = '{% include "khoi/ky.docx" %}'


def templates(folder: Path, block: str) -> str:
    (folder / "khoi").mkdir(exist_ok=True)
    (folder / "khoi" / "ky.docx").write_bytes(paper(block))
    (folder / "mau.docx").write_bytes(paper(f"a\n{BLOCK}"))
    return str(folder / "mau.docx")


def test_a_fault_in_a_block_is_told_and_shown_at_the_tag(tmp_path: Path) -> None:
    copy = tmp_path / "loi.docx"
    done = run("templates", "check", templates(tmp_path, "x\n{{ a b }}"), "--annotate", str(copy))
    assert done.code == 1
    assert "mau.docx, đoạn 2, trong tệp “khoi/ky.docx”, đoạn 2" in done.err
    assert part(copy.read_bytes()).index("commentRangeStart") > part(copy.read_bytes()).index(">a<")
    assert "khoi/ky.docx" in printed(copy.read_bytes(), "word/comments.xml")


def test_names_of_a_block_are_listed_with_their_places(tmp_path: Path) -> None:
    done = run("templates", "names", templates(tmp_path, "{{ title }}"))
    assert done.out.splitlines() == ["title (tiêu_đề)", "    đoạn 2, trong tệp “khoi/ky.docx”, đoạn 1"]


def test_a_template_from_standard_input_has_no_blocks(tmp_path: Path) -> None:
    done = run("templates", "check", "-", stdin=paper(BLOCK))
    assert done.code == 1
    assert "chỉ mẫu bằng đường dẫn" in done.err


def test_a_batch_notices_a_changed_block(tmp_path: Path) -> None:
    path = templates(tmp_path, "b")
    assert printed(compiled(path, choose()).render({}).content) == "a\nb"
    assert compiled(path, choose()) is compiled(path, choose())
    templates(tmp_path, "c")
    assert printed(compiled(path, choose()).render({}).content) == "a\nc"
