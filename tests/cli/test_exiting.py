import signal
import subprocess
import sys

import click
import pytest

from minutes.cli.exit import exit_with
from minutes.cli.options import Command
from minutes.problems import EditedError, InputError, Place, Problem, TemplateError, ToolError
from tests.cli.running import ROOT

PROBLEM = Problem("some-code", Place("a.yaml", 1, 2), "what is wrong")

ENDS = [
    (None, 0),
    (0, 0),
    (1, 1),
    (InputError([PROBLEM]), 2),
    (TemplateError([PROBLEM]), 2),
    (ToolError([PROBLEM]), 2),
    (EditedError([PROBLEM]), 3),
    (click.UsageError("wrong"), 2),
    (click.FileError("a.yaml"), 2),
    (click.ClickException("wrong"), 2),
    (click.Abort(), 130),
    (KeyboardInterrupt(), 130),
    (EOFError(), 130),
    (ValueError("a bug"), 70),
    (OSError("a disk"), 70),
    (RecursionError(), 70),
    (MemoryError(), 70),
]


@pytest.mark.parametrize(("end", "code"), ENDS, ids=repr)
def test_each_end_has_its_exit_code(end, code, capsys):
    def work():
        if isinstance(end, BaseException):
            raise end
        return end

    with pytest.raises(SystemExit) as ended:
        exit_with(work)
    assert ended.value.code == code
    told = capsys.readouterr()
    assert told.out == ""
    assert bool(told.err) == (code not in (0, 1))
    assert ("Traceback" in told.err) == (code == 70)


def test_an_internal_error_says_how_to_report_it(capsys):
    with pytest.raises(SystemExit):
        exit_with(lambda: 1 // 0)
    lines = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError: integer division or modulo by zero" in lines
    assert lines[-1].startswith("đây là lỗi của chương trình (minutes ")


def test_a_full_disk_behind_standard_output_is_no_fault_of_the_program():
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m minutes --lang en schema > /dev/full"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "the file cannot be written: there is no room left on the disk\n")


def test_a_pipe_whose_reader_has_gone_is_no_fault():
    command = f"{sys.executable} -m minutes --help --lang en; echo $? >&2"
    piped = f"({command}) | true"
    ends = {
        subprocess.run(["bash", "-c", piped], cwd=ROOT, capture_output=True, text=True, check=True).stderr
        for _ in range(3)
    }
    assert ends <= {"0\n", "2\n"}  # the reader may go before or after


def test_a_pipe_that_is_closed_while_we_write_ends_quietly():
    code = (
        "import sys, os; from minutes.cli.exit import exit_with; r, w = os.pipe(); os.dup2(w, 1); os.close(r);"
        "exit_with(lambda: print('x' * 100000))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "")


def test_ctrl_c_ends_with_130():
    code = (
        "import time; from minutes.cli.exit import exit_with;"
        "exit_with(lambda: (print('.', flush=True), time.sleep(60)))"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=-1, stderr=-1, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.strip() == "đã dừng theo yêu cầu"


def test_commands_speak_the_catalogue():
    @click.command(cls=Command, help="row {number}")
    def nothing():
        pass

    assert nothing.get_short_help_str() == "hàng {number}"
