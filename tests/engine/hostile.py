"""Files and templates that attack: each is made here, with the code of the problem it should come to."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from minutes.ooxml.package import read_archive
from minutes.ooxml.zip import unpack
from tests.engine.paper import paper

Make = Callable[[], bytes]
BIG = 1 << 20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"


def members(content: bytes = b"") -> dict[str, bytes]:
    """The members of a small template."""
    return {name: unpack(member) for name, member in read_archive(content or paper("{{ a }}"), "").members.items()}


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def with_(changes: Mapping[str, bytes]) -> bytes:
    return packed({**members(), **changes})


def replaced(name: str, old: str, new: str) -> bytes:
    return with_({name: members()[name].decode().replace(old, new).encode()})


def with_document(change: Callable[[str], str]) -> bytes:
    return with_({DOCUMENT: change(members()[DOCUMENT].decode()).encode()})


def declared(declaration: str, entity: str) -> bytes:
    return with_document(lambda xml: xml.replace("?>", f"?>{declaration}", 1).replace("{{ a }}", entity))


def in_bytes(old: bytes, new: bytes, content: bytes = b"") -> bytes:
    found = content or packed(members())
    assert old in found
    return found.replace(old, new)


def nested(opening: str, closing: str, times: int) -> bytes:
    return with_document(lambda xml: xml.replace("<w:body>", f"<w:body>{opening * times}{closing * times}"))


def lying() -> bytes:
    """A member that unpacks to more than the directory says."""
    content = packed({**members(), "word/media/x.xml": b"0" * BIG})
    return content.replace(BIG.to_bytes(4, "little"), (100).to_bytes(4, "little"))


def lol() -> bytes:
    names = [f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)]
    return declared(f'<!DOCTYPE x [<!ENTITY a0 "lol">{"".join(names)}]>', "&a9;")


def encrypted() -> bytes:
    content = bytearray(packed(members()))
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + place] |= 1
            start = content.find(mark, start + 1)
    return bytes(content)


def lying_document() -> bytes:
    size = len(members()[DOCUMENT])
    return packed(members()).replace(size.to_bytes(4, "little"), (size - 10).to_bytes(4, "little"))


FILES: dict[str, tuple[Make, str]] = {
    "nothing": (lambda: b"", "empty-file"),
    "not a zip": (lambda: b"hello" * 100, "not-a-zip"),
    "a lock file of Word": (lambda: b"\x0bNguyen Van A" + b" " * 42 + b"\x0b\0N\0g\0u" + b"\0 " * 50, "not-a-zip"),
    "half a file": (lambda: packed(members())[:900], "not-a-zip"),
    "a file without its middle": (lambda: packed(members())[:300] + packed(members())[400:], "damaged"),
    "old Word": (lambda: OLE + b"\0" * 4000, "old-word"),
    "encrypted": (lambda: OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "an encrypted zip": (encrypted, "encrypted"),
    "RTF": (lambda: b"{\\rtf1 x}", "not-word"),
    "a zip of something else": (lambda: packed({"a.txt": b"x"}), "not-word"),
    "a workbook": (lambda: replaced(TYPES, "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "not-word"),
    "macros": (lambda: with_({"word/vbaProject.bin": b"x"}), "macros"),
    "a document with macros": (
        lambda: replaced(
            TYPES,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "macros",
    ),
    "ISO strict": (
        lambda: replaced(
            "_rels/.rels",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
        "strict-open-xml",
    ),
    "a Word template": (lambda: replaced(TYPES, "document.main", "template.main"), ""),
    "prefixes of another program": (
        lambda: with_document(
            lambda xml: xml.replace("xmlns:w=", "xmlns:ns0=").replace("<w:", "<ns0:").replace("</w:", "</ns0:")
        ),
        "unusual-xml",
    ),
    "backslashes in names": (lambda: packed({name.replace("/", "\\"): one for name, one in members().items()}), ""),
    "a zip bomb": (lambda: with_({"word/media/x.png": b"\0" * (50 * BIG)}), "too-compressed"),
    "a bomb in the document": (
        lambda: with_document(
            lambda xml: xml.replace(
                "</w:body>", "".join(f'<w:p w:rsidR="{n:08X}"/>' for n in range(400_000)) + "</w:body>"
            )
        ),
        "too-large",
    ),
    "a bomb that lies about its size": (lying, "damaged"),
    "a document that lies about its size": (lying_document, "damaged"),
    "very many members": (lambda: packed({**members(), **{f"x/{n}": b"" for n in range(5000)}}), "too-many-members"),
    "a member twice": (lambda: packed({**members(), DOCUMENT.upper(): b"x"}), "duplicate-member"),
    "a name that climbs": (lambda: with_({"../../evil.xml": b"x"}), "unsafe-member"),
    "an absolute name": (lambda: with_({"/etc/evil": b"x"}), "unsafe-member"),
    "a name with a drive": (lambda: with_({"C:\\evil.xml": b"x"}), "unsafe-member"),
    "a document outside": (lambda: replaced("_rels/.rels", "word/document.xml", "../../../../etc/passwd"), "not-word"),
    "an unknown compression": (lambda: packed(members(), zipfile.ZIP_BZIP2), "unknown-compression"),
    "entities that expand": (lol, "damaged"),
    "an entity of a file": (
        lambda: declared('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
        "damaged",
    ),
    "an entity of the network": (
        lambda: declared('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://localhost/x">%a;]>', "x"),
        "damaged",
    ),
    "a style sheet of a file": (
        lambda: with_document(lambda xml: xml.replace("?>", '?><?xml-stylesheet href="file:///etc/passwd"?>', 1)),
        "",
    ),
    "no XML": (lambda: with_({DOCUMENT: b"{{ a }}"}), "damaged"),
    "content types that are no XML": (lambda: with_({TYPES: b"<"}), "damaged"),
    "relationships that are no XML": (lambda: with_({"word/_rels/document.xml.rels": b"<{{"}), ""),
    "elements nested very deeply": (lambda: nested("<w:sdt>", "</w:sdt>", 3_000), "damaged"),
    "tables nested as deeply as may be": (
        lambda: nested("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 80),
        "",
    ),
    "a template from the network": (
        lambda: with_(
            {
                "word/_rels/settings.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package'
                b'/2006/relationships"><Relationship Id="rId1" TargetMode="External" Type="http://schemas.'
                b'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
                b'Target="http://localhost:9/evil.dotm"/></Relationships>'
            }
        ),
        "",
    ),
}
"""Each file with the code of the problem it comes to; empty: the document comes out as it should."""


TAGS: dict[str, str] = {
    "a million tags": "{{ a }}" * 1_000_000,
    "as many tags as may be": "x{{ a }}" * 10_000,
    "as many faults as may be": "{{ a b }}" * 2_000,
    "many braces that never close": "{{ { }} " * 4_000,
    "many quotation marks that never close": "{{ \" }} {{ ' }} {{ “ }}" * 3_000,
    "a tag that never ends": "{{ " + "a" * BIG,
    "a long tag": "{{ " + "a." * 3000 + "a }}",
    "a long number": "{{ " + "9" * 3900 + " }}",
    "brackets nested deeply": "{{ " + "(" * 1900 + "a" + ")" * 1900 + " }}",
    "lists nested deeply": "{{ " + "[" * 1900 + "]" * 1900 + " }}",
    "a long chain of operators": "{{ " + " or ".join(["a"] * 900) + " }}",
    "a long chain of signs": "{{ " + "-" * 1900 + "1 }}",
    "a long chain of filters": "{{ a" + "|upper" * 600 + " }}",
    "blocks nested deeply": "{% if a %}" * 2000 + "x" + "{% endif %}" * 2000,
    "blocks that never end": "{% for x in a %}" * 2000,
    "ends without a beginning": "{% endfor %}" * 2000,
    "many blocks": "{% if a %}x{% endif %}" * 3_000,
    "many branches": "{% if a %}" + "{% elif a %}x" * 5_000 + "{% endif %}",
    "comparisons in comparisons": "{{ " + "(1 < " * 12 + "a | length" + " < 2)" * 12 + " }}",
    "a long number in hexadecimal": "{{ 0x" + "f" * 3900 + " }}",
    "very many arguments": "{% macro m(" + ", ".join(f"a{n}" for n in range(600)) + ") %}x{% endmacro %}{{ m(1) }}",
    "many captured blocks": "{% set x %}a{% endset %}" * 2_000,
    "many paragraphs": "\n".join(["{% if a %}", "x", "{% endif %}"] * 2_000),
    "many rows": "\n".join(["| {%tr if a %} |", "| x |", "| {%tr endif %} |"] * 1_500),
    "many macros": "".join(f"{{% macro m{n}() %}}a{{% endmacro %}}{{{{ m{n}() }}}}" for n in range(1_000)),
}
"""Templates that would keep a careless compiler busy; they come to a document or to problems."""

RUNS: dict[str, str] = {
    "a class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a class by its key": "{{ a['__class__'] }}{{ [] | map(attribute='__class__') | list }}{{ a | attr('__class__') }}",
    "a format": "{{ '{0.__class__}'.format(a) }}",
    "a format by a filter": "{{ '{0.__class__}' | format(a) }}",
    "a formatting operator": "{{ '%999999999d' % 1 }}",
    "a builtin": "{{ __import__('os') }}",
    "an evaluation": "{{ eval('1') }}{{ exec('1') }}{{ open('/etc/passwd') }}{{ get('a') }}{{ rt.program }}",
    "an import": "{% import 'os' as os %}",
    "an inclusion of a file": "{% include '/etc/passwd' %}",
    "a base of another file": "{% extends '/etc/passwd' %}",
    "starred arguments": "{{ range(*big) }}",
    "a call of a value": "{{ big() }}",
    "writing into the data": "{% set big.x = 1 %}",
    "a repeated text": '{{ "x" * 50000000 }}',
    "a repeated list": "{{ [0] * 50000000 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a large shift by powers": "{{ 2 ** 99999 ** 2 }}",
    "a large number": "{% set n = 9999999999 %}"
    "{% for i in range(99) %}{% set n = n * n %}{{ n * n * n * n * n }}{% endfor %}",
    "range(10**9)": "{% for x in range(10**9) %}{% endfor %}",
    "a long range that is printed": "{{ range(10**9) | join }}",
    "nested ranges": "{% for x in range(9999) %}{% for y in range(9999) %}a{% endfor %}{% endfor %}",
    "ranges that are kept": "{% set ns = namespace(l=[]) %}"
    "{% for i in range(99) %}{% set ns.l = ns.l + [range(4000000)] %}{% endfor %}",
    "a growing text": "{% set ns = namespace(s='xxxxxxxxxx') %}"
    "{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "long texts that are kept": "{% set ns = namespace(s='xxxxxxxxxx', l=[]) %}"
    "{% for i in range(18) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}"
    "{% for i in range(9999) %}{% set ns.l = ns.l + [ns.s ~ i] %}{% endfor %}",
    "a growing sentence": "{% set ns = namespace(s=nothing) %}"
    "{% for i in range(99) %}{% set ns.s = ns.s ~ nothing ~ ns.s %}{% endfor %}",
    "a growing list": "{% set ns = namespace(s=[1]) %}{% for i in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    "a growing replacement": "{% set ns = namespace(s='xx') %}"
    "{% for i in range(99) %}{% set ns.s = ns.s | replace('x', 'xx') %}{% endfor %}",
    "slow filters": "{% for i in range(9999) %}"
    "{{ (big ~ big ~ big ~ i) | upper | lower | title | length }}{% endfor %}",
    "slow filters without a loop": "{{ (big ~ big ~ big) | upper | lower | title | length }}" * 3000,
    "much sorting": "{% set l = range(400000) %}"
    "{% for i in range(999) %}{{ l | sort(reverse=true) | first }}{% endfor %}",
    "much output": "{% for i in range(99999) %}{{ big }}{% endfor %}",
    "much escaped output": "{% for i in range(99999) %}{{ big2 }}{% endfor %}",
    "much output of a macro": "{% macro m() %}{{ big }}{{ big }}{% endmacro %}"
    "{% for i in range(9999) %}{{ m() }}{% endfor %}",
    "much captured output": "{% for i in range(9999) %}{% set x %}{{ big }}{% endset %}{{ x }}{% endfor %}",
    "a macro without end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macros that double": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "macros that call one another": "{% macro a1(n) %}{{ b1(n) }}{% endmacro %}"
    "{% macro b1(n) %}{{ a1(n) }}{% endmacro %}{{ a1(1) }}",
    "a recursive loop": "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "a wide batch": "{{ [1] | batch(1000000000, 'x') | list }}",
    "division by nothing": "{{ 1 / 0 }}",
    "comparison of kinds": "{{ big < 1 }}",
}
"""Templates that attack when they are filled; none comes to a document."""

NAMES: dict[str, str] = {
    "a class by a loop": "{{ loop.__class__ }}{{ self.__init__ }}{{ range.__self__ }}{{ joiner.__globals__ }}",
    "code in a name of the data": "{{ a[\"');__import__('os').system('id')#\"] }}",
}
"""Names that mean something in Python; here they mean data that are not there, and come to blanks."""

DATA: dict[str, tuple[str, Any]] = {
    "a value that is a tag": ("{{ v }}", "{{ 7 * 7 }}{% for x in y %}"),
    "a value that is XML": ("{{ v }}", "</w:t></w:r></w:p><w:p><w:altChunk r:id='x'/>]]><!--"),
    "a value with marks of ours": ("{{ v }}", "\ufdd00\ufdd1<?minutes 0?>"),
    "a value with entities": ("{{ v }}", "&a9;&#60;&lt;"),
    "a very long value": ("{{ v }}", "Ạ" * (4 * BIG)),
    "a long list": ("{% for x in v %}\n{{ x }}\n{% endfor %}", ["a"] * 50_000),
    "very many breaks": ("{{ v }}", "\n\a" * 100_000),
}
"""Values that attack; each comes to a document that says them."""
