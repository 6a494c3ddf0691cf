"""On/off values, lookups, and children put where their schema has them."""

import pytest
from lxml import etree

from minutes.ooxml.oxml import (
    VAL,
    W,
    child,
    drop,
    extents,
    insert,
    is_on,
    is_set,
    local,
    number,
    put,
    switch,
    turn_on,
    value,
)
from minutes.ooxml.xml import nsdecls


def element(xml: str) -> etree._Element:
    """An element written without its namespace: ``<b val="0"/>``."""
    root = etree.fromstring(f'<w:body {nsdecls("w")} xmlns="{nsdecls("w")[9:-1]}">{xml}</w:body>')
    for one in root.iter(etree.Element):
        for name in list(one.attrib):
            one.set(W + str(name), one.attrib.pop(name))
    return root[0]


def children(holder: etree._Element) -> str:
    return " ".join(local(one) or "-" for one in holder)


ON_OFF = """
<b/>             => True
<b val="1"/>     => True
<b val="true"/>  => True
<b val="on"/>    => True
<b val="0"/>     => False
<b val="false"/> => False
<b val="off"/>   => False
<b val="none"/>  => False
"""


@pytest.mark.parametrize("case", ON_OFF.strip().splitlines())
def test_an_element_is_on_unless_it_says_otherwise(case):
    xml, _, on = case.partition("=>")
    given = element(f"<rPr>{xml.strip()}</rPr>")
    assert str(is_on(given[0])) == str(switch(given, "b")) == on.strip()


@pytest.mark.parametrize("case", ON_OFF.strip().splitlines()[1:])
def test_an_attribute_says_the_same_words(case):
    xml, _, on = case.partition("=>")
    assert str(is_set(element(xml.strip()), "val")) == on.strip()


def test_what_is_absent_is_off_and_empty():
    given = element('<rPr><sz/><color val="FF0000"/></rPr>')
    assert not switch(given, "b")
    assert not switch(None, "b")
    assert not is_set(given, "default")
    assert [value(given, name) for name in ("b", "sz", "color")] == ["", "", "FF0000"]
    assert value(None, "sz") == ""
    assert number(given[1], "val") == number(given[1], "w") == 0


ORDER = """
<pPr><keepNext/><spacing/><jc/></pPr>  pageBreakBefore => keepNext pageBreakBefore spacing jc
<pPr><pStyle/><pPrChange/></pPr>       sectPr          => pStyle sectPr pPrChange
<p><!-- --><r/></p>                    pPr             => pPr - r
<p><?minutes 0?><r/></p>               pPr             => pPr - r
<rPr><b/><!-- --><sz/></rPr>           color           => b color - sz
<tcPr><tcW/><vAlign/></tcPr>           shd             => tcW shd vAlign
<numPr><ilvl/></numPr>                 numId           => ilvl numId
<numPr><numId/></numPr>                numId           => numId
<odd><a/></odd>                        b               => a b
"""


@pytest.mark.parametrize("case", ORDER.strip().splitlines())
def test_a_child_stands_where_its_schema_has_it(case):
    given, _, wanted = case.partition("=>")
    xml, _, name = given.strip().rpartition(" ")
    holder = element(xml)
    made = child(holder, name)
    assert local(made) == name
    assert children(holder) == wanted.strip()


def test_a_child_is_written_and_removed():
    holder = element('<rPr><b val="0"/><sz val="20"/></rPr>')
    turn_on(holder, "b")
    put(holder, "sz", "28")
    put(holder, "color", "FF0000")
    assert switch(holder, "b")
    assert [(local(one), one.get(VAL)) for one in holder] == [("b", None), ("color", "FF0000"), ("sz", "28")]
    assert drop(holder, "b", "sz")
    assert not drop(holder, "b", "sz")
    assert children(holder) == "color"


def test_an_element_goes_behind_its_equals():
    holder = element('<sectPr><headerReference type="first"/><pgSz/></sectPr>')
    insert(holder, holder.makeelement(f"{W}headerReference"))
    assert children(holder) == "headerReference headerReference pgSz"
    assert holder[0].get(f"{W}type") == "first"


def test_the_sizes_of_a_drawing_are_its_own_and_those_of_its_shapes():
    sizes = '<wp:extent cx="1" cy="2"/><a:ext uri="x"/><a:xfrm><a:ext cx="3" cy="4"/></a:xfrm>'
    frame = etree.fromstring(f"<wp:inline {nsdecls('wp', 'a')}>{sizes}</wp:inline>")
    assert [one.get("cx") for one in extents(frame)] == ["1", "3"]
