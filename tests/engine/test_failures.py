"""What goes wrong in the tools that people use today, one test for each; here it does not."""

import re
import sys
import unicodedata
from collections.abc import Callable

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, part, printed, run
from tests.engine.test_identities import BOOKMARK, numbers
from tests.engine.test_identities import fill as fill_lines
from tests.engine.test_parts import PHOTO, fill
from tests.engine.test_structure import LANDSCAPE, SECTION, sections, text, xml
from tests.engine.test_typed_in_word import HALVES, filled, render


def test_signs_of_xml_in_a_value_print_as_such() -> None:
    assert text("a {{ v }} b\nnext", v="R&D <Hà Nội> tail") == "a R&D <Hà Nội> tail b\nnext"


def test_a_misspelt_name_is_a_problem_with_the_nearest_right_one() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("{{ chiar.name }}"), {"chair": {"name": None}}, cache=False)
    [problem] = caught.value.problems
    assert (problem.code, problem.values["near"]) == ("unknown-name", "chair.name")


def test_a_misspelt_name_that_nobody_checked_is_a_visible_blank_that_is_reported() -> None:
    done = Template.compile(paper("{{ chiar.name }}"), cache=False).render({"chair": {"name": "A"}})
    assert printed(done.content) == "………"
    assert [missing.name for missing in done.missing] == ["chiar.name"]


def test_python_is_out_of_reach() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper('{{ cycler.__init__.__globals__.os.popen("id").read() }}'), cache=False)
    assert {problem.code for problem in caught.value.problems} == {"not-callable"}


def test_values_are_never_run_in_any_part() -> None:
    value = "{{ 7 * 7 }}"
    done = fill(paper("{{ a }}", header="{{ a }}", footnotes="{{ a }}", core="{{ a }}"), a=value)
    for name in ("word/document.xml", "word/header1.xml", "word/footnotes.xml", "docProps/core.xml"):
        assert value in part(done, name)


PREFIXED = """
{%p if 5 % 2 == 1 %} / x / {%p endif %}         => x
{%p set d = {"a": 1} %} / {{ d.a }}             => 1
{%p for i in [7 % 4] %} / {{ i }} / {%p endfor %} => 3
"""


@pytest.mark.parametrize("case", PREFIXED.strip().splitlines())
def test_a_percent_sign_or_brace_in_a_prefixed_tag_is_understood(case: str) -> None:
    lines, _, expected = case.partition("=>")
    assert text(lines.strip().replace(" / ", "\n")) == expected.strip()


TYPED = """
{{ “a” }}                    => a
{{ xs | join(“, ”) }}        => 1, 2
{{ "nói “có”" }}             => nói “có”
{{\u00a0xs\u00a0|\u200blength }}  => 2
{{ 5 – 3 }}                  => 2
"""


@pytest.mark.parametrize("case", TYPED.strip().splitlines())
def test_what_word_makes_of_typed_signs_is_understood(case: str) -> None:
    tag, _, expected = case.partition(" => ")
    assert text(f"<w:p>{run(tag.strip(' '))}</w:p>", xs=[1, 2]) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_may_be_typed_in_any_normal_form(form: str) -> None:
    typed = unicodedata.normalize(form, "{{ chủ_trì.tên }}")  # type: ignore[arg-type]
    assert filled(f"<w:p>{run(typed)}</w:p>") == "Hà"


TAG = "a {{ chủ_trì.tên | upper }} b"
MARKS = {
    "nothing": ("", ""),
    "bold": ("", ""),
    "a spelling mark": ('<w:proofErr w:type="spellStart"/>', ""),
    "a bookmark": ('<w:bookmarkStart w:id="7" w:name="dấu"/>', '<w:bookmarkEnd w:id="7"/>'),
    "a comment's range": ('<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'),
}


