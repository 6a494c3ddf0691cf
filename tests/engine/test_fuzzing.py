"""Whatever is typed, split or broken ends in a document or in problems, never in anything else."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from minutes.engine.normalize.lexer import find_tags, tidy
from minutes.engine.options import Limits
from minutes.engine.template import Template
from minutes.ooxml.package import read_archive
from minutes.problems import TemplateError
from tests.engine.grammar import TEMPLATE, numbered
from tests.engine.paper import paper, part, printed, run
from tests.engine.soundness import doubles_of, faults_of
from tests.engine.test_faults import worded

SIGNS = st.sampled_from(
    [
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{",
        "}",
        "%",
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
        "\\",
        " ",
        "\u00a0",
        "-",
        "|",
        "\n",
    ]
)
WORDS = st.sampled_from(
    "if for endif endfor else set x xs in a.b loop.index raw endraw macro m() upper needs vm tr p".split()
)
TYPED = st.lists(st.one_of(SIGNS, WORDS, st.text("abạ19(),.[]", max_size=3)), max_size=30).map("".join)
DATA = {"x": "A & B", "xs": ["1", "2"], "a": {"b": None}, "n": 3, "m": [{"x": 1, "n": [1, 2]}, {"x": "b"}]}
EXAMPLES = 150
SMALL = Limits(steps=2_000, output=1 << 20, seconds=2)


@given(TYPED)
def test_tags_that_are_found_are_in_order_and_end_as_they_begin(text: str) -> None:
    end = 0
    closers = {"{{": "}}", "{%": "%}", "{#": "#}"}
    for span in find_tags(text):
        assert span.start >= end
        assert text[span.start : span.start + 2] == span.sign
        if not span.end:
            break
        whole = text[span.start : span.end]
        assert span.half or (len(whole) >= 4 and whole.endswith(closers[span.sign]))
        assert whole.endswith("}")
        end = span.end


@given(TYPED)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.lists(TYPED, min_size=1, max_size=4))
def test_whatever_is_typed_comes_to_a_document_or_to_problems(lines: list[str]) -> None:
    body = "\n".join(f"<w:p>{run(line)}</w:p>".replace("\n", " ") for line in lines)
    try:
        done = Template.compile(paper(body), cache=False).render(DATA)
    except TemplateError:
        return
    etree.fromstring(part(done.content).encode())


WHOLE = "a {{ x | upper }} b {% for i in xs %}{{ loop.index }}{{ i }}{% endfor %} {# c #}d"
BETWEEN = st.sampled_from(
    [
        "",
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>',
        "<w:r/>",
    ]
)
AROUND = st.sampled_from(
    [
        "{}",
        '<w:ins w:id="1" w:author="A">{}</w:ins>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>",
    ]
)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), BETWEEN, AROUND, st.booleans()), max_size=12))
def test_however_a_line_is_split_it_prints_the_same(cuts: list[tuple[int, str, str, bool]]) -> None:
    pieces, place = [], 0
    for end, between, around, bold in [*sorted(cuts), (len(WHOLE), "", "{}", False)]:
        pieces += [around.format(run(WHOLE[place:end], "<w:b/>" if bold else "")), between]
        place = end
    done = Template.compile(paper(f"<w:p>{''.join(pieces)}</w:p>"), cache=False).render(DATA)
    assert printed(done.content) == "a A & B b 1122 d"


CONTENT = paper("{{ x }}", header="{{ x }}")


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_file_with_broken_bytes_is_read_or_is_a_problem(changes: list[tuple[int, int]]) -> None:
    content = bytearray(CONTENT)
    for place, byte in changes:
        content[place] = byte
    _read(bytes(content))


@given(st.integers(0, len(CONTENT)), st.integers(0, len(CONTENT)), st.binary(max_size=20))
def test_a_file_with_a_piece_replaced_is_read_or_is_a_problem(start: int, end: int, other: bytes) -> None:
    _read(CONTENT[:start] + other + CONTENT[end:])


@given(st.binary(max_size=200))
def test_any_bytes_are_a_problem(content: bytes) -> None:
    with pytest.raises(TemplateError):
        read_archive(b"PK\3\4" + content + b"PK\5\6" + content[:18].ljust(18, b"\0"), "")


def _read(content: bytes) -> None:
    with suppress(TemplateError):
        Template.compile(content, cache=False).render(DATA)


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(TEMPLATE)
def test_whatever_jinja_can_say_comes_to_a_sound_document_or_to_problems(text: str) -> None:
    try:
        content = paper(numbered(text, 100), header=numbered(text, 500), footnotes="{{ x }}")
        template = Template.compile(content, filters={"own": str}, limits=SMALL, cache=False)
        done = template.render(DATA)
    except TemplateError as error:
        assert_told(error)
        return
    assert done.unused is not None
    parts = [part(done.content, f"word/{name}.xml") for name in ("document", "header1", "footnotes")]
    assert [faults_of(one) for one in parts] == [[], [], []]
    assert doubles_of(*parts) == []
    assert template.render(DATA).content == done.content


def assert_told(error: TemplateError) -> None:
    """Every problem has its words and its place."""
    for problem in error.problems:
        assert worded(problem)
        assert problem.place.steps or problem.code == "limit-reached"
