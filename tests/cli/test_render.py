import os
import pty
import re
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run, run_outside
from tests.proof.packages import document, paragraphs

SHORT = "title: Bàn về quy chế làm việc\nstart: 2018-12-13\npresider: Vũ Thu Hà\n"
WRONG = "title: Bàn về quy chế\nstart: 2018-13-13\npresidr: Vũ Thu Hà\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder of its own to work in, with a short meeting and a wrong one."""
    (tmp_path / "hop.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "sai.yaml").write_text(WRONG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def text_of(content: bytes) -> str:
    return zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()


def test_a_document_stands_beside_its_meeting(here):
    done = run("render", "hop.yaml")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0] == "đã ghi: hop.docx"
    assert "Vũ Thu Hà" in text_of((here / "hop.docx").read_bytes())


def test_what_the_data_lack_is_listed(here):
    done = run("render", "hop.yaml", "-o", "bienban.docx")
    title = next(line for line in done.err.splitlines() if line.startswith("  để trống"))
    assert title.startswith("  để trống bằng dấu chấm vì dữ liệu không ghi (")
    told = " ".join(done.err.split())
    assert "kết thúc (end)" in told
    assert "các thư ký (secretaries)" in told
    english = run("render", "hop.yaml", "-o", "bienban.docx", lang="en")
    assert "left as dotted blanks, because the data do not say (" in english.err
    assert "secretaries" in english.err
    assert "các thư ký" not in english.err


def test_what_the_template_has_no_place_for_is_listed(here):
    (here / "mau.docx").write_bytes(document(paragraphs("{{ title }}")))
    done = run("render", "hop.yaml", "--template", "mau.docx")
    assert done.code == 0
    assert "  không in vì mẫu không có chỗ (1):" in done.err.splitlines()
    assert "    hop.yaml:3:11: chủ trì.họ tên (name)" in done.err.splitlines()
    assert "Bàn về quy chế làm việc" in text_of((here / "hop.docx").read_bytes())


def test_a_wrong_meeting_makes_no_document_and_touches_none(here):
    (here / "sai.docx").write_bytes(b"what was there")
    done = run("render", "sai.yaml", "--force")
    assert (done.code, done.out) == (2, "")
    assert [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("sai")] == [
        "sai.yaml:2:8",
        "sai.yaml:3:1",
    ]
    assert "ý bạn là presider (chủ trì)?" in done.err
    assert (here / "sai.docx").read_bytes() == b"what was there"


def test_a_wrong_template_says_every_place(here):
    body = paragraphs("{{ presidr.name }}", "{% for one in attendees %}", "{{ title | no_such_filter }}")
    (here / "mau.docx").write_bytes(document(body))
    done = run("render", "hop.yaml", "--template", "mau.docx")
    assert done.code == 2
    assert [line for line in done.err.splitlines() if line.startswith("mau.docx, đoạn 1:")]
    assert [line for line in done.err.splitlines() if line.startswith("mau.docx, đoạn 2:")]
    assert [line for line in done.err.splitlines() if line.startswith("mau.docx, đoạn 3:")]
    assert "ý bạn là presider" in done.err
    assert not (here / "hop.docx").exists()


def test_strict_refuses_blanks(here):
    done = run("render", "hop.yaml", "--strict")
    assert done.code == 2
    assert "hop.yaml: kết thúc: chưa biết" in done.err
    *problems, last = run("render", "hop.yaml", "--strict", lang="en").err.splitlines()
    because = f"because of --strict: {len(problems)} blanks and contradictions"
    assert last == f"hop.yaml: nothing was written, {because}"
    assert not (here / "hop.docx").exists()


def test_the_same_document_is_made_again_and_again(here):
    run("render", "hop.yaml")
    first = (here / "hop.docx").read_bytes()
    assert run("render", "hop.yaml").code == 0
    assert (here / "hop.docx").read_bytes() == first
    assert sorted(path.name for path in here.iterdir()) == ["hop.docx", "hop.yaml", "sai.yaml"]