@pytest.mark.parametrize("kind", MARKS)
@pytest.mark.parametrize("place", range(1, len(TAG)))
def test_a_tag_that_is_split_is_found(kind: str, place: int) -> None:
    before, behind = MARKS[kind]
    second = run(TAG[place:], "<w:b/>" if kind == "bold" else "")
    content = render(f"<w:p>{run(TAG[:place])}{before}{second}{behind}</w:p>")
    assert printed(content) == "a HÀ b"
    if kind != "a spelling mark":
        assert before in part(content)
        assert behind in part(content)


def test_a_tag_of_one_run_a_letter_is_found() -> None:
    assert filled(f"<w:p>{''.join(map(run, TAG))}</w:p>") == "a HÀ b"


@pytest.mark.parametrize("kind", HALVES)
@pytest.mark.parametrize("first", [True, False], ids=["first half", "second half"])
def test_a_tag_that_is_half_inside_is_found(kind: str, first: bool) -> None:
    halves = [run("a {{ chủ_"), run("trì.tên }} b")]
    halves[not first] = HALVES[kind].format(halves[not first])
    assert filled(f"<w:p>{''.join(halves)}</w:p>", "next") == "a Hà b\nnext"


def test_a_tag_in_a_tracked_deletion_does_not_run() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>{{ broken( }}</w:delText></w:r></w:del>'
    content = render(f"<w:p>{run('a ')}{deleted}{run('{{ xs | length }}')}</w:p>")
    assert printed(content) == "a 2"
    assert "{{ broken( }}" in part(content)


@pytest.mark.parametrize("tag", ["if", "for"])
def test_text_beside_a_tag_of_a_paragraph_stays(tag: str) -> None:
    opener = {"if": "{%p if x %}", "for": "{%p for i in [1] %}"}[tag]
    assert text(f"before {opener}\nb\n{{%p end{tag} %}} behind\nc", x=1) == "before\nb\nbehind\nc"


def test_a_bookmark_in_a_loop_has_its_own_id_and_name_each_time() -> None:
    content = fill_lines("{% for x in xs %}", f"<w:p>{BOOKMARK.format(run('a'))}</w:p>", "{% endfor %}")
    starts = re.findall(r'bookmarkStart w:id="(\d+)" w:name="([^"]+)"', part(content))
    assert len({number for number, _ in starts}) == 2
    assert [name for _, name in starts] == ["chỗ", "chỗ_2"]
    assert re.findall(r'bookmarkEnd w:id="(\d+)"', part(content)) == [number for number, _ in starts]


def test_paragraph_ids_in_a_loop_are_left_out() -> None:
    inside = f'<w:p w14:paraId="00000001" w14:textId="77777777">{run("a")}</w:p>'
    document = part(fill_lines(inside.replace("01", "09"), "{% for x in xs %}", inside, "{% endfor %}"))
    assert re.findall(r'paraId="(\w+)"', document) == ["00000009"]


NESTED = (
    "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{0}</w:p></w:tc><w:tc>"
    "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{1}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
)


def test_a_table_in_a_table_in_a_repeated_row_is_filled() -> None:
    body = NESTED.format(
        run("{%tr for x in xs %}{{ x.n }}{%tr endfor %}"), run("{%tr for y in x.ys %}{{ y }}{%tr endfor %}")
    )
    document = xml(
        body.replace("{%tr endfor %}</w:t></w:r></w:p></w:tc><w:tc>", "</w:t></w:r></w:p></w:tc><w:tc>").replace(
            "<w:p/></w:tc></w:tr></w:tbl>", f"<w:p>{run('{%tr endfor %}')}</w:p></w:tc></w:tr></w:tbl>"
        ),
        xs=[{"n": "A", "ys": ["1", "2"]}, {"n": "B", "ys": []}],
    )
    assert re.findall(r">([^<>]+)</w:t>", document) == ["A", "1", "2", "B"]
    assert document.count("<w:tbl>") == 2
    assert document.count("</w:tbl></w:tc>") == 0


def test_a_table_whose_rows_all_go_goes() -> None:
    assert "<w:tbl>" not in xml("| {%tr for x in xs %}{{ x }}{%tr endfor %} | b |", xs=[])
    assert xml("| {%tr for x in xs %}{{ x }}{%tr endfor %} | b |", xs=[1, 2]).count("<w:tr>") == 2


def test_every_cell_ends_with_a_paragraph() -> None:
    cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    inner = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    held = "".join(f"<w:p>{run(tag)}</w:p>" for tag in ("{% if x %}", "a", "{% endif %}"))
    assert xml(cell.format(inner + held)).count("<w:p/></w:tc>") == 2
    assert "a</w:t></w:r></w:p></w:tc>" in xml(cell.format(inner + held), x=1)


def test_a_section_break_on_a_closing_tag_alone_stays() -> None:
    body = ("a", "{% if x %}", "b", SECTION.format(run("{% endif %}"), LANDSCAPE), "c")
    assert sections(xml(*body, x=True)) == ["a", "b", "[landscape]", "c"]
    assert sections(xml(*body)) == ["a", "[landscape]", "c"]


def test_a_page_break_beside_a_tag_stays() -> None:
    body = ("a", f'<w:p>{run("{% if x %}")}<w:r><w:br w:type="page"/></w:r></w:p>', "b", "{% endif %}", "c")
    assert xml(*body, x=True).count('w:type="page"') == 1
    assert xml(*body).count('w:type="page"') == 0
    before = ("a", f'<w:p><w:r><w:br w:type="page"/></w:r>{run("{% if x %}")}</w:p>', "b", "{% endif %}", "c")
    assert xml(*before).count('w:type="page"') == 1


def test_what_the_body_sets_is_known_in_all_parts() -> None:
    content = paper(
        "{% set v = a ~ '!' %}", header="{{ v }}", footer="{{ v }}", footnotes="{{ v }}", core="{{ v }} &amp; {{ a }}"
    )
    done = fill(content, a="A & B")
    for name in ("header1", "footer1", "footnotes"):
        assert "A &amp; B!" in part(done, f"word/{name}.xml")
    assert "<dc:title>A &amp; B! &amp; A &amp; B</dc:title>" in part(done, "docProps/core.xml")


def test_three_faults_are_three_problems_each_with_its_place() -> None:
    body = "{{ a.name | uper }}\n| x | {% for x in %} |\n{{ presidr.name }}"
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(body), {"a": {"name": None}, "presider": {"name": None}}, cache=False)
    places = [[(step.kind, step.value) for step in problem.place.steps[:-1]] for problem in caught.value.problems]
    in_cell = [("table", 1), ("row", 1), ("cell", 2), ("paragraph", 1)]
    assert places == [[("paragraph", 1)], in_cell, in_cell, [("paragraph", 2)]]
    codes = [problem.code for problem in caught.value.problems]
    assert codes == ["unknown-filter", "tag-syntax", "unclosed-block", "unknown-name"]


