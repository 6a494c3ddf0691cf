"""Ids, names and list numbers in what repeats."""

import re

import pytest

from minutes.engine.template import Template
from tests.engine.paper import paper, part, printed, run

BOOKMARK = '<w:bookmarkStart w:id="5" w:name="chỗ"/>{}<w:bookmarkEnd w:id="5"/>'
DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="5" name="Hình" descr="{}"/>'
    "</wp:inline></w:drawing></w:r>"
)
XS = {"xs": [{"ys": [1, 2]}, {"ys": [3]}]}


def fill(*body: str, data: object = XS) -> bytes:
    return Template.compile(paper("\n".join(body)), cache=False).render(data).content  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "body",
    [
        (
            "{% for x in xs %}",
            '<w:p><w:bookmarkStart w:id="5" w:name="b"/></w:p>',
            "{% endfor %}",
            '<w:p><w:bookmarkEnd w:id="5"/></w:p>',
        ),
        (
            '<w:p><w:bookmarkStart w:id="5" w:name="b"/></w:p>',
            "{% for x in xs %}",
            '<w:p><w:bookmarkEnd w:id="5"/></w:p>',
            "{% endfor %}",
        ),
    ],
)
def test_a_bookmark_that_is_half_in_a_loop_holds_the_loop(body: tuple[str, ...]) -> None:
    document = part(fill(*body))
    assert document.count("bookmarkStart") == document.count("bookmarkEnd") == 1
    assert document.index("bookmarkStart") < document.index("bookmarkEnd")


def test_drawings_and_changes_in_a_loop_have_fresh_ids() -> None:
    body = f'<w:p><w:ins w:id="6" w:author="A">{run("a")}</w:ins>{DRAWING.format("x")}</w:p>'
    document = part(fill("{% for x in xs %}", body, "{% endfor %}"))
    ids = re.findall(r'(?:w:ins w:id|docPr id)="(\d+)"', document)
    assert len(ids) == len(set(ids)) == 4


def test_a_comment_that_begins_outside_a_loop_hangs_on_the_first_time() -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="1"/></w:p>',
        "{% for x in xs %}",
        f'<w:p>{run("a")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        "{% endfor %}",
    )
    content = paper("\n".join(body), comments="b")
    document = part(Template.compile(content, cache=False).render(XS).content)
    assert [document.count(mark) for mark in ("commentRangeStart", "commentRangeEnd", "commentReference")] == [1, 1, 1]


def numbers(*body: str, data: object = XS) -> list[str]:
    """What a reader counts: for each numbered paragraph its number in its list."""
    content = fill(*body, data=data)
    counts: dict[str, int] = {}
    read = []
    for line in printed(content).splitlines():
        match = re.match(r"(?:\| )?#(\w+) ", line)
        if match:
            counts[match[1]] = counts.get(match[1], 0) + 1
            read.append(f"{counts[match[1]]}")
    return read


def test_the_paragraph_that_is_the_loops_body_goes_on_counting() -> None:
    assert numbers("{% for x in xs %}", "# a", "{% endfor %}") == ["1", "2"]
    assert numbers("{% for x in xs %}", "# a", "text", "{% endfor %}") == ["1", "2"]


def test_a_list_that_is_also_used_outside_goes_on() -> None:
    assert numbers("# a", "{% for x in xs %}", "h", "# b", "{% endfor %}") == ["1", "2", "3"]


def test_a_row_number_goes_on_counting() -> None:
    assert numbers("| {%tr for x in xs %} |", "| # a | b |", "| {%tr endfor %} |") == ["1", "2"]


def test_a_list_of_a_style_starts_anew_too() -> None:
    item = f'<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>{run("{{ y }}")}</w:p>'
    document = part(fill("{% for x in xs %}", "h", "{% for y in x.ys %}", item, "{% endfor %}", "{% endfor %}"))
    assert re.findall(r'numId w:val="(\d+)"', document) == ["2", "2", "3"]
    assert document.index("pStyle") < document.index("numPr")


def test_new_lists_are_written_behind_the_old_ones() -> None:
    content = fill("{% for x in xs %}", "h", "{% for y in x.ys %}", "# {{ y }}", "{% endfor %}", "{% endfor %}")
    numbering = part(content, "word/numbering.xml")
    assert re.findall(r'<w:num w:numId="(\d+)"', numbering) == ["1", "2", "3"]
    assert '<w:startOverride w:val="1"/>' in numbering
