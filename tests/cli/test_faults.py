"""Twelve faults in one file: all told in one run, in the language of the run, and nothing is written."""

import re

import pytest

from tests.cli.running import run
from tests.kept import ROOT

FAULTS = ROOT / "tests" / "reading" / "cases" / "twelve-faults.yaml"


@pytest.mark.parametrize(("lang", "hint"), [("vi", "ý bạn là"), ("en", "did you mean")])
def test_twelve_faults_are_told_with_line_and_column_and_nothing_is_written(tmp_path, monkeypatch, lang, hint):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hop.yaml").write_bytes(FAULTS.read_bytes())
    (tmp_path / "bienban.docx").write_bytes(b"what was there")
    done = run("render", "hop.yaml", "-o", "bienban.docx", "--force", "--lang", lang)
    places = re.findall(r"^hop\.yaml:(\d+):(\d+): ", done.err, re.MULTILINE)
    assert done.code == 2
    assert len(places) == 12
    assert places == sorted(places, key=lambda place: (int(place[0]), int(place[1])))
    assert hint in done.err
    assert (tmp_path / "bienban.docx").read_bytes() == b"what was there"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bienban.docx", "hop.yaml"]
