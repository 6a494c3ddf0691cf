"""The public API: what it offers, what it takes and gives, and that its page is true."""

import io
import json
import pkgutil
import re
import subprocess
import sys
import threading
import urllib.request
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from wsgiref.simple_server import WSGIRequestHandler, make_server

import docx
import pytest

import minutes
from minutes.model.scalars.dates import Day
from minutes.reading.meeting import read_text
from minutes.rendering.embedding import is_untouched, read_embedded
from tests.proof import validate
from tests.rendering.made import SHORT
from tests.test_imports import LATE, modules

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "api.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)

NAMES = """
    EditedError InputError MinutesError Place Problem Severity Template TemplateError check describe fit learn render
"""

HOUSE = """
import minutes
doc = minutes.render("hop.yaml")
doc.save("bienban.docx"); doc.content; doc.missing; doc.docx
t = minutes.Template("mau.docx"); t.faults; t.names; t.render({"chủ_trì": …}).save("a.docx")
r = minutes.check("bienban.docx"); r.findings; r.fix().save("b.docx"); r.annotate().save("c.docx")
minutes.fit("hop.yaml", pages=2); minutes.learn("cu.docx", "hop.yaml")
minutes.Problem, minutes.Place, minutes.Severity, minutes.MinutesError
minutes.InputError, minutes.TemplateError, minutes.EditedError
problem = doc.missing[0]
minutes.describe(problem, lang="vi")
""".replace("…", '{"họ_tên": "Vũ Thu Hà"}')
"""How the API was agreed on."""


