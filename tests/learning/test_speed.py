"""Long lists: ten times the people take about ten times as long, and not a hundred times."""

from time import perf_counter

from minutes.engine.stories import parse
from minutes.learning.blocks import blocks_of, holders
from minutes.learning.segments import Weights, find_segments
from minutes.learning.values import Several
from minutes.ooxml.package import read_archive
from tests.engine.paper import paper
from tests.learning.learned import learned


def test_a_list_of_thousands_is_found_in_seconds() -> None:
    people: list[object] = [{"name": f"Nguyễn Văn Mẫu {number}"} for number in range(4000)]
    document = paper("\n".join(f"- Nguyễn Văn Mẫu {number}" for number in range(4000)))
    body = next(iter(holders(parse(read_archive(document, "").read("word/document.xml"), "", ""))))
    start = perf_counter()
    found = find_segments(Several("x", people, None, "y"), blocks_of(body), Weights())
    assert found[0].starts == tuple(range(4001))
    assert perf_counter() - start < 10  # every item asked of every line takes a minute


def test_a_paragraph_of_thousands_of_runs_and_names_is_learned_in_seconds() -> None:
    signs = "".join("<w:r><w:t>{{ x </w:t></w:r>" for _ in range(2000))
    names = "Nguyễn Văn Mẫu, " * 2000
    start = perf_counter()
    found = learned(f"<w:p>{signs}</w:p>\n{names}", "tiêu đề: Họp\nchủ trì: {họ tên: Nguyễn Văn Mẫu}\n")
    assert found.differences == ()
    assert perf_counter() - start < 10  # the square of their number takes half a minute
