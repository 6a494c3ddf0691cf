"""What Word makes of a tag while it is typed and edited, and the tag is still found."""

import pytest

from minutes.engine.template import Template
from tests.engine.paper import paper, part, printed, run

DATA = {"chủ_trì": {"tên": "Hà"}, "xs": [1, 2]}


def filled(*body: str, data: object = None) -> str:
    return printed(render(*body, data=data))


def render(*body: str, data: object = None) -> bytes:
    template = Template.compile(paper("\n".join(body)), cache=False)
    return template.render(DATA if data is None else data).content  # type: ignore[arg-type]


HALVES = {
    "a tracked insertion": '<w:ins w:id="1" w:author="A">{}</w:ins>',
    "a hyperlink": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "a content control": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "a smart tag": '<w:smartTag w:element="x">{}</w:smartTag>',
}


@pytest.mark.parametrize("kind", HALVES)
@pytest.mark.parametrize("tags", ["{% if xs %}", "{% for x in xs[:1] %}"])
def test_a_block_that_begins_outside_and_ends_inside_is_whole(kind: str, tags: str) -> None:
    closer = "{% endif %}" if "if" in tags else "{% endfor %}"
    inside = HALVES[kind].format(run(f"in{closer} b"))
    assert filled(f"<w:p>{run(f'a {tags}')}{inside}{run(' c')}</w:p>") == "a in b c"


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


def test_tabs_and_line_breaks_inside_a_tag_are_white_space() -> None:
    broken = f"{run('{{ xs')}<w:r><w:tab/><w:t>|</w:t><w:br/><w:t>length }}}}x</w:t></w:r>"
    assert filled(f"<w:p>{broken}</w:p>") == "2x"


MINUS = "a {%- if xs -%} b {%- endif %} c"


@pytest.mark.parametrize("place", range(1, len(MINUS)))
def test_a_minus_sign_takes_away_the_spaces_in_other_runs_too(place: int) -> None:
    halves = f"{run(MINUS[:place])}<w:proofErr w:type='spellStart'/>{run(MINUS[place:])}"
    assert filled(f"<w:p>{halves}</w:p>") == "ab c"


def test_a_minus_sign_takes_away_the_spaces_of_many_runs_up_to_the_next_sign() -> None:
    assert filled(f"<w:p>{''.join(map(run, MINUS))}</w:p>") == "ab c"
    spaces = run(" ") * 3
    tabbed = (
        f"{run('a ')}<w:r><w:tab/></w:r>{spaces}{run('{%- if xs -%}')}{spaces}{run('{{ xs|length }} b{% endif %}')}"
    )
    assert filled(f"<w:p>{tabbed}</w:p>") == "a →2 b"


def test_what_a_block_leaves_out_keeps_the_formatting_of_the_rest() -> None:
    body = f"<w:p>{run('a {% if no %}b')}{run('c{% endif %}d', '<w:b/>')}</w:p>"
    xml = part(render(body))
    assert printed(render(body)) == "a d"
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">d</w:t></w:r>' in xml


def test_the_value_has_the_formatting_of_the_first_letter_of_its_tag() -> None:
    xml = part(render(f"<w:p>{run('{{ chủ_', '<w:b/>')}{run('trì.tên }}')}</w:p>"))
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Hà</w:t></w:r>' in xml
