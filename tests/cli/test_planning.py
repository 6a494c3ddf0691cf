import os

import click
import pytest

from minutes.cli.options import speak
from minutes.cli.render import plan

CASES = """
hop.yaml                          => hop.docx
a/hop.json                        => a/hop.docx
hop                               => hop.docx
-                                 => -
- -o x.docx                       => x.docx
hop.yaml -o -                     => -
hop.yaml -o x.docx                => x.docx
hop.yaml -o X.PDF                 => X.PDF
hop.yaml -o x/                    => x/hop.docx
hop.yaml -o there                 => there/hop.docx
hop.2025.yaml -o there            => there/hop.2025.docx
a/hop.yaml b.yaml                 => a/hop.docx b.docx
a.yaml b.yaml -o x                => x/a.docx x/b.docx
a/hop.yaml b/hop.yaml c.yaml -o x => x/a-hop.docx x/b-hop.docx x/c.docx
hop.yaml -o x                     => ends neither
hop.yaml -o x.doc                 => ends neither
a.yaml b.yaml -o x.docx           => would both be written
a.yaml b.yaml -o -                => would both be written
a.yaml a.json                     => would both be written
a.yaml a.yaml                     => would both be written
a/b/hop.yaml c/b/hop.yaml -o x    => would both be written
there/a.yaml link/a.yaml          => would both be written
a.yaml - -o x                     => standard input
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("there")
    monkeypatch.chdir(tmp_path)
    speak(["--lang", "en"])


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_each_meeting_has_its_document(case):
    words, expected = (part.strip() for part in case.split("=>"))
    sources, _, output = words.partition(" -o ")
    try:
        found = " ".join(job.target.replace(os.sep, "/") for job in plan(sources.split(), output or None))
    except click.UsageError as error:
        found = error.message
    assert found == expected or (expected in found and found.endswith("."))