def edit(path):
    """Change a word of a document, as somebody does in Word."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = members["word/document.xml"].replace("Vũ Thu Hà".encode(), "Vũ Thu Hằng".encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_a_document_that_somebody_edited_is_not_overwritten(here):
    run("render", "hop.yaml")
    edit(here / "hop.docx")
    edited = (here / "hop.docx").read_bytes()
    done = run("render", "hop.yaml")
    assert done.code == 3
    assert done.err.startswith("hop.docx: văn bản đã được sửa sau khi lập")
    assert (here / "hop.docx").read_bytes() == edited
    done = run("render", "hop.yaml", "--force")
    assert done.code == 0
    assert "  bản cũ được giữ ở hop.docx.bak" in done.err.splitlines()
    assert (here / "hop.docx.bak").read_bytes() == edited


def test_a_document_of_another_program_is_not_overwritten(here):
    (here / "hop.docx").write_bytes(document(paragraphs("Của người khác")))
    done = run("render", "hop.yaml")
    assert done.code == 3
    assert "không do chương trình này lập" in done.err


def test_a_meeting_from_standard_input_goes_to_standard_output(here):
    done = run_outside("render", "-", folder=here)
    assert done.code == 2
    assert done.err.startswith("<stdin>: ") or "-: " in done.err


def test_several_meetings_are_made_and_a_wrong_one_stops_none(here):
    (here / "khác.yaml").write_text(SHORT, "utf-8")
    done = run("render", "hop.yaml", "sai.yaml", "khác.yaml", "-o", "ra")
    assert done.code == 2
    told = [line for line in done.err.splitlines() if not line.startswith(" ")]
    assert [line.split(":")[0] for line in told] == ["đã ghi", "sai.yaml", "sai.yaml", "đã ghi"]
    assert sorted(path.name for path in (here / "ra").iterdir()) == ["hop.docx", "khác.docx"]
    alone = run("render", "hop.yaml", "-o", "một.docx")
    assert alone.code == 0
    assert (here / "ra" / "hop.docx").read_bytes() == (here / "một.docx").read_bytes()


def test_one_process_makes_what_several_make(here):
    (here / "khác.yaml").write_text(SHORT, "utf-8")
    many = run("render", "hop.yaml", "khác.yaml", "-o", "nhiều/", "--jobs", "2")
    one = run("render", "hop.yaml", "khác.yaml", "-o", "một/", "--jobs", "1")
    assert (many.code, one.code) == (0, 0)
    assert many.err.replace("nhiều", "một") == one.err
    for name in ("hop.docx", "khác.docx"):
        assert (here / "nhiều" / name).read_bytes() == (here / "một" / name).read_bytes()


def test_a_missing_meeting_is_told(here):
    done = run("render", "không-có.yaml")
    assert done.code == 2
    assert done.err.startswith("không-có.yaml: ")
    assert "Traceback" not in done.err


def test_a_folder_that_is_missing_is_told(here):
    done = run("render", "hop.yaml", "-o", "không/có/hop.docx")
    assert done.code == 2
    assert "Traceback" not in done.err


def test_a_pdf_without_libreoffice_is_told(here):
    done = run_outside("render", "hop.yaml", "-o", "hop.pdf", folder=here, MINUTES_SOFFICE="/nowhere/soffice")
    assert done.code == 2
    assert "MINUTES_SOFFICE" in done.err
    assert not (here / "hop.pdf").exists()


def on_a_terminal(*words: str, folder: Path) -> str:
    """What a run of the program writes to its standard error when that is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "minutes", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MINUTES_LANG": "vi", "TERM": "xterm"}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=theirs, stdout=subprocess.DEVNULL) as process:
        os.close(theirs)
        told = b""
        with suppress(OSError):  # Linux says so when the other end is closed
            while piece := os.read(ours, 65536):
                told += piece
        process.wait()
    os.close(ours)
    return told.decode()


def test_progress_and_colours_are_for_terminals(here):
    (here / "khác.yaml").write_text(SHORT, "utf-8")
    words = ("render", "hop.yaml", "sai.yaml", "khác.yaml", "-o", "ra/")
    shown = on_a_terminal(*words, folder=here)
    assert "đang lập văn bản: 3/3" in shown
    assert "\x1b[31msai.yaml:2:8\x1b[0m: " in shown
    piped = run_outside(*words, folder=here).err
    assert "đang lập" not in piped
    assert "\x1b" not in piped


def test_one_meeting_needs_no_progress(here):
    assert "đang lập" not in on_a_terminal("render", "hop.yaml", folder=here)


def test_a_document_goes_to_standard_output(here):
    run("render", "hop.yaml", "--final")  # without the data, in which the name of their file stands
    command = [sys.executable, "-m", "minutes", "render", "-", "--final"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, input=SHORT.encode(), env=environment, capture_output=True, cwd=here, check=True)
    assert done.stdout == (here / "hop.docx").read_bytes()


def test_the_meeting_of_the_readme_is_made(here):
    [example] = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (here / "meeting.yaml").write_text(example, "utf-8")
    [command] = re.findall(r"(?m)^\$ minutes (.*)$", (ROOT / "README.md").read_text("utf-8"))
    done = run(*command.split())
    assert done.code == 0
    assert done.err.startswith("đã ghi: bienban.docx")


def test_what_looks_like_a_mistyped_tag_is_told_once_a_run(here):
    (here / "mau.docx").write_bytes(document(paragraphs("{{ title }} end }}")))
    for name in ("a", "b"):
        (here / f"{name}.yaml").write_text("title: Giao ban\n", "utf-8")
    done = run("render", "a.yaml", "b.yaml", "--template", "mau.docx", "--jobs", "1")
    assert done.code == 0
    assert done.err.count('"end }}"') == 1