def paper(*lines: str) -> "docx.document.Document":
    """A Word file of python-docx with these paragraphs."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    return made


def content(document: "docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def texts(document: "docx.document.Document") -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder, with a meeting, a template of somebody's own, and a finished document."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hop.yaml").write_text(SHORT.replace("place: Phòng họp số 1\n", ""), "utf-8")
    paper("Chủ trì: {{ chủ_trì.họ_tên }}", "{{ địa_điểm }}").save(str(tmp_path / "mau.docx"))
    minutes.render("hop.yaml", final=True).save("cu.docx")
    return tmp_path


# The names


def test_the_public_names_are_these():
    assert minutes.__all__ == sorted(NAMES.split())
    assert set(minutes.__all__) <= set(dir(minutes))
    with pytest.raises(AttributeError, match="no attribute 'rendre'"):
        _ = minutes.rendre  # type: ignore[attr-defined]


def test_importing_the_package_loads_nothing_of_it():
    assert modules("import minutes") - modules("import typing") == {"minutes"}


def test_problems_are_had_without_the_rest():
    assert "minutes.api" not in modules("import minutes; minutes.Problem; minutes.InputError")


@pytest.mark.parametrize(
    "call", ["minutes.render({path!r}).content", "minutes.check(minutes.render({path!r}).content)"]
)
def test_a_plain_render_and_check_do_not_load_python_docx(folder: Path, call: str):
    assert "docx" not in modules(f"import minutes; {call.format(path='hop.yaml')}")


def test_a_render_of_a_known_template_loads_what_the_command_does(folder: Path):
    program = "import minutes; minutes.render('hop.yaml').save('x.docx')"
    modules(program)
    assert modules(program) & LATE == set()


def test_no_module_hides_a_name(folder: Path):
    """Python sets a package's attribute to a module that is imported; a function of that name would be lost."""
    for module in pkgutil.walk_packages(minutes.__path__, "minutes."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for _ in range(2):
        doc = minutes.render("hop.yaml")
        assert minutes.check(doc).clean
        assert minutes.Template("mau.docx").faults == ()
        assert minutes.fit("hop.yaml").pages == 1
        assert minutes.learn("cu.docx", "hop.yaml").differences == ()
        assert "địa điểm" in minutes.describe(doc.missing[0])
        problem = minutes.Problem("code", minutes.Place(), "message", severity=minutes.Severity.HINT)
        assert minutes.describe(problem, "en") == "hint: message"
        for error in (minutes.InputError, minutes.TemplateError, minutes.EditedError):
            assert issubclass(error, minutes.MinutesError)
    assert not {module.name for module in pkgutil.iter_modules(minutes.__path__)} & set(minutes.__all__)


def test_a_retired_name_works_and_warns(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(vars(minutes)["_RETIRED"], "make", ("render", "2.0"))
    with pytest.warns(DeprecationWarning, match=r"minutes\.make is minutes\.render now; it goes in 2\.0") as told:
        assert minutes.make is minutes.render  # type: ignore[attr-defined]
    assert told[0].filename == __file__


def test_a_checker_of_types_sees_the_names(tmp_path: Path):
    program = tmp_path / "program.py"
    program.write_text(
        'import minutes\nminutes.render("a").save("b")\nminutes.rendre("a")\nminutes.check(1)\n', "utf-8"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--follow-imports=silent", str(program)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout
    assert re.findall(r"program\.py:(\d): error: .*\[(.*)\]", told) == [("3", "attr-defined"), ("4", "arg-type")]


# The page


def test_the_lines_as_they_were_agreed_on_run(folder: Path):
    exec(HOUSE, {})
    assert {"bienban.docx", "a.docx", "b.docx", "c.docx"} <= {path.name for path in folder.iterdir()}


def test_every_example_of_the_page_runs(folder: Path, capsys: pytest.CaptureFixture[str]):
    known: dict[str, object] = {}
    for example in EXAMPLES:
        exec(example, known)
    assert len(EXAMPLES) == 11
    made = {path.name for path in folder.glob("*.docx")}
    assert made >= {"bienban.docx", "a.docx", "b.docx", "c.docx", "hai-trang.docx", "mau-moi.docx", "thu.docx"}
    assert texts(docx.Document(str(folder / "thu.docx"))) == ["Kính gửi Sông Đà", "Danh sách kèm theo"]
    assert "unknown-field · chủ chì: không có mục này\n" in capsys.readouterr().out


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served() -> Iterator[str]:
    """The application of the page, running; its address."""
    known: dict[str, Any] = {}
    exec(next(example for example in EXAMPLES if "def application" in example), known)
    with make_server("127.0.0.1", 0, known["application"], handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def test_the_application_of_the_page_answers_with_a_word_file():
    with served() as address, urllib.request.urlopen(address, SHORT.encode(), timeout=60) as answer:
        assert answer.headers["Content-Type"].endswith("wordprocessingml.document")
        assert "Giao ban tuần" in "".join(texts(docx.Document(io.BytesIO(answer.read()))))


@pytest.mark.parametrize(
    "sent", ["title: A\nchủ chì: B\n", "/etc/passwd", "title: A\ncơ quan: ../organization.yaml\n", ""]
)
def test_the_application_of_the_page_answers_with_problems_in_vietnamese(sent: str):
    with served() as address, pytest.raises(HTTPError) as raised:
        urllib.request.urlopen(address, sent.encode(), timeout=60)
    with raised.value as answer:
        assert answer.status == 422
        told = json.loads(answer.read())
    assert told
    assert all(one["text"] and one["text"] != one["code"] for one in told)
    assert "root:" not in repr(told)


# What goes in


def sources(path: Path) -> list[Any]:
    text = path.read_text("utf-8")
    return [str(path), path, text, text.encode(), io.BytesIO(text.encode()), read_text(text).meeting]


def test_a_meeting_may_come_from_anywhere(folder: Path):
    made = {minutes.render(source, final=True).content for source in sources(folder / "hop.yaml")}
    assert len(made) == 1


VALUES = {
    "start": (datetime(2025, 3, 31, 8, 5), "8h05 ngày 31/3/2025"),
    "end": (time(9, 30), "9h30"),
    "issued": (date(2025, 4, 1), "2025-04-01"),
    "read_back": (True, "có"),
    "copies": (2, "2"),
    "place": (None, "~"),
    "legal_basis": (("Luật A", "Luật B"), "[Luật A, Luật B]"),
    "presider": ({"họ tên": "Hà: A"}, '{họ tên: "Hà: A"}'),
}


@pytest.mark.parametrize("name", VALUES)
def test_values_of_python_mean_what_they_mean_in_a_file(name: str):
    value, written = VALUES[name]
    given = minutes.render({"title": "Họp", name: value}, final=True)
    assert given.content == minutes.render(f"title: Họp\n{name}: {written}\n", final=True).content


def test_a_day_of_the_model_and_a_decimal_number_are_values_too():
    one = minutes.render({"title": "Họp", "issued": Day(2025, 4, 1), "copies": Decimal(2)}, final=True)
    assert one.content == minutes.render("title: Họp\nissued: 2025-04-01\ncopies: 2\n", final=True).content


def test_a_document_carries_the_data_that_were_given_as_a_dict():
    carried = read_embedded(minutes.render({"title": "Họp", "presider": "Nguyễn Văn A"}).content)
    assert carried is not None
    assert carried.meeting.title == "Họp"
    assert minutes.check(minutes.render({"title": "Họp"})).clean


def test_a_dict_has_fields_for_places_and_a_text_has_lines():
    places = []
    for meeting in ({"title": "Họp", "start": "x"}, 'title: Họp\nstart: "x"\n'):
        with pytest.raises(minutes.InputError) as raised:
            minutes.render(meeting)
        places += [problem.place for problem in raised.value.problems]
    assert places == [minutes.Place(field="start"), minutes.Place(line=2, column=8, field="start")]


FILES = {
    "organization": "organization: body.yaml",
    "people": "attendees: {from: people.csv}",
    "templates": "organization: {name: A, templates: own}\ntemplate: own",
}


@pytest.mark.parametrize("name", FILES)
def test_a_text_names_no_file_unless_a_folder_is_given(folder: Path, name: str):
    (folder / "body.yaml").write_text("name: Ủy ban nhân dân xã Ví Dụ\n", "utf-8")
    (folder / "people.csv").write_text("Họ và tên\nNguyễn Văn A\n", "utf-8")
    (folder / "own").mkdir()
    paper("{{ title }}").save(str(folder / "own" / "own.docx"))
    text = f"title: Họp\n{FILES[name]}\n"
    minutes.render(text, folder=folder)
    with pytest.raises(minutes.InputError) as raised:
        minutes.render(text)
    assert [problem.code for problem in raised.value.problems] == ["no-folder"]


def test_the_organisation_of_the_present_folder_is_not_that_of_a_text(folder: Path):
    (folder / "organization.yaml").write_text("name: Công ty X\nignored_rules: [blank-left]\n", "utf-8")
    assert "Công ty X" not in repr(texts(minutes.render("title: Họp\n").docx))
    assert "CÔNG TY X" in repr([cell.text for cell in minutes.render("title: Họp\n", folder=".").docx.tables[0]._cells])
    document = minutes.render("title: Họp\n")
    document.save("x.docx")
    assert "blank-left" in {found.code for found in minutes.check(document.content).findings}
    assert "blank-left" not in {found.code for found in minutes.check("x.docx").findings}


def test_a_meeting_of_the_model_needs_a_title():
    from minutes.model.meeting import Meeting

    with pytest.raises(minutes.InputError) as raised:
        minutes.render(Meeting())
    assert minutes.describe(raised.value.problems[0], "en").startswith("title: the meeting has no title")


def test_a_document_may_come_from_anywhere(folder: Path):
    document = minutes.render("hop.yaml")
    document.save("x.docx")
    given: list[Any] = [
        "x.docx",
        folder / "x.docx",
        document.content,
        io.BytesIO(document.content),
        document,
        document.docx,
    ]
    codes = [[found.code for found in minutes.check(one).findings] for one in given]
    assert codes == [codes[0]] * len(given)
    with open("x.docx", "rb") as file:
        assert len(minutes.Template(file).names) == 0
    given[3] = io.BytesIO(document.content)
    assert {minutes.learn(one, "hop.yaml").differences for one in given} == {()}


def test_a_template_may_come_from_anywhere(folder: Path):
    given = content(docx.Document("mau.docx"))
    (folder / "mau.docx").write_bytes(given)
    learned = minutes.Template(minutes.learn("cu.docx", "hop.yaml"))
    assert learned.faults == ()
    forms: list[Any] = ["mau.docx", folder / "mau.docx", given, io.BytesIO(given), docx.Document("mau.docx")]
    for form in [*forms, minutes.Template("mau.docx")]:
        assert texts(minutes.render("hop.yaml", template=form).docx)[0] == "Chủ trì: Nguyễn Văn A"
    assert minutes.render("hop.yaml", template="bien-ban").content == minutes.render("hop.yaml").content


# What comes out


def test_the_document_of_python_docx_is_a_copy_each_time(folder: Path):
    doc = minutes.render("hop.yaml")
    doc.docx.add_paragraph("mới")
    assert "mới" not in texts(doc.docx)


def test_a_document_that_was_edited_is_not_overwritten(folder: Path):
    doc = minutes.render("hop.yaml")
    assert doc.save("x.docx") == ("x.docx", None)
    assert doc.save("x.docx") == ("x.docx", None)
    edited = doc.docx
    edited.add_paragraph("của thư ký")
    edited.save("x.docx")
    before = Path("x.docx").read_bytes()
    with pytest.raises(minutes.EditedError) as raised:
        doc.save("x.docx")
    assert [problem.code for problem in raised.value.problems] == ["edited"]
    assert doc.save(folder / "x.docx", force=True) == (str(folder / "x.docx"), str(folder / "x.docx.bak"))
    assert Path("x.docx.bak").read_bytes() == before


def test_what_was_made_from_a_document_does_not_take_its_place(folder: Path):
    minutes.render("hop.yaml").save("x.docx")
    before = Path("x.docx").read_bytes()
    found = minutes.check("x.docx")
    for made in (found.fix(), found.annotate(), minutes.learn("x.docx", "hop.yaml")):
        with pytest.raises(minutes.EditedError):
            made.save("../" + folder.name + "/x.docx")
        assert Path("x.docx").read_bytes() == before
    saved = found.annotate().save("x.docx", force=True)
    assert saved is not None
    assert Path(str(saved.backup)).read_bytes() == before


def test_a_file_in_memory_is_only_written_to():
    buffer = io.BytesIO()
    doc = minutes.render({"title": "Họp"})
    doc.save(buffer)
    assert buffer.getvalue() == doc.content


def test_what_is_filled_is_marked_as_made_here(folder: Path):
    filled = minutes.Template("mau.docx").render({"place": "A"})
    assert is_untouched(filled.content)
    filled.save("x.docx")
    minutes.Template("mau.docx").render({"place": "B"}).save("x.docx")


def test_warnings_are_values(folder: Path):
    doc = minutes.render("title: Họp\nstart: 9h00 ngày 31/3/2025\nend: 8h00\n")
    assert [problem.severity for problem in doc.problems] == [minutes.Severity.WARNING]
    assert {problem.code for problem in doc.missing} == {"blank"}
    made = minutes.render("hop.yaml", template="mau.docx")
    assert "secretaries[1].name" in {problem.place.field for problem in made.unplaced}


def test_options_that_there_are_not_are_told_with_those_that_there_are():
    with pytest.raises(minutes.InputError) as house:
        minutes.render("title: Họp\n", house="nd31")
    with pytest.raises(minutes.InputError) as standard:
        minutes.check(b"", standard="nd31")
    with pytest.raises(minutes.TemplateError) as template:
        minutes.render("title: Họp\n", template="nghi-quyet")
    for raised, known in ((house, "nd30"), (standard, "nd30"), (template, "bien-ban")):
        assert minutes.describe(raised.value.problems[0], "en").endswith(known)
    with pytest.raises(minutes.InputError) as strict:
        minutes.render("title: Họp\n", strict=True)
    assert {problem.code for problem in strict.value.problems} == {"blank"}


def test_a_problem_is_described_in_the_language_of_the_call(folder: Path):
    blank = minutes.render("hop.yaml").missing[0]
    assert minutes.describe(blank).startswith("hop.yaml: cảnh báo: địa điểm: ")
    assert minutes.describe(blank, lang="en").startswith("hop.yaml: warning: place: ")
    [finding] = [one for one in minutes.check(minutes.render("hop.yaml")).findings if one.code == "blank-left"][:1]
    assert minutes.describe(finding, "en") != minutes.describe(finding, "vi")
    with pytest.raises(ValueError, match="pages is 0"):
        minutes.fit("hop.yaml", pages=0)
    with pytest.raises(ValueError, match="'fr'"):
        minutes.describe(blank, lang="fr")


# Templates


def test_a_faulty_template_is_told_of_and_not_rendered(folder: Path):
    paper("{{ chủ_chì }}", "{% for a in agenda %}").save("loi.docx")
    template = minutes.Template("loi.docx")
    assert len(template.faults) == 2
    for use in (
        lambda: template.render({}),
        lambda: template.names,
        lambda: minutes.render("hop.yaml", template=template),
    ):
        with pytest.raises(minutes.TemplateError) as raised:
            use()
        assert len(raised.value.problems) == 2


@pytest.mark.parametrize("source", ["none.docx", b"", b"no Word file", "no-such-name"])
def test_what_is_no_template_is_a_fault_of_it(source: str | bytes):
    template = minutes.Template(source)
    assert len(template.faults) == 1
    with pytest.raises(minutes.TemplateError) as raised:
        template.render({})
    assert raised.value.problems == template.faults


def test_a_template_knows_our_names_and_filters_in_both_languages(folder: Path):
    template = minutes.Template(paper("{{ chủ_trì.họ_tên | upper }}", "{{ presider.name }}", "{{ start | full_date }}"))
    assert [asked.name for asked in template.names] == ["presider.name", "start"]
    for data in (
        {"chủ_trì": {"họ_tên": "Hà"}},
        {"chủ trì": {"họ tên": "Hà"}},
        {"presider": {"name": "Hà"}},
    ):
        done = template.render({**data, "start": date(2025, 3, 1)})
        assert texts(done.docx) == ["HÀ", "Hà", "ngày 01 tháng 3 năm 2025"]
        assert done.missing == ()


def test_data_of_any_kind_fill_a_template_and_a_mistyped_name_is_still_found():
    lines = ("{{ công_ty }}", "{% for k, v in giá | items %}{{ k }}={{ v }};{% endfor %}", "{{ khách.tên }}")
    template = minutes.Template(paper(*lines))
    assert {problem.code for problem in template.faults} == {"unknown-name"}
    done = template.render({"công ty": "Sông Đà", "giá": {"tên": 1, "b": 2}, "khách": {"tên": "Lan"}})
    assert texts(done.docx) == ["Sông Đà", "tên=1;b=2;", "Lan"]
    with pytest.raises(minutes.TemplateError) as raised:
        template.render({"công ti": "Sông Đà", "giá": {}, "khách": {}})
    assert [problem.values["name"] for problem in raised.value.problems] == ["công_ty"]


def test_a_template_fills_itself_with_a_meeting(folder: Path):
    template = minutes.Template("bien-ban")
    assert template.render("hop.yaml").content == minutes.render("hop.yaml").content


def test_a_blank_of_a_template_is_a_warning_with_its_field(folder: Path):
    done = minutes.Template("mau.docx").render({"chủ_trì": {"họ_tên": "Hà"}})
    assert [(one.code, one.place.field, one.severity) for one in done.missing] == [
        ("blank", "place", minutes.Severity.WARNING)
    ]


# Documents of python-docx as values


def appendix() -> "docx.document.Document":
    made = paper("R&D {{ x }} {% if %}")
    made.add_paragraph("mục", style="List Bullet")
    made.add_table(1, 2).cell(0, 1).text = "ô"
    made.add_picture(io.BytesIO((ROOT / "examples/ubnd-quan-long-bien/anh-phien-hop.png").read_bytes()))
    return made


def test_a_document_takes_the_place_of_its_paragraph():
    template = paper("trước", "{{p phụ_lục }}", "sau")
    template.add_table(1, 1).cell(0, 0).text = "{{ phụ_lục }}"
    done = minutes.Template(template).render({"phụ_lục": appendix()})
    made = done.docx
    assert texts(made) == ["trước", "R&D {{ x }} {% if %}", "mục", "", "sau"]
    assert made.paragraphs[2].style is not None
    assert made.paragraphs[2].style.name == "List Bullet"
    assert made.tables[0].cell(0, 1).text == "ô"
    assert "R&D {{ x }} {% if %}" in made.tables[1].cell(0, 0).text
    assert len(made.inline_shapes) == 2
    assert is_untouched(done.content)
    assert validate(done.content) == validate(content(template))
    ids = re.findall(r'<wp:docPr id="(\d+)"', made.element.xml)
    assert len(ids) == len(set(ids)) == 2


def test_a_document_may_stand_in_a_header():
    template = paper("a")
    template.sections[0].header.paragraphs[0].text = "{{ đầu }}"
    done = minutes.Template(template).render({"đầu": appendix()})
    header = done.docx.sections[0].header
    assert [one.text for one in header.paragraphs] == ["R&D {{ x }} {% if %}", "mục", ""]
    assert validate(done.content) == validate(content(template))


def test_documents_in_a_loop_stand_one_after_the_other():
    template = minutes.Template(paper("{% for one in tờ %}", "{{p one }}", "{% endfor %}"))
    assert texts(template.render({"tờ": [paper("một"), paper("hai")]}).docx) == ["một", "hai"]


def test_the_same_documents_give_the_same_bytes():
    template, value = minutes.Template(paper("{{p a }}")), appendix()
    assert template.render({"a": value}).content == template.render({"a": value}).content


def test_a_document_beside_text_and_one_with_sections_are_refused():
    with pytest.raises(minutes.TemplateError) as beside:
        minutes.Template(paper("a {{ a }}")).render({"a": paper("b")})
    assert "a document cannot stand beside text" in minutes.describe(beside.value.problems[0], "en")
    sections = paper("b")
    sections.add_section()
    with pytest.raises(minutes.TemplateError) as raised:
        minutes.Template(paper("{{p a }}")).render({"a": sections})
    assert [problem.code for problem in raised.value.problems] == ["include-not-carried"]


# Threads


def test_many_threads_give_what_one_gives(folder: Path):
    template = minutes.Template("mau.docx")
    value = appendix()
    other = minutes.Template(paper("{{ a }}", "{{p b }}"))

    def work(number: int) -> list[object]:
        lang = ("vi", "en")[number % 2]
        doc = minutes.render({"title": f"Họp {number % 3}", "start": "8h"})
        found = minutes.check(doc)
        return [
            doc.content,
            template.render({"place": f"{number % 3}"}).content,
            other.render({"a": number % 3, "b": value if number % 2 else "x"}).content,
            minutes.render("hop.yaml", template=("mau.docx", "bien-ban")[number % 2]).content,
            [minutes.describe(one, lang) for one in doc.missing],
            [minutes.describe(one, lang) for one in found.findings],
            found.fix().content,
        ]

    alone = [work(number) for number in range(6)]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(work, range(24))) == alone * 4


def test_threads_may_be_the_first_to_ask(folder: Path):
    program = """
import sys; sys.setswitchinterval(1e-6)
import minutes
from concurrent.futures import ThreadPoolExecutor
def work(number):
    if number % 2:
        return minutes.check(minutes.render("hop.yaml").content).findings[0].code
    return minutes.Template("mau.docx").render({"place": "A"}).missing[0].place.field
with ThreadPoolExecutor(8) as threads:
    print(*sorted(set(threads.map(work, range(16)))))
"""
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=folder)
        assert done.stderr == ""
        assert done.stdout.split() == ["blank-left", "presider.name"]


def test_no_call_warns(folder: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        minutes.render("hop.yaml").save("x.docx")
