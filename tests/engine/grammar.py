"""Templates as Jinja's grammar makes them, of all its expressions and statements, for hypothesis."""

import re
from typing import Any

from hypothesis import strategies as st

from minutes.engine.runtime.filters import FILTERS, FORMS
from minutes.engine.runtime.tests import TESTS
from tests.engine.paper import run

Text = st.SearchStrategy[str]
OWN = (
    "x xs a m n ns loop caller self ﬁ fi ª class None True out add M rt t1 v1 l1 range namespace dict __debug__".split()
)
"""Names of the data, of the template, of Python and of the programs that templates become."""
SET = st.sampled_from("x a n ns ﬁ fi ª out v1 loop m".split())


_ODD = 23


def _mostly(usual: Text, odd: Text) -> Text:
    """What is right, and now and then what is not: a faulty tag keeps all others from being tried."""

    @st.composite
    def chosen(draw: st.DrawFn) -> str:
        return draw(odd if draw(st.integers(0, 40)) == _ODD else usual)

    return chosen()


def _one_of(*strategies: Text) -> Text:
    """One of them, with a short name: hypothesis would write all that they are made of, hundreds of megabytes."""
    return _joined(st.one_of(*strategies))


NAME = _mostly(st.sampled_from("x xs a n ns m loop".split()), st.sampled_from(OWN))
SAID = st.sampled_from(
    [
        *("''", "'a'", '"A & <b>"', '"="', "'{x}'", "'}}'", '"\\n\\a"', '"\\ud800"', '"\\0"', "'ạ'", "'1'", "'upper'"),
        *("'odd'", "'grouper'", "'n.0'", "0", "1", "-1", "2", "1.5", "1e9", "1e999", "99999999999", "9" * 50, "0xff"),
        *("1_0", "true", "none", "a.b", "ns.s", "xs[0]", "[]", "{}", "()", "M", "_", "range(3)", "q(1)", "q(x, a=2)"),
    ]
)
SIGN = _mostly(
    st.sampled_from([*"+ - * / // % ** ~ == != < <= > >= in and or".split(), "not in"]), st.sampled_from("is|, ")
)
FILTER = _mostly(st.sampled_from([*FILTERS, *FORMS, "own"]), st.just("nope"))
TEST = _mostly(st.sampled_from([name for name in TESTS if name.isalpha()]), st.just("nope"))


def _joined(*pieces: Any) -> Text:
    """Texts one behind the other."""

    @st.composite
    def joined(draw: st.DrawFn) -> str:
        return "".join(piece if isinstance(piece, str) else draw(piece) for piece in pieces)

    return joined()


def _arguments(inner: Text) -> Text:
    usual = st.one_of(st.lists(inner, max_size=2).map(", ".join), _joined("attribute=", inner), _joined("a=", inner))
    return _mostly(usual, st.one_of(_joined(inner, ", a=", inner, ", ", NAME, "=", inner), _joined("*", inner)))


