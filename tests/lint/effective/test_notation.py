"""The notation of the cases is what it says."""

import pytest

from tests.lint.effective.notation import xml

CASES = r"""
p                          => <w:p></w:p>
jc=center                  => <w:jc w:val="center"></w:jc>
p(r("a b"))                => <w:p><w:r><w:t xml:space="preserve">a b</w:t></w:r></w:p>
instrText "PAGE"           => <w:instrText>PAGE</w:instrText>
w:t[xml:space=default] "a" => <w:t xml:space="default">a</w:t>
rFonts[ascii='A B' cs=C]   => <w:rFonts w:ascii="A B" w:cs="C"></w:rFonts>
a:ln[w=1] lang=vi[bidi=x]  => <a:ln w="1"></a:ln><w:lang w:val="vi" w:bidi="x"></w:lang>
delText "\u1ec7<"          => <w:delText>ệ&lt;</w:delText>
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_notation_is_xml(case):
    notation, _, written = (part.strip() for part in case.partition("=>"))
    assert xml(notation) == written
