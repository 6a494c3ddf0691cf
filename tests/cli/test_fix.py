"""``minutes check --fix``: what is told, what is written, how it ends."""

import json

import pytest

from tests.cli.running import run
from tests.lint.breaking import broken
from tests.lint.effective.corpus import ours
from tests.lint.effective.imitations import as_strict, imitated
from tests.lint.rules.bases import clean

MENDED = "đã sửa: le.docx, trang 1: lề trái 25 mm; quy định 30–35 mm (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3)"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    narrow, _ = broken(clean("form"), "page", "left 25")
    worded, _ = broken(clean("form"), "symbol", "text Số: 5/BB-UBND")
    (tmp_path / "le.docx").write_bytes(narrow)
    (tmp_path / "so.docx").write_bytes(worded)
    (tmp_path / "sach.docx").write_bytes(ours("ubnd-quan-long-bien"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_was_mended_is_told_with_its_article_and_the_original_stays(folder):
    before = (folder / "le.docx").read_bytes()
    done = run("check", "le.docx", "--fix", "-o", "sua.docx", "--no-audit", "--ignore", "title-property-missing")
    assert done.out.splitlines()[0] == f"{MENDED} [left-margin-out-of-range]"
    assert (done.code, done.err) == (0, "đã ghi: sua.docx\n")
    assert (folder / "le.docx").read_bytes() == before
    assert run("check", "sua.docx", "--no-audit").code == 0


def test_what_remains_is_told_and_ends_in_one():
    done = run("check", "so.docx", "--fix", "-o", "sua.docx", "--no-audit", lang="en")
    assert done.code == 1
    assert "[number-without-leading-zero]" in done.out
    assert "mended: so.docx" in done.out
    assert "[title-property-missing]" in done.out


def test_fixing_the_copy_gives_the_same_bytes(folder):
    run("check", "le.docx", "--fix", "-o", "sua.docx")
    run("check", "sua.docx", "--fix", "-o", "lai.docx")
    assert (folder / "lai.docx").read_bytes() == (folder / "sua.docx").read_bytes()


def test_many_copies_go_into_a_folder(folder):
    done = run("check", "le.docx", "so.docx", "--fix", "-o", "sua/", "--no-audit")
    assert done.code == 1
    assert sorted(path.name for path in (folder / "sua").iterdir()) == ["le.docx", "so.docx"]


def test_json_tells_what_was_mended():
    done = run("check", "le.docx", "--fix", "-o", "sua.docx", "--format", "json", "--no-audit")
    [document] = json.loads(done.out)["documents"]
    assert document["status"] == "clean"
    assert "left-margin-out-of-range" in [one["rule"] for one in document["mended"]]


def test_a_file_of_somebody_is_not_replaced_without_being_asked(folder):
    (folder / "sua.docx").write_bytes(clean("form").content)
    done = run("check", "le.docx", "--fix", "-o", "sua.docx")
    assert (done.code, (folder / "sua.docx").read_bytes()) == (3, clean("form").content)
    done = run("check", "le.docx", "--fix", "-o", "sua.docx", "--force")
    assert (done.code, (folder / "sua.docx.bak").read_bytes()) == (0, clean("form").content)


def test_strict_open_xml_is_refused_with_a_way_out(folder):
    (folder / "strict.docx").write_bytes(imitated(ours("day-du"), as_strict))
    done = run("check", "strict.docx", "--fix", "-o", "sua.docx")
    assert done.code == 2
    assert "Strict Open XML" in done.err
    assert not (folder / "sua.docx").exists()


REFUSED = """
check le.docx --fix => -o
check le.docx -o sua.docx => --fix
check le.docx --fix -o le.docx => le.docx
check le.docx --fix -o - => tệp
check le.docx --fix -o sua.pdf => .docx
"""


@pytest.mark.parametrize("case", REFUSED.strip().splitlines())
def test_a_copy_needs_a_place_of_its_own(case):
    words, _, told = case.partition(" => ")
    done = run(*words.split(), lang="vi")
    assert done.code == 2
    assert told in done.err