def _larger(inner: Text) -> Text:
    """Whatever can be made of expressions."""
    arguments = _arguments(inner)
    items = st.lists(inner, max_size=3).map(", ".join)
    pairs = st.lists(_joined(inner, ": ", inner), max_size=2).map(", ".join)
    end = st.one_of(st.just(""), inner)
    called = _joined(st.sampled_from(["range", "dict", "namespace", "q"]), "(", arguments, ")")
    return _one_of(
        _joined("(", inner, " ", SIGN, " ", inner, ")"),
        _joined(inner, " ", SIGN, " ", inner, " ", SIGN, " ", inner),
        _joined(st.sampled_from(["not ", "-", "+"]), inner),
        _joined("(", inner, " if ", inner, st.sampled_from([" else ", " if ", ""]), inner, ")"),
        _joined(inner, ".", NAME),
        _joined(inner, "[", inner, "]"),
        _joined(inner, "[", end, ":", end, ":", end, "]"),
        _mostly(called, st.one_of(_joined(NAME, "(", arguments, ")"), _joined(inner, "(", arguments, ")"))),
        _joined(inner, " | ", FILTER),
        _joined(inner, " | ", FILTER, "(", arguments, ")"),
        _joined(inner, " | map('", FILTER, "', ", inner, ")"),
        _joined(inner, " | ", st.sampled_from(["select('", "reject('"]), TEST, "', ", inner, ")"),
        _joined(inner, " | ", st.sampled_from(["selectattr('x", "rejectattr('n.0"]), "', '", TEST, "', ", inner, ")"),
        _joined("(", inner, " is ", TEST, st.sampled_from(["", "(1)", "()", " 2"]), ")"),
        _joined("[", items, "]"),
        _joined("(", inner, ", ", inner, ")"),
        _joined("{", pairs, "}"),
        _joined(
            st.sampled_from(["(" * 30 + "{}" + ")" * 30, "[" * 35 + "{}" + "]" * 35, "not " * 38 + "{}"]), inner
        ).map(lambda text: text.split("{}", 1)[0] + "x" + text.split("{}", 1)[1]),
    )


EXPRESSION: Text = _joined(st.recursive(_one_of(NAME, SAID), _larger, max_leaves=8))
INSIDE = st.sampled_from(
    [
        *("loop.index", "loop.last", "loop.previtem", "loop.nextitem.x", "loop.length", "loop.changed(x)"),
        *("loop.cycle(1, x)", "caller()", "caller(1)"),
    ]
)
"""What means something only in a loop or a macro."""
PARAMETERS = _mostly(
    st.one_of(st.sampled_from(["", "x", "x, a", "ª", "class"]), _joined("x, a=", EXPRESSION)),
    st.lists(NAME, max_size=3).map(", ".join),
)
TARGET = _mostly(SET, st.sampled_from(["x, a", "ns.a", "()", "(x, (a, n))", "x,", "'a'", "None"]))
PLAIN = st.sampled_from(["a", "A & <b>", " ", "{ ", "{% raw %}{{ x }}{% endraw %}", "{# c #}"])
VALUE = _joined("{{ ", st.one_of(EXPRESSION, EXPRESSION, NAME, INSIDE), " }}")
_SECTION = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>{}</w:p>'
_DRAWING = (
    '<wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="n" descr="{{{{ x }}}}"/>'
    '<a:graphic><a:graphicData uri="u"/></a:graphic></wp:inline>'
)
_XML = st.sampled_from(
    [
        '<w:p w14:paraId="0000000A"><w:bookmarkStart w:id="1" w:name="b"/>{}<w:bookmarkEnd w:id="1"/></w:p>',
        '<w:p><w:bookmarkStart w:id="2" w:name="c"/>{}</w:p>\n<w:p>{}<w:bookmarkEnd w:id="2"/></w:p>',
        f"<w:p>{{}}<w:r><w:drawing>{_DRAWING}</w:drawing></w:r></w:p>",
        '<w:p>{}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        '<w:p><w:r><w:br w:type="page"/></w:r>{}</w:p>',
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{}</w:p>",
        _SECTION,
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>',
        '<w:p><w:ins w:id="3" w:author="A">{}</w:ins></w:p>',
        '<w:p><w:hyperlink w:anchor="b">{}</w:hyperlink></w:p>',
        '<w:p>{}<w:commentRangeStart w:id="4"/>{}<w:commentRangeEnd w:id="4"/></w:p>',
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
    ]
)
"""Paragraphs with what must be unique, must pair, or must not be lost; whatever stands in them is a run."""


def _in_xml(xml: str, inside: str) -> str:
    """The XML with a run in each of its gaps; what ends a line elsewhere would end the XML here."""
    return f"\n{xml.format(*[run(inside.replace(chr(10), ' '))] * 2)}\n"


