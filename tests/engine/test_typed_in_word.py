"""What Word makes of a tag while it is typed and edited, and the tag is still found."""

import unicodedata

import pytest

from minutes.engine import Template
from tests.engine.paper import paper, part, printed, run

DATA = {"chủ_trì": {"tên": "Hà"}, "xs": [1, 2]}
TAG = "a {{ chủ_trì.tên | upper }} b"
MARKS = {
    "nothing": ("", ""),
    "bold": ("", ""),
    "a spelling mark": ('<w:proofErr w:type="spellStart"/>', ""),
    "a bookmark": ('<w:bookmarkStart w:id="7" w:name="dấu"/>', '<w:bookmarkEnd w:id="7"/>'),
    "a comment's range": ('<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'),
}


def filled(*body: str, data: object = None) -> str:
    return printed(render(*body, data=data))


def render(*body: str, data: object = None) -> bytes:
    template = Template.compile(paper("\n".join(body)), cache=False)
    return template.render(DATA if data is None else data).content  # type: ignore[arg-type]


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


HALVES = {
    "a tracked insertion": '<w:ins w:id="1" w:author="A">{}</w:ins>',
    "a hyperlink": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "a content control": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "a smart tag": '<w:smartTag w:element="x">{}</w:smartTag>',
}


@pytest.mark.parametrize("kind", HALVES)
@pytest.mark.parametrize("first", [True, False], ids=["first half", "second half"])
def test_a_tag_that_is_half_inside_is_found(kind: str, first: bool) -> None:
    halves = [run("a {{ chủ_"), run("trì.tên }} b")]
    halves[not first] = HALVES[kind].format(halves[not first])
    assert filled(f"<w:p>{''.join(halves)}</w:p>", "next") == "a Hà b\nnext"


@pytest.mark.parametrize("kind", HALVES)
@pytest.mark.parametrize("tags", ["{% if xs %}", "{% for x in xs[:1] %}"])
def test_a_block_that_begins_outside_and_ends_inside_is_whole(kind: str, tags: str) -> None:
    closer = "{% endif %}" if "if" in tags else "{% endfor %}"
    inside = HALVES[kind].format(run(f"in{closer} b"))
    assert filled(f"<w:p>{run(f'a {tags}')}{inside}{run(' c')}</w:p>") == "a in b c"


def test_a_tag_in_a_tracked_deletion_does_not_run() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>{{ broken( }}</w:delText></w:r></w:del>'
    content = render(f"<w:p>{run('a ')}{deleted}{run('{{ xs | length }}')}</w:p>")
    assert printed(content) == "a 2"
    assert "{{ broken( }}" in part(content)


def test_a_deletion_inside_a_tag_is_passed_over() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>zzz</w:delText></w:r></w:del>'
    assert filled(f"<w:p>{run('{{ xs | ')}{deleted}{run('length }}')}</w:p>") == "2"


TYPED = """
{{ “a” ~ ‘b’ }}                     => ab
{{ "it’s “so”" }}                   => it’s “so”
{{ ‘it"s’ }}                        => it"s
{{\u00a0xs\u00a0|\u00a0length\u00a0}}                => 2
{{ xs\u200b|\u200blength }}                   => 2
{{ 5 – 3 }}                         => 2
{{ 5 − 3 }}                         => 2
{{ "5 – 3" }}                       => 5 – 3
{% If xs %}x{% Endif %}             => x
{{ xs|join("}}") }}                 => 1}}2
{{ {"a": {"b": 1}}["a"]["b"] }}     => 1
{{xs|length}}                       => 2
{{ "{{" }}                          => {{
"""


@pytest.mark.parametrize("case", TYPED.strip().splitlines())
def test_what_word_puts_in_place_of_signs_is_understood(case: str) -> None:
    typed, _, expected = (piece.strip(" ") for piece in case.partition("=>"))
    assert filled(f"<w:p>{run(typed)}</w:p>") == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_may_be_typed_in_any_normal_form(form: str) -> None:
    typed = unicodedata.normalize(form, "{{ chủ_trì.tên }}")  # type: ignore[arg-type]
    assert filled(f"<w:p>{run(typed)}</w:p>") == "Hà"


def test_tabs_and_line_breaks_inside_a_tag_are_white_space() -> None:
    broken = f"{run('{{ xs')}<w:r><w:tab/><w:t>|</w:t><w:br/><w:t>length }}}}x</w:t></w:r>"
    assert filled(f"<w:p>{broken}</w:p>") == "2x"


def test_what_a_block_leaves_out_keeps_the_formatting_of_the_rest() -> None:
    body = f"<w:p>{run('a {% if no %}b')}{run('c{% endif %}d', '<w:b/>')}</w:p>"
    xml = part(render(body))
    assert printed(render(body)) == "a d"
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">d</w:t></w:r>' in xml


def test_the_value_has_the_formatting_of_the_first_letter_of_its_tag() -> None:
    xml = part(render(f"<w:p>{run('{{ chủ_', '<w:b/>')}{run('trì.tên }}')}</w:p>"))
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Hà</w:t></w:r>' in xml
