"""``{% include "x.docx" %}``: another template as a block; which files are found, and what is wrong with them."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from minutes.engine.annotation import annotate
from minutes.engine.options import Limits
from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.hostile import FILES as HOSTILE
from tests.engine.including import BLOCK, MAIN, W, filled, problems, written
from tests.engine.paper import paper, printed
from tests.engine.test_annotating import commented, comments
from tests.engine.test_faults import worded
from tests.proof.packages import with_part

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "inclusion.yml").read_text("utf-8"))
FAULTS = yaml.safe_load((Path(__file__).parent / "cases" / "inclusion-faults.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_block_prints_what_it_would_print_there(case: dict[str, Any], tmp_path: Path) -> None:
    done = filled(tmp_path, case["files"], **case.get("data", {}))
    assert printed(done) == case["prints"].strip()


@pytest.mark.parametrize("case", FAULTS, ids=[case["case"] for case in FAULTS])
def test_all_faults_of_all_files_are_said_at_once(case: dict[str, Any], tmp_path: Path) -> None:
    names = {"names": case["names"]} if "names" in case else {}
    assert problems(tmp_path, case["files"], **names) == case["problems"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_as_hostile_as_a_template(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = written(tmp_path, {MAIN: BLOCK, "khoi.docx": make()})
    try:
        Template.compile(path, cache=False).render({"a": 1})
        found = ""
    except TemplateError as error:
        found = worded(error.problems[0])
    assert found.startswith(f"paragraph 1 file khoi.docx: {code}: " if code else "")
    assert bool(found) == bool(code)


def test_names_have_places_in_the_file_that_asks(tmp_path: Path) -> None:
    template = Template.compile(written(tmp_path, {MAIN: f"x\n{BLOCK}", "khoi.docx": "y\n{{ a.b }}"}), cache=False)
    [asked] = template.names
    assert asked.name == "a.b"
    assert [(step.kind, step.value) for step in asked.places[0].steps] == [
        ("paragraph", 2),
        ("file", "khoi.docx"),
        ("paragraph", 2),
        ("tag", "{{ a.b }}"),
    ]
    assert asked.places[0].source == str(tmp_path / MAIN)


def test_a_failing_tag_of_a_block_is_told_with_its_file(tmp_path: Path) -> None:
    template = Template.compile(written(tmp_path, {MAIN: BLOCK, "khoi.docx": "{{ 1 // a }}"}), cache=False)
    with pytest.raises(TemplateError) as caught:
        template.render({"a": 0})
    assert worded(caught.value.problems[0]).startswith("paragraph 1 file khoi.docx paragraph 1: ")


def test_a_fault_in_a_block_is_a_comment_at_its_tag(tmp_path: Path) -> None:
    path = written(tmp_path, {MAIN: f"x\n{BLOCK}", "khoi.docx": "y\n{{ a b }}"})
    with pytest.raises(TemplateError) as caught:
        Template.compile(path, cache=False)
    done = annotate(path, caught.value.problems)
    assert commented(done) == [BLOCK]
    assert comments(done)[0].startswith("khoi.docx: the tag {{ a b }} cannot be understood")
    path.write_bytes(done)
    written(tmp_path, {"khoi.docx": "y\n{{ a }}"})
    assert printed(Template.compile(path, cache=False).render({"a": "&"}).content) == "x\ny\n&"


def test_without_a_folder_the_way_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(BLOCK), cache=False)
    assert [problem.code for problem in caught.value.problems] == ["include-nowhere"]
    written(tmp_path, {"khoi.docx": "{{ a }}"})
    assert printed(Template.compile(paper(BLOCK), folder=str(tmp_path), cache=False).render({"a": 1}).content) == "1"


OUTSIDE: dict[str, Callable[[Path], object]] = {
    "a link to a file outside": lambda folder: (folder / "khoi.docx").symlink_to(folder.parent / "ngoai.docx"),
    "a pipe": lambda folder: os.mkfifo(folder / "khoi.docx"),
    "a folder": lambda folder: (folder / "khoi.docx").mkdir(),
}


@pytest.mark.parametrize("kind", OUTSIDE)
def test_nothing_is_read_that_is_no_file_of_the_folder(kind: str, tmp_path: Path) -> None:
    inside = tmp_path / "trong"
    written(tmp_path, {"ngoai.docx": "secret"})
    written(inside, {MAIN: BLOCK})
    OUTSIDE[kind](inside)
    [found] = problems(inside, {MAIN: BLOCK})
    assert found.startswith(("paragraph 1: include-outside", "paragraph 1: include-unreadable"))


def test_a_folder_that_is_a_link_leads_nowhere_else(tmp_path: Path) -> None:
    written(tmp_path / "ngoai", {"khoi.docx": "secret"})
    written(tmp_path / "trong", {MAIN: '{% include "muc/khoi.docx" %}'})
    (tmp_path / "trong" / "muc").symlink_to(tmp_path / "ngoai")
    [found] = problems(tmp_path / "trong", {MAIN: '{% include "muc/khoi.docx" %}'})
    assert found.startswith("paragraph 1: include-outside")


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    written(tmp_path, {MAIN: BLOCK, "that.docx": "a"})
    (tmp_path / "khoi.docx").symlink_to("that.docx")
    assert printed(filled(tmp_path, {MAIN: BLOCK})) == "a"


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    files = {MAIN: f"{BLOCK}\n" * 5, "khoi.docx": '{% include "x.docx" %}\n' * 5, "x.docx": "a"}
    [found] = problems(tmp_path, files, limits=Limits(includes=20))
    assert "limit-reached" in found


def test_files_with_very_much_in_any_part_are_refused(tmp_path: Path) -> None:
    styles = f"<w:styles {W}>{' ' * (17 << 20)}</w:styles>"
    files: dict[str, str | bytes] = {MAIN: BLOCK, "khoi.docx": with_part(paper("a"), "word/styles.xml", styles)}
    [found] = problems(tmp_path, files)
    assert "limit-reached" in found


def test_files_inside_one_another_have_an_end(tmp_path: Path) -> None:
    files = {f"{number}.docx": f'{{% include "{number + 1}.docx" %}}' for number in range(9)}
    assert printed(filled(tmp_path, {**files, "8.docx": "a"})) == "a"
    [found] = problems(tmp_path, {**files, "9.docx": "a"})
    assert "file 8.docx paragraph 1: include-too-deep: " in found


def test_a_changed_block_makes_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "mau"
    path = written(folder, {MAIN: BLOCK, "khoi.docx": '{% include "x.docx" %}', "x.docx": "one {{ a }}"})
    first = Template.compile(path)
    assert first.is_current()
    written(folder, {"x.docx": "two {{ a }}"})
    assert not first.is_current()
    assert printed(Template.compile(path).render({"a": 1}).content) == "two 1"
    assert Template.compile(path).is_current()
    (folder / "x.docx").unlink()
    with pytest.raises(TemplateError):
        Template.compile(path)


def test_a_warm_render_with_blocks_loads_neither_jinja_nor_lxml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess
    import sys

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = written(tmp_path, {MAIN: BLOCK, "khoi.docx": "{{ a }}"})
    Template.compile(path)
    code = (
        "import sys; from minutes.engine import Template; Template.compile(sys.argv[1]).render({'a': 1}); "
        "print([name for name in ('jinja2', 'lxml', 'minutes.engine.compiler') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_name_is_found_in_whatever_form_the_disk_keeps_it(tmp_path: Path) -> None:
    path = written(tmp_path, {MAIN: '{% include "chữ ký/Khối.docx" %}'})
    written(tmp_path, {unicodedata.normalize("NFD", "chữ ký/Khối.docx"): "a"})
    template = Template.compile(path, cache=False)
    assert printed(template.render({}).content) == "a"
    assert template.is_current()


def test_headers_and_properties_of_the_file_are_not_looked_at(tmp_path: Path) -> None:
    inner = paper("x", header="{% if", core="{{ a b }}")
    assert printed(filled(tmp_path, {MAIN: BLOCK, "khoi.docx": inner})) == "x"


def test_very_many_tags_are_refused_before_the_disk_is_searched_for_each(tmp_path: Path) -> None:
    [found] = problems(tmp_path, {MAIN: '{% include "x.docx" %}\n' * 5000})
    assert "limit-reached" in found