def test_a_list_inside_a_loops_body_starts_anew() -> None:
    body = ("{% for x in xs %}", "heading", "{% for y in x.ys %}", "# {{ y }}", "{% endfor %}", "{% endfor %}")
    assert numbers(*body) == ["1", "2", "1"]
    assert numbers("{% for x in xs %}", "heading", "# a", "# b", "{% endfor %}") == ["1", "2", "1", "2"]


def test_rendering_twice_gives_the_same_bytes() -> None:
    content = paper("{% for x in xs %}\n{{ x }}\n{% endfor %}", header="{{ xs | length }}")
    template = Template.compile(content, cache=False)
    again = Template.compile(content, cache=False)
    data = {"xs": [1, 2, PHOTO]}
    assert template.render(data).content == template.render(data).content == again.render(data).content


def test_ten_thousand_rows_cost_ten_times_what_a_thousand_do() -> None:
    template = Template.compile(paper("| {% for x in xs %}{{ x.a }} | {{ x.b }}{% endfor %} |"), cache=False)

    def work(rows: int) -> int:
        return _calls(lambda: template.render({"xs": [{"a": f"A & {i}", "b": i} for i in range(rows)]}))

    assert work(10_000) < 11 * work(1_000)


def _calls(action: Callable[[], object]) -> int:
    """How many functions are called meanwhile: the same on every machine."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count
