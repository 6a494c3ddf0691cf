"""Whatever attacks ends in a clear error or in the right document, soon, and reaches nothing outside."""

import struct
from collections.abc import Callable

import pytest

from minutes.engine.options import Limits
from minutes.engine.template import Template
from minutes.problems import TemplateError
from minutes.richtext import Picture
from tests.engine.confined import SECONDS, Outcome, confined
from tests.engine.hostile import DATA, FILES, NAMES, RUNS, TAGS
from tests.engine.paper import paper, part, printed
from tests.engine.test_parts import PIXEL

SHORT = Limits(seconds=1)
"""So that the tests do not wait for what only the clock stops."""
VALUES = {"a": "A", "big": "x" * 100_000, "big2": "&" * 100_000}


def render(content: bytes, data: object = None, limits: Limits = Limits()) -> bytes:  # noqa: B008 - it cannot be changed
    return Template.compile(content, limits=limits, cache=False).render(VALUES if data is None else data).content  # type: ignore[arg-type]


def harmless(action: Callable[[], object]) -> Outcome:
    outcome = confined(action)
    assert outcome.failure == ""
    assert outcome.touched == []
    assert outcome.seconds < SECONDS
    return outcome


@pytest.mark.parametrize("kind", FILES)
def test_a_hostile_file_is_refused_or_read_as_it_is(kind: str) -> None:
    make, code = FILES[kind]
    content = make()
    assert harmless(lambda: render(content)).codes == ([code] if code else [])
    if not code:
        assert ">A</w:t>" in part(render(content)) or "{{ a }}" not in part(content)


@pytest.mark.parametrize("kind", TAGS)
def test_a_template_that_is_much_work_is_done_with_soon(kind: str) -> None:
    content = paper(TAGS[kind])
    harmless(lambda: render(content))


@pytest.mark.parametrize("kind", RUNS)
def test_a_template_that_attacks_is_stopped(kind: str) -> None:
    content = paper(RUNS[kind])
    assert harmless(lambda: render(content, limits=SHORT)).codes != []


@pytest.mark.parametrize("kind", NAMES)
def test_a_name_of_python_means_data(kind: str) -> None:
    done = Template.compile(paper(NAMES[kind]), cache=False).render(VALUES)
    assert len(done.missing) == NAMES[kind].count("{{")
    assert set(printed(done.content)) == {"…"}


@pytest.mark.parametrize("kind", DATA)
def test_a_value_that_attacks_is_text(kind: str) -> None:
    template, value = DATA[kind]
    content = paper(template)
    assert harmless(lambda: render(content, {"v": value})).codes == []
    if isinstance(value, str) and len(value) < 1000:
        assert value in printed(render(content, {"v": value}))


@pytest.mark.parametrize("kind", ["image/../../x", "image/svg+xml", "text/html", ""])
def test_a_picture_of_an_odd_kind_is_refused(kind: str) -> None:
    picture = Picture(PIXEL, kind, "x", 1, 1)
    assert harmless(lambda: render(paper("{{ v }}"), {"v": picture})).codes == ["picture-type"]


def test_a_pictures_words_and_name_lead_nowhere() -> None:
    picture = Picture(PIXEL, "image/png", '../../evil" r:embed="x', 1, 1)
    done = render(paper("{{ v }}"), {"v": picture})
    assert 'descr="../../evil&quot; r:embed=&quot;x"' in part(done)
    assert "evil" not in part(done, "word/_rels/document.xml.rels")


def test_a_directory_that_points_everywhere_is_damaged() -> None:
    content = bytearray(render(paper("a")))
    start = content.rfind(b"PK\5\6")
    for offset in (0, 2**31, 2**32 - 1):
        struct.pack_into("<L", content, start + 16, offset)
        broken = bytes(content)
        with pytest.raises(TemplateError):
            render(broken)
