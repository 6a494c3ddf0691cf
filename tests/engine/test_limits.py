"""A hostile template or hostile data end in a clear error, soon."""

from time import monotonic

import pytest

from minutes.engine.options import Limits
from minutes.engine.template import Template
from minutes.ooxml.package import pack, read_archive, write_archive
from minutes.problems import TemplateError
from tests.engine.paper import paper, part, printed

SMALL = Limits(steps=10_000, output=1_000_000, seconds=5)

HOSTILE = {
    "a class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a format": "{{ '{0.__class__}'.format(a) }}",
    "a formatting operator": "{{ '%999999999d' % 1 }}",
    "a repeated text": '{{ "x" * 50000000 }}',
    "a repeated list": "{{ [0] * 50000000 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a large number": "{% set n = 9999999999 %}"
    "{% for i in range(99) %}{% set n = n * n %}{{ n * n * n * n * n }}{% endfor %}",
    "a long range": "{% for x in range(999999999) %}{% endfor %}",
    "nested ranges": "{% for x in range(9999) %}{% for y in range(9999) %}a{% endfor %}{% endfor %}",
    "a growing text": "{% set ns = namespace(s='xxxxxxxxxx') %}"
    "{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "a growing list": "{% set ns = namespace(s=[1]) %}{% for i in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    "a growing replacement": "{% set ns = namespace(s='xx') %}"
    "{% for i in range(99) %}{% set ns.s = ns.s | replace('x', 'xx') %}{% endfor %}",
    "much output": "{% for i in range(9999) %}{{ big }}{% endfor %}",
    "much escaped output": "{% for i in range(9999) %}{{ big2 }}{% endfor %}",
    "a macro without end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macros that double": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "writing into the data": "{% set big.x = 1 %}",
    "a call of a value": "{{ big() }}",
    "an import": "{% import 'os' as os %}",
    "a builtin": "{{ __import__('os') }}",
    "starred arguments": "{{ range(*big) }}",
    "division by nothing": "{{ 1 / 0 }}",
    "comparison of kinds": "{{ big < 1 }}",
}

SLOW = {
    "digits without end": ('{{ 1 | round(30000000, "ceil") }}', "1.0"),
    "many items, each once": ("{{ range(20000) | unique | length }}", "20000"),
    "filters that go through a long list": (
        "{{ range(4000000) | map('string') | map('upper') | map('lower') | list | length }}",
        "limit-reached",
    ),
    "the sum of a long list": ("{{ range(4000000) | select('odd') | sum }}", "limit-reached"),
    "a long list in order": ("{{ range(4000000) | sort(reverse=true) | first }}", "limit-text"),
    "a search in a condition": (
        "{% set big = range(1000000) %}{% for x in range(2000) if -1 in big %}{% endfor %}",
        "limit-reached",
    ),
    "a search in a loop": (
        "{% set big = range(1000000) %}{% for x in range(2000) %}{% if -1 in big %}{% endif %}{% endfor %}",
        "limit-reached",
    ),
    "a long block": ("{% set a %}{% for i in range(100000) %}{{ s }}{% endfor %}{% endset %}", "limit-reached"),
    "a long macro": (
        "{% macro m() %}{% for i in range(100000) %}{{ s }}{% endfor %}{% endmacro %}{% set a = m() %}",
        "limit-reached",
    ),
}


def run(body: str) -> None:
    template = Template.compile(paper(body), limits=SMALL, cache=False)
    template.render({"big": "x" * 100_000, "big2": "&" * 100_000})


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_template_ends_in_an_error(kind: str) -> None:
    start = monotonic()
    with pytest.raises(TemplateError) as caught:
        run(HOSTILE[kind])
    assert monotonic() - start < 3
    assert all(problem.place.steps or problem.code == "limit-reached" for problem in caught.value.problems)


def test_a_control_character_in_a_value_is_a_problem_with_a_place() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("a\nx {{ v }}"), cache=False).render({"v": "a\0b"})
    problem = caught.value.problems[0]
    assert problem.code == "unprintable-character"
    assert [str(step.value) for step in problem.place.steps] == ["2", "{{ v }}"]


def test_a_failing_filter_is_a_problem_with_a_place() -> None:
    def broken(value: object) -> object:
        raise KeyError(value)

    template = Template.compile(paper("{{ a }}\n| x | {{ b | broken }} |"), filters={"broken": broken}, cache=False)
    with pytest.raises(TemplateError) as caught:
        template.render({"a": 1, "b": "k"})
    problem = caught.value.problems[0]
    assert (problem.code, problem.values["tag"]) == ("tag-failed", "{{ b | broken }}")
    assert [step.kind for step in problem.place.steps] == ["table", "row", "cell", "paragraph", "tag"]


@pytest.mark.parametrize("tag", ["{{ v }}", "{{ v ~ 'x' }}", "{{ v | upper }}"])
@pytest.mark.parametrize("value", [[1], {"a": 1}, b"x", object(), print, {"a", "b"}, iter("a")])
def test_what_is_not_text_is_a_problem(value: object, tag: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper(tag), cache=False).render({"v": value})
    assert caught.value.problems[0].code == "unprintable-value"


def test_a_condition_on_what_is_empty_is_false() -> None:
    assert (
        printed(Template.compile(paper("{% if v %}a{% else %}b{% endif %}"), cache=False).render({"v": []}).content)
        == "b"
    )


def test_entities_are_not_expanded() -> None:
    content = paper("{{ a }}")
    document = part(content).replace("?>", '?><!DOCTYPE w:document [<!ENTITY x "y">]>', 1)
    members = {**read_archive(content, "").members, "word/document.xml": pack("word/document.xml", document.encode())}
    with pytest.raises(TemplateError):
        Template.compile(write_archive(members.values()), cache=False)


def test_a_template_with_very_many_tags_is_refused() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("{{ a }}" * 30), limits=Limits(tags=20), cache=False)
    assert caught.value.problems[0].code == "limit-reached"


def branches(number: int) -> bytes:
    loops = "{% for x in xs %}" * 17, "{% endfor %}" * 17
    return paper(f"{loops[0]}{{% if a %}}1{'{% elif a %}x' * (number - 1)}{{% endif %}}{loops[1]}")


def test_a_block_has_so_many_branches_at_most() -> None:
    Template.compile(branches(101), cache=False)
    with pytest.raises(TemplateError) as caught:
        Template.compile(branches(102), cache=False)
    assert [problem.code for problem in caught.value.problems] == ["too-deep"]


def test_a_comparison_in_a_comparison_is_not_written_twice() -> None:
    def steps(depth: int) -> int:
        body = "{{ " + "(1 < " * depth + "x" + " < 2)" * depth + " }}"
        return len(Template.compile(paper(body), cache=False)._program.code.co_code)

    assert steps(12) < 4 * steps(6)


@pytest.mark.parametrize("kind", SLOW)
def test_what_takes_long_is_done_or_stopped(kind: str) -> None:
    body, expected = SLOW[kind]
    template = Template.compile(paper(body), limits=Limits(seconds=1), cache=False)
    start = monotonic()
    try:
        result = printed(template.render({"s": "x" * 3900}).content)
    except TemplateError as error:
        result = error.problems[0].code
    assert result == expected
    assert monotonic() - start < 3
