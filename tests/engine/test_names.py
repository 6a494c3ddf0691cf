"""What a template asks for, and what of the data it never looks at."""

import pytest

from minutes.engine.options import Names, Vocabulary
from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, printed

BODY = """
{{ presider.name }} {{ presider.name | upper }}
{% for item in agenda %}
{{ item.title }}: {{ item.reporter.name }}
{% for t in item.tasks | sort(attribute='due') %}{{ t.due }}{% endfor %}
{% endfor %}
"""
NAMES: Names = {
    "presider": {"name": None, "age": None},
    "agenda": {"title": None, "reporter": {"name": None}, "tasks": {"due": None}},
    "place": None,
}


def test_a_template_tells_what_it_asks_for() -> None:
    template = Template.compile(paper(BODY), NAMES, cache=False)
    asked = {name: len(places) for name, places in template.names}
    assert asked == {
        "presider.name": 2,
        "agenda": 1,
        "agenda.title": 1,
        "agenda.reporter.name": 1,
        "agenda.tasks": 1,
        "agenda.tasks.due": 1,
    }


def test_what_was_never_looked_at_is_listed() -> None:
    data = {
        "presider": {"name": "A", "age": 4},
        "place": "P",
        "agenda": [
            {"title": "T", "reporter": {"name": "N", "unit": "U"}, "tasks": [{"due": "1", "owner": "O"}]},
            {"title": "T", "notes": [1]},
        ],
    }
    done = Template.compile(paper(BODY), cache=False).render(data)
    assert done.unused == ("presider.age", "place", "agenda.reporter.unit", "agenda.tasks.owner", "agenda.notes")


def test_what_is_handed_on_as_a_whole_counts_as_looked_at() -> None:
    template = Template.compile(paper("{{ a | join }}{{ b[k] }}{% if c %}{% endif %}"), cache=False)
    assert template.render({"a": ["x"], "b": {"x": 1, "y": 2}, "k": "x", "c": {"z": 1}}).unused == ("c.z",)


def test_other_spellings_mean_the_same_name() -> None:
    body = "{{ chủ_trì.tên }} {% for mục in chương_trình %}{{ mục.tiêu_đề }} {{ loop.index }}{% endfor %}"
    aliases = {"chủ_trì": "presider", "tên": "name", "chương_trình": "agenda", "tiêu_đề": "title", "mục": "section"}
    template = Template.compile(paper(body), NAMES, aliases, cache=False)
    done = template.render({"presider": {"name": "A"}, "agenda": [{"title": "T"}]})
    assert printed(done.content) == "A T 1"
    assert [name for name, _ in template.names] == ["presider.name", "agenda", "agenda.title"]


def test_a_vocabulary_is_asked_only_when_a_template_is_compiled(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    asked = []

    def make():
        asked.append(1)
        return NAMES, {"chủ_trì": "presider"}

    for _ in range(2):
        Template.compile(paper("{{ chủ_trì.name }}"), Vocabulary("v1", make))
    assert asked == [1]
    with pytest.raises(TemplateError):
        Template.compile(paper("{{ chủ_trì.nme }}"), Vocabulary("v1", make))


def test_own_filters_come_at_compile_or_at_render() -> None:
    content = paper("{{ a | shout }} {{ none | shout }}")
    shout = {"shout": lambda value: f"{value}!"}
    for template, later in (
        (Template.compile(content, filters=shout, cache=False), None),
        (Template.compile(content, filters=("shout",), cache=False), shout),
    ):
        assert printed(template.render({"a": "x"}, filters=later).content).startswith("x! …")


def test_missing_values_can_be_refused() -> None:
    template = Template.compile(paper("{{ a }}\n{{ b | optional }}\n{{ c.d }}"), cache=False)
    with pytest.raises(TemplateError) as caught:
        template.render({}, missing="refuse")
    assert [problem.values["name"] for problem in caught.value.problems] == ["a", "c.d"]
    assert caught.value.problems[1].place.steps[0].value == 3


def test_a_model_that_offers_its_fields_can_be_data() -> None:
    class Person:
        secret = "no"

        def template_get(self, name: str) -> object:
            return {"name": "Hà"}.get(name)

    done = Template.compile(paper("{{ p.name }} {{ p.secret }}"), cache=False).render({"p": Person()})
    assert printed(done.content) == "Hà ………"
