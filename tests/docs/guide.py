"""The guide for those who change a template, as data: its commands, its snippets, and what it says of each fault."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from minutes.i18n import word
from minutes.problems import Place, Problem, Step
from minutes.rendering.inspect import doubts, faults, suspicions
from tests.cli.running import run_outside
from tests.docs.hand import mistaken
from tests.engine.paper import paper
from tests.kept import ROOT

BUILT_IN = ROOT / "templates" / "nd30" / "bien-ban.docx"
GUIDE = ROOT / "docs" / "sua-mau.md"
SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
BLOCKS = {
    "chu-ky": "Thư ký",
    "vong": '{% include "vong.docx" %}',
    "tang-10": "Thư ký",
    "trang-ngang": f"Bảng ngang\n{SECTION}",
    **{f"tang-{floor}": f'{{% include "tang-{floor + 1}.docx" %}}' for floor in range(1, 10)},
}
"""What the files say that the guide's examples take in."""
_HEAD = "| Gõ trong mẫu | Chương trình báo | Cách chữa |\n|---|---|---|\n"
_ROW = re.compile(r"(?<!\\)\|")
_BREAK = "<br>"


class Row(NamedTuple):
    """One fault of the guide: what is typed, what the program says, what to do."""

    typed: str
    told: str
    cure: str

    def __str__(self) -> str:
        return f"| {self.typed} | {self.told} | {self.cure} |"

    @property
    def template(self) -> str:
        """The example as the language of :mod:`tests.engine.paper`."""
        return "\n".join(re.findall("`([^`]+)`", self.typed.replace(r"\|", "|")))


def text() -> str:
    """The guide as it lies there."""
    return GUIDE.read_text("utf-8")


def rows(page: str) -> Iterator[Row]:
    """All rows of all tables of faults."""
    for table in page.split(_HEAD)[1:]:
        for line in table.partition("\n\n")[0].splitlines():
            yield Row(*(cell.strip() for cell in _ROW.split(line)[1:-1]))


def snippets(page: str) -> list[str]:
    """The examples of what may be typed."""
    return re.findall(r"```mẫu\n(.*?)```", page, re.DOTALL)


def commands(page: str) -> list[list[str]]:
    """The words of every command that a reader may type, without the first one, which is the program."""
    lines = re.findall(r"^\$ minutes (.*?)(?:  +#.*)?$", page, re.MULTILINE)
    return [[word.strip('"') for word in re.findall(r'"[^"]+"|\S+', line)] for line in lines]


def with_blocks(folder: Path) -> Path:
    """The folder, with the files in it that examples take in."""
    (folder / "khoi").mkdir()
    for name, body in BLOCKS.items():
        (folder / "khoi" / f"{name}.docx").write_bytes(paper(body))
    (folder / "khoi" / "ghi-chu.docx").write_text("không phải Word", "utf-8")
    return folder


def found_in(template: str, folder: Path) -> tuple[Problem, ...]:
    """What ``minutes templates check`` tells of a template in that folder; its styles are left out, for it has none."""
    file = folder / "mau.docx"
    file.write_bytes(paper(template))
    content, name = file.read_bytes(), str(file)
    problems = (faults(content, name) or doubts(content, name)) + suspicions(content, name)
    return tuple(problem for problem in problems if problem.code != "missing-style")


def answered(folder: Path) -> str:
    """The check of the template with two slips, as it stands on the screen: the command and its answer."""
    (folder / "mau.docx").write_bytes(mistaken(BUILT_IN.read_bytes()))
    done = run_outside("templates", "check", "mau.docx", folder=folder, MINUTES_LANG="vi")
    return f"$ minutes templates check mau.docx\n{done.err}"


def told(problems: tuple[Problem, ...]) -> str:
    """The cell of the table: the messages without their places, and … for the tag."""
    return _BREAK.join(f"`{line}`".replace("|", r"\|") for problem in problems for line in _lines(problem))


def _lines(problem: Problem) -> list[str]:
    shown = {**problem.values, "tag": "…"} if "tag" in problem.values else problem.values
    tags = tuple(Step("tag", "…") for step in problem.place.steps if step.kind == "tag")[:1]
    return [line.strip() for line in word(problem._replace(place=Place(steps=tags), values=shown), "vi").splitlines()]