SINGLE = _one_of(
    st.builds(_in_xml, _XML, st.one_of(PLAIN, VALUE)),
    _joined("{% set ", TARGET, " = ", EXPRESSION, " %}"),
    _joined("{% set x, a = ", EXPRESSION, ", ", EXPRESSION, " %}"),
    _joined("{% needs ", EXPRESSION, " %}"),
    st.just("{% set ns = namespace(s='') %}"),
    _joined("| {% ", st.sampled_from(["cellbg ", "colspan "]), EXPRESSION, " %}a |"),
)


def _blocks(inner: Text) -> Text:
    """Whatever can stand around other statements."""
    body = _one_of(
        inner,
        _joined("\n", inner, "\n"),
        _joined("\n# ", inner, "\n"),
        _joined("\n| ", inner, " |\n"),
        _joined(inner, "\n"),
    )
    other = st.one_of(st.just(""), _joined("{% else %}", body))
    further = st.one_of(st.just(""), _joined("{% elif ", EXPRESSION, " %}", body))
    chain = st.one_of(st.just(""), st.just(""), _joined(" | ", FILTER, "(", _arguments(EXPRESSION), ")"))
    pair = st.sampled_from([("{% for x in xs %}", "{% endfor %}"), ("{% if x %}", "{% endif %}")])
    around = st.builds(lambda xml, ends: _in_xml(xml, ends[0]) + "\n" + _in_xml(xml, ends[1]), _XML, pair)
    many = st.one_of(st.just("xs"), st.just("m"), st.just("range(2)"), EXPRESSION)
    return _one_of(
        _joined("{% for ", TARGET, " in ", many, " %}", body, other, "{% endfor %}"),
        _joined("{% for ", TARGET, " in xs if ", EXPRESSION, " %}", body, "{% endfor %}"),
        _joined("{% if ", EXPRESSION, " %}", body, further, other, "{% endif %}"),
        _joined("{% macro ", SET, "(", PARAMETERS, ") %}", body, "{% endmacro %}"),
        _joined("{% macro q(", PARAMETERS, ") %}", body, "{{ caller() }}{% endmacro %}{{ q(x) }}"),
        _joined("{% call(", PARAMETERS, ") q(", _arguments(EXPRESSION), ") %}", body, "{% endcall %}"),
        _joined("{% filter ", FILTER, chain, " %}", inner, "{% endfilter %}"),
        _joined("{% set ", TARGET, chain, " %}", body, "{% endset %}"),
        _joined("{% with ", TARGET, " = ", EXPRESSION, " %}", body, "{% endwith %}"),
        st.builds(lambda ends, text: f"{ends[0]}{text}{ends[1]}", pair, inner),
        around,
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=4).map("\n".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda cells: f"\n| {' | '.join(cells)} |\n"),
    )


BEGINS = st.sampled_from(
    [
        "{% macro q(x, a) %}{{ x }}{% endmacro %}",
        "{% macro q(x, a=1) %}{{ x }}{{ a }}{% if caller %}{{ caller(x) }}{% endif %}{% endmacro %}\n",
        "{% macro q(x, a=1) %}\n# {{ x }}\n| {{ a }} |\n{% endmacro %}\n",
    ]
)
STRAY = _mostly(st.just(""), st.sampled_from(["{% else %}", "{% endif %}", "{% vm %}", "{{ x", "%}"]))
TEMPLATE: Text = _joined(BEGINS, st.recursive(_one_of(PLAIN, VALUE, VALUE, SINGLE), _blocks, max_leaves=8), STRAY)


_ID = re.compile(r'(Start|End|docPr|ins|Id)(="| (?:w:)?id=")([0-9A-F]+)("(?: w:name="\w)?)')


def numbered(template: str, first: int) -> str:
    """The template with ids and names that no other has: the numbers from ``first`` on; an end has its beginning's."""
    number = first

    def own(found: re.Match[str]) -> str:
        nonlocal number
        number += found[1] != "End"
        return f"{found[1]}{found[2]}{number:0{len(found[3])}}{found[4]}{number if 'name' in found[4] else ''}"

    return _ID.sub(own, template)
