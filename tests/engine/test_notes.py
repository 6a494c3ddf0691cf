"""Footnotes, endnotes and comments that hang on what repeats come as often as it does."""

import re

import pytest

from minutes.engine.template import Template
from minutes.problems import TemplateError
from tests.engine.paper import paper, part, run

XS = {"xs": [{"name": "A", "why": "vì A"}, {"name": "B", "why": "vì B & C"}, {"name": "C"}]}
KINDS = {
    "footnotes": ('<w:r><w:footnoteReference w:id="2"/></w:r>', "footnoteReference"),
    "endnotes": ('<w:r><w:endnoteReference w:id="2"/></w:r>', "endnoteReference"),
    "comments": (
        '<w:commentRangeStart w:id="2"/>{}<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>',
        "commentReference",
    ),
}


def marked(kind: str, text: str) -> str:
    mark = KINDS[kind][0]
    return f"<w:p>{mark.format(run(text)) if '{}' in mark else run(text) + mark}</w:p>"


def render(content: bytes, data: object = None) -> bytes:
    return Template.compile(content, cache=False).render(XS if data is None else data).content  # type: ignore[arg-type]


def notes(content: bytes, kind: str) -> dict[str, str]:
    """The text of each note by its id."""
    one = kind.removesuffix("s")
    found = re.findall(rf'<w:{one} w:id="([^"]*)">(.*?)</w:{one}>', part(content, f"word/{kind}.xml"))
    return {number: "".join(re.findall(">([^<>]+)</w:t>", xml)) for number, xml in found}


def references(content: bytes, kind: str) -> list[str]:
    return re.findall(rf'{KINDS[kind][1]} w:id="(\w+)"', part(content))


def document(kind: str, note: str, *body: str) -> bytes:
    texts: dict[str, str] = {kind: note}
    return paper("\n".join(body), **texts)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("note", ["{{ x.why }}", "như nhau"])
def test_a_note_in_a_loop_comes_each_time_with_what_is_known_there(kind: str, note: str) -> None:
    done = render(document(kind, note, "{% for x in xs %}", marked(kind, "{{ x.name }}"), "{% endfor %}"))
    ids = references(done, kind)
    assert len(set(ids)) == 3
    expected = ["vì A", "vì B &amp; C", "………"] if "{" in note else ["như nhau"] * 3
    assert [notes(done, kind)[number] for number in ids] == expected
    assert len(notes(done, kind)) == 3


def test_a_comments_range_goes_with_it() -> None:
    done = render(document("comments", "a", "{% for x in xs %}", marked("comments", "{{ x.name }}"), "{% endfor %}"))
    starts, ends = (re.findall(rf'commentRange{end} w:id="(\w+)"', part(done)) for end in ("Start", "End"))
    assert starts == ends == references(done, "comments")


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_that_a_condition_leaves_out_is_not_asked_for(kind: str) -> None:
    content = document(kind, "{{ why }}", "{% if no %}", marked(kind, "a"), "{% endif %}", "b")
    done = Template.compile(content, cache=False).render({})
    assert notes(done.content, kind) == {}
    assert done.missing == ()


def test_a_note_outside_all_blocks_stays_where_it_is() -> None:
    done = render(document("footnotes", "{{ v }}", marked("footnotes", "a"), "{% set v = 1 %}"))
    assert notes(done, "footnotes") == {"2": "1"}


def test_bookmarks_and_drawings_in_such_a_note_have_fresh_ids() -> None:
    note = f'<w:p w14:paraId="00000001"><w:bookmarkStart w:id="9" w:name="b"/>{run("n")}<w:bookmarkEnd w:id="9"/></w:p>'
    done = render(document("footnotes", note, "{% for x in xs %}", marked("footnotes", "a"), "{% endfor %}"))
    xml = part(done, "word/footnotes.xml")
    starts = re.findall(r'bookmarkStart w:id="(\w+)" w:name="(\w+)"', xml)
    assert len(set(starts)) == 3
    assert [number for number, _ in starts] == re.findall(r'bookmarkEnd w:id="(\w+)"', xml)
    assert "paraId" not in xml


def test_a_block_over_two_notes_is_a_problem() -> None:
    note = f'{run("{% if x %}")}</w:p></w:footnote><w:footnote w:id="3"><w:p>{run("{% endif %}")}'
    with pytest.raises(TemplateError) as caught:
        Template.compile(paper("a", footnotes=f"<w:p>{note}</w:p>"), cache=False)
    assert [problem.code for problem in caught.value.problems] == ["crossing-blocks"]


def test_unknown_names_in_a_note_of_a_loop_are_found_beside_other_faults() -> None:
    content = document(
        "footnotes", "{{ x.whi }} {{ nam }}", "{% for x in xs %}", marked("footnotes", "{{ x. }}"), "{% endfor %}"
    )
    with pytest.raises(TemplateError) as caught:
        Template.compile(content, {"xs": {"why": None}, "name": None}, cache=False)
    assert [problem.values["tag"] for problem in caught.value.problems] == ["{{ x. }}", "{{ nam }}"]
