"""Every value survives the render, whatever it holds."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from minutes.engine.template import Template
from tests.engine.paper import W, paper, part

TEMPLATE = Template.compile(paper("<w:p><w:r><w:t>[{{ v }}]</w:t></w:r></w:p>\n{{ v }}\n| {{ v }} | b |"), cache=False)
ALLOWED = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Mn", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
)


@settings(max_examples=60, deadline=None)
@given(st.text(ALLOWED, min_size=1))
def test_a_value_prints_as_such(value: str) -> None:
    root = etree.fromstring(part(TEMPLATE.render({"v": value}).content).encode())
    texts = [node.text for node in root.iter(f"{{{W}}}t")]
    assert texts[0] == f"[{_normal(value)}]" or texts[0] == f"[{value}]"
    assert texts[1] == texts[2] == texts[0][1:-1]


def _normal(value: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", value)
