"""Built templates have their tags in the language of those who edit them."""

import re
from io import BytesIO

import pytest

from minutes.engine.template import Template
from minutes.ooxml.package import read_archive
from minutes.rendering.compile import vocabulary
from minutes.wording.filters import FILTER_ALIASES, FILTERS
from tools.templates.__main__ import built
from tools.templates.package import in_vietnamese

CASES = """
{{ place_line | leaders }} => {{ dòng_địa_điểm | leaders }}
{{ type | default('type') | first_lower }} => {{ loại_cuộc_họp | default('type') | viết_thường_đầu }}
{% if agenda is none and not opening %} => {% if chương_trình is none and not khai_mạc %}
{% for item in agenda %}{{ item.title }} => {% for mục in chương_trình %}{{ mục.tiêu_đề }}
{% for picture in pictures %}{{ picture.caption }} => {% for hình in hình_ảnh %}{{ hình.chú_thích }}
{% for table in tables %}{{ table.caption }} => {% for bảng_này in bảng %}{{ bảng_này.tên_bảng }}
{% width layout.motto_rule %} => {% width trình_bày.nét_dưới_tiêu_ngữ %}
place_line outside a tag stays => place_line outside a tag stays
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_tags_are_spelt_in_vietnamese(case):
    english, vietnamese = case.split(" => ")
    assert in_vietnamese(english.encode()).decode() == vietnamese


@pytest.mark.parametrize(("name", "content"), list(built()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_built_template_asks_for_known_names_and_names_none_in_english(name, content):
    filters = (*FILTERS, *FILTER_ALIASES)
    asked = {one.name for one in Template.compile(BytesIO(content), vocabulary(), filters=filters).names}
    text = read_archive(content, "").read("word/document.xml").decode()
    tags = " ".join(re.findall(r"\{[{%].*?[%}]\}", text))
    written = set(re.findall(r"\w+", re.sub(r"'[^']*'|&quot;.*?&quot;", "", tags)))
    assert written & {part for one in asked for part in one.split(".")} <= {"code"}
