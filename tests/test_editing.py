"""What a clerk's editor makes of the JSON Schema: it is asked of the server that editors use."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes.reading.json_schema import schema
from tests.kept import ROOT
from tests.proof import Editor

pytestmark = pytest.mark.xdist_group("editing")  # one server for all


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    file = tmp_path_factory.mktemp("schema") / "schema.json"
    file.write_text(json.dumps(schema("vi")), "utf-8")
    with Editor(file) as editor:
        yield editor


RIGHT = """
title: họp | start: 13/12/2018
title: họp | start: 2018-12-13
title: họp | start: ngày 13 tháng 12 năm 2018
title: họp | start: 8:30 | end: 17h00
tiêu đề: họp | bắt đầu: 13/12/2018 | kết thúc: 17 giờ 00 | chủ trì: Nguyễn Văn Mẫu
title: họp | chủ trì: {name: Nguyễn Văn Mẫu, chức vụ: [Chủ tịch]}
title: họp | agreement: 100% | thành phần: [các Phó Chủ tịch]
title: họp | number: 012
"""


@pytest.mark.parametrize("case", RIGHT.strip().splitlines())
def test_an_editor_accepts_what_is_right(editor: Editor, case: str) -> None:
    assert editor.problems(case.replace(" | ", "\n")) == []


WRONG = """
title: họp | presidr: Mẫu             => 2:1
title: họp | chủ tri: Mẫu             => 2:1
title: họp | start: hôm nào đó        => 2:8
title: họp | agenda: [{titel: Dự án}] => 2:11
"""


@pytest.mark.parametrize("case", WRONG.strip().splitlines())
def test_an_editor_underlines_what_is_wrong_where_it_is(editor: Editor, case: str) -> None:
    text, _, place = case.partition("=>")
    [problem] = editor.problems(text.strip().replace(" | ", "\n"))
    assert problem.split()[0] == place.strip()


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/*/meeting.yaml")), ids=lambda path: path.parent.name)
def test_an_editor_accepts_every_example(editor: Editor, path: Path) -> None:
    assert editor.problems(path.read_text("utf-8")) == []


def test_an_editor_offers_the_keys_of_both_languages(editor: Editor) -> None:
    assert {"title", "tiêu đề", "presider", "chủ trì", "agenda", "nội dung"} <= set(editor.completions("\n"))
    in_an_item = set(editor.completions("title: họp\nagenda:\n  - title: Dự án\n    "))
    assert {"reporters", "người báo cáo", "conclusions", "kết luận"} <= in_an_item
    assert "presider" not in in_an_item
