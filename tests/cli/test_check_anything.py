"""Whatever file ``minutes check`` is given, it ends in the document's findings or in one clear line."""

import zipfile
from itertools import pairwise

import pytest

from tests.cli.running import run
from tests.engine import hostile
from tests.lint.effective.test_unreadable import FILES, MORE
from tests.proof import document, parts_of, with_part
from tests.proof.packages import NAMESPACES, paragraphs
from tests.review.corpus import CORPUS

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SAID = """
old-word              => không phải tệp .docx (định dạng Word cũ)
encrypted             => tệp có mật khẩu bảo vệ
not-word              => không phải tệp .docx mà là văn bản RTF
macros                => tệp Word có macro; tệp như vậy không được kiểm tra
empty-file            => tệp rỗng
not-a-zip             => không phải tệp Word (.docx)
malformed-part        => phần này của tệp không phải XML đúng cú pháp
missing-part          => tệp thiếu phần "word/document.xml"
a workbook            => không phải văn bản Word
half a file           => không phải tệp Word (.docx), hoặc tệp tải về chưa đủ
damaged styles        => phần này của tệp không phải XML đúng cú pháp
a document type       => phần này của tệp không phải XML đúng cú pháp
pdf                   => không phải tệp .docx mà là tệp PDF
odt                   => văn bản OpenDocument
blank                 => văn bản không có chữ nào
hundreds of pages     => nội dung và định dạng lớn hơn 10 MiB nên không được đọc
"""


def open_document(folder) -> bytes:
    with zipfile.ZipFile(folder / "made.odt", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return (folder / "made.odt").read_bytes()


@pytest.mark.parametrize("case", SAID.strip().splitlines())
def test_what_cannot_be_checked_is_said_in_one_clear_line(case, tmp_path):
    name, _, expected = (part.strip() for part in case.partition("=>"))
    contents = FILES | {name: content for name, (_, content) in MORE.items()}
    contents |= {"pdf": b"%PDF-1.7", "odt": open_document(tmp_path), "blank": document("<w:p/>")}
    contents["hundreds of pages"] = document(paragraphs(" ".join(map(str, range(1_600_000)))))
    file = tmp_path / "x.docx"
    file.write_bytes(contents[name])
    done = run("check", str(file))
    assert (done.code, done.out) == (2, "")
    first, *hints = done.err.splitlines()
    assert first.startswith(f"{file}")
    assert expected in first
    assert all(hint.startswith("  ") for hint in hints)
    assert len(hints) <= 1


def test_an_old_document_names_the_way_to_convert_it(tmp_path):
    (tmp_path / "x.doc").write_bytes(OLD)
    assert "--convert" in run("check", str(tmp_path / "x.doc")).err


@pytest.mark.parametrize("name", CORPUS)
def test_documents_of_all_producers_are_checked(name, tmp_path):
    file = tmp_path / "x.docx"
    file.write_bytes(CORPUS[name]())
    done = run("check", str(file), "--explain", "--annotate", str(tmp_path / "y.docx"))
    assert done.code in (0, 1)
    assert done.out.splitlines()[-1].startswith(f"{file}: ")
    assert (tmp_path / "y.docx").is_file()


def styles(*names: str) -> str:
    written = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/><w:basedOn w:val="{other}"/></w:style>'
        for one, other in pairwise(names)
    )
    return f"<w:styles {NAMESPACES}>{written}</w:styles>"


BOX, END = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
STRANGE = '<w:p><w:pPr><w:ind w:left="x"/><w:spacing w:line="1e9"/></w:pPr></w:p>'
PLAIN = document(paragraphs("x"))
ATTACKS = {
    "entities": hostile.lol,
    "a lying member": hostile.lying,
    "nested tables": lambda: hostile.nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000),
    "nested boxes": lambda: document(BOX * 40 + paragraphs("x") + END * 40),
    "a style on itself": lambda: with_part(PLAIN, "word/styles.xml", styles("a", "b", "a")),
    "comments that are none": lambda: with_part(PLAIN, "word/comments.xml", "no XML"),
    "measures that are none": lambda: document(STRANGE + paragraphs("x")),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_as_a_file_does_that_is_wrong(name, tmp_path):
    file = tmp_path / "x.docx"
    file.write_bytes(ATTACKS[name]())
    done = run("check", str(file), "--annotate", str(tmp_path / "y.docx"))
    assert done.code in (0, 1, 2)
    assert len(done.err.splitlines()) <= 2


def test_each_member_may_be_damaged(tmp_path):
    content = CORPUS["docx-npm"]()
    for name in parts_of(content):
        file = tmp_path / "x.docx"
        for part in (b"", b"<x/>", parts_of(content)[name][:-20]):
            file.write_bytes(with_part(content, name, part))
            done = run("check", str(file), "--annotate", str(tmp_path / "y.docx"), "--force", "--summary")
            assert done.code in (0, 1, 2), (name, done)
