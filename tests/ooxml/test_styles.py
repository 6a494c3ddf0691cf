"""What ``styles.xml`` says."""

import pytest
from lxml import etree

from minutes.ooxml.styles import StyleSheet, list_number
from minutes.ooxml.xml import nsdecls


def sheet(styles: str) -> StyleSheet:
    """A style a line: kind, id, and what else there is: ``name=…``, ``on=…``, ``next=…``, ``default=…``, ``list=…``."""
    return StyleSheet(
        etree.fromstring(f"<w:styles {nsdecls('w')}>{''.join(map(written, styles.split('/')))}</w:styles>")
    )


def written(style: str) -> str:
    kind, identifier, *others = style.split()
    said = dict(other.split("=") for other in others)
    default = f' w:default="{said["default"]}"' if "default" in said else ""
    type_ = "" if kind == "-" else f' w:type="{kind}"'
    names = {"name": "name", "on": "basedOn", "next": "next"}
    inside = "".join(f'<w:{name} w:val="{said[key]}"/>' for key, name in names.items() if key in said)
    number = f'<w:pPr><w:numPr><w:numId w:val="{said["list"]}"/></w:numPr></w:pPr>' if "list" in said else ""
    return f'<w:style{type_} w:styleId="{identifier}"{default}>{inside}{number}</w:style>'


CHAINS = """
paragraph a on=b / paragraph b on=c / paragraph c => a b c
paragraph a on=b / paragraph b on=a               => a b
paragraph a on=a                                  => a
paragraph a on=gone                               => a
paragraph a on=b / table b                        => a
- a on=b / paragraph b                            => a b
paragraph a on=b / paragraph b / paragraph a      => a b
table a                                           =>
"""


@pytest.mark.parametrize("case", CHAINS.strip().splitlines())
def test_a_style_inherits_from_those_of_its_kind(case):
    styles, _, chain = case.partition("=>")
    assert [one.identifier for one in sheet(styles).chain("paragraph", "a")] == chain.split()


USED = """
paragraph a / paragraph n default=1                        a    => a
paragraph a / paragraph n default=1                        gone => n
paragraph a / paragraph n default=on                       -    => n
paragraph n default=1 / paragraph m default=true           -    => m
paragraph n default=0                                      -    => -
table t default=1                                          t    => -
"""


@pytest.mark.parametrize("case", USED.strip().splitlines())
def test_the_default_style_counts_where_none_is_named(case):
    given, _, wanted = case.partition("=>")
    styles, _, identifier = given.strip().rpartition(" ")
    found = sheet(styles).used("paragraph", identifier)
    assert (found.identifier if found else "-") == wanted.strip()


def test_a_style_tells_what_it_is():
    (style,) = sheet("paragraph H1 name=heading on=N next=B list=3")
    assert (style.kind, style.identifier, style.name) == ("paragraph", "H1", "heading")
    assert (style.based_on, style.following, style.is_default) == ("N", "B", False)
    assert style.key == ("paragraph", "heading")
    assert list_number(style.element) == "3"
    (bare,) = sheet("- B")
    assert (bare.kind, bare.name, bare.based_on, bare.following) == ("paragraph", "", "", "")
    assert bare.key == ("paragraph", "b")
    assert list_number(bare.element) == ""


def test_a_file_may_have_no_styles():
    assert list(StyleSheet(None)) == []
    assert StyleSheet(None).used("paragraph", "a") is None
