"""Which files a run is about."""

import os

import pytest

from minutes.problems import InputError
from minutes.review.files import gathered

FILES = "a.docx b.DOCX c.doc d.odt e.rtf f.pdf g.docm ~$a.docx .h.docx trong/i.docx trong/j.doc .ẩn/k.docx"
CASES = """
a.docx                => a.docx
f.pdf                 => f.pdf
không-có.docx         => không-có.docx
-                     => -
.                     => a.docx b.DOCX trong/i.docx
. a.docx              => a.docx b.DOCX trong/i.docx
trong a.docx          => trong/i.docx a.docx
*.do*                 => a.docx
**/*.docx             => a.docx trong/i.docx
[ab].docx             => a.docx
--convert .           => a.docx b.DOCX c.doc d.odt e.rtf trong/i.docx trong/j.doc
--convert trong       => trong/i.docx trong/j.doc
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    for name in FILES.split():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "rỗng").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_names_mean_these_files(case):
    given, _, expected = case.partition("=>")
    names = given.split()
    found = gathered([name for name in names if name != "--convert"], convert="--convert" in names)
    assert [name.replace(os.sep, "/") for name in found] == expected.split()


@pytest.mark.parametrize("name", ["rỗng", "*.xlsx"])
def test_a_folder_or_a_pattern_without_documents_is_a_problem(name):
    with pytest.raises(InputError) as caught:
        gathered([name])
    [problem] = caught.value.problems
    assert (problem.code, problem.place.source) == ("no-documents", name)


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path):
    (tmp_path / "bien-ban[1].docx").touch()
    assert gathered(["bien-ban[1].docx"]) == ["bien-ban[1].docx"]
